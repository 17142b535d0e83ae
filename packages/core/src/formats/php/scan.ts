import { languageOf } from "../embedded/language.ts";
import { readEmbedded } from "../embedded/read-embedded.ts";
import { placesOf } from "../embedded/text-piece.ts";
import type { DraftSetting } from "../../tree/builder.ts";
import type { TokenRange } from "../calls/brackets.ts";
import { assignmentOperators, writeAssignment } from "./assignments.ts";
import { writeCalls } from "./calls.ts";
import { chainAt, startsChain } from "./chain.ts";
import { bodyOf, writeAnonymousClass } from "./declarations.ts";
import { phpString } from "./string-text.ts";
import { behind, find, insideOf, keyword, opens } from "./token.ts";
import { writeEntries } from "./values.ts";
import type { Work } from "./work.ts";

/** Adds to the holder what an expression has in it: calls, assignments, arrays, functions, statements of other languages in strings. */
export function scan(work: Work, { from, to }: TokenRange, holder: DraftSetting): void {
  for (let at = from; at < to; ) at = scanAt(work, at, to, holder);
}

/** Reads what starts at a position; gives the position behind what was read. */
function scanAt(work: Work, at: number, to: number, holder: DraftSetting): number {
  const { tokens } = work;
  const token = tokens[at]!;
  const word = keyword(token);
  if (word === "function" || word === "fn") return scanFunction(work, at, to, holder);
  if (word === "new" && isAnonymousClass(work, at)) return writeAnonymousClass(work, { from: at, to }, holder);
  if (word === "as") changeLoopVariables(work, { from: at, to });
  if ((word === "array" && opens(tokens[at + 1], at + 1, "(")) || (opens(token, at, "[") && !isIndex(work, at))) {
    return scanArray(work, word === "array" ? at + 1 : at, to, holder);
  }
  if (word === "list" && opens(tokens[at + 1], at + 1, "(")) return behind(tokens, at + 1, to);
  if (token.word === "++" || token.word === "--") changeCounted(work, at);
  if (token.kind === "string") readStatement(work, at, holder);
  if (!startsChain(tokens, at)) return at + 1;
  const chain = chainAt(work.text, tokens, at, to);
  const operator = tokens[chain.end];
  if (operator && chain.end < to && assignmentOperators.has(operator.word)) return writeAssignment(work, chain, chain.end, to, holder);
  writeCalls(work, chain, holder);
  return Math.max(chain.end, at + 1);
}

function isAnonymousClass({ tokens }: Work, at: number): boolean {
  return ["class", "readonly"].includes(keyword(tokens[at + 1])) || opens(tokens[at + 1], at + 1, "#[");
}

function isIndex({ tokens }: Work, at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.kind === "string" || [")", "]", "}"].includes(before.word));
}

function scanFunction(work: Work, at: number, to: number, holder: DraftSetting): number {
  const { job, body, end } = bodyOf(work, at, to);
  work.later(job, body, holder);
  return end;
}

/** An array, unless it takes another one apart. */
function scanArray(work: Work, at: number, to: number, holder: DraftSetting): number {
  const end = behind(work.tokens, at, to);
  if (work.tokens[end]?.word !== "=") writeEntries(work, insideOf(work.tokens, at), holder);
  return end;
}

/** `foreach (… as $key => $value)` */
function changeLoopVariables({ tokens, paths }: Work, { from, to }: TokenRange): void {
  for (let at = from; at < Math.min(to, from + 8); at++) if (tokens[at]!.kind === "variable") paths.change(tokens[at]!.word);
}

function changeCounted({ tokens, paths }: Work, at: number): void {
  for (const token of [tokens[at - 1], tokens[at + 1]]) if (token?.kind === "variable") paths.change(token.word);
}

/** Reads a string that is a statement of another language and belongs to no setting. */
function readStatement(work: Work, at: number, holder: DraftSetting): void {
  const { pieces, span } = phpString(work.text, work.tokens[at]!);
  const text = pieces.map((piece) => piece.text).join("");
  const language = languageOf(text);
  if (language) readEmbedded(language, text, placesOf(pieces, span.end), holder);
}

/** Adds a function's result: an object, a list, a text or what else has a value of its own is `return`. */
export function writeResult(work: Work, range: TokenRange, holder: DraftSetting): void {
  const { tokens } = work;
  const first = tokens[range.from]!;
  const word = keyword(first);
  const isContainer = opens(first, range.from, "[") || (word === "array" && opens(tokens[range.from + 1], range.from + 1, "(")) || (word === "new" && isAnonymousClass(work, range.from));
  const isText = first.kind === "string" && find(tokens, range, "?", "??", "==", "===", "!=", "!==", "=>") === range.to;
  if (!isContainer && !isText) return scan(work, range, holder);
  const result = work.add(holder, "setting", "return", first);
  work.close(result, range);
  work.later("value", range, result);
}
