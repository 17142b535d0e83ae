import { lastStart, type Span } from "../../tree/span.ts";

/** A half-open range of offsets into a `SourceText`, where a `Span` is one into the file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A piece of a file as its syntax sees it, without comments and escape marks, with the way back to the file's offsets. */
export class SourceText {
  readonly text: string;
  readonly #pieces: readonly Span[];
  /** Where each piece begins in `text`; not kept for a single one. */
  readonly #starts: readonly number[] | undefined;

  /** Joins the parts of `file` that `pieces` (at least one) name, in their order. */
  constructor(file: string, pieces: readonly Span[]) {
    this.#pieces = pieces;
    if (pieces.length === 1) {
      this.text = file.slice(pieces[0]!.start, pieces[0]!.end);
      return;
    }
    let length = 0;
    this.#starts = pieces.map((piece) => {
      length += piece.end - piece.start;
      return length - (piece.end - piece.start);
    });
    this.text = pieces.map((piece) => file.slice(piece.start, piece.end)).join("");
  }

  /** The file's span of a range; it ends with the range's last unit and not with what was taken out behind it. */
  span(range: Range): Span {
    const start = this.#offsetOf(range.start);
    return { start, end: range.end > range.start ? this.#offsetOf(range.end - 1) + 1 : start };
  }

  slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }

  #offsetOf(at: number): number {
    if (!this.#starts) return this.#pieces[0]!.start + at;
    const piece = lastStart(this.#starts, at);
    return this.#pieces[piece]!.start + at - this.#starts[piece]!;
  }
}

/** The range without the blanks and control characters around it; an empty one stays at its start. */
export function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (end === start) return { start, end };
  while (text.charCodeAt(start) <= 32) start++;
  return { start, end };
}
