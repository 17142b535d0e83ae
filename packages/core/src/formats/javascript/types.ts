import type { DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { enumMembers, enumValues, scalarOf } from "./constant.ts";
import { child, childrenOf, list, spanOf, unwrap, word, type SyntaxNode } from "./node.ts";
import { propertyName } from "./property-name.ts";
import { insideQuotes, nameSpan } from "./spans.ts";
import type { Place, Work } from "./work.ts";

/** The types with members that are written within a type, such as in `{a: string}[] | null`; none within another. */
export function objectTypes(type: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const pending = [type];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "TSTypeLiteral") found.push(node);
    else if (!/Function|Constructor|TypeQuery|Conditional|Predicate/.test(node.type)) pending.push(...childrenOf(node).reverse());
  }
  return found;
}

/** Adds the members of every type with members in the node to the holder. */
export function writeMembers(work: Work, node: SyntaxNode, place: Place): void {
  for (const type of node.type === "TSInterfaceBody" ? [node] : objectTypes(node)) {
    for (const member of [...list(type, "members"), ...list(type, "body")]) writeMember(work, member, place);
  }
}

function writeMember(work: Work, member: SyntaxNode, place: Place): void {
  if (member.type === "TSIndexSignature") {
    const parameter = list(member, "parameters")[0];
    const name = word(parameter, "name");
    if (!parameter || name === undefined) return;
    writeTyped(work, `[${name}]`, nameSpan(parameter), child(child(member, "typeAnnotation"), "typeAnnotation"), place);
    return;
  }
  const key = child(member, "key");
  const name = propertyName(member);
  if (!key || name === undefined) return;
  const annotation = child(member, "returnType") ?? child(member, "typeAnnotation");
  writeTyped(work, name, nameSpan(key), child(annotation, "typeAnnotation"), place);
}

/** Adds a member with its type: as a section of that type's members, where it has any, or else with the type's text as value. */
export function writeTyped(work: Work, name: string, keySpan: Span, type: SyntaxNode | undefined, place: Place): DraftSetting {
  const bare = type && unwrap(type);
  if (!bare || objectTypes(bare).length === 0) return work.add(place, "setting", name, keySpan, bare && work.written(bare), bare && spanOf(bare));
  const section = work.add(place, "section", name, keySpan);
  work.close(section, bare, place);
  work.later("type", bare, { ...place, holder: section });
  return section;
}

/** `interface X`, `type X`, `enum X`. */
export function writeTypeDeclaration(work: Work, node: SyntaxNode, place: Place): void {
  const id = child(node, "id");
  const name = word(id, "name");
  if (!id || name === undefined) return;
  const section = work.add(place, "section", name, spanOf(id));
  const type = child(node, "body") ?? child(node, "typeAnnotation");
  work.close(section, type ? unwrap(type) : node, place);
  const inner: Place = { ...place, holder: section };
  if (node.type === "TSEnumDeclaration") {
    section.tag = "enum";
    writeEnum(work, node, inner);
  } else if (node.type === "TSInterfaceDeclaration") {
    section.tag = "interface";
    for (const base of list(node, "extends")) work.note(inner, "@extends", work.written(child(base, "expression") ?? base), spanOf(base));
    work.later("type", child(node, "body"), inner);
  } else {
    section.tag = "type";
    writeAlias(work, child(node, "typeAnnotation"), inner);
  }
}

function writeAlias(work: Work, type: SyntaxNode | undefined, place: Place): void {
  if (!type) return;
  const bare = unwrap(type);
  if (objectTypes(bare).length > 0) return work.later("type", bare, place);
  place.holder.value = work.written(bare);
  place.holder.valueSpan = spanOf(bare);
  const members = bare.type === "TSUnionType" ? list(bare, "types") : [];
  for (const [index, member] of members.entries()) {
    const literal = member.type === "TSLiteralType" ? child(member, "literal") : undefined;
    const value = literal && scalarOf(literal);
    if (!literal || value === undefined) continue;
    const span = typeof value === "string" ? insideQuotes(literal) : spanOf(literal);
    work.add(place, "item", String(index), span, String(value), span);
  }
}

function writeEnum(work: Work, node: SyntaxNode, place: Place): void {
  const values = enumValues(node);
  for (const { name, id, init } of enumMembers(node)) {
    const setting = work.add(place, "setting", name, nameSpan(id));
    const known = values.get(name);
    const value = known && scalarOf(known);
    if (init) work.later("value", init, { ...place, holder: setting });
    else if (value !== undefined) {
      setting.value = String(value);
      setting.valueSpan = setting.keySpan;
    }
  }
}
