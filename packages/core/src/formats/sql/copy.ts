import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { namedSection } from "./create.ts";
import { Cursor } from "./cursor.ts";
import { columnNames, type UnnamedRow } from "./insert.ts";
import { assign } from "./literal.ts";
import { isWord, type Statement } from "./token.ts";

/** Reads the lines behind `COPY name (columns) FROM stdin`, fields apart by tabs; gives the rows without column names. */
export function readCopy(statement: Statement, data: Span, root: DraftSetting): UnnamedRow[] {
  const { text, tokens } = statement;
  const cursor = new Cursor(statement, 1);
  const target = namedSection(statement, cursor, "insert", root);
  const group = cursor.group();
  if (!target || tokens.some((token) => isWord(token, "CSV", "BINARY"))) return [];
  const columns = group && columnNames(statement, group);
  const unnamed: UnnamedRow[] = [];
  for (let start = data.start; start < data.end; ) {
    const lineEnd = text.indexOf("\n", start);
    const next = lineEnd < 0 || lineEnd > data.end ? data.end : lineEnd + 1;
    const end = endWithoutBreak(text, start, next);
    const row = addSetting(target, "section", "row", { start, end: Math.min(start + 1, end) });
    if (!columns) unnamed.push({ table: target.key, row });
    let at = start;
    for (const [index, field] of text.slice(start, end).split("\t").entries()) {
      const span = { start: at, end: at + field.length };
      const setting = addSetting(row, "setting", columns?.[index]?.name ?? String(index + 1), span);
      assign(setting, field === "\\N" ? { text: "", span, tag: "null" } : { text: copyText(field), span, tag: undefined });
      at += field.length + 1;
    }
    start = next;
  }
  return unnamed;
}

function endWithoutBreak(text: string, start: number, end: number): number {
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}

function copyText(field: string): string {
  const escapes: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
  return field.replace(/\\([\s\S])/g, (_match, unit: string) => escapes[unit] ?? unit);
}
