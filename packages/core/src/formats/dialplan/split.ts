import type { Range } from "../lines/source-text.ts";

/**
 * The offsets of a range's units outside of brackets (of any kind), quotes and escapes. Unpaired closing brackets count
 * for nothing, as in Asterisk's `_ast_app_separate_args` (main/app.c), which this follows, braces added.
 */
export function* topLevelOffsets(text: string, range: Range): Generator<number> {
  let round = 0;
  let square = 0;
  let curly = 0;
  let quoted = false;
  for (let at = range.start; at < range.end; at++) {
    const unit = text[at]!;
    if (unit === "\\") {
      at++;
      continue;
    }
    if (unit === '"') quoted = !quoted;
    if (quoted) continue;
    if (round + square + curly === 0) yield at;
    switch (unit) {
      case "(": round++; break;
      case "[": square++; break;
      case "{": curly++; break;
      case ")": if (round > 0) round--; break;
      case "]": if (square > 0) square--; break;
      case "}": if (curly > 0) curly--; break;
    }
  }
}

/** The offset of the first `wanted` outside of brackets and quotes, or -1. */
export function topLevelIndex(text: string, wanted: string, range: Range): number {
  for (const at of topLevelOffsets(text, range)) if (text[at] === wanted) return at;
  return -1;
}

/**
 * The arguments of an application, blanks included: split on `,`, or on `|` where the text has no `,` outside of
 * brackets (Asterisk up to 1.4). An empty range has no arguments.
 */
export function splitArguments(text: string, range: Range): Range[] {
  if (range.start === range.end) return [];
  const commas: number[] = [];
  const bars: number[] = [];
  for (const at of topLevelOffsets(text, range)) {
    if (text[at] === ",") commas.push(at);
    else if (text[at] === "|") bars.push(at);
  }
  return between(commas.length > 0 ? commas : bars, range);
}

function between(separators: readonly number[], range: Range): Range[] {
  const ends = [...separators, range.end];
  return ends.map((end, index) => ({ start: index === 0 ? range.start : ends[index - 1]! + 1, end }));
}
