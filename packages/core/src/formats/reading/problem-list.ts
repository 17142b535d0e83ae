import type { Problem } from "../../tree/setting.ts";

/** A file's first problems say what is wrong with it; the following ones are mostly their consequences. */
const enough = 20;

/** The problems of one file, at most 20 and one for each place. */
export class ProblemList {
  readonly list: Problem[] = [];
  #lastStart = -1;

  /** Records a problem at `[start, end)`, unless there are enough or the last one starts at the same offset. */
  add(reason: string, start: number, end: number): void {
    if (start === this.#lastStart || this.list.length >= enough) return;
    this.#lastStart = start;
    this.list.push({ reason, span: { start, end } });
  }
}
