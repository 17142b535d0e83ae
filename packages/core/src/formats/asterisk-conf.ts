import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../tree/builder.ts";
import type { Comment, Include, Problem } from "../tree/setting.ts";
import { readDirective } from "./asterisk-conf/directive.ts";
import { readHeader } from "./asterisk-conf/header.ts";
import { SectionTable } from "./asterisk-conf/section-table.ts";
import { hasSectionShape, isTemplateDirective } from "./asterisk-conf/shape.ts";
import { uncommentedLines } from "./asterisk-conf/uncommented.ts";
import { addFeature } from "./dialplan/feature.ts";
import { addPriority } from "./dialplan/priority.ts";
import { baseName, type Format, type Reading } from "./format.ts";
import { trimmed, type Range, type SourceText } from "./lines/source-text.ts";
import { isShellConfiguration } from "./properties/shell-shape.ts";

/** `.conf`, also as a sample, a template for a tool or a copy that was put aside. */
const confName = /\.conf(?:[._-](?:sample|example|template|tpl|tmpl|j2|jinja2?|erb|epp|tt2?|dist|in|inc|default|custom|orig|backup|bak|old|new|save|\d+))*~?$/;
/** Files of a folder such as /etc/asterisk that go by another name. */
const includedName = /^[^.]*(?:\.(?:inc|include|sample|template|tpl|j2))*$/;

/**
 * Asterisk's configuration files (main/config.c) and those of the same shape: sections `[name]` with settings `key = value`
 * or `key => value`. Settings before the first section stand in a section `general`, with an empty span at the first of them,
 * since files without a header are included there. Template sections have the tag `template`; sections that use templates or
 * are reopened have `inherited`. Dialplan lines (`exten`, `same`) and features have children: see dialplan/.
 * `key += value` is a setting of its own beside the one that it lengthens.
 */
export const asteriskConf: Format = {
  id: "asterisk-conf",
  caseInsensitive: true,

  claims(path, text) {
    const name = baseName(path);
    const named = confName.test(name) || (/(?:^|\/)[^/]*asterisk[^/]*\//i.test(path) && includedName.test(name));
    return named && hasSectionShape(text) && !isShellConfiguration(text);
  },

  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    const includes: Include[] = [];
    const problems: Problem[] = [];
    const sections = new SectionTable(problems);
    let section: DraftSetting | undefined;
    for (const source of uncommentedLines(text, comments)) {
      const line = trimmed(source.text, { start: 0, end: source.text.length });
      if (line.start === line.end) continue;
      const first = source.text[line.start];
      if ("{<[".includes(first!) && isTemplateDirective(source.slice(line))) continue;
      if (first === "[") {
        const header = readHeader(source, line);
        if (!header) {
          problems.push({ reason: "a section's name is not closed", span: source.span(line) });
          continue;
        }
        section = addSetting(root, "section", source.slice(header.name), source.span(header.name));
        sections.add(section, header.options);
      } else if (first === "#") {
        const include = readDirective(source, line);
        if (include) includes.push(include);
      } else {
        const parts = settingParts(source.text, line);
        if (!parts) continue;
        if (!section) {
          const { start } = source.span(parts.key);
          section = addSetting(root, "section", "general", { start, end: start });
          sections.add(section, []);
        }
        addLine(section, source, parts);
      }
    }
    sections.finish();
    return { root, comments, includes, problems };
  },
};

/** A line's key and value; `undefined` for a line without `=` or without a key, which Asterisk ignores too. */
function settingParts(text: string, line: Range): { readonly key: Range; readonly value: Range } | undefined {
  const start = text[line.start] === "\\" ? line.start + 1 : line.start;
  const equals = text.indexOf("=", start);
  if (equals < 0) return undefined;
  const appends = equals > start && text[equals - 1] === "+";
  const key = trimmed(text, { start, end: appends ? equals - 1 : equals });
  if (key.start === key.end) return undefined;
  const valueStart = !appends && text[equals + 1] === ">" ? equals + 2 : equals + 1;
  return { key, value: trimmed(text, { start: valueStart, end: line.end }) };
}

function addLine(section: DraftSetting, source: SourceText, parts: { readonly key: Range; readonly value: Range }): void {
  const key = source.slice(parts.key);
  const setting = addSetting(section, "setting", key, source.span(parts.key), source.slice(parts.value), source.span(parts.value));
  const name = key.toLowerCase();
  if (name === "exten") addPriority(setting, source, parts.value, true);
  else if (name === "same") addPriority(setting, source, parts.value, false);
  else addFeature(setting, source, parts.value);
  closeSetting(section, setting.span.end);
}
