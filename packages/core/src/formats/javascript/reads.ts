import { child, spanOf, type SyntaxNode } from "./node.ts";
import { dottedName, partsOf } from "./names.ts";
import type { Place, Work } from "./work.ts";

/** A member that is read, or a name alone: a setting `read` with its dotted name as value; then what is called within it. */
export function addRead(work: Work, node: SyntaxNode, place: Place): void {
  const { name, text, object } = dottedName(node, place.scope);
  const property = child(node, "property") ?? node;
  if (place.reads && name !== undefined && !name.startsWith("[]")) {
    const read = work.add(place, "setting", name, spanOf(property), text, spanOf(node));
    read.tag = "read";
    if (!place.use) work.links.use(read, node, place.scope);
    work.note({ ...place, holder: read }, "@object", object, spanOf(child(node, "object") ?? node));
  }
  for (const part of partsOf(node)) work.later("scan", part, place);
}
