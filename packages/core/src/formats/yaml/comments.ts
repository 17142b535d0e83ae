import type { Comment } from "../../tree/setting.ts";

/**
 * Collects the comments of a YAML text. The parser passes over them, so they are looked for between scalars:
 * a `#` behind a blank or at a line's start opens one, up to the line's end.
 */
export class CommentCollector {
  readonly comments: Comment[] = [];
  readonly #first: number;
  #at: number;
  /** The first `#` at or behind `#at`, as far as it is known. */
  #hash = -1;

  constructor(readonly text: string) {
    this.#first = this.#at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Looks through the text up to the scalar at `[start, end)`, then passes over it. */
  passScalar(start: number, end: number): void {
    this.#lookUntil(start);
    this.#at = Math.max(this.#at, end);
  }

  /** Looks through the rest of the text. */
  finish(): void {
    this.#lookUntil(this.text.length);
  }

  #lookUntil(end: number): void {
    const { text } = this;
    for (let at = this.#nextHash(); at < end; at = this.#nextHash()) {
      this.#at = at + 1;
      if (at > this.#first && !/\s/.test(text[at - 1]!)) continue;
      let lineEnd = at + 1;
      while (lineEnd < end && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
      this.comments.push({ text: text.slice(at + 1, lineEnd).trim(), span: { start: at, end: lineEnd } });
      this.#at = lineEnd;
    }
  }

  #nextHash(): number {
    if (this.#hash < this.#at) {
      const at = this.text.indexOf("#", this.#at);
      this.#hash = at < 0 ? this.text.length : at;
    }
    return this.#hash;
  }
}
