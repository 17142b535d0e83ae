import type { Comment } from "../../tree/setting.ts";
import type { ProblemList } from "../reading/problem-list.ts";
import type { Token, TokenKind } from "./token.ts";

const wordStart = /[\p{L}_$#]/u;
const wordRest = /[\w$@\u0080-\u009f\u00a1-\u1fff\u2c00-\ufefe\uff00-\uffff]/;
const wordUnits = /[\w$@\u0080-\u009f\u00a1-\u1fff\u2c00-\ufefe\uff00-\uffff]*/y;
const longMarks = ["<=>", "->>", "::", ":=", "<=", ">=", "<>", "!=", "==", "||", "&&", "=>", "->"];
/** Template text that steers and has no value of its own, such as `{{ if … }}` and `{{ end }}`. */
const steering = /^\{\{-?\s*(?:(?:if|else|end|range|with|block|define|template|break|continue|for|endif|endfor|set)\b|[/#!>^])/;
/** Tokens behind which `#name` is a temporary table and no comment. */
const beforeTable = new Set(["TABLE", "FROM", "INTO", "JOIN", "UPDATE", "EXISTS", ","]);

/** Where comments and unreadable parts of a file are noted. */
export interface Notes {
  readonly comments: Comment[];
  readonly problems: ProblemList;
}

/** Cuts SQL of any dialect into tokens, from `at` to `end` of `text`; linear in their distance. */
export class SqlLexer {
  /** What ends a statement besides `;`, as the client's command DELIMITER says. */
  delimiter = ";";
  /** Template steering was met, so parentheses may stand in branches of which one is used. */
  templated = false;
  /** Closing marks that don't come any more: each is searched in vain but once. */
  readonly #missing = new Set<string>();
  #openDollars = 0;
  #opensLine = true;
  #last = "";
  readonly text: string;
  readonly notes: Notes;
  readonly standard: boolean;
  at: number;
  readonly end: number;

  /** `standard`: strings have no backslash escapes. */
  constructor(text: string, notes: Notes, standard: boolean, at = 0, end = text.length) {
    this.text = text;
    this.notes = notes;
    this.standard = standard;
    this.at = at;
    this.end = end;
  }

  /** The next token, or `undefined` at the end. A delimiter comes as a mark with the word `;`. */
  next(): Token | undefined {
    this.skipTrivia();
    if (this.at >= this.end) return undefined;
    const start = this.at;
    const opensLine = this.#opensLine;
    this.#opensLine = false;
    const [kind, word] = this.#read();
    this.#last = word;
    return { kind, start, end: this.at, word, opensLine, partner: -1 };
  }

  /** Goes to the end of the line and gives what was passed. */
  restOfLine(): string {
    const from = this.at;
    const end = this.text.indexOf("\n", from);
    this.at = end < 0 || end > this.end ? this.end : end;
    return this.text.slice(from, this.at).trim();
  }

  /** Passes blanks, comments and template steering. */
  skipTrivia(): void {
    const { text } = this;
    while (this.at < this.end) {
      const unit = text[this.at]!;
      const second = text[this.at + 1];
      if (unit === "\n") this.#opensLine = true;
      if (unit <= " " || unit === "\u00a0" || unit === "\ufeff" || unit === "\u3000") this.at++;
      else if (this.#atDelimiter()) return;
      else if (unit === "-" && second === "-") this.#lineComment(2);
      else if (unit === "#" && second !== "{" && !this.#isTemporaryTable()) this.#lineComment(1);
      else if (unit === "/" && second === "*") this.#blockComment();
      else if (unit === "*" && second === "/") this.at += 2; // the end of a conditional comment, whose content is code
      else if (unit === "{" && this.#skipSteering()) continue;
      else if (unit === "<" && (second === "?" || second === "%")) this.at = this.#behind(`${second}>`, this.at + 2) ?? this.end;
      else return;
    }
  }

  #atDelimiter(): boolean {
    return this.delimiter !== ";" && this.text.startsWith(this.delimiter, this.at);
  }

  #isTemporaryTable(): boolean {
    return wordRest.test(this.text[this.at + 1] ?? "") && beforeTable.has(this.#last);
  }

  #lineComment(mark: number): void {
    const start = this.at;
    this.restOfLine();
    const end = this.text[this.at - 1] === "\r" ? this.at - 1 : this.at;
    this.notes.comments.push({ text: this.text.slice(start + mark, end).trim(), span: { start, end } });
  }

  #blockComment(): void {
    const start = this.at;
    const live = /\/\*M?!\d*/y;
    live.lastIndex = start;
    if (live.test(this.text)) {
      this.at = live.lastIndex;
      return;
    }
    const behind = this.#behind("*/", start + 2);
    if (behind === undefined) this.#problem("comment is not closed", start);
    this.at = behind ?? this.end;
    const content = this.text.slice(start + 2, behind === undefined ? this.end : behind - 2);
    this.notes.comments.push({ text: content.trim(), span: { start, end: this.at } });
    if (content.includes("\n")) this.#opensLine = true;
  }

  /** Passes `{{ if … }}`, `{% … %}` and `{# … #}`; leaves a template that gives a value. */
  #skipSteering(): boolean {
    const second = this.text[this.at + 1];
    if (second !== "{" && second !== "%" && second !== "#") return false;
    if (second === "{" && !this.#steers(this.at)) return false;
    const behind = this.#behind(second === "{" ? "}}" : `${second}}`, this.at + 2);
    if (behind === undefined) return false;
    this.templated = true;
    this.at = behind;
    return true;
  }

  #steers(at: number): boolean {
    return steering.test(this.text.slice(at, at + 40));
  }

  /** The offset behind the next `closing`; `undefined` where none comes. */
  #behind(closing: string, from: number): number | undefined {
    if (this.#missing.has(closing)) return undefined;
    const found = this.text.indexOf(closing, from);
    if (found >= 0 && found + closing.length <= this.end) return found + closing.length;
    this.#missing.add(closing);
    return undefined;
  }

  #problem(reason: string, start: number): void {
    this.notes.problems.add(reason, start, start + 1);
  }

  #read(): [TokenKind, string] {
    const { text } = this;
    const unit = text[this.at]!;
    if (this.#atDelimiter()) return this.#mark(this.delimiter.length, ";");
    if (unit === "'") return this.#string(this.at);
    if (unit === '"') return this.#enclosed('"', "double");
    if (unit === "`") return this.#enclosed("`", "quoted");
    if (unit === "[" && this.#opensBracketName()) return this.#enclosed("]", "quoted");
    if (unit === "$" && this.#dollarString()) return ["string", ""];
    const placeholder = this.#placeholderEnd();
    if (placeholder > this.at) {
      if (wordRest.test(text[placeholder] ?? "")) return this.#word(placeholder);
      this.at = placeholder;
      return ["placeholder", ""];
    }
    if (isDigit(unit) || (unit === "." && isDigit(text[this.at + 1]))) return this.#number();
    if (wordStart.test(unit) || wordRest.test(unit)) return this.#word(this.at);
    const mark = longMarks.find((candidate) => text.startsWith(candidate, this.at)) ?? unit;
    return this.#mark(mark.length, mark);
  }

  #mark(length: number, word: string): [TokenKind, string] {
    this.at += length;
    return ["mark", word];
  }

  /** A string whose quote stands at `quoteAt`; its prefix (N, E, X, _utf8), if any, begins at the present offset. */
  #string(quoteAt: number): [TokenKind, string] {
    const escapes = !this.standard || (quoteAt > this.at && /[Ee]/.test(this.text[quoteAt - 1]!));
    return this.#quote("'", quoteAt, escapes) ? ["string", ""] : ["mark", "'"];
  }

  #enclosed(quote: string, kind: TokenKind): [TokenKind, string] {
    return this.#quote(quote, this.at, quote === '"' && !this.standard) ? [kind, ""] : ["mark", quote];
  }

  /** Goes behind the closing quote. A quote that never closes is a problem, and reading goes on behind it. */
  #quote(quote: string, quoteAt: number, escapes: boolean): boolean {
    if (!this.#missing.has(quote)) {
      for (let at = quoteAt + 1; at < this.end; at++) {
        const unit = this.text[at];
        if (unit === "\\" && escapes) at++;
        else if (unit === quote && this.text[at + 1] === quote && at + 1 < this.end) at++;
        else if (unit === quote) {
          this.at = at + 1;
          return true;
        }
      }
      this.#problem("quote is not closed", quoteAt);
      this.#missing.add(quote);
    }
    this.at = quoteAt + 1;
    return false;
  }

  /** `[name]`, but not the index of an array. */
  #opensBracketName(): boolean {
    if (/[\w\])"]/.test(this.text[this.at - 1] ?? "")) return false;
    const name = /\[[\p{L}_#@][^\]\n[]{0,200}\]/uy;
    name.lastIndex = this.at;
    return name.test(this.text);
  }

  #dollarString(): boolean {
    const opening = /\$(?:[A-Za-z_]\w*)?\$/y;
    opening.lastIndex = this.at;
    const tag = opening.exec(this.text)?.[0];
    if (tag === undefined || this.#openDollars > 8) return false;
    const close = this.text.indexOf(tag, this.at + tag.length);
    if (close < 0 || close + tag.length > this.end) {
      this.#openDollars++;
      this.#problem("quote is not closed", this.at);
      return false;
    }
    this.at = close + tag.length;
    return true;
  }

  /** The end of a placeholder that starts here; the present offset where none does. */
  #placeholderEnd(): number {
    const { text, at } = this;
    const second = text[at + 1] ?? "";
    switch (text[at]) {
      case "{":
        return second === "{" ? (this.#behind("}}", at + 2) ?? at) : at;
      case "$":
      case "#":
        if (second === "{") return this.#behind("}", at + 2) ?? at;
        return isDigit(second) ? this.#wordEnd(at + 1) : at;
      case "<":
        return this.#tableTemplateEnd();
      case "?":
        return at + 1;
      case "@":
        return wordRest.test(second) ? this.#wordEnd(at + 1) : at;
      case ":":
        return wordStart.test(second) ? this.#wordEnd(at + 1) : at;
      default:
        return at;
    }
  }

  /** `<TABLE>` where a table's name must stand. */
  #tableTemplateEnd(): number {
    const template = /<[A-Za-z][^<>;\n]{0,100}>/y;
    template.lastIndex = this.at;
    return (beforeTable.has(this.#last) || this.#last === ".") && template.test(this.text) ? template.lastIndex : this.at;
  }

  #number(): [TokenKind, string] {
    const number = /0[xX][0-9a-fA-F]+|\d*\.?\d+(?:[eE][+-]?\d+)?/y;
    number.lastIndex = this.at;
    number.test(this.text);
    if (wordRest.test(this.text[number.lastIndex] ?? "")) return this.#word(this.at);
    this.at = number.lastIndex;
    return ["number", ""];
  }

  /** A word whose plain units are known up to `from`; a string where the word is a string's prefix. */
  #word(from: number): [TokenKind, string] {
    const start = this.at;
    const end = this.#wordEnd(from + 1);
    if (this.text[end] === "'" && /^(?:[NEXBQ]|_\w{1,20})$/i.test(this.text.slice(start, Math.min(end, start + 22)))) return this.#string(end);
    this.at = end;
    return ["word", this.text.slice(start, end).toUpperCase()];
  }

  /** The end of a word's units from `at`, template texts glued to them included. */
  #wordEnd(at: number): number {
    for (;;) {
      wordUnits.lastIndex = at;
      wordUnits.test(this.text);
      at = Math.min(wordUnits.lastIndex, this.end);
      let glued: number | undefined;
      if (this.text.startsWith("{{", at) && !this.#steers(at)) glued = this.#behind("}}", at + 2);
      else if (this.text.startsWith("${", at)) glued = this.#behind("}", at + 2);
      if (glued === undefined) return at;
      at = glued;
    }
  }
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= "0" && unit <= "9";
}
