import type { Span } from "../../tree/span.ts";

/** The lines of a text without their line breaks (`\n`, `\r\n` or a lone `\r`); a byte order mark is no part of the first. */
export function* lineRanges(text: string): Generator<Span> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    yield { start, end: at };
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
    start = at + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}
