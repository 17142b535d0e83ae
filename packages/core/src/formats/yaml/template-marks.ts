import type { Span } from "../../tree/span.ts";

const marks: readonly (readonly [open: string, close: string])[] = [["{{", "}}"], ["{%", "%}"]];

/** A text that a YAML parser can read in place of a template (Helm, Jinja). */
export interface MaskedTemplate {
  /** As long as the template's text, with the same line breaks. */
  readonly text: string;
  /** The first template mark that has its lines to itself: what it would write there is not known. */
  readonly directive: Span | undefined;
}

/**
 * Replaces `{{ … }}` and `{% … %}`: by blanks where they have their lines to themselves, else by letters, so that
 * `key: {{ value }}` is a plain scalar and not two nested mappings. Values are then decoded from the original text.
 */
export function maskTemplateMarks(text: string): MaskedTemplate {
  let masked = text;
  let directive: Span | undefined;
  for (const [open, close] of marks) {
    if (!masked.includes(open)) continue;
    const parts: string[] = [];
    let copied = 0;
    for (let start = masked.indexOf(open); start >= 0; start = masked.indexOf(open, copied)) {
      const closed = masked.indexOf(close, start + open.length);
      if (closed < 0) break;
      const end = closed + close.length;
      const alone = hasLinesToItself(masked, start, end);
      if (alone && (!directive || start < directive.start)) directive = { start, end };
      parts.push(masked.slice(copied, start), masked.slice(start, end).replace(/[^\r\n]/g, alone ? " " : "x"));
      copied = end;
    }
    masked = parts.join("") + masked.slice(copied);
  }
  return { text: masked, directive };
}

function hasLinesToItself(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
  if (before >= 0 && !isBreak(text.charCodeAt(before))) return false;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end === text.length || isBreak(text.charCodeAt(end));
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
