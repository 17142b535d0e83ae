import { languageOf } from "../embedded/language.ts";
import { readEmbedded } from "../embedded/read-embedded.ts";
import { placesOf, type TextPiece } from "../embedded/text-piece.ts";
import type { DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { splitRange, type TokenRange } from "../calls/brackets.ts";
import { indexKey } from "./chain.ts";
import { bodyOf, writeClassValue } from "./declarations.ts";
import { scan } from "./scan.ts";
import { holeText, phpString } from "./string-text.ts";
import { behind, find, insideOf, keyword, opens, spanOf } from "./token.ts";
import type { Work } from "./work.ts";

/** The source text of an expression that is longer is no value. */
const longestValue = 200;

/** Marks between the parts of a text or of a name; all others make an expression of what they stand in. */
const joining: ReadonlySet<string> = new Set([".", "->", "?->", "::", "(", "[", "@"]);

/** Makes an expression the value of the holder, or its entries the holder's children. */
export function writeValue(work: Work, given: TokenRange, holder: DraftSetting): void {
  const range = bare(work, given);
  const { tokens } = work;
  const { from, to } = range;
  if (from >= to) return;
  const first = tokens[from]!;
  const word = keyword(first);
  const open = word === "array" ? from + 1 : from;
  if (opens(tokens[open], open, word === "array" ? "(" : "[") && tokens[open]!.partner === to - 1) {
    asContainer(holder);
    writeEntries(work, insideOf(tokens, open), holder);
  } else if (word === "function" || word === "fn" || (word === "static" && ["function", "fn"].includes(keyword(tokens[from + 1])))) {
    asContainer(holder);
    holder.tag ??= "function";
    const { job, body } = bodyOf(work, word === "static" ? from + 1 : from, to);
    work.later(job, body, holder);
  } else if (writeClassValue(work, range, holder)) asContainer(holder);
  else if (!writeScalar(work, range, holder) && !writeText(work, range, holder)) writeExpression(work, range, holder);
}

function asContainer(holder: DraftSetting): void {
  if (holder.kind === "setting") holder.kind = "section";
}

/** The expression without brackets around it and marks that change nothing of it. */
function bare({ tokens }: Work, { from, to }: TokenRange): TokenRange {
  for (;;) {
    const first = tokens[from];
    if (from < to && (first?.word === "&" || first?.word === "@" || first?.word === "...")) from++;
    else if (from < to && opens(first, from, "(") && first!.partner === to - 1) {
      from++;
      to--;
    } else return { from, to };
  }
}

function assign(holder: DraftSetting, value: string, span: Span, tag?: string): void {
  holder.value = value;
  holder.valueSpan = span;
  holder.span = { start: holder.span.start, end: Math.max(holder.span.end, span.end) };
  if (tag !== undefined) holder.tag ??= tag;
}

/** `1`, `-1.5`, `true`, `null` */
function writeScalar(work: Work, range: TokenRange, holder: DraftSetting): boolean {
  const last = work.tokens[range.to - 1]!;
  const length = range.to - range.from;
  const isNumber = last.kind === "number" && (length === 1 || (length === 2 && ["-", "+"].includes(work.tokens[range.from]!.word)));
  if (!isNumber && !(length === 1 && ["true", "false", "null"].includes(keyword(last)))) return false;
  assign(holder, work.written(range), spanOf(work.tokens, range));
  return true;
}

/** A string, or strings and other expressions joined by `.`; what is not known of it stands as `${…}` in the value. */
function writeText(work: Work, range: TokenRange, holder: DraftSetting): boolean {
  const { tokens, text } = work;
  if (!isText(work, range)) return false;
  const operands = splitRange(tokens, range, ".").filter(({ from, to }) => from < to);
  const pieces: TextPiece[] = operands.flatMap((operand) => {
    const token = tokens[operand.from]!;
    const isSingle = operand.to - operand.from === 1;
    if (isSingle && token.kind === "string" && text[token.start] !== "`") return phpString(text, token).pieces;
    const written = work.written(operand);
    return isSingle && token.kind === "number" ? [{ text: written, start: token.start, kind: "written" as const }] : [{ text: holeText(written), start: token.start, kind: "hole" as const }];
  });
  const value = pieces.map((piece) => piece.text).join("");
  const whole = spanOf(tokens, range);
  assign(holder, value, operands.length === 1 ? phpString(text, tokens[range.from]!).span : whole, pieces.some(({ kind }) => kind === "hole") ? "template" : undefined);
  const language = languageOf(value);
  if (language) readEmbedded(language, value, placesOf(pieces, whole.end), holder);
  for (const operand of operands) if (operand.to - operand.from > 1) work.later("scan", operand, holder);
  return true;
}

function isText({ tokens, text }: Work, { from, to }: TokenRange): boolean {
  let hasString = false;
  for (let at = from; at < to; at = behind(tokens, at, to)) {
    const token = tokens[at]!;
    if (token.kind === "mark" && !joining.has(token.word)) return false;
    if (["and", "or", "xor", "instanceof"].includes(keyword(token))) return false;
    hasString ||= token.kind === "string" && text[token.start] !== "`";
  }
  return hasString;
}

/** An expression that only the running program knows the value of. */
function writeExpression(work: Work, range: TokenRange, holder: DraftSetting): void {
  const span = spanOf(work.tokens, range);
  holder.tag ??= "expression";
  if (span.end - span.start <= longestValue) assign(holder, work.written(range), span);
  scan(work, range, holder);
}

/** Adds the entries of an array to the holder: `key => value`, or items `0`, `1`, … */
export function writeEntries(work: Work, inside: TokenRange, holder: DraftSetting): void {
  const { tokens } = work;
  let position = 0;
  for (const range of splitRange(tokens, inside, ",")) {
    if (range.from >= range.to) continue;
    const arrow = find(tokens, range, "=>", "fn", "function");
    if (arrow < range.to && tokens[arrow]!.word === "=>" && arrow > range.from) {
      const key = { from: range.from, to: arrow };
      const { text, span } = indexKey(work.text, tokens, key);
      addEntry(work, holder, "setting", text, span ?? spanOf(tokens, key), { from: arrow + 1, to: range.to });
    } else if (tokens[range.from]!.word === "...") addEntry(work, holder, "setting", "...", tokens[range.from]!, { from: range.from + 1, to: range.to });
    else addEntry(work, holder, "item", String(position++), spanOf(tokens, range), range);
  }
}

function addEntry(work: Work, holder: DraftSetting, kind: "setting" | "item", key: string, keySpan: Span, value: TokenRange): void {
  const setting = work.add(holder, kind, key, keySpan);
  work.close(setting, value);
  work.later("value", value, setting);
}
