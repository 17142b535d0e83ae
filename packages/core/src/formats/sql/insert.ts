import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { readAssignments } from "./assignments.ts";
import { namedSection } from "./create.ts";
import { Cursor, splitAtCommas, type Range } from "./cursor.ts";
import { assign, valueOf } from "./literal.ts";
import { readQuery } from "./query.ts";
import { isNameOrString, isWord, nameText, type Statement } from "./token.ts";

/** Rows whose columns the statement doesn't name: their settings are called `1`, `2`, … until the table's definition is known. */
export interface UnnamedRow {
  readonly table: string;
  readonly row: DraftSetting;
}

/** Reads `INSERT` and `REPLACE`, those of several tables too; gives the rows without column names. */
export function readInsert(statement: Statement, root: DraftSetting): UnnamedRow[] {
  const cursor = new Cursor(statement, 1);
  const unnamed: UnnamedRow[] = [];
  do {
    cursor.takeAll("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "OR", "REPLACE", "ABORT", "FAIL", "ROLLBACK", "OVERWRITE", "ALL", "FIRST", "INTO", "TABLE", "ONLY");
    const target = namedSection(statement, cursor, "insert", root);
    if (!target) break;
    unnamed.push(...readInto(cursor, target));
  } while (isWord(cursor.peek(), "INTO"));
  return unnamed;
}

function readInto(cursor: Cursor, target: DraftSetting): UnnamedRow[] {
  const { statement } = cursor;
  const { tokens } = statement;
  if (cursor.take("PARTITION")) cursor.group();
  if (cursor.take("AS")) cursor.at++;
  let columns: readonly Column[] | undefined;
  if (isWord(cursor.peek(), "(") && !isWord(cursor.peek(1), "SELECT", "WITH", "(")) columns = columnNames(statement, cursor.group()!);
  if (cursor.take("OVERRIDING")) cursor.at += 2;
  if (isWord(cursor.peek(), "OUTPUT")) while (cursor.peek() && !isWord(cursor.peek(), "VALUES", "SELECT")) cursor.at++;

  const unnamed: UnnamedRow[] = [];
  if (cursor.take("VALUES", "VALUE")) {
    do {
      cursor.take("ROW");
      const open = cursor.peek();
      const group = cursor.group();
      if (!open || !group) break;
      const row = addSetting(target, "section", "row", { start: open.start, end: open.end });
      if (!columns) unnamed.push({ table: target.key, row });
      for (const [index, part] of splitAtCommas(tokens, group).entries()) readRowValue(statement, part, columns?.[index] ?? { name: String(index + 1) }, row);
    } while (cursor.take(","));
    if (isWord(cursor.peek(), "INTO", "SELECT")) return unnamed;
  } else if (cursor.take("SET")) {
    readAssignments(statement, { from: cursor.at, to: startOfUpdate(statement, cursor.at) }, target);
  } else {
    readQuery(statement, { from: cursor.at, to: startOfUpdate(statement, cursor.at) }, target);
  }
  const extra = startOfUpdate(statement, cursor.at);
  const update = tokens.findIndex((token, i) => i > extra && isWord(token, "UPDATE"));
  if (update >= 0) readAssignments(statement, { from: update + (isWord(tokens[update + 1], "SET") ? 2 : 1), to: tokens.length }, target);
  cursor.at = tokens.length;
  return unnamed;
}

/** A column of a row; `span`: where its name stands, if the statement names it. */
export interface Column {
  readonly name: string;
  readonly span?: Span;
}

/** The names in the parentheses behind a table's. */
export function columnNames({ tokens, text }: Statement, group: Range): Column[] {
  return splitAtCommas(tokens, group).map(({ to }) => {
    const token = tokens[to - 1];
    return isNameOrString(token) ? { name: nameText(text, token), span: { start: token.start, end: token.end } } : { name: "" };
  });
}

/** A value of a row: it is its column's setting, reported where the value stands; an expression, such as a placeholder, where the column does. */
function readRowValue(statement: Statement, range: Range, { name, span }: Column, row: DraftSetting): void {
  const value = valueOf(statement, range);
  if (!value) return;
  const setting = addSetting(row, "setting", name, (value.tag === "expression" && span) || value.span);
  assign(setting, value);
  if (value.tag === "expression" && range.to - range.from > 3) readQuery(statement, range, row);
}

/** Position of `ON DUPLICATE KEY UPDATE`, `ON CONFLICT` or `RETURNING`; the statement's end where none stands. */
function startOfUpdate({ tokens }: Statement, from: number): number {
  for (let i = from; i < tokens.length; i++) {
    if (tokens[i]!.partner > i) i = tokens[i]!.partner;
    else if (isWord(tokens[i], "ON") && isWord(tokens[i + 1], "DUPLICATE", "CONFLICT")) return i;
    else if (isWord(tokens[i], "RETURNING")) return i;
  }
  return tokens.length;
}
