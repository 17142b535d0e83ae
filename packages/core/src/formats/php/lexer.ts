import type { Comment } from "../../tree/setting.ts";
import type { ProblemList } from "../reading/problem-list.ts";
import { braceHoleEnd, opensBraceHole } from "./holes.ts";
import type { PhpToken } from "./token.ts";

const opening = /<\?(?:php(?![\w-])|=|(?=\s))/gi;
const variable = /\$[A-Za-z_\u0080-\u009f\u00a1-\ufefe][\w\u0080-\u009f\u00a1-\ufefe]*/y;
const name = /\\?[A-Za-z_\u0080-\u009f\u00a1-\ufefe][\w\u0080-\u009f\u00a1-\ufefe]*(?:\\[A-Za-z_\u0080-\u009f\u00a1-\ufefe][\w\u0080-\u009f\u00a1-\ufefe]*)*/y;
const number = /0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const cast = /\([ \t]*(?:int|integer|float|double|real|string|bool|boolean|array|object|binary|unset)[ \t]*\)/iy;
const heredoc = /<<<[ \t]*(["']?)([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)\1[ \t]*\r?\n/y;
const mark = /\?->|->|::|=>|\.\.\.|<=>|===|!==|\*\*=|\?\?=|<<=|>>=|\?\?|&&|\|\||\+\+|--|[-+*/.%&|^]=|\*\*|<<|>>|[=!<>]=|#\[|[^\s]/uy;

/** Cuts PHP into tokens. What stands outside `<?php … ?>` and casts are passed over, `?>` is a `;`; comments and unreadable parts go to the lists given. */
export class PhpLexer {
  readonly #text: string;
  readonly #comments: Comment[];
  readonly #problems: ProblemList;
  readonly #tokens: PhpToken[] = [];
  /** Closing marks that do not come any more: looking for them again and again would take quadratic time. */
  readonly #missing = new Set<string>();
  #at = 0;

  constructor(text: string, comments: Comment[], problems: ProblemList) {
    this.#text = text;
    this.#comments = comments;
    this.#problems = problems;
  }

  /** All tokens of the text. */
  tokens(): PhpToken[] {
    this.#skipPage();
    while (this.#at < this.#text.length) this.#next();
    return this.#tokens;
  }

  /** Goes on behind the next `<?php`, `<?=` or `<?`. */
  #skipPage(): void {
    opening.lastIndex = this.#at;
    const found = opening.exec(this.#text);
    this.#at = found ? found.index + found[0].length : this.#text.length;
  }

  #next(): void {
    const text = this.#text;
    const at = this.#at;
    const unit = text[at]!;
    const second = text[at + 1];
    if (unit <= " " || unit === "\u00a0" || unit === "\ufeff") this.#at++;
    else if (unit === "?" && second === ">") {
      this.#push("mark", at + 2, ";");
      this.#skipPage();
    } else if ((unit === "#" && second !== "[") || (unit === "/" && second === "/")) this.#lineComment(unit === "#" ? 1 : 2);
    else if (unit === "/" && second === "*") this.#blockComment();
    else if (unit === "'" || unit === '"' || unit === "`") this.#quoted(unit);
    else if (unit === "<" && this.#match(heredoc) !== undefined) this.#heredoc();
    else this.#word();
  }

  #word(): void {
    const found = (kind: PhpToken["kind"], pattern: RegExp): boolean => {
      const word = this.#match(pattern);
      if (word !== undefined) this.#push(kind, this.#at + word.length, kind === "number" ? "" : word);
      return word !== undefined;
    };
    const isCast = this.#text[this.#at] === "(" ? this.#match(cast) : undefined;
    if (isCast !== undefined) this.#at += isCast.length;
    else if (found("variable", variable)) return;
    else if (found("name", name)) {
      if (/^__halt_compiler$/i.test(this.#tokens[this.#tokens.length - 1]!.word)) this.#at = this.#text.length; // data follows
    } else if (!found("number", number)) found("mark", mark);
  }

  #push(kind: PhpToken["kind"], end: number, word: string): void {
    this.#tokens.push({ kind, start: this.#at, end, word, partner: -1 });
    this.#at = end;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  /** A comment ends with its line or at `?>`. */
  #lineComment(length: number): void {
    const start = this.#at;
    const stop = /\r?\n|\?>/g;
    stop.lastIndex = start + length;
    const end = stop.exec(this.#text)?.index ?? this.#text.length;
    this.#comment(start, end, start + length, end);
  }

  #blockComment(): void {
    const start = this.#at;
    const close = this.#indexOf("*/", start + 2);
    if (close === undefined) this.#problems.add("comment is not closed", start, start + 2);
    const end = close === undefined ? this.#text.length : close + 2;
    this.#comment(start, end, start + 2, close ?? end);
  }

  #comment(start: number, end: number, from: number, to: number): void {
    this.#comments.push({ text: this.#text.slice(from, to).trim(), span: { start, end } });
    this.#at = end;
  }

  #quoted(quote: string): void {
    const end = this.#missing.has(quote) ? undefined : this.#quotedEnd(quote);
    if (end !== undefined) return this.#push("string", end, "");
    if (!this.#missing.has(quote)) this.#problems.add("quote is not closed", this.#at, this.#at + 1);
    this.#missing.add(quote);
    this.#push("mark", this.#at + 1, quote);
  }

  #quotedEnd(quote: string): number | undefined {
    const text = this.#text;
    for (let at = this.#at + 1; at < text.length; at++) {
      const unit = text[at];
      if (unit === quote) return at + 1;
      if (unit === "\\") at++;
      else if (quote !== "'" && (unit === "{" || unit === "$") && opensBraceHole(text, at) && !this.#missing.has("hole")) {
        const end = braceHoleEnd(text, at, text.length);
        if (end === undefined) this.#missing.add("hole");
        else at = end - 1;
      }
    }
    return undefined;
  }

  /** `<<<X` up to the first line that starts with X, blanks before it or not. */
  #heredoc(): void {
    const start = this.#at;
    heredoc.lastIndex = start;
    const [head, , id] = heredoc.exec(this.#text)!;
    const closing = `\n<<<${id}`;
    let end: number | undefined;
    if (!this.#missing.has(closing)) {
      const close = new RegExp(`\\n[ \\t]*${id}(?![\\w\\u0080-\\uffff])`, "g");
      close.lastIndex = start + head.length - 1;
      end = close.exec(this.#text) ? close.lastIndex : undefined;
      if (end === undefined) this.#problems.add("heredoc is not closed", start, start + head.trimEnd().length);
    }
    if (end === undefined) this.#missing.add(closing);
    this.#push("string", end ?? this.#text.length, "");
  }

  #indexOf(closing: string, from: number): number | undefined {
    const found = this.#missing.has(closing) ? -1 : this.#text.indexOf(closing, from);
    if (found < 0) this.#missing.add(closing);
    return found < 0 ? undefined : found;
  }
}
