import { closeSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { constantName, constantOf, scalarOf, unfrozen } from "./constant.ts";
import { child, isNode, list, spanOf, unwrap, word, type SyntaxNode } from "./node.ts";
import { casesThatDo } from "./exits.ts";
import { dottedName } from "./names.ts";
import { propertyName } from "./property-name.ts";
import { nameSpan, valueSpan } from "./spans.ts";
import type { Place, Work } from "./work.ts";

/** The tag of what is compared, and of the values of a list that it is compared with. */
const compared = "compared";

/** Entries of a constant list that are looked at: longer ones hold data. */
const maxEntries = 100;

/**
 * `a.b === "value"`, `"value" == b`: a setting of the last name with the value that it is compared with. `operator` says what the
 * comparison must be written with, when it isn't one of these (see `guards.ts`).
 */
export function addComparison(work: Work, node: SyntaxNode, place: Place, operator?: string): void {
  const written = word(node, "operator");
  const left = child(node, "left");
  const right = child(node, "right");
  if (operator === undefined ? written !== "===" && written !== "==" : written !== operator) return;
  if (!left || !right || work.turnedAway.has(node)) return;
  const [named, other] = literal(right, place) === undefined ? [right, left] : [left, right];
  const value = literal(other, place);
  const name = value === undefined ? undefined : nameOf(named, place);
  if (!name) return;
  const setting = addCompared(work, name, place);
  setting.value = value;
  setting.valueSpan = place.use ?? valueSpan(other);
  work.close(setting, node, place);
}

/** `switch (a.b) { case "value": … }`: a setting of the last name with the values of the cases as items; what a case does stands where it stood. */
export function addSwitch(work: Work, node: SyntaxNode, place: Place): void {
  const discriminant = child(node, "discriminant");
  const name = discriminant && nameOf(discriminant, place);
  if (name) addComparedWith(work, name, casesThatDo(node).flatMap((one) => child(one, "test") ?? []), place, place);
}

/** `["value", …].includes(a.b)`: the same as a switch. */
export function addListTest(work: Work, call: SyntaxNode, place: Place): void {
  const callee = child(call, "callee");
  const object = callee?.type === "MemberExpression" && propertyName(callee) === "includes" ? child(callee, "object") : undefined;
  const [named, ...others] = list(call, "arguments");
  if (!object || !named || others.length > 0 || work.turnedAway.has(call)) return;
  const array = constantOf(object, place.scope);
  const name = array?.node.type === "ArrayExpression" ? nameOf(named, place) : undefined;
  if (!array || !name) return;
  if (unfrozen(object) === array.node) addComparedWith(work, name, entries(array.node), place, place);
  else if (work.mayRepeat) addComparedWith(work, name, entries(array.node, maxEntries), place, { ...place, scope: array.scope, use: spanOf(object) });
}

function entries(array: SyntaxNode, most?: number): SyntaxNode[] {
  const { elements } = array as SyntaxNode & { readonly elements?: unknown };
  return Array.isArray(elements) ? (elements.slice(0, most) as unknown[]).filter(isNode) : [];
}

/** Adds what is compared with several values, which are to be understood in the place `from`, unless none of them is known. */
function addComparedWith(work: Work, name: Named, others: readonly SyntaxNode[], place: Place, from: Place): void {
  const known = others.flatMap((other) => {
    const value = literal(other, from);
    return value === undefined ? [] : [{ value, span: valueSpan(other) }];
  });
  if (known.length === 0) return;
  const setting = addCompared(work, name, place);
  for (const [index, { value, span }] of known.entries()) {
    const item = work.add({ ...from, holder: setting }, "item", String(index), span, value, span);
    item.tag = compared;
    closeSetting(setting, item.span.end);
  }
}

/** A name, or the last name of a member or a call, and where it is written. */
interface Named {
  readonly name: string;
  readonly at: Span;
  readonly object: string;
  readonly objectAt: Span;
}

/** The name that an expression ends with; `undefined` for one that has none. */
function nameOf(expression: SyntaxNode, place: Place): Named | undefined {
  const node = asWritten(expression);
  if (!["Identifier", "MemberExpression", "CallExpression"].includes(node.type)) return undefined;
  const { name, object } = dottedName(node, place.scope);
  if (name === undefined || /^[[(]/.test(name)) return undefined;
  const last = calleeOf(node);
  return { name: name.replace(/(?:\(\))+$/, ""), at: nameSpan(child(last, "property") ?? last), object, objectAt: spanOf(child(last, "object") ?? last) };
}

function addCompared(work: Work, { name, at, object, objectAt }: Named, place: Place): DraftSetting {
  const setting = work.add(place, "setting", name, at);
  setting.tag = compared;
  work.note({ ...place, holder: setting }, "@object", object, objectAt);
  return setting;
}

/** Calls that give the same text in another form. */
const sameText: ReadonlySet<string> = new Set(["toLowerCase", "toUpperCase", "toLocaleLowerCase", "toLocaleUpperCase", "trim", "toString"]);

/** What `a.b.toLowerCase()` is the text of. */
function asWritten(expression: SyntaxNode): SyntaxNode {
  let node = unwrap(expression);
  while (node.type === "CallExpression") {
    const callee = child(node, "callee");
    const bare = callee && unwrap(callee);
    const object = bare?.type === "MemberExpression" && sameText.has(propertyName(bare) ?? "") ? child(bare, "object") : undefined;
    if (!object) break;
    node = unwrap(object);
  }
  return node;
}

/** What is called, through every call of a result. */
function calleeOf(node: SyntaxNode): SyntaxNode {
  let callee = node;
  while (callee.type === "CallExpression") {
    const next = child(callee, "callee");
    if (!next) break;
    callee = unwrap(next);
  }
  return callee;
}

/** The text, number or boolean that an expression is for certain, or what a package calls its constant. */
function literal(expression: SyntaxNode, place: Place): string | undefined {
  const found = constantOf(expression, place.scope);
  const value = found ? scalarOf(found.node) : constantName(expression, place.scope);
  return value === undefined || value === null ? undefined : String(value);
}
