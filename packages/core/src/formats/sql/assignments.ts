import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import { Cursor, splitAtCommas, type Range } from "./cursor.ts";
import { assign, valueOf } from "./literal.ts";
import { isWord, nameText, type Statement } from "./token.ts";

/** Reads `a = 1, t.b = 'x'` to settings; the list ends at WHERE, FROM, RETURNING or a statement's other clauses. */
export function readAssignments(statement: Statement, range: Range, target: DraftSetting): void {
  const { tokens, text } = statement;
  let end = range.from;
  while (end < range.to && !isWord(tokens[end], "WHERE", "FROM", "RETURNING", "ORDER", "LIMIT", "OUTPUT", "OPTION")) end = Math.max(end, tokens[end]!.partner) + 1;
  for (const part of splitAtCommas(tokens, { from: range.from, to: Math.min(end, range.to) })) {
    const cursor = new Cursor(statement, part.from);
    const name = cursor.name();
    if (!name || !cursor.take("=", ":=") || cursor.at >= part.to) continue;
    const setting = addSetting(target, "setting", nameText(text, name), { start: name.start, end: name.end });
    assign(setting, valueOf(statement, { from: cursor.at, to: part.to }));
  }
}
