import { memberName } from "./constant.ts";
import { child, isClass, isFunction, list, spanOf, unwrap, withoutDefault, word, type SyntaxNode } from "./node.ts";
import { writeRequire } from "./modules.ts";
import { dottedName } from "./names.ts";
import { propertyName } from "./property-name.ts";
import { nameSpan } from "./spans.ts";
import type { Place, Work } from "./work.ts";

/** `const name = value`, `const {a, b} = object`. */
export function writeDeclarator(work: Work, declarator: SyntaxNode, place: Place): void {
  const id = child(declarator, "id");
  const init = child(declarator, "init");
  if (!id || !init || writeRequire(work, declarator, place)) return;
  if (id.type === "Identifier") addAssigned(work, word(id, "name") ?? "", id, init, place);
  else {
    if (id.type === "ObjectPattern") addTaken(work, id, init, place);
    work.later("scan", init, place);
  }
}

/** The properties that a pattern takes out of an object are reads of it. */
function addTaken(work: Work, pattern: SyntaxNode, init: SyntaxNode, place: Place): void {
  const bare = unwrap(init);
  const { text } = dottedName((bare.type === "AwaitExpression" && child(bare, "argument")) || bare, place.scope);
  if (text === "") return;
  for (const property of list(pattern, "properties")) {
    const key = child(property, "key");
    const name = property.type === "Property" ? propertyName(property) : undefined;
    if (!key || name === undefined) continue;
    const read = work.add(place, "setting", name, nameSpan(key), `${text}.${name}`, nameSpan(key));
    read.tag = "read";
    work.note({ ...place, holder: read }, "@object", text, spanOf(init));
    const local = withoutDefault(child(property, "value"));
    if (local?.type === "Identifier") work.links.give(local, place.scope, read);
  }
}

/** Adds what a name or a member is given. */
function addAssigned(work: Work, name: string, target: SyntaxNode, value: SyntaxNode, place: Place): Place {
  const bare = unwrap(value);
  const isBody = isFunction(bare) || isClass(bare);
  const setting = work.add(place, isBody ? "section" : "setting", name, targetSpan(target));
  if (!isBody && !place.use) work.links.give(target, place.scope, setting);
  work.close(setting, bare, place);
  work.later("value", value, { ...place, holder: setting, reads: false });
  return { ...place, holder: setting };
}

/** `name = value`, `a.b.name = value`, `a.b.name += value`. */
export function writeAssignment(work: Work, node: SyntaxNode, place: Place): void {
  const left = child(node, "left");
  const right = child(node, "right");
  if (!left || !right) return;
  const target = unwrap(left);
  if (!isNamed(target)) {
    work.later("scan", right, place);
    return;
  }
  const inner = addAssigned(work, targetName(work, target, place), target, right, place);
  if (word(node, "operator") !== "=") inner.holder.tag = "expression";
  noteObject(work, target, place, inner);
}

/** `a.name++` */
export function writeUpdate(work: Work, node: SyntaxNode, place: Place): void {
  const argument = child(node, "argument");
  const target = argument && unwrap(argument);
  if (target?.type !== "MemberExpression") return;
  const setting = work.add(place, "setting", targetName(work, target, place), targetSpan(target), work.written(node), spanOf(node));
  setting.tag = "expression";
  noteObject(work, target, place, { ...place, holder: setting });
}

function isNamed(target: SyntaxNode): boolean {
  return target.type === "Identifier" || target.type === "MemberExpression";
}

function targetName(work: Work, target: SyntaxNode, place: Place): string {
  if (target.type === "Identifier") return word(target, "name") ?? "";
  const property = child(target, "property");
  return memberName(target, place.scope) ?? `[${property ? work.written(property) : ""}]`;
}

function targetSpan(target: SyntaxNode): { start: number; end: number } {
  return nameSpan(child(target, "property") ?? target);
}

function noteObject(work: Work, target: SyntaxNode, place: Place, inner: Place): void {
  const object = target.type === "MemberExpression" ? child(target, "object") : undefined;
  if (object) work.note(inner, "@object", dottedName(object, place.scope).text, spanOf(object));
}
