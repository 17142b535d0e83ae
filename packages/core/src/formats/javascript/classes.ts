import { writeFunctionBody } from "./functions.ts";
import { child, list, spanOf, withoutDefault, word, type SyntaxNode } from "./node.ts";
import { dottedName, moduleOf } from "./names.ts";
import { propertyName } from "./property-name.ts";
import { nameSpan } from "./spans.ts";
import { writeTyped } from "./types.ts";
import type { Place, Work } from "./work.ts";

/** Adds a class as a section; one without a name adds its members to the holder. */
export function writeClass(work: Work, node: SyntaxNode, place: Place): void {
  const id = child(node, "id");
  const name = word(id, "name");
  if (!id || name === undefined) return writeClassBody(work, node, place);
  const section = work.add(place, "section", name, spanOf(id));
  section.tag = "class";
  work.close(section, child(node, "body") ?? node, place);
  writeClassBody(work, node, { ...place, holder: section });
}

/** Adds what a class extends, its decorators and its members to the holder. */
export function writeClassBody(work: Work, node: SyntaxNode, place: Place): void {
  const base = child(node, "superClass");
  if (base) {
    const at = spanOf(base);
    work.note(place, "@extends", dottedName(base, place.scope).text, at);
    work.note(place, "@module", moduleOf(base, place.scope), at);
    work.later("scan", base, { ...place, reads: false });
  }
  for (const decorator of list(node, "decorators")) work.later("scan", decorator, place);
  const inner: Place = { ...work.within(node, place), reads: false };
  for (const member of list(child(node, "body"), "body")) writeMember(work, member, inner);
}

function writeMember(work: Work, member: SyntaxNode, place: Place): void {
  const key = child(member, "key");
  const name = propertyName(member) ?? (key && `[${work.written(key)}]`);
  const value = child(member, "value");
  if (!key || name === undefined) return work.later("scan", member, place); // a static block
  if (!/^(?:TSAbstract)?MethodDefinition$/.test(member.type)) return writeProperty(work, member, key, name, place);
  if (word(member, "kind") === "constructor") for (const parameter of list(value, "params")) writeParameterProperty(work, parameter, place);
  if (value?.type !== "FunctionExpression" || !child(value, "body")) {
    const result = child(child(value, "returnType"), "typeAnnotation");
    writeTyped(work, name, nameSpan(key), result, place); // an overload or an abstract method
    return;
  }
  const section = work.add(place, "section", name, nameSpan(key));
  section.tag = "function";
  work.close(section, value, place);
  const inner: Place = { ...place, holder: section };
  for (const decorator of list(member, "decorators")) work.later("scan", decorator, inner);
  writeFunctionBody(work, value, inner);
}

function writeProperty(work: Work, member: SyntaxNode, key: SyntaxNode, name: string, place: Place): void {
  const type = child(child(member, "typeAnnotation"), "typeAnnotation");
  const value = child(member, "value");
  const decorators = list(member, "decorators");
  const setting = value ? work.add(place, "setting", name, nameSpan(key)) : writeTyped(work, name, nameSpan(key), type, place);
  const inner: Place = { ...place, holder: setting };
  if (value) {
    work.close(setting, value, place);
    work.links.write(place.scope.classFields?.get(name), setting);
    if (type) work.note(inner, "@type", work.written(type), spanOf(type));
  }
  for (const decorator of decorators) work.later("scan", decorator, inner);
  work.later("value", value, inner);
}

/** `constructor(private name: Type)` declares a property of the class. */
function writeParameterProperty(work: Work, parameter: SyntaxNode, place: Place): void {
  const bare = parameter.type === "TSParameterProperty" ? child(parameter, "parameter") : undefined;
  const target = withoutDefault(bare);
  const name = word(target, "name");
  if (!target || name === undefined) return;
  writeTyped(work, name, nameSpan(target), child(child(target, "typeAnnotation"), "typeAnnotation"), place);
}
