import type { DraftSetting } from "../../tree/builder.ts";
import { JsonTreeReader, type JsonHost } from "./tree-reader.ts";
import { unescapeJson } from "./unescape.ts";

/** JSON in a string, and JSON in a string of that one; deeper strings stay strings. */
const deepestEmbedding = 2;

const jsonStart = /^\s*(?:\{\s*["}]|\[\s*[[{"])/;

/** Whether a value may be a JSON object or array. */
export function looksLikeJson(value: string): boolean {
  return jsonStart.test(value);
}

/**
 * Reads a value that is itself JSON of an object or array: its members become children of `setting`, which keeps its value.
 * `decoded` is the value's text, `place` gives for each of its offsets (and for its end) the offset in the file, never
 * falling. Text that is not JSON leaves `setting` as it was. `level` counts the strings around it.
 */
export function readEmbeddedJson(setting: DraftSetting, decoded: string, place: (offset: number) => number, level = 1): void {
  if (level > deepestEmbedding || !looksLikeJson(decoded)) return;
  const before = setting.children.length;
  let isJson = true;
  const host: JsonHost = {
    place,
    problem: () => (isJson = false),
    stringRead: (inner, start, end) => readEmbeddedJsonString(inner, decoded, start, end, place, level + 1),
  };
  new JsonTreeReader(decoded, setting, host).read();
  if (!isJson) setting.children.length = before;
}

/** The same for a JSON string's value: `[start, end)` is the inside of its quotes in `text`, with escapes as written. */
export function readEmbeddedJsonString(
  setting: DraftSetting,
  text: string,
  start: number,
  end: number,
  place: (offset: number) => number,
  level = 1,
): void {
  if (level > deepestEmbedding || setting.value === undefined || !looksLikeJson(setting.value)) return;
  const raw = text.slice(start, end);
  const starts = new Uint32Array(raw.length + 1);
  const decoded = unescapeJson(raw, starts);
  readEmbeddedJson(setting, decoded, (offset) => place(start + starts[offset]!), level);
}
