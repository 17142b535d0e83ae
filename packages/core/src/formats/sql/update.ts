import type { DraftSetting } from "../../tree/builder.ts";
import { readAssignments } from "./assignments.ts";
import { namedSection } from "./create.ts";
import { Cursor } from "./cursor.ts";
import { readQuery } from "./query.ts";
import { isWord, type Statement } from "./token.ts";

/** Reads `UPDATE name SET … WHERE …`. */
export function readUpdate(statement: Statement, root: DraftSetting): void {
  const { tokens } = statement;
  const cursor = new Cursor(statement, 1);
  cursor.takeAll("LOW_PRIORITY", "IGNORE", "ONLY", "OR", "REPLACE", "ROLLBACK", "ABORT", "FAIL");
  if (isWord(cursor.peek(), "TOP")) {
    cursor.at++;
    cursor.group();
  }
  const target = namedSection(statement, cursor, "update", root);
  if (!target) return;
  let set = cursor.at;
  while (set < tokens.length && !isWord(tokens[set], "SET")) set = Math.max(set, tokens[set]!.partner) + 1;
  readAssignments(statement, { from: set + 1, to: tokens.length }, target);
  readQuery(statement, { from: cursor.at, to: tokens.length }, target, "update");
}
