import { lastStart } from "../../tree/span.ts";

/** How far the lines of a text are indented. */
export class Margins {
  readonly #starts: number[] = [0];
  readonly #widths: number[] = [];
  /** Whether any line is indented: else columns say nothing. */
  readonly speak: boolean;

  constructor(text: string) {
    for (let newline = text.indexOf("\n"); newline >= 0; newline = text.indexOf("\n", newline + 1)) this.#starts.push(newline + 1);
    for (const start of this.#starts) {
      let end = start;
      while (text.charAt(end) === " " || text.charAt(end) === "\t") end++;
      this.#widths.push(end - start);
    }
    this.speak = this.#widths.some((width) => width > 0);
  }

  /** Units of indentation of the line that holds an offset. */
  widthAt(offset: number): number {
    return this.#widths[lastStart(this.#starts, offset)]!;
  }
}
