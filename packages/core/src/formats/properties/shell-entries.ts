import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Comment } from "../../tree/setting.ts";
import { readIniValue } from "../ini/value.ts";
import { lineComment } from "../lines/line-comment.ts";
import { lineRanges } from "../lines/line-ranges.ts";
import { trimmed } from "../lines/source-text.ts";

/** Adds the settings of `NAME=value` lines: `export` is no part of the name, quotes none of the value, `#` behind a blank comments. */
export function addShellEntries(root: DraftSetting, text: string, comments: Comment[]): void {
  for (const range of lineRanges(text)) {
    const line = trimmed(text, range);
    if (line.start === line.end) continue;
    if (text[line.start] === "#") {
      comments.push(lineComment(text, line));
      continue;
    }
    const equals = line.start + text.slice(line.start, line.end).indexOf("=");
    if (equals < line.start) continue;
    const exported = /^export\s+/.exec(text.slice(line.start, equals))?.[0].length ?? 0;
    const name = trimmed(text, { start: line.start + exported, end: equals });
    if (name.start === name.end) continue;
    const { value, span, commentStart } = readIniValue(text, equals + 1, line.end);
    addSetting(root, "setting", text.slice(name.start, name.end), name, value, span);
    if (commentStart !== undefined) comments.push(lineComment(text, { start: commentStart, end: line.end }));
  }
}
