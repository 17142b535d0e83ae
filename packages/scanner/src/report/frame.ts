import { charWidth, printable } from "./cells.ts";

export interface Frame {
  /** The source line, cut around the place where it is wider than there is room. */
  readonly source: string;
  /** Carets below the place. */
  readonly marks: string;
}

interface Cell {
  readonly char: string;
  readonly width: number;
  readonly marked: boolean;
}

/**
 * One source line and the carets below a part of it, both at most `width` columns wide.
 * `start` and `end` are 0-based UTF-16 offsets into the line, half-open; an empty part gets one caret.
 */
export function frameOf(line: string, start: number, end: number, width: number): Frame {
  // Only what can be seen is looked at: a line may be megabytes long.
  const from = Math.max(0, start - width);
  const until = Math.min(line.length, Math.max(end, start + 1), start + width);
  const to = Math.min(line.length, until + width);
  const cells: Cell[] = [];
  let offset = from;
  for (const char of line.slice(from, to)) {
    const shown = printable(char);
    cells.push({ char: shown, width: charWidth(shown), marked: offset + char.length > start && offset < Math.max(end, start + 1) });
    offset += char.length;
  }
  if (start >= to) cells.push({ char: " ", width: 1, marked: true });

  let first = Math.max(0, cells.findIndex(({ marked }) => marked));
  let last = first;
  let used = cells[first]?.width ?? 0;
  const cutMarks = 2;
  const room = width - cutMarks;
  const lastMarked = cells.findLastIndex(({ marked }) => marked);
  while (last < lastMarked && used + cells[last + 1]!.width <= room) used += cells[++last]!.width;
  // What room is left goes to both sides in turn.
  for (let grown = true; grown;) {
    grown = false;
    if (first > 0 && used + cells[first - 1]!.width <= room) {
      used += cells[--first]!.width;
      grown = true;
    }
    if (last + 1 < cells.length && used + cells[last + 1]!.width <= room) {
      used += cells[++last]!.width;
      grown = true;
    }
  }
  const before = first > 0 || from > 0 ? "…" : "";
  const after = last + 1 < cells.length || to < line.length ? "…" : "";
  const shown = cells.slice(first, last + 1);
  return {
    source: (before + shown.map(({ char }) => char).join("") + after).trimEnd(),
    marks: (" ".repeat(before.length) + shown.map(({ width: wide, marked }) => (marked ? "^" : " ").repeat(wide)).join("")).trimEnd(),
  };
}
