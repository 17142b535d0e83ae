import type { Piece } from "./string-text.ts";

/** For an offset in the text of all pieces, the offset in the file. */
export function placesOf(pieces: readonly Piece[], file: string): (offset: number) => number {
  const places: number[] = [];
  for (const { text, span, kind } of pieces) {
    const starts = kind === "written" ? escapeStarts(file.slice(span.start, span.end), text) : undefined;
    for (let i = 0; i < text.length; i++) places.push(span.start + (starts?.[i] ?? 0));
  }
  const end = pieces[pieces.length - 1]?.span.end ?? 0;
  return (offset) => places[offset] ?? end;
}

const escape = /\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-7]{1,3}|\r\n|[\s\S])|\r\n/y;

/** For each unit of a string's text the offset at which it is written; `raw` is the text with its escapes. */
function escapeStarts(raw: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < raw.length && starts.length < text.length; ) {
    escape.lastIndex = at;
    const found = raw[at] === "\\" || raw[at] === "\r" ? escape.exec(raw)?.[0] : undefined;
    if (found === undefined || !/^\\[\r\n\u2028\u2029]/.test(found)) starts.push(at);
    if (found !== undefined && /^\\u\{/.test(found) && Number.parseInt(found.slice(3), 16) > 0xffff) starts.push(at);
    at += found?.length ?? 1;
  }
  return starts;
}
