import { child, list, requiredModule, spanOf, unwrap, type SyntaxNode } from "./node.ts";
import { addImport } from "./modules.ts";
import { dottedName, moduleOf, partsOf } from "./names.ts";
import { writeItem, writeValue } from "./values.ts";
import type { Place, Work } from "./work.ts";
import type { Span } from "../../tree/span.ts";

/** Adds a call, a construction with `new` or a tagged template. */
export function writeCall(work: Work, node: SyntaxNode, place: Place): void {
  const source = requiredModule(node);
  if (source) return void addImport(work, source);
  const callee = child(node, node.type === "TaggedTemplateExpression" ? "tag" : "callee");
  if (!callee) return;
  const { name, text, object } = dottedName(callee, place.scope);
  const parts = partsOf(callee);
  const given = list(node, "arguments");
  if (name === undefined) { // a function called in place
    for (const part of [...parts, ...given]) work.later("scan", part, place);
    return;
  }
  const at = spanOf(callee);
  const call = work.add(place, "call", name.replace(/(?:\(\))+$/, "") || name, lastNameSpan(callee));
  work.close(call, node, place);
  const inner: Place = { ...place, holder: call, reads: true };
  work.note(inner, "@callee", text, at);
  work.note(inner, "@module", moduleOf(callee, place.scope), at);
  work.note(inner, "@object", object, at);
  if (node.type === "NewExpression") work.note(inner, "@new", "true", at);
  writeChain(work, parts, inner);
  const items = given.map((argument, index) => writeItem(work, String(index + 1), argument, inner));
  if (!place.use) work.links.call(call, callee, place.scope, items);
  const template = child(node, "quasi");
  if (template) {
    const item = work.add(inner, "item", "1", spanOf(template));
    writeValue(work, { ...inner, holder: item, job: "value", node: template }, name);
  }
}

/** What the callee is made of besides names: a call in it stands in a section `@chain`. */
function writeChain(work: Work, parts: readonly SyntaxNode[], place: Place): void {
  for (const part of parts) {
    const isCall = part.type === "CallExpression" || part.type === "NewExpression";
    if (!isCall || requiredModule(part)) {
      work.later("scan", part, { ...place, reads: false });
      continue;
    }
    const span = spanOf(part);
    const chain = work.add(place, "section", "@chain", span);
    work.later("scan", part, { ...place, holder: chain, reads: false });
  }
}

function lastNameSpan(callee: SyntaxNode): Span {
  const bare = unwrap(callee);
  return spanOf((bare.type === "MemberExpression" && child(bare, "property")) || bare);
}
