import { draftRoot, type DraftSetting } from "../../tree/builder.ts";
import type { Reading } from "../format.ts";
import { HclReader } from "./reader.ts";

/**
 * Reads a template file that is one `${ jsonencode({ … }) }`: `${` is read as the two units of an attribute's beginning, the closing brace
 * as a blank, so that every offset stays; what the attribute holds then stands under the root.
 */
export function readEncodedTemplate(text: string): Reading {
  const open = text.indexOf("${");
  const close = text.lastIndexOf("}");
  const reading = new HclReader(`${text.slice(0, open)}a=${text.slice(open + 2, close)} ${text.slice(close + 1)}`.replace(/^(\s*a=)(\s+)/, blankLines), undefined).read();
  const root = draftRoot(text);
  for (const attribute of reading.root.children) {
    for (const member of attribute.children as readonly DraftSetting[]) {
      member.parent = root;
      root.children.push(member);
    }
  }
  return { ...reading, root };
}

/** An attribute's value begins on its own line: line breaks before it become blanks. */
function blankLines(_match: string, begin: string, blanks: string): string {
  return begin + " ".repeat(blanks.length);
}
