import type { Comment } from "../../tree/setting.ts";
import { topLevelOffsets } from "../dialplan/split.ts";
import type { Range } from "../lines/source-text.ts";

/** Reads the words of an AEL text one after the other; comments stand between words alone (res/ael/ael.flex). */
export class AelScanner {
  at: number;
  readonly comments: Comment[] = [];

  constructor(readonly text: string) {
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The unit at the scanner, `""` at the end. */
  get unit(): string {
    return this.text[this.at] ?? "";
  }

  /** Goes over blanks and comments. */
  skipBlanks(): void {
    for (;;) {
      while (this.text.charCodeAt(this.at) <= 32) this.at++;
      const block = this.text.startsWith("/*", this.at);
      if (!block && !this.text.startsWith("//", this.at)) return;
      const start = this.at;
      if (block) {
        const end = this.text.indexOf("*/", start + 2);
        this.at = end < 0 ? this.text.length : end + 2;
        this.#addComment(start, end < 0 ? this.at : end);
      } else {
        this.at = this.lineEnd(start);
        this.#addComment(start, this.at);
      }
    }
  }

  /** Takes a text that stands here. */
  take(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  /** A word, empty where none begins: everything up to a blank or one of `( ) { } ; , = : & |`, with `${…}` and `$[…]` whole. */
  word(): Range {
    const start = this.at;
    while (!this.atEnd && this.text.charCodeAt(this.at) > 32 && !"(){};,=:&|".includes(this.unit)) {
      if (this.unit === "\\") this.at += 2;
      else if (this.unit === "$" && "{[".includes(this.text[this.at + 1] ?? " ")) {
        this.at++;
        this.bracketed();
      } else this.at++;
    }
    this.at = Math.min(this.at, this.text.length);
    return { start, end: this.at };
  }

  /**
   * What stands between the bracket here and its partner, behind which the scanner then is. When there is none before a `;`
   * that ends its line (in the head of a `for` it may) or the end of the text, the inside reaches to there and `closed` is false.
   */
  bracketed(head = false): Range & { readonly closed: boolean } {
    const start = this.at + 1;
    const partner = this.unit === "(" ? ")" : this.unit === "{" ? "}" : "]";
    const end = this.#closing(start, partner, head);
    const closed = this.text[end] === partner;
    this.at = closed ? end + 1 : end;
    return { start, end, closed };
  }

  /** Up to a `;` outside of brackets, or before a `}` or the end of the line that no `;` precedes. */
  expression(): Range {
    const start = this.at;
    const stop = { start, end: this.lineEnd(start) };
    let end = stop.end;
    for (const at of topLevelOffsets(this.text, stop)) {
      if (this.text[at] !== ";" && this.text[at] !== "}") continue;
      end = at;
      break;
    }
    this.at = end;
    return { start, end };
  }

  lineEnd(from: number): number {
    let at = from;
    while (at < this.text.length && this.text[at] !== "\n" && this.text[at] !== "\r") at++;
    return at;
  }

  /** A comment counts once though its place is read again. */
  #addComment(start: number, textEnd: number): void {
    const last = this.comments[this.comments.length - 1];
    if (last && start < last.span.end) return;
    this.comments.push({ text: this.text.slice(start + 2, textEnd).trim(), span: { start, end: this.at } });
  }

  #closing(from: number, partner: string, head: boolean): number {
    let depth = 0;
    for (let at = from; at < this.text.length; at++) {
      const unit = this.text[at]!;
      if (unit === "\\") at++;
      else if (unit === ";" && !head && this.#endsLine(at + 1)) return at;
      else if ("([{".includes(unit)) depth++;
      else if (depth > 0 && ")]}".includes(unit)) depth--;
      else if (unit === partner) return at;
    }
    return this.text.length;
  }

  #endsLine(from: number): boolean {
    let at = from;
    while (this.text[at] === " " || this.text[at] === "\t") at++;
    return at >= this.text.length || this.text[at] === "\n" || this.text[at] === "\r";
  }
}
