import type { DraftSetting } from "../../tree/builder.ts";
import { importedName } from "./bindings.ts";
import { asModule, child, list, literalOf, spanOf, unwrap, withoutDefault, word, type SyntaxNode } from "./node.ts";
import { propertyName } from "./property-name.ts";
import { insideQuotes, nameSpan } from "./spans.ts";
import type { Place, Work } from "./work.ts";

/** Adds an imported module: `import/<module>` below the root. `source` is the literal that names it. */
export function addImport(work: Work, source: SyntaxNode): DraftSetting {
  const span = insideQuotes(source);
  const section = work.add({ holder: work.root }, "section", "import", spanOf(source));
  return work.add({ holder: section }, "setting", String(literalOf(source)), span);
}

function addName(work: Work, module: DraftSetting, imported: string, at: SyntaxNode, local: string, localAt: SyntaxNode, place: Place): void {
  work.add({ ...place, holder: module }, "setting", imported, nameSpan(at), local, nameSpan(localAt));
}

/** `import … from "x"`, `import x = require("x")` and `export … from "x"`; gives whether the node is one of them. */
export function writeModule(work: Work, node: SyntaxNode, place: Place): boolean {
  const reference = node.type === "TSImportEqualsDeclaration" ? child(node, "moduleReference") : undefined;
  const source = child(node, "source") ?? child(reference, "expression");
  if (!source || typeof literalOf(source) !== "string") return false;
  const module = addImport(work, source);
  const id = child(node, "id");
  if (id) addName(work, module, "*", id, word(id, "name") ?? "", id, place);
  if (node.type === "ExportAllDeclaration") {
    const exported = child(node, "exported");
    const at = exported ?? source;
    work.add({ ...place, holder: module }, "setting", "*", nameSpan(at), (exported && (word(exported, "name") ?? word(exported, "value"))) ?? "*", nameSpan(at));
  }
  for (const specifier of list(node, "specifiers")) {
    const local = child(specifier, specifier.type === "ExportSpecifier" ? "exported" : "local");
    const name = child(specifier, specifier.type === "ExportSpecifier" ? "local" : "imported") ?? local;
    if (local && name) addName(work, module, importedName(specifier), name, word(local, "name") ?? word(local, "value") ?? "", local, place);
  }
  return true;
}

/** `const {a: b} = require("x")`, `const a = require("x")`, `const a = require("x").a`; gives whether the declarator is one of them. */
export function writeRequire(work: Work, declarator: SyntaxNode, place: Place): boolean {
  const id = child(declarator, "id");
  const init = child(declarator, "init");
  if (!id || !init) return false;
  const bare = unwrap(init);
  const member = bare.type === "MemberExpression" ? bare : undefined;
  const object = child(member, "object");
  const source = asModule(bare) ?? (object && asModule(object));
  const name = member ? propertyName(member) : "*";
  if (!source || name === undefined || (member && id.type !== "Identifier")) return false;
  const module = addImport(work, source);
  if (id.type === "Identifier") addName(work, module, name, child(member, "property") ?? id, word(id, "name") ?? "", id, place);
  for (const property of list(id, "properties")) {
    const key = child(property, "key");
    const imported = property.type === "Property" ? propertyName(property) : undefined;
    const local = withoutDefault(child(property, "value"));
    if (key && local && imported !== undefined) addName(work, module, imported, key, word(local, "name") ?? imported, local.type === "Identifier" ? local : key, place);
  }
  return true;
}
