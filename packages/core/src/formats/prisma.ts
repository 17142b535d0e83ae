import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../tree/builder.ts";
import type { Comment } from "../tree/setting.ts";
import { hasEnding, type Format, type Reading } from "./format.ts";

/** `model Name {`, with the blanks before the keyword and before the name. */
const blockStart = /^([ \t]*)(model|type|view|enum|datasource|generator)([ \t]+)(\w+)[ \t]*\{/;
/** `name Type? @attributes`, `key = value`, or an enum's bare value. */
const member = /^([ \t]*)(\w+)(?:([ \t]*=[ \t]*|[ \t]+)(\S.*?))?[ \t]*$/;
const defaultValue = /@default\(\s*("(?:[^"\\]|\\.)*"|[^()]*(?:\([^()]*\))?)\s*\)/;

/**
 * Prisma schemas (https://www.prisma.io/docs/orm/reference/prisma-schema-reference): `model X { … }` is a section `X` with the tag `type`
 * under a section `model`, each field a setting with its type and attributes as value and a child `default`; `enum X { … }` has the tag
 * `enum`. Line comments are collected. One line is one field, as the syntax has it, so reading is line by line.
 */
export const prisma: Format = {
  id: "prisma",
  caseInsensitive: false,
  code: true,
  claims: (path) => hasEnding(path, ".prisma"),
  read: readPrisma,
};

function readPrisma(text: string): Reading {
  const root = draftRoot(text);
  const comments: Comment[] = [];
  let block: DraftSetting | undefined;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).replace(/\r$/, "");
    const mark = commentStart(line);
    if (mark >= 0) comments.push({ text: line.slice(mark).replace(/^\/+/, "").trim(), span: { start: start + mark, end: start + line.length } });
    const code = mark >= 0 ? line.slice(0, mark) : line;
    if (block && code.trim() === "}") {
      closeSetting(block, start + code.indexOf("}") + 1);
      block = undefined;
    } else if (block) readMember(block, code, start);
    else block = readBlockStart(root, code, start);
    start = end + 1;
  }
  const problems = block ? [{ reason: `${block.parent?.key ?? ""} ${block.key} is not closed`, span: block.keySpan }] : [];
  return { root, comments, includes: [], problems };
}

/** Where a comment begins outside of strings, or -1. */
function commentStart(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === '"') quoted = !quoted;
    else if (!quoted && line.startsWith("//", at)) return at;
  }
  return -1;
}

function readBlockStart(root: DraftSetting, code: string, start: number): DraftSetting | undefined {
  const [, margin, keyword, gap, name] = blockStart.exec(code) ?? [];
  if (margin === undefined || keyword === undefined || gap === undefined || name === undefined) return undefined;
  const at = start + margin.length;
  const kind = addSetting(root, "section", keyword, { start: at, end: at + keyword.length });
  const nameAt = at + keyword.length + gap.length;
  const block = addSetting(kind, "section", name, { start: nameAt, end: nameAt + name.length });
  if (keyword !== "datasource" && keyword !== "generator") block.tag = keyword === "enum" ? "enum" : "type";
  return block;
}

function readMember(block: DraftSetting, code: string, start: number): void {
  const [, margin, name, gap, value] = member.exec(code) ?? [];
  if (margin === undefined || name === undefined) return; // a block attribute such as @@map
  const at = start + margin.length;
  const keySpan = { start: at, end: at + name.length };
  if (value === undefined || gap === undefined) {
    addSetting(block, "setting", name, keySpan);
    return;
  }
  const valueAt = keySpan.end + gap.length;
  const field = addSetting(block, "setting", name, keySpan, value, { start: valueAt, end: valueAt + value.length });
  const given = defaultValue.exec(value);
  if (given?.[1] === undefined) return;
  const span = { start: valueAt + given.index, end: valueAt + given.index + given[0].length };
  addSetting(field, "setting", "default", span, given[1].replace(/^"|"$/g, ""), span);
}
