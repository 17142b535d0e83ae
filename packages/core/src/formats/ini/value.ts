import type { Span } from "../../tree/span.ts";

/** A value as written, quotes included, and what it says. Spans are offsets into the file. */
export interface IniValue {
  readonly value: string;
  readonly span: Span;
  /** Where a comment behind the value starts, with its mark. */
  readonly commentStart: number | undefined;
}

/**
 * Reads the value between two offsets of a line. Behind it a comment may stand: `;` after a blank, or `#` between two blanks
 * (`#fff` is a value). A value in `"` or `'` is taken whole and without its quotes.
 */
export function readIniValue(text: string, from: number, to: number): IniValue {
  let start = from;
  while (start < to && text.charCodeAt(start) <= 32) start++;
  const quote = text[start];
  if (start < to && (quote === '"' || quote === "'")) {
    const close = start + 1 + text.slice(start + 1, to).indexOf(quote);
    if (close > start) {
      let next = close + 1;
      while (next < to && text.charCodeAt(next) <= 32) next++;
      if (next === to || text[next] === ";" || text[next] === "#") {
        return {
          value: text.slice(start + 1, close),
          span: { start, end: close + 1 },
          commentStart: next === to ? undefined : next,
        };
      }
    }
  }
  const comment = commentStart(text, from, to);
  let end = comment ?? to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  if (end <= start) return { value: "", span: { start: from, end: from }, commentStart: comment };
  return { value: text.slice(start, end), span: { start, end }, commentStart: comment };
}

function commentStart(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const unit = text[at];
    if (unit !== ";" && unit !== "#") continue;
    if (at > from && text.charCodeAt(at - 1) > 32) continue;
    if (unit === ";" || at + 1 === to || text.charCodeAt(at + 1) <= 32) return at;
  }
  return undefined;
}
