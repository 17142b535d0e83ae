import type { Comment } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import type { Bracket } from "../calls/brackets.ts";
import type { ProblemList } from "../reading/problem-list.ts";

/** A token of a SIP routing script. `word` is the text of words and marks, empty for strings. */
export interface SipToken extends Span, Bracket {
  /** `directive` is a whole line such as `#!define NAME value`. */
  readonly kind: "word" | "string" | "mark" | "directive";
  /** Whether only blanks stand before it on its line. */
  readonly opensLine: boolean;
}

const longestVariable = 500;
const word = /\$?[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*/y;

/** Cuts a routing script (cfg.lex of its servers) into tokens; comments and unreadable parts go to the lists given. */
export function sipTokens(text: string, comments: Comment[], problems: ProblemList): SipToken[] {
  const tokens: SipToken[] = [];
  let at = 0;
  let opensLine = true;
  const push = (kind: SipToken["kind"], end: number): void => {
    tokens.push({ kind, start: at, end, word: kind === "string" ? "" : text.slice(at, end), opensLine, partner: -1 });
    opensLine = false;
    at = end;
  };
  const comment = (end: number, opening: number, closing: number): void => {
    comments.push({ text: text.slice(at + opening, end - closing).trim(), span: { start: at, end } });
    at = end;
  };
  let quoteMissing = false;

  while (at < text.length) {
    const unit = text[at]!;
    if (unit === "\n") opensLine = true;
    if (unit <= " " || unit === "\ufeff" || unit === "\u00a0") at++;
    else if ((unit === "#" || unit === "!") && text[at + 1] === "!" && opensLine) push("directive", directiveEnd(text, at));
    else if (unit === "#") comment(lineEnd(text, at), 1, 0);
    else if (unit === "/" && text[at + 1] === "/") comment(lineEnd(text, at), 2, 0);
    else if (unit === "/" && text[at + 1] === "*") {
      const close = text.indexOf("*/", at + 2);
      if (close < 0) problems.add("comment is not closed", at, at + 2);
      comment(close < 0 ? text.length : close + 2, 2, close < 0 ? 0 : 2);
    } else if (unit === '"' && !quoteMissing) {
      const end = stringEnd(text, at);
      if (end !== undefined) push("string", end);
      else {
        problems.add("quote is not closed", at, at + 1);
        quoteMissing = true;
        push("mark", at + 1);
      }
    } else if (unit === "'" || unit === "`") {
      const end = text.indexOf("'", at + 1);
      if (end < 0 || end > lineEnd(text, at)) push("mark", at + 1);
      else push("string", end + 1);
    } else {
      word.lastIndex = at;
      const found = word.exec(text)?.[0];
      const end = unit === "$" && text[at + 1] === "(" ? variableEnd(text, at) : undefined;
      push(found === undefined && end === undefined ? "mark" : "word", end ?? at + (found ?? unit).length);
    }
  }
  return tokens;
}

/** The content of a string without its quotes and escapes. */
export function sipString(written: string): string {
  return written.slice(1, -1).replace(/\\(["'\\])/g, "$1");
}

/** The end of a directive's line; a backslash before the line's end goes on with the next one. */
function directiveEnd(text: string, start: number): number {
  let end = lineEnd(text, start);
  while (text[end - 1] === "\\" && end < text.length) end = lineEnd(text, text.indexOf("\n", end) + 1);
  return end;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" && end > at ? end - 1 : end;
}

/** The end of `$(hdr(Via){re.subst,/"//g})`, whose quotes are no strings; `undefined` where it isn't short and on one line. */
function variableEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start + 1; at < start + longestVariable && at < text.length && text[at] !== "\n"; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at + 1;
  }
  return undefined;
}

function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}
