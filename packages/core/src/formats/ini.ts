import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../tree/builder.ts";
import type { Comment, Problem } from "../tree/setting.ts";
import type { Span } from "../tree/span.ts";
import { baseName, type Format, type Reading } from "./format.ts";
import { readIniValue } from "./ini/value.ts";
import { hasIniShape } from "./ini/shape.ts";
import { lineComment } from "./lines/line-comment.ts";
import { lineRanges } from "./lines/line-ranges.ts";
import { trimmed } from "./lines/source-text.ts";

const copy = "(?:\\.(?:sample|example|template|tpl|j2|in|dist|default|orig|bak|old))*$";
const iniName = new RegExp(`\\.(?:ini|cnf)${copy}`);
const cfgName = new RegExp(`\\.cfg${copy}`);

/**
 * Files of sections `[name]` and settings `key = value` or `key: value`, with `;` and `#` comments. Settings before the first
 * section stand under the root; a bare word is a setting without a value.
 */
export const ini: Format = {
  id: "ini",
  caseInsensitive: true,

  claims(path, text) {
    const name = baseName(path);
    return iniName.test(name) || (cfgName.test(name) && hasIniShape(text));
  },

  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    const problems: Problem[] = [];
    let holder: DraftSetting = root;
    for (const range of lineRanges(text)) {
      const line = trimmed(text, range);
      const first = text[line.start];
      if (line.start === line.end) continue;
      if (first === ";" || first === "#") comments.push(lineComment(text, line));
      else if (first === "[") {
        const close = text.slice(line.start, line.end).indexOf("]");
        if (close < 0) {
          problems.push({ reason: "a section's name is not closed", span: line });
          continue;
        }
        const name = { start: line.start + 1, end: line.start + close };
        holder = addSetting(root, "section", text.slice(name.start, name.end), name);
      } else addLine(holder, text, line, comments);
    }
    return { root, comments, includes: [], problems };
  },
};

function addLine(holder: DraftSetting, text: string, line: Span, comments: Comment[]): void {
  const separator = separatorIn(text, line);
  if (separator < 0) {
    const word = text.slice(line.start, line.end);
    if (/^[\w.-]+$/.test(word)) closeSetting(holder, addSetting(holder, "setting", word, line).span.end);
    return;
  }
  const key = trimmed(text, { start: line.start, end: separator });
  if (key.start === key.end) return;
  const { value, span, commentStart } = readIniValue(text, separator + 1, line.end);
  const setting = addSetting(holder, "setting", text.slice(key.start, key.end), key, value, span);
  closeSetting(holder, setting.span.end);
  if (commentStart !== undefined) comments.push(lineComment(text, { start: commentStart, end: line.end }));
}

/** The first `=`, or where there is none the first `:`; -1 without either. */
function separatorIn(text: string, line: Span): number {
  let colon = -1;
  for (let at = line.start; at < line.end; at++) {
    if (text[at] === "=") return at;
    if (text[at] === ":" && colon < 0) colon = at;
  }
  return colon;
}
