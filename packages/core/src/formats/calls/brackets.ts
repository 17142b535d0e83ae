/** A token that may open or close a bracket or a block. */
export interface Bracket {
  readonly word: string;
  /** Position of the token that belongs to this one; -1 where there is none. */
  partner: number;
}

/**
 * Pairs brackets and block words: `closers` says for each closing word which words it can close. A closing word closes the nearest open
 * one of its kind and whatever was left open inside; one without any is left alone. Gives the positions of those never closed.
 */
export function pairBrackets(tokens: readonly Bracket[], closers: ReadonlyMap<string, readonly string[]>): number[] {
  const openers = new Set([...closers.values()].flat());
  const open: number[] = [];
  const counts = new Map<string, number>();
  const unclosed: number[] = [];
  const count = (word: string, by: number): void => void counts.set(word, (counts.get(word) ?? 0) + by);
  for (const [at, token] of tokens.entries()) {
    if (openers.has(token.word)) {
      open.push(at);
      count(token.word, 1);
      continue;
    }
    const closed = closers.get(token.word);
    if (!closed?.some((word) => (counts.get(word) ?? 0) > 0)) continue;
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      const opener = tokens[top]!;
      count(opener.word, -1);
      if (closed.includes(opener.word)) {
        opener.partner = at;
        token.partner = top;
        break;
      }
      unclosed.push(top);
    }
  }
  return [...unclosed, ...open];
}

/** Positions in a list of tokens: `from` is in, `to` is out. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The ranges between separators of a range, not those in brackets and blocks within it; an empty range has none. */
export function splitRange(tokens: readonly Bracket[], { from, to }: TokenRange, ...separators: string[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.partner > at) at = Math.min(token.partner, to);
    else if (separators.includes(token.word)) {
      ranges.push({ from: start, to: at });
      start = at + 1;
    }
  }
  if (start < to) ranges.push({ from: start, to });
  return ranges;
}
