import { closeSettings, draftRoot, type DraftSetting } from "../tree/builder.ts";
import type { Comment } from "../tree/setting.ts";
import { hasEnding, type Format, type Reading } from "./format.ts";
import { ProblemList } from "./reading/problem-list.ts";
import { readCopy } from "./sql/copy.ts";
import { readAlter, readCreate } from "./sql/create.ts";
import { followsStandard, looksLikeSql } from "./sql/dialect.ts";
import { readInsert, type UnnamedRow } from "./sql/insert.ts";
import { readQuery } from "./sql/query.ts";
import { statements } from "./sql/statements.ts";
import type { Statement } from "./sql/token.ts";
import { readUpdate } from "./sql/update.ts";

/**
 * SQL of any dialect: table definitions (`create-table/<table>/<column>`), `alter-table/…`, rows (`insert/<table>/row/<column>`),
 * `update/<table>/<column>` and queries (`select` with `columns`, `from`, `where`, `group-by`, `having`, `order-by`, `partition-by`).
 * Other statements and what can't be read are passed over.
 */
export const sql: Format = {
  id: "sql",
  caseInsensitive: true,
  code: true,
  claims: (path, text) =>
    hasEnding(path, ".sql", ".psql", ".pgsql", ".mysql") || /\.sql\.\w+$/i.test(path) && !/\.sql\.(?:gz|bz2|xz|zip|md|html?|php|json|ya?ml|xml)$/i.test(path)
    || hasEnding(path, ".ddl", ".dump") && looksLikeSql(text),
  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    const problems = new ProblemList();
    const tables = new Map<string, readonly string[]>();
    const unnamed: UnnamedRow[] = [];
    for (const statement of statements(text, { comments, problems }, followsStandard(text))) {
      const created = readStatement(statement, root, unnamed);
      if (created) tables.set(created.table.toLowerCase(), created.columns);
    }
    for (const { table, row } of unnamed) nameColumns(row, tables.get(table.toLowerCase()) ?? []);
    closeSettings(root);
    return { root, comments, includes: [], problems: problems.list };
  },
};

function readStatement(statement: Statement, root: DraftSetting, unnamed: UnnamedRow[]): ReturnType<typeof readCreate> {
  switch (statement.tokens[0]?.word) {
    case "CREATE":
      return readCreate(statement, root);
    case "ALTER":
      readAlter(statement, root);
      break;
    case "INSERT":
    case "REPLACE":
      for (const row of readInsert(statement, root)) unnamed.push(row);
      break;
    case "COPY":
      if (statement.data) for (const row of readCopy(statement, statement.data, root)) unnamed.push(row);
      break;
    case "UPDATE":
      readUpdate(statement, root);
      break;
    case "SELECT":
    case "WITH":
    case "(":
      readQuery(statement, { from: 0, to: statement.tokens.length }, root);
  }
  return undefined;
}

/** Gives the values of a row the names of the table's columns; those beyond them keep their numbers. */
function nameColumns(row: DraftSetting, columns: readonly string[]): void {
  for (const setting of row.children) setting.key = columns[Number(setting.key) - 1] ?? setting.key;
}
