import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import { trimmed, type Range, type SourceText } from "../lines/source-text.ts";
import { topLevelIndex } from "./split.ts";

/**
 * `NAME=value` in an argument of `Set`: adds a setting NAME to `parent`. The marks of inheritance before a name (`_`, `__`)
 * and `GLOBAL(…)` around it are no part of the name; another function stays whole: `CDR(userfield)`.
 */
export function addAssignment(parent: DraftSetting, source: SourceText, range: Range): void {
  const equals = topLevelIndex(source.text, "=", range);
  if (equals < 0) return;
  const name = variableName(source.text, { start: range.start, end: equals });
  if (name.start === name.end) return;
  const value = trimmed(source.text, { start: equals + 1, end: range.end });
  addSetting(parent, "setting", source.slice(name), source.span(name), source.slice(value), source.span(value));
}

function variableName(text: string, range: Range): Range {
  let name = trimmed(text, range);
  if (/^GLOBAL\(.*\)$/is.test(text.slice(name.start, name.end))) {
    name = trimmed(text, { start: name.start + "GLOBAL(".length, end: name.end - 1 });
  }
  let { start } = name;
  while (start < name.end && start < name.start + 2 && text[start] === "_") start++;
  return { start, end: name.end };
}
