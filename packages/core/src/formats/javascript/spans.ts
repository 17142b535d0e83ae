import type { Span } from "../../tree/span.ts";
import { literalOf, spanOf, unwrap, word, type SyntaxNode } from "./node.ts";

/** The span of a string literal or template without its quotes. */
export function insideQuotes(literal: SyntaxNode): Span {
  const { start, end } = spanOf(literal);
  return { start: start + 1, end: Math.max(start + 1, end - 1) };
}

function isString(node: SyntaxNode): boolean {
  return node.type === "Literal" && typeof literalOf(node) === "string";
}

/** Where a name is written: an identifier without its type, which parsers count in, or a string without its quotes. */
export function nameSpan(node: SyntaxNode): Span {
  if (isString(node)) return insideQuotes(node);
  const { start, end } = spanOf(node);
  const name = node.type === "Identifier" ? word(node, "name") : undefined;
  return { start, end: name === undefined ? end : Math.min(end, start + name.length) };
}

/** Where the value of an expression is reported: inside the quotes of a string or template, else at the whole expression. */
export function valueSpan(node: SyntaxNode): Span {
  const bare = unwrap(node);
  return bare.type === "TemplateLiteral" || isString(bare) ? insideQuotes(bare) : spanOf(bare);
}
