import type { Include } from "../../tree/setting.ts";
import { trimmed, type Range, type SourceText } from "../lines/source-text.ts";

/**
 * A line that starts with `#`: `#include`, `#tryinclude` (a file) or `#exec` (a command) and its argument, bare, in `"…"` or in `<…>`.
 * Asterisk ignores every other `#` line, a commented-out setting among them: `undefined`.
 */
export function readDirective(source: SourceText, range: Range): Include | undefined {
  const directive = /^#(include|tryinclude|exec)[ \t]/i.exec(source.slice(range))?.[1];
  if (directive === undefined) return undefined;
  let argument = trimmed(source.text, { start: range.start + 1 + directive.length, end: range.end });
  const quote = source.text[argument.start];
  const closing = quote === '"' ? '"' : quote === "<" ? ">" : undefined;
  if (closing !== undefined && argument.end - argument.start > 1 && source.text[argument.end - 1] === closing) {
    argument = { start: argument.start + 1, end: argument.end - 1 };
  }
  const include = { path: source.slice(argument), span: source.span(argument) };
  return directive.toLowerCase() === "exec" ? { ...include, dynamic: true } : include;
}
