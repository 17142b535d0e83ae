import type { Comment } from "../../tree/setting.ts";
import { ProblemList } from "../reading/problem-list.ts";

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** `name =` or `name "label" {` at the start of a line: what stands in a body or an object and never in a list or an expression. */
const statement = /(?!(?:in|if|for)\b)[\p{ID_Start}_][\p{ID_Continue}-]*(?:[ \t]*=(?![=>])|(?:[ \t]+"[^"\n]*")*[ \t]*\{)/uy;

/** A place in an HCL text, with what was met on the way to it. */
export class Cursor {
  at: number;
  readonly comments: Comment[] = [];
  readonly problems = new ProblemList();
  /** Comments before this offset are in the list. */
  #commentsRead = 0;

  constructor(readonly text: string) {
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The UTF-16 unit at the cursor, or `""` at the end. */
  get unit(): string {
    return this.text.charAt(this.at);
  }

  /** Passes blanks and comments, and line breaks where `overLines` says so; a comment's line break is not part of it. */
  skipBlanks(overLines: boolean): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 32 || unit === 9 || unit === 13 || (overLines && unit === 10)) this.at++;
      else if ((unit !== 35 && unit !== 47) || !this.skipComment()) return;
    }
  }

  /** Passes a comment (`#`, `//`, `/*`) at the cursor and keeps it; `false` when there is none. */
  skipComment(): boolean {
    const { text } = this;
    const start = this.at;
    const inBlock = text.startsWith("/*", start);
    const mark = text.charAt(start) === "#" ? 1 : inBlock || text.startsWith("//", start) ? 2 : 0;
    if (mark === 0) return false;
    const closing = text.indexOf(inBlock ? "*/" : "\n", start + mark);
    let wordsEnd = closing < 0 ? text.length : closing;
    if (!inBlock && text.charAt(wordsEnd - 1) === "\r") wordsEnd--;
    const end = inBlock && closing >= 0 ? closing + 2 : wordsEnd;
    if (inBlock && closing < 0) this.problems.add("the comment is not closed", start, start + 2);
    if (start >= this.#commentsRead) {
      this.comments.push({ text: text.slice(start + mark, wordsEnd).trim(), span: { start, end } });
      this.#commentsRead = end;
    }
    this.at = end;
    return true;
  }

  /** Passes an identifier and gives it; `""` when there is none. */
  takeIdentifier(): string {
    const ascii = this.#endOfAsciiIdentifier();
    if (ascii > this.at) {
      const name = this.text.slice(this.at, ascii);
      this.at = ascii;
      return name;
    }
    identifier.lastIndex = this.at;
    const name = identifier.exec(this.text)?.[0] ?? "";
    this.at += name.length;
    return name;
  }

  /** Where the identifier at the cursor ends when it is all ASCII; else the cursor. The common case, without the regular expression. */
  #endOfAsciiIdentifier(): number {
    const { text, at } = this;
    let end = at;
    for (; ; end++) {
      const unit = text.charCodeAt(end);
      const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
      if (isLetter || (end > at && ((unit >= 48 && unit <= 57) || unit === 45))) continue;
      return unit > 127 ? at : end;
    }
  }

  /** Whether a line begins at the cursor, blanks aside. */
  get isFirstOnLine(): boolean {
    let before = this.at - 1;
    while (this.text.charAt(before) === " " || this.text.charAt(before) === "\t") before--;
    return before < 0 || this.text.charAt(before) === "\n";
  }

  /** Whether the cursor is at a line that only a body or an object can hold: a list or an expression before it was not closed. */
  get isAtStatement(): boolean {
    if (!this.isFirstOnLine) return false;
    statement.lastIndex = this.at;
    return statement.test(this.text);
  }
}
