import { uncommentedLines } from "./uncommented.ts";

/** A shape is decided by this many lines that are neither empty nor comments. */
const telling = 200;

/** Directives of template languages (Jinja, ERB, Template Toolkit, PHP): lines of no syntax's own. */
const templateDirective = /^(?:\{[%#]|<%|\[%|<\?)/;
const section = /^\[[^\]"]+\]/;
const directive = /^#(?:include|tryinclude|exec)\s/i;
/** A key may carry conditions in parentheses: `eventfilter(action(exclude),name(Hangup)) =` (manager.conf). */
const setting = /^[^=<>{}()"']{1,200}(?:\([^=<>{}"']{1,200}\)\s*)?=/;
/** A block of nginx, of a JSON-like or of a shell-like syntax begins or ends. */
const block = /[{(]$|^[})\]]/;

/** Whether a line is a directive of the template language that a configuration file is made with. */
export function isTemplateDirective(line: string): boolean {
  return templateDirective.test(line);
}

/** Whether a text has the shape of sections (`[name]`) and settings (`key = value`, `key => value`) rather than any other. */
export function hasSectionShape(text: string): boolean {
  let fitting = 0;
  let other = 0;
  for (const source of uncommentedLines(text, [])) {
    const line = source.text.trim();
    if (line === "" || line.startsWith("//") || isTemplateDirective(line)) continue;
    if (section.test(line) || directive.test(line)) fitting++;
    else if (line.startsWith("#")) continue;
    else if (block.test(line)) other += 3;
    else if (setting.test(line)) fitting++;
    else other++;
    if (fitting + other >= telling) break;
  }
  return fitting > other;
}
