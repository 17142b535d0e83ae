import { languageOf } from "../embedded/language.ts";
import { readEmbedded } from "../embedded/read-embedded.ts";
import { writeAssignment, writeDeclarator, writeUpdate } from "./assignments.ts";
import { bindNames } from "./bindings.ts";
import { writeCall } from "./calls.ts";
import { writeClass } from "./classes.ts";
import { addComparison, addListTest, addSwitch } from "./comparisons.ts";
import { writeFunction, writeResult } from "./functions.ts";
import { addGuard } from "./guards.ts";
import { writeContainer, writeContent, writeElement, writeShown } from "./jsx.ts";
import { addImport, writeModule } from "./modules.ts";
import { child, childrenOf, isClass, isFunction, requiredModule, spanOf, unwrap, type SyntaxNode } from "./node.ts";
import { placesOf } from "./piece-places.ts";
import { addRead } from "./reads.ts";
import { concatenated, stringText } from "./string-text.ts";
import { writeMembers, writeTypeDeclaration } from "./types.ts";
import { writeEntries, writeProperties, writeValue } from "./values.ts";
import { Work, type Place, type Task } from "./work.ts";
import type { DraftSetting } from "../../tree/builder.ts";

/** Fields of types, which hold no code. */
const typeFields: ReadonlySet<string> = new Set(["typeAnnotation", "returnType", "typeParameters", "typeArguments", "superTypeArguments", "implements"]);

/** The settings of a program, below a root; the program's nodes have offsets of `text`. */
export function settingsOf(program: SyntaxNode, text: string): DraftSetting {
  const scopes = bindNames(program);
  const work = new Work(text, scopes);
  const first: Task = { job: "scan", node: program, holder: work.root, scope: scopes.get(program)!, reads: false };
  work.run(first, (task) => perform(work, task));
  work.links.join();
  return work.root;
}

function perform(work: Work, task: Task): void {
  switch (task.job) {
    case "scan":
      return scan(work, task.node, task);
    case "result":
      return writeResult(work, task.node, task);
    case "shown":
      return writeShown(work, task.node, task);
    case "value":
      return writeValue(work, task);
    case "type":
      return writeMembers(work, task.node, task);
  }
}

/** Adds what a node has in it to the place's holder. */
function scan(work: Work, wrapped: SyntaxNode, outer: Place): void {
  const node = unwrap(wrapped);
  const place = work.within(node, outer);
  if (isFunction(node)) return writeFunction(work, node, place);
  if (isClass(node)) return writeClass(work, node, place);
  switch (node.type) {
    case "VariableDeclarator":
      return writeDeclarator(work, node, place);
    case "AssignmentExpression":
      return writeAssignment(work, node, place);
    case "UpdateExpression":
      return writeUpdate(work, node, place);
    case "CallExpression":
      addListTest(work, node, place);
      return writeCall(work, node, place);
    case "NewExpression":
    case "TaggedTemplateExpression":
      return writeCall(work, node, place);
    case "IfStatement":
      addGuard(work, node, place);
      return scanParts(work, node, place);
    case "SwitchStatement":
      addSwitch(work, node, place);
      return scanParts(work, node, place);
    case "ImportExpression": {
      const source = requiredModule(node);
      if (source) addImport(work, source);
      else work.later("scan", child(node, "source"), place);
      return;
    }
    case "Identifier":
      if (place.reads && !place.use) work.links.use(place.holder, node, place.scope);
      return;
    case "MemberExpression":
      return addRead(work, node, place);
    case "ReturnStatement":
      return work.later("result", child(node, "argument"), { ...place, reads: true });
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "TSImportEqualsDeclaration":
      writeModule(work, node, place);
      return;
    case "ExportNamedDeclaration":
      if (!writeModule(work, node, place)) work.later("scan", child(node, "declaration"), place);
      return;
    case "ExportDefaultDeclaration":
      return writeDefault(work, node, place);
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSEnumDeclaration":
      return writeTypeDeclaration(work, node, place);
    case "JSXElement":
      return writeElement(work, node, place);
    case "JSXFragment":
      return writeContent(work, node, place);
    case "JSXExpressionContainer":
      return writeContainer(work, node, place);
    case "ObjectExpression":
      return writeProperties(work, node, place);
    case "ArrayExpression":
      return writeEntries(work, node, place);
    case "Literal":
    case "TemplateLiteral":
      return scanText(work, node, place);
    case "BinaryExpression":
      addComparison(work, node, place);
      return scanText(work, node, place);
    default:
      scanParts(work, node, place);
  }
}

function scanParts(work: Work, node: SyntaxNode, place: Place): void {
  for (const part of childrenOf(node, typeFields)) work.later("scan", part, place);
}

/** A text that is nobody's value: what it holds goes to the holder. */
function scanText(work: Work, node: SyntaxNode, place: Place): void {
  const text = stringText(node, place.scope, work.text);
  if (!text) {
    const [first, ...others] = concatenated(node);
    const operands = first === node ? [child(node, "left"), child(node, "right")] : [first, ...others];
    for (const operand of operands) work.later("scan", operand, place);
    return;
  }
  const value = text.pieces.map((piece) => piece.text).join("");
  const language = languageOf(value);
  if (language) readEmbedded(language, value, placesOf(text.pieces, work.text), place.holder);
  for (const hole of text.holes) work.later("scan", hole, { ...place, reads: true });
}

/** `export default` of an object or a list is a setting `default`; everything else stands for itself. */
function writeDefault(work: Work, node: SyntaxNode, place: Place): void {
  const declaration = child(node, "declaration");
  const bare = declaration && unwrap(declaration);
  if (bare?.type !== "ObjectExpression" && bare?.type !== "ArrayExpression") return work.later("scan", declaration, place);
  const start = work.text.indexOf("default", spanOf(node).start);
  const setting = work.add(place, "setting", "default", { start, end: start + "default".length });
  work.later("value", bare, { ...place, holder: setting });
}
