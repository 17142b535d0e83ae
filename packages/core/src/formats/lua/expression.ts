import type { DraftSetting } from "../../tree/builder.ts";
import type { TokenRange } from "../calls/brackets.ts";
import type { LuaToken } from "./lexer.ts";
import { luaString } from "./string.ts";

const unary = new Set(["not", "-", "#", "~"]);
const binary = new Set(["+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", ">", "<=", ">=", "and", "or", "&", "|", "~", "<<", ">>"]);

/** Words of the language, which are no names. */
const keywords: ReadonlySet<string> = new Set([
  "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil", "not", "or", "repeat", "return",
  "then", "true", "until", "while",
]);

/** Whether a token is a name. */
export function isName(token: LuaToken | undefined): boolean {
  return token?.kind === "word" && !keywords.has(token.word);
}

/** The position behind a dotted name, indexes included (`a.b[i]:c`), that starts at `at`. */
export function nameEnd(tokens: readonly LuaToken[], at: number): number {
  at++;
  for (;;) {
    const token = tokens[at];
    if ((token?.word === "." || token?.word === ":") && isName(tokens[at + 1])) at += 2;
    else if (token?.word === "[" && token.partner > at) at = token.partner + 1;
    else return at;
  }
}

/** The position behind the operand that starts at `at`: a literal, a name with its calls, something in brackets, a function. */
function operandEnd(tokens: readonly LuaToken[], at: number): number {
  const first = tokens[at];
  if (!first) return at;
  let end = Math.max(at, first.partner) + 1;
  if (!isName(first) && first.word !== "(") return end;
  for (;;) {
    const token = tokens[end];
    if (!token) return end;
    if ((token.word === "." || token.word === ":") && isName(tokens[end + 1])) end += 2;
    else if ((token.word === "[" || token.word === "(" || token.word === "{") && token.partner > end) end = token.partner + 1;
    else if (token.kind === "string") end++;
    else return end;
  }
}

/** The ranges of the operands of the expression that starts at `from`, and the operators between them. */
function operands(tokens: readonly LuaToken[], from: number, to: number): { readonly ranges: TokenRange[]; readonly operators: string[] } {
  const ranges: TokenRange[] = [];
  const operators: string[] = [];
  for (let at = from; at < to; at++) {
    const start = at;
    while (at < to && unary.has(tokens[at]!.word)) at++;
    at = Math.min(operandEnd(tokens, at), to);
    ranges.push({ from: start, to: at });
    const operator = tokens[at]?.word;
    if (at >= to || operator === undefined || !binary.has(operator)) break;
    operators.push(operator);
  }
  return { ranges, operators };
}

/** The position behind the expression that starts at `from`. */
export function expressionEnd(tokens: readonly LuaToken[], from: number): number {
  const { ranges } = operands(tokens, from, tokens.length);
  return ranges[ranges.length - 1]?.to ?? from;
}

/** What an expression is worth; the tag is `expression` where only the running program knows it, `null` for `nil`. */
export interface LuaValue {
  readonly text: string;
  readonly tag: "expression" | "null" | undefined;
}

/**
 * The value of an expression: a literal's; of a concatenation the literal parts with `${name}` or `${…}` for the others. `undefined` for
 * what is neither.
 */
export function literalValue(text: string, tokens: readonly LuaToken[], { from, to }: TokenRange): LuaValue | undefined {
  while (tokens[from]?.word === "(" && tokens[from]!.partner === to - 1) {
    from++;
    to--;
  }
  if (to - from === 1) return literal(text, tokens[from]!);
  if (to - from === 2 && tokens[from]!.word === "-" && tokens[from + 1]!.kind === "number") return { text: `-${text.slice(tokens[from + 1]!.start, tokens[from + 1]!.end)}`, tag: undefined };
  const { ranges, operators } = operands(tokens, from, to);
  if (operators.length === 0 || operators.some((operator) => operator !== "..")) return undefined;
  const parts = ranges.map((range) => concatenated(text, tokens, range));
  if (!parts.some((part) => part.literal)) return undefined;
  return { text: parts.map((part) => part.text).join(""), tag: parts.every((part) => part.literal) ? undefined : "expression" };
}

function literal(text: string, token: LuaToken): LuaValue | undefined {
  const written = text.slice(token.start, token.end);
  if (token.kind === "string") return { text: luaString(written), tag: undefined };
  if (token.kind === "number" || token.word === "true" || token.word === "false") return { text: written, tag: undefined };
  return token.word === "nil" ? { text: "", tag: "null" } : undefined;
}

function concatenated(text: string, tokens: readonly LuaToken[], { from, to }: TokenRange): { readonly text: string; readonly literal: boolean } {
  const value = to - from === 1 ? literal(text, tokens[from]!) : undefined;
  if (value && !value.tag) return { text: value.text, literal: true };
  const written = from < to ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : "";
  return { text: written.length <= 100 && /^[\w.:]+$/.test(written) ? `\${${written}}` : "${…}", literal: false };
}

/** Writes the value of an expression to its setting: a literal's, or the expression as written with the tag `expression`. */
export function assignExpression(setting: DraftSetting, text: string, tokens: readonly LuaToken[], range: TokenRange): void {
  const span = { start: tokens[range.from]!.start, end: tokens[range.to - 1]!.end };
  const value = literalValue(text, tokens, range) ?? { text: text.slice(span.start, span.end), tag: "expression" };
  setting.value = value.text;
  setting.valueSpan = span;
  if (value.tag) setting.tag = value.tag;
}
