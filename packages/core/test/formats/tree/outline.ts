import type { Setting } from "../../../src/tree/setting.ts";

/**
 * A tree as lines: indentation by depth, kind, key, `!tag`, `= value`, then the key's span and the value's,
 * as in `setting a = 1 0-1 3-4`.
 */
export function outline(root: Setting): string[] {
  const lines: string[] = [];
  const rest: { setting: Setting; depth: number }[] = [{ setting: root, depth: -1 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { setting, depth } = next;
    if (depth >= 0) lines.push("  ".repeat(depth) + line(setting));
    for (const child of setting.children.toReversed()) rest.push({ setting: child, depth: depth + 1 });
  }
  return lines;
}

function line({ kind, key, tag, value, keySpan, valueSpan }: Setting): string {
  const parts = [kind, key];
  if (tag !== undefined) parts.push(`(${tag})`);
  if (value !== undefined) parts.push(`= ${JSON.stringify(value).slice(1, -1)}`);
  parts.push(`${keySpan.start}-${keySpan.end}`);
  if (valueSpan) parts.push(`${valueSpan.start}-${valueSpan.end}`);
  return parts.join(" ");
}

/** Keys and values alone: `a/b = 1`, a container without ` = `. */
export function pathsAndValues(root: Setting): string[] {
  const lines: string[] = [];
  const rest: { setting: Setting; path: string }[] = root.children.toReversed().map((setting) => ({ setting, path: setting.key }));
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { setting, path } = next;
    lines.push(setting.value === undefined ? path : `${path} = ${setting.value}`);
    for (const child of setting.children.toReversed()) rest.push({ setting: child, path: `${path}/${child.key}` });
  }
  return lines;
}

/** Every setting of a tree, the root first. */
export function allSettings(root: Setting): Setting[] {
  const all: Setting[] = [root];
  for (let index = 0; index < all.length; index++) for (const child of all[index]!.children) all.push(child);
  return all;
}
