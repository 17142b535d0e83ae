import { isNameOrString, isWord, type Statement, type Token } from "./token.ts";

/** A reading position in a statement's tokens. */
export class Cursor {
  readonly statement: Statement;
  at: number;

  constructor(statement: Statement, at = 0) {
    this.statement = statement;
    this.at = at;
  }

  /** The token `ahead` of the position. */
  peek(ahead = 0): Token | undefined {
    return this.statement.tokens[this.at + ahead];
  }

  /** Takes the token if it is one of these words or marks. */
  take(...words: string[]): boolean {
    if (!isWord(this.peek(), ...words)) return false;
    this.at++;
    return true;
  }

  /** Passes any of these words, in any order. */
  takeAll(...words: string[]): void {
    while (this.take(...words));
  }

  /** A name, `schema.name` included; gives its last part. Strings serve as names where some dialects let them. */
  name(): Token | undefined {
    if (!isNameOrString(this.peek())) return undefined;
    this.at++;
    while (isWord(this.peek(), ".") && (isNameOrString(this.peek(1)) || isWord(this.peek(1), "."))) {
      this.at += isWord(this.peek(1), ".") ? 1 : 2;
    }
    return this.statement.tokens[this.at - 1];
  }

  /** The ends of a parenthesis that opens here, and goes behind it: tokens from `from` up to but not `to` are inside. */
  group(): Range | undefined {
    const open = this.peek();
    if (!isWord(open, "(")) return undefined;
    const from = this.at + 1;
    const to = open!.partner < 0 ? this.statement.tokens.length : open!.partner;
    this.at = to + 1;
    return { from, to };
  }

  /** Whether the position has tokens left before `to`. */
  before(to: number): boolean {
    return this.at < Math.min(to, this.statement.tokens.length);
  }
}

/** Positions in a statement's tokens: `from` is in, `to` is out. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The ranges between the commas of a range, not those in parentheses within it. */
export function splitAtCommas(tokens: readonly Token[], { from, to }: Range): Range[] {
  const ranges: Range[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.partner > i) i = Math.min(token.partner, to);
    else if (token.word === ",") {
      ranges.push({ from: start, to: i });
      start = i + 1;
    }
  }
  ranges.push({ from: start, to });
  return ranges;
}
