import { child, flag, literalOf, word, type SyntaxNode } from "./node.ts";

/** The field that names what a node is a member of its owner by. */
function nameNode(node: SyntaxNode): SyntaxNode | undefined {
  return child(node, node.type === "MemberExpression" ? "property" : "key");
}

/**
 * The name of a property, a member of a class or a type, or the member that `a.b` reads, where the text says it: `b`, `"b"`, `["b"]`, `1`,
 * `#b`. `undefined` where it is computed.
 */
export function propertyName(node: SyntaxNode): string | undefined {
  const name = nameNode(node);
  if (!name) return undefined;
  if (name.type === "Literal") return literalName(literalOf(name));
  if (name.type === "PrivateIdentifier") return `#${word(name, "name") ?? ""}`;
  return name.type === "Identifier" && !flag(node, "computed") ? word(name, "name") : undefined;
}

/** A literal as the name of a property. */
export function literalName(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
