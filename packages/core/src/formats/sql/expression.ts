import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { isDoubleName } from "./literal.ts";
import { expressionWords, operandWords, timeUnits } from "./query-words.ts";
import { isWord, nameText, type Statement, type Token } from "./token.ts";

/** A key made of an expression's text is cut to this length. */
const longestKey = 80;

/** A column or a function that an expression uses; `name` is its bare last part. */
export interface Use {
  readonly kind: "column" | "function";
  readonly name: string;
  readonly span: Span;
}

/** One entry of a list of expressions, while it is read; `start` is a position in the statement's tokens. */
export interface Expression {
  readonly start: number;
  readonly uses: Use[];
  /** Position of the AS before its alias; -1 where none stands. */
  as: number;
}

export function newExpression(start: number): Expression {
  return { start, uses: [], as: -1 };
}

/**
 * Ends a projection before the token at `end`: a setting with the key of its alias, or else of its last column, its function or its text;
 * value is the expression's text, children are its uses. Gives the key, `undefined` for an empty projection.
 */
export function addProjection(statement: Statement, expression: Expression, end: number, columns: DraftSetting): string | undefined {
  const { tokens, text } = statement;
  let { start } = expression;
  if (start >= end) return undefined;
  let alias: Token | undefined;
  let expressionEnd = end;
  if (expression.as > start && expression.as + 1 < end) {
    alias = tokens[expression.as + 1]!;
    expressionEnd = expression.as;
  } else if (statement.standard && isWord(tokens[start + 1], "=") && isName(statement, tokens[start]!)) {
    alias = tokens[start]!;
    start += 2;
  } else if (end - start > 1 && isAlias(statement, start, end - 1)) {
    alias = tokens[end - 1]!;
    expressionEnd = end - 1;
  }
  if (start >= expressionEnd) return undefined;
  const uses = expression.uses.filter(({ span }) => span.start !== alias?.start);
  const first = tokens[start]!;
  const span = { start: first.start, end: tokens[expressionEnd - 1]!.end };
  const written = text.slice(span.start, span.end);
  const key = alias ? nameText(text, alias) : (lastColumn(uses) ?? uses[uses.length - 1])?.name ?? written.slice(0, longestKey);
  addUses(addSetting(columns, "setting", key, { start: first.start, end: first.end }, written, span), uses);
  return key;
}

/**
 * Ends an entry of GROUP BY, ORDER BY or PARTITION BY before the token at `end`: a setting with the key of its last column; a position
 * (`GROUP BY 1`) has the key of that projection.
 */
export function addOrdinal(statement: Statement, expression: Expression, end: number, list: DraftSetting, projections: readonly string[]): void {
  const { tokens, text } = statement;
  while (end > expression.start && isWord(tokens[end - 1], "ASC", "DESC")) end--;
  const first = tokens[expression.start];
  const last = tokens[end - 1];
  if (!first || !last || expression.start >= end) return;
  const span = { start: first.start, end: last.end };
  const written = text.slice(span.start, span.end);
  const { uses } = expression;
  if (uses[0]?.kind === "function" && /^(?:rollup|cube|sets)$/i.test(uses[0].name)) {
    for (const use of uses.slice(1)) addSetting(list, "setting", use.name, use.span, use.name, use.span);
    return;
  }
  const projection = first === last && first.kind === "number" ? projections[Number(written) - 1] : undefined;
  const column = lastColumn(uses) ?? uses[uses.length - 1];
  const key = projection ?? column?.name ?? written.slice(0, longestKey);
  addUses(addSetting(list, "setting", key, column?.span ?? span, written, span), uses);
}

function lastColumn(uses: readonly Use[]): Use | undefined {
  for (let i = uses.length - 1; i >= 0; i--) if (uses[i]!.kind === "column") return uses[i];
  return undefined;
}

function addUses(setting: DraftSetting, uses: readonly Use[]): void {
  for (const { kind, name, span } of uses) addSetting(setting, "setting", kind, span, name, span);
}

/** Whether a token alone names something. */
export function isName(statement: Statement, token: Token): boolean {
  if (token.kind === "word") return !expressionWords.has(token.word);
  return token.kind === "quoted" || isDoubleName(statement, token);
}

/** Whether the last token of an expression is an alias without AS: a name right behind an operand. */
function isAlias(statement: Statement, start: number, at: number): boolean {
  const { tokens } = statement;
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  const quotes = token.kind === "string" || token.kind === "double";
  if (!quotes && !isName(statement, token)) return false;
  if (timeUnits.has(token.word) && tokens.slice(Math.max(start, at - 3), at).some((other) => isWord(other, "INTERVAL"))) return false;
  switch (before.kind) {
    case "word":
      if (quotes && /^(?:DATE|TIME|TIMESTAMP|INTERVAL|_.*)$/.test(before.word)) return false;
      return operandWords.has(before.word) || !expressionWords.has(before.word);
    case "mark":
      return isWord(before, ")", "]") || (isWord(before, "*") && at - start > 1);
    case "string":
      return token.kind !== "string";
    default:
      return true;
  }
}
