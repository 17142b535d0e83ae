import { javascript } from "../../src/formats/javascript.ts";
import type { Reading } from "../../src/formats/format.ts";
import type { Setting } from "../../src/tree/setting.ts";
import { treeText } from "./tree-text.ts";

/** What the reader gives for a text. */
export const read = (text: string, path = "a.tsx"): Reading => javascript.read(text, { path });

/** A tree in lines (see `treeText`), without the notes `@callee`, `@object` and `@module` unless they are asked for. */
export function tree(text: string, { notes = false, path = "a.tsx" } = {}): string[] {
  const lines = treeText(read(text, path).root).trimEnd().split("\n");
  return notes ? lines : lines.filter((line) => !/^ *@(?:callee|object|module) =/.test(line));
}

/** The setting at a path of keys; the first where there are several. */
export function at(reading: Reading, path: string): Setting {
  let setting = reading.root;
  for (const key of path.split("/")) {
    const next: Setting | undefined = setting.children.find((child) => child.key === key);
    if (!next) throw new Error(`${key} of ${path} is not there: ${setting.children.map((child) => child.key).join()}`);
    setting = next;
  }
  return setting;
}

/** What stands in the text at a setting's key and at its value. */
export function written(text: string, path: string): (string | undefined)[] {
  const { keySpan, valueSpan } = at(read(text), path);
  return [text.slice(keySpan.start, keySpan.end), valueSpan && text.slice(valueSpan.start, valueSpan.end)];
}
