import type { Span } from "../../tree/span.ts";
import type { Bracket, TokenRange } from "../calls/brackets.ts";

/** A token of PHP. `word` is a name's, a variable's (with `$`) or a mark's text and empty for strings and numbers. */
export interface PhpToken extends Span, Bracket {
  readonly kind: "name" | "variable" | "string" | "number" | "mark";
}

/** Brackets, by the one that closes them. */
export const phpBrackets: ReadonlyMap<string, readonly string[]> = new Map([[")", ["("]], ["]", ["[", "#["]], ["}", ["{"]]]);

/** A name in lower case, as keywords are compared; empty for everything else. */
export function keyword(token: PhpToken | undefined): string {
  return token?.kind === "name" ? token.word.toLowerCase() : "";
}

/** Whether a token opens a bracket that is closed. */
export function opens(token: PhpToken | undefined, at: number, bracket: string): boolean {
  return token?.word === bracket && token.partner > at;
}

/** What stands between the bracket at a position and its partner. */
export function insideOf(tokens: readonly PhpToken[], at: number): TokenRange {
  return { from: at + 1, to: tokens[at]!.partner };
}

/** The position behind the token at `at`, or behind its partner where it opens a bracket, but not beyond `to`. */
export function behind(tokens: readonly PhpToken[], at: number, to: number): number {
  return Math.min(Math.max(at, tokens[at]!.partner) + 1, to);
}

/** The position of the first of some words (keywords in lower case or marks) outside inner brackets; `to` where there is none. */
export function find(tokens: readonly PhpToken[], { from, to }: TokenRange, ...words: string[]): number {
  for (let at = from; at < to; at = behind(tokens, at, to)) {
    const token = tokens[at]!;
    if (token.kind !== "string" && token.kind !== "number" && words.includes(token.kind === "name" ? token.word.toLowerCase() : token.word)) return at;
  }
  return to;
}

/** From the first token's start to the last one's end; the range is not empty. */
export function spanOf(tokens: readonly PhpToken[], { from, to }: TokenRange): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** For each position where the next `,`, `;` or closing bracket is outside inner brackets; the last one is for the position behind all tokens. */
export function expressionEnds(tokens: readonly PhpToken[]): Uint32Array {
  const ends = new Uint32Array(tokens.length + 1).fill(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { word } = tokens[at]!;
    ends[at] = word.length === 1 && ",;)]}".includes(word) ? at : ends[behind(tokens, at, tokens.length)]!;
  }
  return ends;
}
