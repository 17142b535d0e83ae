import type { Span } from "../../tree/span.ts";

/**
 * A node of an ESTree or TSESTree program, whichever parser made it (https://github.com/estree/estree, https://typescript-eslint.io/packages/typescript-estree/ast-spec).
 * Its fields are read through the functions below, which never trust their types: a program may come from a parser that is not known here.
 */
export interface SyntaxNode {
  readonly type: string;
}

/** Fields that hold no children, or the same ones again. */
const noChildren: ReadonlySet<string> = new Set([
  "type", "parent", "loc", "range", "start", "end", "extra", "tokens", "comments", "errors", "interpreter",
  "leadingComments", "trailingComments", "innerComments",
]);

function field(node: SyntaxNode, name: string): unknown {
  return (node as unknown as Readonly<Record<string, unknown>>)[name];
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** The node in a field; `undefined` where there is none. */
export function child(node: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  const value = node && field(node, name);
  return isNode(value) ? value : undefined;
}

/** The nodes in a field that holds a list, holes left out. */
export function list(node: SyntaxNode | undefined, name: string): SyntaxNode[] {
  const value = node && field(node, name);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** A field that holds a text, such as an identifier's `name`. */
export function word(node: SyntaxNode | undefined, name: string): string | undefined {
  const value = node && field(node, name);
  return typeof value === "string" ? value : undefined;
}

/** Whether a field holds `true`. */
export function flag(node: SyntaxNode | undefined, name: string): boolean {
  return node !== undefined && field(node, name) === true;
}

/** What a literal is worth, or the parts of a piece of a template. */
export function literalOf(node: SyntaxNode): unknown {
  return field(node, "value");
}

/** Where a node stands: UTF-16 offsets, from `range` or from `start` and `end`. */
export function spanOf(node: SyntaxNode): Span {
  const range = field(node, "range");
  const [start, end] = Array.isArray(range) ? (range as unknown[]) : [field(node, "start"), field(node, "end")];
  return typeof start === "number" && typeof end === "number" ? { start, end } : { start: 0, end: 0 };
}

/** Every child of a node, in the order of the text; without those in the fields `except`. */
export function childrenOf(node: SyntaxNode, except?: ReadonlySet<string>): SyntaxNode[] {
  if (leaves.has(node.type)) return [];
  const children: SyntaxNode[] = [];
  for (const name of Object.keys(node)) {
    const value = field(node, name);
    if (typeof value !== "object" || value === null || noChildren.has(name) || except?.has(name)) continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) children.push(value);
    } else for (const entry of value as unknown[]) if (isNode(entry)) children.push(entry);
  }
  return inOrder(children) ? children : children.sort((a, b) => startOf(a) - startOf(b));
}

/** Nodes without children that matter, and the most frequent ones. */
const leaves: ReadonlySet<string> = new Set(["Literal", "ThisExpression", "TemplateElement", "JSXText", "JSXIdentifier", "PrivateIdentifier"]);

function inOrder(nodes: readonly SyntaxNode[]): boolean {
  for (let i = 1; i < nodes.length; i++) if (startOf(nodes[i]!) < startOf(nodes[i - 1]!)) return false;
  return true;
}

function startOf(node: SyntaxNode): number {
  const { range } = node as { readonly range?: unknown };
  // ESLint's RuleTester throws where `start` is read.
  return Number(Array.isArray(range) ? range[0] : field(node, "start"));
}

/** `a` for `a = 1` in a pattern or among parameters; anything else as it is. */
export function withoutDefault(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === "AssignmentPattern" ? child(node, "left") : node;
}

const wrappers: ReadonlySet<string> = new Set([
  "ChainExpression", "ParenthesizedExpression", "TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "TSTypeAssertion",
  "TSInstantiationExpression", "TSParenthesizedType",
]);

/** The expression inside marks that change nothing at run time: `(x)`, `x as T`, `x!`, `x satisfies T`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (wrappers.has(inner.type)) {
    const next = child(inner, "expression") ?? child(inner, "typeAnnotation");
    if (!next) break;
    inner = next;
  }
  return inner;
}

/** Whether a node is a function of any kind, a method's included. */
export function isFunction(node: SyntaxNode | undefined): boolean {
  return node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression" || node?.type === "FunctionDeclaration";
}

export function isClass(node: SyntaxNode | undefined): boolean {
  return node?.type === "ClassDeclaration" || node?.type === "ClassExpression";
}

/** The module that `require("x")` or `import("x")` names with a literal; `undefined` for any other expression. */
export function requiredModule(node: SyntaxNode): SyntaxNode | undefined {
  let source: SyntaxNode | undefined;
  if (node.type === "ImportExpression") source = child(node, "source");
  else if (node.type === "CallExpression") {
    const callee = child(node, "callee");
    if (callee?.type === "Import" || (callee?.type === "Identifier" && word(callee, "name") === "require")) source = list(node, "arguments")[0];
  }
  return source && source.type === "Literal" && typeof literalOf(source) === "string" ? source : undefined;
}

/** Whether what an expression gives is a module as a whole: `require("x")`, `await import("x")`. */
export function asModule(node: SyntaxNode): SyntaxNode | undefined {
  const bare = unwrap(node);
  const awaited = bare.type === "AwaitExpression" ? child(bare, "argument") : bare;
  return awaited && requiredModule(unwrap(awaited));
}
