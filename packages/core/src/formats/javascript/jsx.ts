import { decodeReferences } from "../xml/entities.ts";
import { dottedName, moduleOf } from "./names.ts";
import { child, list, spanOf, unwrap, word, type SyntaxNode } from "./node.ts";
import { addRead } from "./reads.ts";
import { insideQuotes } from "./spans.ts";
import type { Place, Work } from "./work.ts";

/** Adds an element as a section: attributes as `@name`, then its content. */
export function writeElement(work: Work, node: SyntaxNode, place: Place): void {
  const opening = child(node, "openingElement");
  const name = child(opening, "name");
  if (!opening || !name) return;
  const isComponent = name.type === "JSXMemberExpression" || /^[A-Z_$]/.test(word(name, "name") ?? "");
  const section = work.add(place, "section", isComponent ? dottedName(name, place.scope).text : work.written(name), spanOf(name));
  section.tag = "jsx";
  work.close(section, node, place);
  const inner: Place = { ...place, holder: section, reads: true };
  if (isComponent) work.note(inner, "@module", moduleOf(name, place.scope), spanOf(name));
  for (const attribute of list(opening, "attributes")) writeAttribute(work, attribute, inner);
  if (isComponent && !place.use) work.links.draw(section, name, place.scope);
  writeContent(work, node, inner);
}

function writeAttribute(work: Work, attribute: SyntaxNode, place: Place): void {
  const name = child(attribute, "name");
  if (attribute.type === "JSXSpreadAttribute" || !name) {
    const argument = child(attribute, "argument");
    if (!argument) return;
    const spread = work.add(place, "setting", "@...", spanOf(attribute));
    work.later("value", argument, { ...place, holder: spread });
    return;
  }
  const setting = work.add(place, "setting", `@${work.written(name)}`, spanOf(name));
  const value = child(attribute, "value");
  if (!value) {
    setting.value = "true";
    setting.valueSpan = setting.keySpan;
  } else if (value.type === "Literal") {
    setting.valueSpan = insideQuotes(value);
    setting.value = decodeReferences(work.text.slice(setting.valueSpan.start, setting.valueSpan.end));
  } else work.later("value", child(value, "expression") ?? value, { ...place, holder: setting });
  work.close(setting, attribute, place);
}

/** What stands between an element's tags; text alone is its value. Fragments add theirs to the holder. */
export function writeContent(work: Work, node: SyntaxNode, place: Place): void {
  const content = list(node, "children").filter((part) => part.type !== "JSXText" || work.written(part).trim() !== "");
  const [only] = content;
  if (content.length === 1 && only?.type === "JSXText" && node.type === "JSXElement") {
    const { start, end } = spanOf(only);
    const written = work.text.slice(start, end);
    const from = start + written.length - written.trimStart().length;
    const to = start + written.trimEnd().length;
    place.holder.value = decodeReferences(work.text.slice(from, to)).replace(/\s+/g, " ");
    place.holder.valueSpan = { start: from, end: to };
  }
  for (const part of content) work.later("scan", part, place);
}

/** `{expression}` as content. */
export function writeContainer(work: Work, node: SyntaxNode, place: Place): void {
  work.later("shown", child(node, "expression"), place);
}

/** What an expression shows: a name is read, of `a || b`, `a && b` and `a ? b : c` what may come to be shown; names that are only tested are not. */
export function writeShown(work: Work, node: SyntaxNode, place: Place): void {
  const shown = unwrap(node);
  switch (shown.type) {
    case "Identifier":
      return addRead(work, shown, place);
    case "ConditionalExpression":
      work.later("scan", child(shown, "test"), place);
      work.later("shown", child(shown, "consequent"), place);
      work.later("shown", child(shown, "alternate"), place);
      return;
    case "LogicalExpression":
      work.later(word(shown, "operator") === "&&" ? "scan" : "shown", child(shown, "left"), place);
      work.later("shown", child(shown, "right"), place);
      return;
    default:
      work.later("scan", shown, place);
  }
}
