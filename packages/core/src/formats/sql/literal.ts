import type { DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import type { Range } from "./cursor.ts";
import { isWord, nameText, stringText, type Statement, type Token } from "./token.ts";

/** What an expression is worth: a literal's decoded text, or its own text with the tag `expression`; NULL is `""` with the tag `null`. */
export interface Value {
  readonly text: string;
  readonly span: Span;
  readonly tag: "null" | "expression" | undefined;
}

/** The value of the tokens of a range; `undefined` for an empty one. */
export function valueOf(statement: Statement, range: Range): Value | undefined {
  const { tokens, text } = statement;
  const first = tokens[range.from];
  const last = tokens[range.to - 1];
  if (!first || !last || range.from >= range.to) return undefined;
  const span = { start: first.start, end: last.end };
  const literal = literalText(statement, literalRange(tokens, range));
  if (literal !== undefined) return { text: literal, span, tag: undefined };
  if (first === last && isWord(first, "NULL")) return { text: "", span, tag: "null" };
  return { text: text.slice(span.start, span.end), span, tag: "expression" };
}

/** Writes a value to a setting. */
export function assign(setting: DraftSetting, value: Value | undefined): DraftSetting {
  setting.value = value?.text;
  setting.valueSpan = value?.span;
  if (value?.tag) setting.tag = value.tag;
  return setting;
}

/** The range without parentheses around it and without a cast behind it: `((0))`, `'x'::character varying`. */
function literalRange(tokens: readonly Token[], range: Range): Range {
  let { from, to } = range;
  while (isWord(tokens[from], "(") && tokens[from]!.partner === to - 1) {
    from++;
    to--;
  }
  if (to - from > 2 && isWord(tokens[from + 1], "::")) to = from + 1;
  return { from, to };
}

/** The decoded text of a range that is one literal, a signed number or a literal with its type before it. */
export function literalText(statement: Statement, { from, to }: Range): string | undefined {
  const { tokens, text } = statement;
  const token = tokens[from];
  if (!token) return undefined;
  const written = text.slice(token.start, token.end);
  if (to - from === 2 && tokens[from + 1]!.kind === "string" && /^(?:_.*|DATE|TIME|TIMESTAMP)$/.test(token.word)) {
    return literalText(statement, { from: from + 1, to });
  }
  if (to - from === 2 && isWord(token, "-", "+") && tokens[from + 1]!.kind === "number") {
    return (token.word === "-" ? "-" : "") + text.slice(tokens[from + 1]!.start, tokens[from + 1]!.end);
  }
  if (to - from !== 1) return undefined;
  if (token.kind === "string") return stringText(written, statement.standard);
  if (token.kind === "double" && !isDoubleName(statement, token)) return stringText(written, statement.standard);
  if (token.kind === "number" || isWord(token, "TRUE", "FALSE")) return written;
  return undefined;
}

/** Whether a text in double quotes is a name: by the dialect, or because a dot binds it to one. */
export function isDoubleName(statement: Statement, token: Token): boolean {
  if (token.kind !== "double") return false;
  if (statement.standard) return /^[\p{L}_][\p{L}\p{N}_$ ]*$/u.test(nameText(statement.text, token));
  return statement.text[token.end] === "." || statement.text[token.start - 1] === ".";
}
