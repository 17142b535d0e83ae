import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import { Cursor, splitAtCommas, type Range } from "./cursor.ts";
import { assign, valueOf } from "./literal.ts";
import { isNameOrString, isWord, nameText, stringText, type Statement, type Token } from "./token.ts";

/** Words that end a column's type. */
const behindType = new Set([
  "NOT", "NULL", "DEFAULT", "COMMENT", "PRIMARY", "UNIQUE", "AUTO_INCREMENT", "AUTOINCREMENT", "REFERENCES", "CHECK", "CONSTRAINT",
  "COLLATE", "ON", "GENERATED", "AS", "IDENTITY", "KEY", "CHARSET", "STORED", "VIRTUAL", "INVISIBLE", "VISIBLE", "FIRST", "AFTER",
  "ENABLE", "DISABLE", "SPARSE", "ROWGUIDCOL", "USING", "SET", "ENCODE", "WITH",
]);
/** Words that start a constraint or a key among a table's columns. */
const constraintStarts = new Set(["PRIMARY", "UNIQUE", "CONSTRAINT", "FOREIGN", "CHECK", "FULLTEXT", "SPATIAL", "EXCLUDE", "LIKE", "KEY", "INDEX", "PERIOD"]);

/** Reads a table's columns, one to a comma; keys and constraints are passed over. Gives the columns' names. */
export function readColumns(statement: Statement, range: Range, table: DraftSetting): string[] {
  return splitAtCommas(statement.tokens, range)
    .filter((part) => !isConstraint(statement, part))
    .flatMap((part) => readColumn(statement, part, table)?.key ?? []);
}

/** Whether a part of a table's definition is no column. A column may be called `key`, so what follows counts too. */
export function isConstraint({ tokens }: Statement, { from, to }: Range): boolean {
  const first = tokens[from];
  if (first?.kind !== "word" || !constraintStarts.has(first.word)) return false;
  const group = isWord(tokens[from + 1], "(") ? from + 1 : from + 2;
  const columnsFollow = group < to && isWord(tokens[group], "(") && tokens[group + 1]?.kind !== "number";
  return columnsFollow || !isWord(first, "KEY", "INDEX", "PERIOD", "LIKE") || (isWord(first, "LIKE") && to - from <= 2) || isWord(tokens[from + 2], "USING");
}

/** Reads `name type …` to a setting of the table: its type as value, below it `default`, `not-null`, `comment` and an enumeration's items. */
export function readColumn(statement: Statement, { from, to }: Range, table: DraftSetting): DraftSetting | undefined {
  const { tokens, text } = statement;
  const name = tokens[from];
  if (!isNameOrString(name)) return undefined;
  const column = addSetting(table, "setting", nameText(text, name), { start: name.start, end: name.end });
  const typeEnd = endOfType(tokens, from + 1, to);
  if (typeEnd > from + 1) {
    column.valueSpan = { start: tokens[from + 1]!.start, end: tokens[typeEnd - 1]!.end };
    column.value = text.slice(column.valueSpan.start, column.valueSpan.end);
    if (isWord(tokens[from + 1], "ENUM", "SET")) readChoices(statement, from + 2, column);
  }
  readAttributes(statement, { from: typeEnd, to }, column);
  return column;
}

function endOfType(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.partner > i) i = token.partner;
    else if (i === from && isWord(token, "SET") && isWord(tokens[i + 1], "(")) continue;
    else if (isWord(token, "WITH") && isWord(tokens[i + 1], "TIME", "LOCAL")) continue;
    else if (isWord(token, "CHARACTER") && isWord(tokens[i + 1], "SET")) return i;
    else if (behindType.has(token.word)) return i;
  }
  return to;
}

/** The items of `enum('Y','N')`. */
function readChoices(statement: Statement, groupAt: number, column: DraftSetting): void {
  const group = new Cursor(statement, groupAt).group();
  if (!group) return;
  let index = 0;
  for (const { start, end, kind } of statement.tokens.slice(group.from, group.to)) {
    if (kind !== "string" && kind !== "double") continue;
    addSetting(column, "item", String(index++), { start, end }, stringText(statement.text.slice(start, end), statement.standard), { start, end });
  }
}

/** Reads what stands behind a column's type: DEFAULT, NOT NULL and COMMENT. */
export function readAttributes(statement: Statement, { from, to }: Range, column: DraftSetting): void {
  const { tokens } = statement;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.partner > i) i = token.partner;
    else if (isWord(token, "NOT") && isWord(tokens[i + 1], "NULL")) {
      const span = { start: token.start, end: tokens[++i]!.end };
      addSetting(column, "setting", "not-null", span, "", { start: span.end, end: span.end });
    } else if (isWord(token, "DEFAULT", "COMMENT") && i + 1 < to) {
      const end = endOfValue(tokens, i + 1, to);
      assign(addSetting(column, "setting", token.word.toLowerCase(), { start: token.start, end: token.end }), valueOf(statement, { from: i + 1, to: end }));
      i = end - 1;
    }
  }
}

/** The end of a default: one operand with its call's arguments and casts. */
function endOfValue(tokens: readonly Token[], from: number, to: number): number {
  let at = from + (isWord(tokens[from], "-", "+") ? 1 : 0);
  at = Math.max(at, tokens[at]?.partner ?? at) + 1;
  while (at < to) {
    const token = tokens[at]!;
    if (isWord(token, "(") && token.partner > at) at = token.partner + 1;
    else if (token.kind === "string" && tokens[at - 1]!.kind === "word") at++;
    else if (isWord(token, "::", ".")) at += 2;
    else if (isWord(tokens[at - 1], "CHARACTER") && isWord(token, "VARYING")) at++;
    else break;
  }
  return Math.min(at, to);
}
