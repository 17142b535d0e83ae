import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Include } from "../../tree/setting.ts";
import type { SipToken } from "./lexer.ts";

const define = /^[#!]!(define|trydef|redefine)[ \t]+(\w+)(?:[ \t]+([^\r\n]*\S))?/;
/** `#!substdef "!NAME!value!"`, whose delimiter is its first unit. */
const substdef = /^[#!]!(substdef)[ \t]+"(.)(\w+)\2([^\r\n]*?)\2/;
const include = /^[#!]!(?:include_file|import_file)[ \t]+"([^"\r\n]*)"/;

/** Reads a line for the preprocessor: a definition becomes the setting of its name below a section `define`, an include is noted. */
export function readDirective(text: string, { start, end }: SipToken, root: DraftSetting, includes: Include[]): void {
  const line = text.slice(start, end);
  const included = include.exec(line);
  if (included) includes.push(includeAt(included[1]!, start + line.indexOf('"')));
  const defined = define.exec(line);
  if (defined) {
    const nameAt = start + defined[0].indexOf(defined[2]!, 2 + defined[1]!.length);
    const written = defined[3];
    const setting = addDefinition(root, start + 2, defined[1]!, defined[2]!, nameAt);
    if (written === undefined) return;
    const valueAt = start + defined[0].length - written.length;
    setting.valueSpan = { start: valueAt, end: valueAt + written.length };
    setting.value = /^".*"$/s.test(written) ? written.slice(1, -1) : written;
    return;
  }
  const substituted = substdef.exec(line);
  if (!substituted) return;
  const nameAt = start + line.indexOf('"') + 2;
  const name = substituted[3]!;
  const value = substituted[4]!;
  const setting = addDefinition(root, start + 2, substituted[1]!, name, nameAt);
  setting.value = value;
  setting.valueSpan = { start: nameAt + name.length + 1, end: nameAt + name.length + 1 + value.length };
}

function addDefinition(root: DraftSetting, at: number, directive: string, name: string, nameAt: number): DraftSetting {
  const section = addSetting(root, "section", "define", { start: at, end: at + directive.length });
  return addSetting(section, "setting", name, { start: nameAt, end: nameAt + name.length });
}

/** An include whose quoted path starts at an offset. */
export function includeAt(path: string, quoteAt: number): Include {
  return { path, span: { start: quoteAt, end: quoteAt + path.length + 2 } };
}
