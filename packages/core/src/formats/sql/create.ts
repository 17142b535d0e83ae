import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import { isConstraint, readAttributes, readColumn, readColumns } from "./columns.ts";
import { createdKind } from "./created-kind.ts";
import { Cursor, splitAtCommas, type Range } from "./cursor.ts";
import { readQuery } from "./query.ts";
import { isWord, nameText, type Statement } from "./token.ts";

/** Reads `CREATE TABLE` and `CREATE VIEW`; gives the table's name and columns, or `undefined` for other things that are created. */
export function readCreate(statement: Statement, root: DraftSetting): { readonly table: string; readonly columns: string[] } | undefined {
  const { tokens } = statement;
  const kind = createdKind(tokens, 0);
  if (!isWord(kind, "TABLE", "VIEW")) return undefined;
  const cursor = new Cursor(statement, tokens.indexOf(kind!) + 1);
  cursor.takeAll("IF", "NOT", "EXISTS");
  const table = namedSection(statement, cursor, kind!.word === "TABLE" ? "create-table" : "create-view", root);
  if (!table) return undefined;
  let columns: string[] = [];
  if (kind!.word === "TABLE" && isWord(cursor.peek(), "(") && !isWord(cursor.peek(1), "SELECT", "WITH", "(")) {
    columns = readColumns(statement, cursor.group()!, table);
  }
  readQuery(statement, { from: cursor.at, to: tokens.length }, table);
  return { table: table.key, columns };
}

/** The section of a statement and, in it, that of the name at the cursor. */
export function namedSection(statement: Statement, cursor: Cursor, key: string, root: DraftSetting): DraftSetting | undefined {
  const main = statement.tokens[0]!;
  const name = cursor.name();
  if (!name) return undefined;
  const section = addSetting(root, "section", key, { start: main.start, end: main.end });
  return addSetting(section, "section", nameText(statement.text, name), { start: name.start, end: name.end });
}

/** Reads the columns that `ALTER TABLE` adds or changes. */
export function readAlter(statement: Statement, root: DraftSetting): void {
  const { tokens } = statement;
  const cursor = new Cursor(statement, 1);
  cursor.takeAll("ONLINE", "OFFLINE", "IGNORE");
  if (!cursor.take("TABLE")) return;
  cursor.takeAll("IF", "EXISTS", "ONLY");
  const table = namedSection(statement, cursor, "alter-table", root);
  if (!table) return;
  let adding = false;
  for (const part of splitAtCommas(tokens, { from: cursor.at, to: tokens.length })) adding = readAction(statement, part, table, adding);
}

/** Reads one action; gives whether a column may follow without a verb (`ADD a int, b int`). */
function readAction(statement: Statement, { from, to }: Range, table: DraftSetting, adding: boolean): boolean {
  const cursor = new Cursor(statement, from);
  if (isWord(cursor.peek(), "WITH")) cursor.at += 2; // WITH CHECK ADD CONSTRAINT …
  const adds = cursor.take("ADD");
  const changes = !adds && cursor.take("MODIFY", "CHANGE");
  const alters = !adds && !changes && cursor.take("ALTER");
  if (!adds && !changes && !alters) {
    const first = cursor.peek();
    if (!adding || isWord(first, "DROP", "RENAME", "SET", "ENGINE", "CONVERT", "ORDER", "COMMENT")) return false;
  }
  const changed = changes && isWord(statement.tokens[cursor.at - 1], "CHANGE");
  cursor.take("COLUMN");
  if (adds) cursor.takeAll("IF", "NOT", "EXISTS");
  if (changed) cursor.name(); // the old name
  const group = cursor.group();
  if (group) readColumns(statement, group, table);
  else if (alters) readAlteredColumn(statement, { from: cursor.at, to }, table);
  else if (!isConstraint(statement, { from: cursor.at, to }) && !isWord(cursor.peek(), "PARTITION")) readColumn(statement, { from: cursor.at, to }, table);
  return adds || adding;
}

/** `ALTER COLUMN name [SET DATA] TYPE t`, `… SET DEFAULT x`, `… t NOT NULL`. */
function readAlteredColumn(statement: Statement, { from, to }: Range, table: DraftSetting): void {
  const cursor = new Cursor(statement, from);
  const name = cursor.name();
  if (!name || isWord(cursor.peek(), "DROP") || isWord(name, "INDEX", "CONSTRAINT", "CHECK")) return;
  const sets = cursor.take("SET");
  cursor.take("DATA");
  if (cursor.take("TYPE") || !sets) {
    const column = readColumn(statement, { from: cursor.at - 1, to }, table);
    if (column) {
      column.key = nameText(statement.text, name);
      column.keySpan = { start: name.start, end: name.end };
      column.span = { start: name.start, end: column.span.end };
    }
    return;
  }
  const column = addSetting(table, "setting", nameText(statement.text, name), { start: name.start, end: name.end });
  readAttributes(statement, { from: cursor.at, to }, column);
}
