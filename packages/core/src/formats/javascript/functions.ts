import { child, list, spanOf, unwrap, withoutDefault, word, type SyntaxNode } from "./node.ts";
import { nameSpan, valueSpan } from "./spans.ts";
import { objectTypes } from "./types.ts";
import type { Place, Work } from "./work.ts";

/** Adds a function with a name as a section. */
export function writeFunction(work: Work, node: SyntaxNode, place: Place): void {
  const id = child(node, "id");
  const name = word(id, "name");
  if (!id || name === undefined) return writeFunctionBody(work, node, place);
  const section = work.add(place, "section", name, spanOf(id));
  section.tag = "function";
  work.close(section, node, place);
  writeFunctionBody(work, node, { ...place, holder: section });
}

/** Adds what a function's parameters and body hold to the holder. */
export function writeFunctionBody(work: Work, node: SyntaxNode, place: Place): void {
  const inner: Place = { ...work.within(node, place), reads: false };
  work.links.write(node, place.holder);
  for (const parameter of list(node, "params")) writeParameter(work, parameter, inner);
  const body = child(node, "body");
  if (body?.type === "BlockStatement") work.later("scan", body, inner);
  else work.later("result", body, { ...inner, reads: true });
}

/** A parameter's default and decorators; its type, where that is written in place, as a section with the parameter's name. */
function writeParameter(work: Work, parameter: SyntaxNode, place: Place): void {
  for (const decorator of list(parameter, "decorators")) work.later("scan", decorator, place);
  const bare = (parameter.type === "TSParameterProperty" && child(parameter, "parameter")) || parameter;
  const target = withoutDefault(bare) ?? bare;
  const type = child(child(target, "typeAnnotation"), "typeAnnotation");
  if (type && objectTypes(type).length > 0) {
    const section = work.add(place, "section", word(target, "name") ?? "@parameter", word(target, "name") === undefined ? spanOf(type) : nameSpan(target));
    section.tag = "type";
    work.close(section, type, place);
    work.later("type", type, { ...place, holder: section });
  }
  if (bare !== target) work.later("scan", child(bare, "right"), place);
}

/** What a function returns: objects, lists and texts stand in a setting `return`, all else stands for itself. */
export function writeResult(work: Work, node: SyntaxNode, place: Place): void {
  const bare = unwrap(node);
  switch (bare.type) {
    case "ConditionalExpression":
      work.later("scan", child(bare, "test"), place);
      work.later("result", child(bare, "consequent"), place);
      work.later("result", child(bare, "alternate"), place);
      return;
    case "LogicalExpression":
      work.later("scan", child(bare, "left"), place);
      work.later("result", child(bare, "right"), place);
      return;
    case "ObjectExpression":
    case "ArrayExpression":
    case "Literal":
    case "TemplateLiteral": {
      const setting = work.add(place, "setting", "return", valueSpan(bare));
      work.later("value", bare, { ...place, holder: setting });
      return;
    }
    default:
      work.later("scan", bare, place);
  }
}
