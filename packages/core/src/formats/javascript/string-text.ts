import type { Span } from "../../tree/span.ts";
import { constantOf, cooked, scalarOf } from "./constant.ts";
import { child, list, literalOf, spanOf, unwrap, word, type SyntaxNode } from "./node.ts";
import type { Scope } from "./scope.ts";
import { insideQuotes } from "./spans.ts";

/** A run of a text: what it says, and where that is written. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
  /** `hole`: known only to the running program, `text` is `${…}`; `known`: a constant named here; `written`: as it stands, but for escapes. */
  readonly kind: "written" | "known" | "hole";
}

/** The text of a string, a template or a concatenation. */
export interface StringText {
  readonly pieces: readonly Piece[];
  /** Expressions in its holes. */
  readonly holes: readonly SyntaxNode[];
}

/** Holes longer than this are written `${…}`. */
const longestHole = 120;

/** The text of an expression that is one; `undefined` for every other. Operands that are constants of this file are put in. */
export function stringText(expression: SyntaxNode, scope: Scope, text: string): StringText | undefined {
  const pieces: Piece[] = [];
  const holes: SyntaxNode[] = [];
  const operands = concatenated(expression);
  const isText = ({ type }: SyntaxNode): boolean => type === "TemplateLiteral";
  if (!operands.some((operand) => isText(operand) || (operand.type === "Literal" && typeof literalOf(operand) === "string"))) return undefined;
  for (const operand of operands) {
    if (isText(operand)) addTemplate(operand, scope, text, pieces, holes);
    else addOperand(operand, spanOf(operand), scope, text, pieces, holes);
  }
  return { pieces, holes };
}

/** The operands of `a + b + c`; the expression alone where it isn't a sum. */
export function concatenated(expression: SyntaxNode): SyntaxNode[] {
  const operands: SyntaxNode[] = [];
  const pending = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = unwrap(next);
    const left = child(node, "left");
    const right = child(node, "right");
    if (node.type === "BinaryExpression" && word(node, "operator") === "+" && left && right) pending.push(right, left);
    else operands.push(node);
  }
  return operands;
}

function addOperand(node: SyntaxNode, span: Span, scope: Scope, text: string, pieces: Piece[], holes: SyntaxNode[]): void {
  const literal = node.type === "Literal" ? literalOf(node) : undefined;
  if (typeof literal === "string") {
    pieces.push({ text: literal, span: insideQuotes(node), kind: "written" });
    return;
  }
  const found = constantOf(node, scope);
  const known = found && scalarOf(found.node);
  if (known !== undefined && found!.node.type !== "UnaryExpression") {
    pieces.push({ text: String(known), span, kind: "known" });
    return;
  }
  const { start, end } = spanOf(node);
  const written = end - start > longestHole ? "…" : text.slice(start, end).replace(/\s+/g, " ");
  pieces.push({ text: `\${${/[{}]/.test(written) ? "…" : written}}`, span, kind: "hole" });
  holes.push(node);
}

function addTemplate(template: SyntaxNode, scope: Scope, text: string, pieces: Piece[], holes: SyntaxNode[]): void {
  const expressions = list(template, "expressions");
  const quasis = list(template, "quasis");
  for (const [index, quasi] of quasis.entries()) {
    const span = quasiSpan(template, quasis, index);
    pieces.push({ text: cooked(quasi) ?? text.slice(span.start, span.end), span, kind: "written" });
    const expression = expressions[index];
    const next = quasis[index + 1];
    if (!expression || !next) continue;
    addOperand(unwrap(expression), { start: span.end, end: quasiSpan(template, quasis, index + 1).start }, scope, text, pieces, holes);
  }
}

/** Where a template's piece stands, without its marks: some parsers count `` ` ``, `${` and `}` in. */
function quasiSpan(template: SyntaxNode, quasis: readonly SyntaxNode[], index: number): Span {
  const { start, end } = spanOf(quasis[index]!);
  if (spanOf(quasis[0]!).start > spanOf(template).start) return { start, end };
  return { start: start + 1, end: end - (index === quasis.length - 1 ? 1 : 2) };
}
