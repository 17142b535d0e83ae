import type { Setting } from "@art4/core";

/** Something in a data file that is valid where it stands and yet means nothing here. */
export interface PlainFault {
  readonly pointer: string;
  readonly kind: "repeated-key" | "reference";
  /** The key, or the reference as written. */
  readonly text: string;
}

/** A JSON or YAML tree as the data that it writes, the way `JSON.parse` gives it, with what cannot be such data. `text` is the file's. */
export function plainOf(root: Setting, text: string): { readonly data: unknown; readonly faults: readonly PlainFault[] } {
  const faults: PlainFault[] = [];
  const plain = (setting: Setting, pointer: string): unknown => {
    if (setting.tag === "alias" || (setting.tag !== undefined && !setting.tag.startsWith("!!"))) {
      faults.push({ pointer, kind: "reference", text: setting.tag === "alias" ? setting.value! : setting.tag });
      return null;
    }
    // Before children: the text of a string may be JSON itself, and is then read, too.
    if (setting.value !== undefined) return scalar(setting, text);
    if (setting.kind === "setting") return null;
    const { children } = setting;
    if (isList(setting, text)) return children.map((child) => plain(child, pointerTo(pointer, child)));
    const seen = new Set<string>();
    return Object.fromEntries(children.map((child) => {
      if (seen.has(child.key)) faults.push({ pointer: pointerTo(pointer, child), kind: "repeated-key", text: child.key });
      seen.add(child.key);
      return [child.key, plain(child, pointerTo(pointer, child))];
    }));
  };
  return { data: plain(root, ""), faults };
}

/** The setting at a JSON pointer, or the nearest above it that the file has. */
export function settingAt(root: Setting, pointer: string): Setting {
  let setting = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const child = setting.children.findLast((candidate) => candidate.key === key);
    if (!child) return setting;
    setting = child;
  }
  return setting;
}

/** JSON pointer to a member or entry of what stands at `pointer`. */
export function pointerTo(pointer: string, { key }: { readonly key: string }): string {
  return `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function isList({ kind, children, span }: Setting, text: string): boolean {
  if (children.length > 0) return children.every((child) => child.kind === "item");
  return kind === "root" ? text.trimStart().startsWith("[") : /[[\]]/.test(text[span.end - 1] ?? "");
}

/** A scalar with its type: what stands in quotes, or is a YAML text block, is a string. */
function scalar({ value, valueSpan, tag }: Setting, text: string): unknown {
  const start = valueSpan!.start;
  const isBare = !/["']/.test(text[start - 1] ?? "") && text.slice(start, valueSpan!.end) === value && tag !== "!!str";
  if (!isBare) return value;
  if (value === "true" || value === "false") return value === "true";
  if (value === "null" || value === "~") return null;
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value!) ? Number(value) : value;
}
