import type { Comment } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import type { Bracket } from "../calls/brackets.ts";
import type { ProblemList } from "../reading/problem-list.ts";

/** A token of Lua. A keyword is a `word`; `word` is the text of words and marks and empty for the others. */
export interface LuaToken extends Span, Bracket {
  readonly kind: "word" | "string" | "number" | "mark";
}

const longOpening = /\[(=*)\[/y;
const word = /[A-Za-z_]\w*/y;
const number = /0[xX][\da-fA-F.]+(?:[pP][+-]?\d+)?|\d*\.?\d+(?:[eE][+-]?\d+)?/y;
const mark = /\.{1,3}|::|\/\/|[=~<>]=|<<|>>|[^\s]/uy;

/** Cuts Lua 5.1 to 5.4 into tokens; comments and unreadable parts go to the lists given. */
export function luaTokens(text: string, comments: Comment[], problems: ProblemList): LuaToken[] {
  const tokens: LuaToken[] = [];
  let at = text.startsWith("#") ? lineEnd(text, 0) : 0;
  /** Levels of long brackets that are not closed any more. */
  const unclosed = new Set<string>();

  /** The end of the long bracket that opens at an offset, and the length of its marks. */
  const longBracket = (from: number): { end: number; mark: number } | undefined => {
    const opening = match(longOpening, text, from);
    if (opening === undefined) return undefined;
    const closing = `]${opening.slice(1, -1)}]`;
    const close = unclosed.has(closing) ? -1 : text.indexOf(closing, from + opening.length);
    if (close >= 0) return { end: close + closing.length, mark: opening.length };
    if (!unclosed.has(closing)) problems.add("long bracket is not closed", from, from + opening.length);
    unclosed.add(closing);
    return { end: text.length, mark: opening.length };
  };

  const push = (kind: LuaToken["kind"], end: number): void => {
    tokens.push({ kind, start: at, end, word: kind === "word" || kind === "mark" ? text.slice(at, end) : "", partner: -1 });
    at = end;
  };

  while (at < text.length) {
    const unit = text[at]!;
    if (unit <= " " || unit === "\ufeff" || unit === "\u00a0") at++;
    else if (unit === "-" && text[at + 1] === "-") {
      const long = longBracket(at + 2);
      const end = long?.end ?? lineEnd(text, at);
      const content = long ? text.slice(at + 2 + long.mark, Math.max(at + 2 + long.mark, end - long.mark)) : text.slice(at + 2, end);
      comments.push({ text: content.trim(), span: { start: at, end } });
      at = end;
    } else if (unit === '"' || unit === "'") {
      const { end, closed } = stringEnd(text, at);
      if (!closed) problems.add("quote is not closed", at, at + 1);
      push(closed ? "string" : "mark", end);
    } else if (unit === "[" && /[=[]/.test(text[at + 1] ?? "") && match(longOpening, text, at) !== undefined) push("string", longBracket(at)!.end);
    else {
      const name = match(word, text, at);
      const digits = name === undefined ? match(number, text, at) : undefined;
      if (name !== undefined) push("word", at + name.length);
      else if (digits !== undefined) push("number", at + digits.length);
      else push("mark", at + (match(mark, text, at)?.length ?? 1));
    }
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** Where a string in quotes ends, or its line where that ends first. */
function stringEnd(text: string, start: number): { readonly end: number; readonly closed: boolean } {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at];
    if (unit === quote) return { end: at + 1, closed: true };
    if (unit === "\n") return { end: at, closed: false };
    if (unit !== "\\") continue;
    at += text[at + 1] === "\r" && text[at + 2] === "\n" ? 2 : 1;
    if (text[at] === "z") while (/\s/.test(text[at + 1] ?? "")) at++;
  }
  return { end: text.length, closed: false };
}
