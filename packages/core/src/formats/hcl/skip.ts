import type { Cursor } from "./cursor.ts";
import { skipHeredoc } from "./heredoc.ts";

/** What ends an expression where no bracket is open; a closing bracket always does. */
export interface Stops {
  readonly newline?: true;
  readonly comma?: true;
  /** `:`, but for those of `a ? b : c`. */
  readonly colon?: true;
  /** `=>` */
  readonly arrow?: true;
  /** A single `=`. */
  readonly equals?: true;
}

interface Open {
  /** `(`, `[`, `{`, `"`, or `$` for an interpolation or a directive in a string. */
  readonly mark: string;
  readonly at: number;
}

/** A string without escapes and templates, as most are. */
const plainString = /"[^"\\$%\n]*"/y;

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", $: "}", '"': '"' };

/** Whether an expression ends at the cursor. */
export function isAtStop(cursor: Cursor, stops: Stops): boolean {
  switch (cursor.unit) {
    case "": case ")": case "]": case "}":
      return true;
    case "\n":
      return stops.newline === true;
    case ",":
      return stops.comma === true;
    default:
      return cursor.isAtStatement;
  }
}

/**
 * Passes an expression whatever it holds (brackets, strings, templates, heredocs, comments) up to one of its stops;
 * gives the end of its last token. What is not closed is reported; the text behind it is left to the caller.
 */
export function skipExpression(cursor: Cursor, stops: Stops): number {
  return new Skipper(cursor, stops, false).run();
}

/** Passes the string at the cursor; gives the span inside its quotes. It ends with the line at the latest. */
export function skipString(cursor: Cursor): { start: number; end: number } {
  const start = cursor.at + 1;
  plainString.lastIndex = cursor.at;
  if (plainString.test(cursor.text)) {
    cursor.at = plainString.lastIndex;
    return { start, end: cursor.at - 1 };
  }
  const closed = new Skipper(cursor, {}, true).run() > 0;
  return { start, end: closed ? cursor.at - 1 : start + cursor.text.slice(start, cursor.at).trimEnd().length };
}

/** Passes the `${…}` or `%{…}` at the cursor. */
export function skipInterpolation(cursor: Cursor): void {
  cursor.at += 2;
  skipExpression(cursor, {});
  if (cursor.unit === "}") cursor.at++;
}

class Skipper {
  readonly #open: Open[] = [];
  #end: number;
  /** Conditionals whose `:` is still to come. */
  #questions = 0;

  constructor(readonly cursor: Cursor, readonly stops: Stops, readonly oneString: boolean) {
    this.#end = cursor.at;
  }

  /** The end of the last token; for `oneString`, 0 when it is not closed. */
  run(): number {
    const { cursor } = this;
    while (!cursor.atEnd) {
      const top = this.#open[this.#open.length - 1];
      if (top?.mark === '"') {
        if (!this.#inString(top)) continue;
        this.#end = cursor.at;
      } else if (this.#isEnd(top)) {
        return this.oneString ? 0 : this.#end;
      }
      if (this.oneString && this.#open.length === 0) return this.#end;
    }
    const innermost = this.#open[this.#open.length - 1];
    if (innermost) this.#notClosed(innermost);
    return this.oneString ? 0 : this.#end;
  }

  /** Goes on in a string; `true` when it was closed. */
  #inString(top: Open): boolean {
    const { cursor } = this;
    const { text } = cursor;
    for (; cursor.at < text.length; cursor.at++) {
      const unit = text.charAt(cursor.at);
      if (unit === '"') {
        this.#open.pop();
        cursor.at++;
        return true;
      }
      if (unit === "\n") {
        this.#notClosed(top);
        this.#open.pop();
        return false;
      }
      if (unit === "\\") {
        if (text.charAt(cursor.at + 1) !== "\n") cursor.at++;
      } else if (unit === "$" || unit === "%") {
        if (text.startsWith(`${unit}{`, cursor.at + 1)) cursor.at += 2;
        else if (text.charAt(cursor.at + 1) === "{") {
          this.#push("$", 2);
          return false;
        }
      }
    }
    cursor.at = Math.min(cursor.at, text.length);
    return false;
  }

  /** Passes one token outside strings; `true` when the expression ends before it. */
  #isEnd(top: Open | undefined): boolean {
    const { cursor, stops } = this;
    const unit = cursor.unit;
    const next = cursor.text.charAt(cursor.at + 1);
    switch (unit) {
      case " ": case "\t": case "\r":
        cursor.at++;
        return false;
      case "\n":
        return this.#isEndAtLine(top);
      case "#": case "/":
        if (!cursor.skipComment()) this.#token(1);
        return false;
      case '"': case "(": case "[": case "{":
        this.#push(unit, 1);
        return false;
      case ")": case "]": case "}":
        return this.#isEndAtCloser(top, unit);
      case "<":
        if (skipHeredoc(cursor)) this.#token(0);
        else this.#token(next === "=" ? 2 : 1);
        return false;
      case ">": case "!":
        this.#token(next === "=" ? 2 : 1);
        return false;
      case "=":
        if (!top && ((stops.arrow && next === ">") || (stops.equals && next !== "=" && next !== ">"))) return true;
        this.#token(next === "=" || next === ">" ? 2 : 1);
        return false;
      case ",":
        if (!top && stops.comma) return true;
        break;
      case "?":
        if (!top) this.#questions++;
        break;
      case ":":
        if (next === ":") {
          this.#token(2);
          return false;
        }
        if (!top && this.#questions > 0) this.#questions--;
        else if (!top && stops.colon) return true;
        break;
    }
    this.#token(1);
    return false;
  }

  #isEndAtLine(top: Open | undefined): boolean {
    const { cursor, stops } = this;
    if (!top && (stops.newline || this.oneString)) return true;
    cursor.at++;
    if (top?.mark === "{") return false;
    while (cursor.unit === " " || cursor.unit === "\t") cursor.at++;
    if (!cursor.isAtStatement) return false;
    if (top) this.#notClosed(top);
    return true;
  }

  #isEndAtCloser(top: Open | undefined, closer: string): boolean {
    if (!top) return true;
    let fitting = this.#open.length - 1;
    while (fitting >= 0 && closers[this.#open[fitting]!.mark] !== closer) fitting--;
    if (closers[top.mark] !== closer) this.#notClosed(top);
    if (fitting < 0) return true;
    this.#open.length = fitting;
    this.#token(1);
    return false;
  }

  #push(mark: string, length: number): void {
    this.#open.push({ mark, at: this.cursor.at });
    this.#token(length);
  }

  #token(length: number): void {
    this.cursor.at += length;
    this.#end = this.cursor.at;
  }

  #notClosed({ mark, at }: Open): void {
    const reason = mark === '"' ? "the string is not closed" : mark === "$" ? "the template is not closed" : `${mark} is not closed`;
    this.cursor.problems.add(reason, at, at + 1);
  }
}
