import { trimmed, type Range, type SourceText } from "../lines/source-text.ts";

/** `[name](option,option)`; options are `!`, `+`, `+filter` and names of templates. */
export interface Header {
  readonly name: Range;
  readonly options: readonly string[];
}

/**
 * Reads a section's header, whose `[` stands at `range.start`; `undefined` when `]`, or the `)` of an opened `(`, is missing.
 * As in Asterisk the `(` must follow the `]` at once.
 */
export function readHeader(source: SourceText, range: Range): Header | undefined {
  const { text } = source;
  const close = text.indexOf("]", range.start);
  if (close < 0) return undefined;
  const name = { start: range.start + 1, end: close };
  if (text[close + 1] !== "(") return { name, options: [] };
  const end = text.indexOf(")", close);
  if (end < 0) return undefined;
  const inside = trimmed(text, { start: close + 2, end });
  return { name, options: source.slice(inside).split(",").map((option) => option.trim()).filter((option) => option !== "") };
}
