import type { DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { languageOf } from "../embedded/language.ts";
import { readEmbedded } from "../embedded/read-embedded.ts";
import { writeClassBody } from "./classes.ts";
import { constantName, constantOf, memberName, scalarOf, unfrozen } from "./constant.ts";
import { writeFunctionBody } from "./functions.ts";
import { child, isClass, isFunction, isNode, list, spanOf, unwrap, type SyntaxNode } from "./node.ts";
import { placesOf } from "./piece-places.ts";
import { nameSpan, valueSpan } from "./spans.ts";
import { stringText, type StringText } from "./string-text.ts";
import type { Place, Task, Work } from "./work.ts";

/** Constants are followed from one to the next this often. */
const maxFollowed = 5;

/** The source text of an expression that is longer is no value. */
const longestValue = 200;

/** Makes an expression the value of the task's holder, or its entries the holder's children. */
export function writeValue(work: Work, task: Task, tag?: string): void {
  const { holder, scope, use } = task;
  const node = unfrozen(task.node);
  const scalar = scalarOf(node);
  const text = stringText(node, scope, work.text);
  if (scalar !== undefined && !text) assign(holder, String(scalar), use ?? valueSpan(node));
  else if (text) writeText(work, task, node, text, tag);
  else if (node.type === "ObjectExpression") writeProperties(work, node, asContainer(task));
  else if (node.type === "ArrayExpression") writeEntries(work, node, asContainer(task));
  else if (use && (isFunction(node) || isClass(node))) return;
  else if (isFunction(node)) {
    holder.tag ??= "function";
    writeFunctionBody(work, node, asContainer(task));
  } else if (isClass(node)) {
    holder.tag ??= "class";
    writeClassBody(work, node, asContainer(task));
  } else if (!follow(work, task, node)) writeExpression(work, task, node);
}

function assign(setting: DraftSetting, value: string, span: Span, tag?: string): void {
  setting.value = value;
  setting.valueSpan = span;
  setting.span = { start: setting.span.start, end: Math.max(setting.span.end, span.end) };
  if (tag !== undefined) setting.tag = tag;
}

function asContainer(task: Task): Place {
  if (task.holder.kind === "setting") task.holder.kind = "section";
  return task;
}

/** Writes a text, and reads it if it is in a language that is read. */
function writeText(work: Work, task: Task, node: SyntaxNode, { pieces, holes }: StringText, tag: string | undefined): void {
  const value = pieces.map((piece) => piece.text).join("");
  assign(task.holder, value, task.use ?? valueSpan(node), holes.length > 0 ? "template" : undefined);
  if (task.use) return;
  const language = languageOf(value, tag);
  if (language) readEmbedded(language, value, placesOf(pieces, work.text), task.holder);
  for (const hole of holes) work.later("scan", hole, { ...task, reads: true });
}

/** Goes on with the constant that a name stands for; gives whether there is one. */
function follow(work: Work, task: Task, node: SyntaxNode): boolean {
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return false;
  const found = constantOf(node, task.scope);
  const followed = (task.followed ?? 0) + 1;
  if (!found || found.node.type === "UnaryExpression" && scalarOf(found.node) === undefined) return false;
  if (!work.mayRepeat || followed > maxFollowed) return false;
  const use = task.use ?? spanOf(task.node);
  assign(task.holder, "", use);
  task.holder.value = undefined;
  work.later("value", found.node, { ...task, scope: found.scope, use, followed });
  return true;
}

/** An expression that only the running program knows the value of. */
function writeExpression(work: Work, task: Task, node: SyntaxNode): void {
  const { holder, scope, use } = task;
  const span = spanOf(node);
  holder.tag ??= "expression";
  if (span.end - span.start <= longestValue && !node.type.startsWith("JSX")) assign(holder, work.written(node), use ?? span);
  const constant = constantName(node, scope);
  if (constant !== undefined) holder.constant = constant;
  work.links.use(holder, node, scope);
  if (!use && node.type !== "Identifier") work.later("scan", node, task);
}

/** Adds the properties of an object to the holder; those of a constant that it spreads, too. */
export function writeProperties(work: Work, object: SyntaxNode, place: Place): void {
  for (const property of list(object, "properties")) {
    if (property.type === "Property") writeProperty(work, property, place);
    else writeSpread(work, property, place);
  }
}

function writeProperty(work: Work, property: SyntaxNode, place: Place): void {
  const key = child(property, "key");
  const value = child(property, "value");
  if (!key || !value) return;
  const name = memberName(property, place.scope) ?? `[${work.written(key)}]`;
  const setting = work.add(place, "setting", name, nameSpan(key));
  work.close(setting, value, place);
  work.later("value", value, { ...place, holder: setting });
}

function writeSpread(work: Work, spread: SyntaxNode, place: Place): void {
  const argument = child(spread, "argument");
  if (!argument) return;
  const found = constantOf(argument, place.scope);
  const followed = (place.followed ?? 0) + 1;
  if (found?.node.type === "ObjectExpression" && work.mayRepeat && followed <= maxFollowed) {
    const isHere = unwrap(argument) === found.node;
    work.later("scan", found.node, isHere ? place : { ...place, scope: found.scope, use: place.use ?? spanOf(spread), followed });
    return;
  }
  const setting = work.add(place, "setting", "...", spanOf(spread));
  work.later("value", argument, { ...place, holder: setting });
}

/** Adds the entries of an array to the holder, `0`, `1`, …; a hole counts. */
export function writeEntries(work: Work, array: SyntaxNode, place: Place): void {
  const { elements } = array as SyntaxNode & { readonly elements?: unknown };
  for (const [index, element] of (Array.isArray(elements) ? (elements as unknown[]) : []).entries()) {
    if (isNode(element)) writeItem(work, String(index), element, place);
  }
}

/** Adds an entry of an array or an argument of a call. */
export function writeItem(work: Work, key: string, node: SyntaxNode, place: Place): DraftSetting {
  const item = work.add(place, "item", key, valueSpan(node));
  work.close(item, node, place);
  const spread = node.type === "SpreadElement" ? child(node, "argument") : undefined;
  if (spread) {
    assign(item, work.written(node).slice(0, longestValue), place.use ?? spanOf(node), "expression");
    if (!place.use) work.later("scan", spread, { ...place, holder: item });
  } else work.later("value", node, { ...place, holder: item });
  return item;
}
