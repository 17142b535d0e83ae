import { createRequire } from "node:module";
import { Language, Parser, type Node } from "web-tree-sitter";
import { claimingFormat, type Setting } from "@art4/core";

/** A key as written in a file (without its quotes) and its UTF-16 offset, as `offset:key`; ascending by offset. */
export type Keys = readonly string[];

function sorted(found: readonly { readonly start: number; readonly text: string }[]): Keys {
  return [...found].sort((a, b) => a.start - b.start).map(({ start, text }) => `${start}:${text}`);
}

/** The keys that our reader finds, without the indices of lists and without what stands in strings. */
export function keysOfReader(text: string): Keys {
  const { root } = claimingFormat("a.tf", text)!.read(text);
  const found: { start: number; text: string }[] = [];
  const pending: Setting[] = [root];
  for (let setting = pending.pop(); setting; setting = pending.pop()) {
    const { kind, keySpan, value, children } = setting;
    if (kind !== "root" && kind !== "item") found.push({ start: keySpan.start, text: text.slice(keySpan.start, keySpan.end) });
    if (value === undefined) pending.push(...children);
  }
  return sorted(found);
}

/** tree-sitter with the HCL grammar of tree-sitter-grammars. */
export async function hclParser(): Promise<Parser> {
  await Parser.init();
  const require = createRequire(import.meta.url);
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve("@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm")));
  return parser;
}

/** The functions whose arguments the reader reads in place. */
const transparent = new Set(["jsonencode", "yamlencode", "merge", "tomap", "tolist", "toset", "concat"]);

/**
 * The same keys by tree-sitter's tree; `undefined` when it finds the text faulty. Objects count where they begin an
 * attribute's or an element's expression, an argument of a transparent call or the value of a `for`.
 */
export function keysOfTreeSitter(parser: Parser, text: string): Keys | undefined {
  const tree = parser.parse(text)!;
  try {
    if (tree.rootNode.hasError) return undefined;
    const found: { start: number; text: string }[] = [];
    const pending: Node[] = [tree.rootNode];
    for (let node = pending.pop(); node; node = pending.pop()) {
      found.push(...namesOf(node));
      pending.push(...partsOf(node));
    }
    return sorted(found);
  } finally {
    tree.delete();
  }
}

function parts(node: Node, ...types: string[]): Node[] {
  return node.namedChildren.filter((child) => child !== null && types.includes(child.type)) as Node[];
}

function namesOf(node: Node): { start: number; text: string }[] {
  switch (node.type) {
    case "attribute":
      return parts(node, "identifier").slice(0, 1).map(nameOf);
    case "object_elem":
      return [nameOf(node.childForFieldName("key")!)];
    case "block": {
      const [type, ...labels] = parts(node, "identifier", "string_lit");
      if (isDynamic(node)) return labels.map(nameOf);
      const container = node.parent?.parent;
      if (type!.text === "content" && labels.length === 0 && container?.type === "block" && isDynamic(container)) return [];
      return [type!, ...labels].map(nameOf);
    }
    default:
      return [];
  }
}

function isDynamic(block: Node): boolean {
  const [type, ...labels] = parts(block, "identifier", "string_lit");
  return type!.text === "dynamic" && labels.length === 1;
}

function nameOf(node: Node): { start: number; text: string } {
  const quoted = node.text.startsWith('"') && node.text.endsWith('"');
  return quoted ? { start: node.startIndex + 1, text: node.text.slice(1, -1) } : { start: node.startIndex, text: node.text };
}

/** The nodes below that can hold keys. */
function partsOf(node: Node): Node[] {
  switch (node.type) {
    case "config_file": case "body": case "block":
      return parts(node, "body", "attribute", "block", "object");
    case "attribute": case "tuple":
      return parts(node, "expression");
    case "object":
      return parts(node, "object_elem");
    case "object_elem":
      return [node.childForFieldName("val")!];
    case "for_tuple_expr": case "for_object_expr":
      return parts(node, "expression").slice(-1);
    case "function_call": {
      const called = parts(node, "identifier")[0]!.text;
      return transparent.has(called) ? parts(node, "function_arguments").flatMap((list) => parts(list, "expression")) : [];
    }
    default: {
      const first = node.children.find((child) => child?.type !== "comment");
      return first?.isNamed ? [first] : [];
    }
  }
}
