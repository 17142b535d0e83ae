import { expect } from "vitest";
import type { Format, Reading } from "../../src/formats/format.ts";
import type { Setting } from "../../src/tree/setting.ts";

/** A tree in lines: two blanks a level, the kind unless it is a setting, the key, ` = ` and the value, ` (tag)`. */
export function treeText(setting: Setting, depth = 0): string {
  return setting.children.map((child) => {
    const kind = child.kind === "setting" ? "" : `${child.kind} `;
    const value = child.value === undefined ? "" : ` = ${child.value}`;
    const tag = child.tag === undefined ? "" : ` (${child.tag})`;
    return `${"  ".repeat(depth)}${kind}${child.key}${value}${tag}\n${treeText(child, depth + 1)}`;
  }).join("");
}

/** Every node but the root, parents first. */
export function nodesOf(reading: Reading): Setting[] {
  const nodes: Setting[] = [];
  const pending: Setting[] = [...reading.root.children].reverse();
  while (pending.length > 0) {
    const node = pending.pop()!;
    nodes.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i]!);
  }
  return nodes;
}

/** The one node with this key. */
export function nodeOf(reading: Reading, key: string): Setting {
  const found = nodesOf(reading).filter((node) => node.key === key);
  expect(found, `nodes ${key}`).toHaveLength(1);
  return found[0]!;
}

/** What must hold of any reading: spans in the text, ascending, around what they name; keys as written unless made up. */
export function expectSoundSpans(text: string, reading: Reading): void {
  for (const node of nodesOf(reading)) {
    const spans = [node.span, node.keySpan, ...(node.valueSpan ? [node.valueSpan] : [])];
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(node.span.end).toBeGreaterThanOrEqual(Math.max(node.keySpan.end, node.valueSpan?.end ?? 0));
  }
  for (const { span } of [...reading.comments, ...reading.problems, ...reading.includes]) expect(span.end).toBeLessThanOrEqual(text.length);
}

/** Reads every beginning of a text: none may throw, and the spans of each must be sound. */
export function readEveryPrefix(format: Format, text: string): void {
  for (let length = 0; length <= text.length; length++) {
    const prefix = text.slice(0, length);
    format.claims("asterisk/any.conf", prefix);
    expectSoundSpans(prefix, format.read(prefix));
  }
}
