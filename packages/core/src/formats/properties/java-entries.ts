import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Comment } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import { lineComment } from "../lines/line-comment.ts";
import { lineRanges } from "../lines/line-ranges.ts";
import { SourceText, type Range } from "../lines/source-text.ts";

const escaped: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f" };

/** Adds the settings of a text as java.util.Properties.load reads it; a value keeps the blanks behind it. */
export function addJavaEntries(root: DraftSetting, text: string, comments: Comment[]): void {
  let pieces: Span[] = [];
  for (const { start, end } of lineRanges(text)) {
    let from = start;
    while (from < end && isBlank(text, from)) from++;
    if (pieces.length === 0) {
      if (from === end) continue;
      if (text[from] === "#" || text[from] === "!") {
        comments.push(lineComment(text, { start: from, end }));
        continue;
      }
    }
    const continues = endsEscaping(text, from, end);
    pieces.push({ start: from, end: continues ? end - 1 : end });
    if (continues) continue;
    addEntry(root, new SourceText(text, pieces));
    pieces = [];
  }
  if (pieces.length > 0) addEntry(root, new SourceText(text, pieces));
}

/** Key up to the first `=`, `:` or blank that no `\` escapes; then blanks, at most one `=` or `:`, and blanks again. */
function addEntry(root: DraftSetting, source: SourceText): void {
  const { text } = source;
  let keyEnd = 0;
  while (keyEnd < text.length && !isBlank(text, keyEnd) && text[keyEnd] !== "=" && text[keyEnd] !== ":") {
    keyEnd += text[keyEnd] === "\\" ? 2 : 1;
  }
  keyEnd = Math.min(keyEnd, text.length);
  let valueStart = afterBlanks(text, keyEnd);
  if (text[valueStart] === "=" || text[valueStart] === ":") valueStart = afterBlanks(text, valueStart + 1);
  const key = { start: 0, end: keyEnd };
  const value: Range = { start: valueStart, end: text.length };
  const name = unescaped(source.slice(key));
  if (name === "") return;
  addSetting(root, "setting", name, source.span(key), unescaped(source.slice(value)), source.span(value));
}

function unescaped(written: string): string {
  if (!written.includes("\\")) return written;
  return written.replace(/\\(?:u([0-9a-f]{4})|([^]?))/gi, (_match, hex: string | undefined, unit: string | undefined) =>
    hex !== undefined ? String.fromCharCode(Number.parseInt(hex, 16)) : (escaped[unit ?? ""] ?? unit ?? ""));
}

/** Whether an odd number of `\` ends the line, so that the next one continues it. */
function endsEscaping(text: string, from: number, end: number): boolean {
  let at = end;
  while (at > from && text[at - 1] === "\\") at--;
  return (end - at) % 2 === 1;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at++;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9 || unit === 12;
}
