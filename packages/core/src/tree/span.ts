/** A half-open range of UTF-16 offsets into a file's text: `start` is in, `end` is out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a file as people count it: lines and columns are 1-based, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Index of the last of ascending `starts` (the first is 0) that is not behind an offset. */
export function lastStart(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offsets → lines and columns. The only code that counts lines. */
export class LineIndex {
  /** Offset of the first unit of each line. */
  readonly #starts: number[] = [0];

  /** `\n`, `\r\n` and a lone `\r` each end a line, as in ESLint and in editors. */
  constructor(readonly text: string) {
    for (let offset = 0; offset < text.length; offset++) {
      const unit = text.charCodeAt(offset);
      if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) {
        this.#starts.push(offset + 1);
      }
    }
  }

  /** Number of lines; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = lastStart(this.#starts, clamped);
    return { line: line + 1, column: clamped - this.#starts[line]! + 1 };
  }

  /** The text of a 1-based line, without its line break; empty when there is no such line. */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    const end = this.#starts[line] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, "");
  }
}
