import type { Comment } from "../../tree/setting.ts";

/** `literal`: a number, true, false or null as JSON has it; `word`: other units that stand together. */
export type JsonTokenKind = "{" | "}" | "[" | "]" | "," | ":" | "string" | "literal" | "word" | "end";

const literal = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

/** Splits JSON or JSONC into tokens; offsets are UTF-16 units of `text`. Each unit is looked at once. */
export class JsonScanner {
  kind: JsonTokenKind = "end";
  /** The token's range; a string's includes its quotes. */
  start = 0;
  end = 0;
  /** The token is a string or a comment before it that the text, or a string's line, ends in. */
  unterminated = false;
  readonly comments: Comment[] = [];

  constructor(readonly text: string) {
    if (text.charCodeAt(0) === 0xfeff) this.end = 1;
  }

  /** The range of the token's own text: inside the quotes of a string. */
  get contentStart(): number {
    return this.kind === "string" ? this.start + 1 : this.start;
  }
  get contentEnd(): number {
    return this.kind === "string" && !this.unterminated ? this.end - 1 : this.end;
  }

  /** Reads the next token into the fields. */
  next(): void {
    this.unterminated = false;
    this.#skipBlanksAndComments();
    const { text } = this;
    this.start = this.end;
    if (this.start >= text.length) {
      this.kind = "end";
      return;
    }
    const unit = text[this.start]!;
    switch (unit) {
      case "{": case "}": case "[": case "]": case ",": case ":":
        this.kind = unit;
        this.end++;
        return;
      case '"':
        this.kind = "string";
        this.#string();
        return;
    }
    do this.end++; while (this.end < text.length && !this.#endsWord(this.end));
    this.kind = this.end - this.start < 400 && literal.test(text.slice(this.start, this.end)) ? "literal" : "word";
  }

  #string(): void {
    const { text } = this;
    for (let at = this.start + 1; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 34) {
        this.end = at + 1;
        return;
      }
      if (unit === 10 || unit === 13) {
        this.end = at;
        this.unterminated = true;
        return;
      }
      if (unit === 92 && text.charCodeAt(at + 1) > 31) at++;
    }
    this.end = text.length;
    this.unterminated = true;
  }

  #endsWord(at: number): boolean {
    switch (this.text.charCodeAt(at)) {
      case 32: case 9: case 10: case 13: case 34: case 44: case 58: case 91: case 93: case 123: case 125:
        return true;
      case 47:
        return this.#opensComment(at);
    }
    return false;
  }

  #opensComment(at: number): boolean {
    const following = this.text.charCodeAt(at + 1);
    return following === 47 || following === 42;
  }

  #skipBlanksAndComments(): void {
    const { text } = this;
    for (;;) {
      const unit = text.charCodeAt(this.end);
      if (unit === 32 || unit === 10 || unit === 13 || unit === 9) this.end++;
      else if (unit === 47 && this.#opensComment(this.end)) this.#comment();
      else return;
    }
  }

  #comment(): void {
    const { text } = this;
    const start = this.end;
    let inner: number;
    if (text.charCodeAt(start + 1) === 42) {
      inner = text.indexOf("*/", start + 2);
      this.unterminated ||= inner < 0;
      if (inner < 0) inner = text.length;
      this.end = Math.min(inner + 2, text.length);
    } else {
      inner = start + 2;
      while (inner < text.length && text.charCodeAt(inner) !== 10 && text.charCodeAt(inner) !== 13) inner++;
      this.end = inner;
    }
    this.comments.push({ text: text.slice(start + 2, inner).trim(), span: { start, end: this.end } });
  }
}
