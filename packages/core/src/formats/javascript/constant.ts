import { child, flag, isClass, isNode, list, literalOf, unwrap, word, type SyntaxNode } from "./node.ts";
import { literalName, propertyName } from "./property-name.ts";
import type { Scope } from "./scope.ts";

/** An expression and where its names are to be understood. */
export interface Located {
  readonly node: SyntaxNode;
  readonly scope: Scope;
}

/** How many names are followed from one to the next. */
const maxHops = 12;

/**
 * The literal, template, object or array that an expression is for certain, by the text of this file alone: itself, or what the names in it
 * are bound to once for all. `undefined` for everything else.
 */
export function constantOf(expression: SyntaxNode, scope: Scope, hops = maxHops): Located | undefined {
  let node = unfrozen(expression);
  for (; hops > 0; hops--) {
    switch (node.type) {
      case "Literal":
      case "TemplateLiteral":
      case "ObjectExpression":
      case "ArrayExpression":
        return { node, scope };
      case "Identifier": {
        const binding = scope.lookUp(word(node, "name") ?? "");
        if (!binding?.init || binding.reassigned || binding.mayDefault || binding.init.type.endsWith("Declaration")) return undefined;
        let found: Located | undefined = { node: binding.init, scope: binding.scope };
        for (const name of binding.path ?? []) {
          const object: Located | undefined = found && !binding.mutated ? constantOf(found.node, found.scope, hops - 1) : undefined;
          found = object && memberOf(object, name);
        }
        if (!found) return undefined;
        node = unfrozen(found.node);
        scope = found.scope;
        break;
      }
      case "MemberExpression": {
        const found = memberValue(node, scope, hops - 1);
        if (!found) return undefined;
        node = unfrozen(found.node);
        scope = found.scope;
        break;
      }
      case "UnaryExpression":
        return { node, scope };
      default:
        return undefined;
    }
  }
  return undefined;
}

/** What `Object.freeze(x)` is given, at any depth; the expression itself without the marks that change nothing. */
export function unfrozen(expression: SyntaxNode): SyntaxNode {
  let node = unwrap(expression);
  for (;;) {
    const callee = node.type === "CallExpression" ? child(node, "callee") : undefined;
    if (callee?.type !== "MemberExpression" || word(child(callee, "object"), "name") !== "Object" || propertyName(callee) !== "freeze") return node;
    const given = list(node, "arguments")[0];
    if (!given) return node;
    node = unwrap(given);
  }
}

function memberValue(node: SyntaxNode, scope: Scope, hops: number): Located | undefined {
  const object = child(node, "object");
  const name = memberName(node, scope, hops);
  if (!object || name === undefined || hops <= 0) return undefined;
  const bare = unwrap(object);
  const binding = bare.type === "Identifier" ? scope.lookUp(word(bare, "name") ?? "") : undefined;
  if (binding?.mutated || binding?.reassigned) return undefined;
  if (binding?.init?.type === "TSEnumDeclaration") {
    const value = enumValues(binding.init).get(name);
    return value && { node: value, scope: binding.scope };
  }
  if (binding?.init && isClass(binding.init)) {
    const value = staticValue(binding.init, name);
    return value && { node: value, scope: binding.scope };
  }
  const found = constantOf(bare, scope, hops - 1);
  return found && memberOf(found, name);
}

/** What a static member of a class is given. */
function staticValue(declaration: SyntaxNode, name: string): SyntaxNode | undefined {
  const member = list(child(declaration, "body"), "body").find((one) => flag(one, "static") && propertyName(one) === name);
  return member?.type === "PropertyDefinition" ? child(member, "value") : undefined;
}

/**
 * What a package calls a constant of its own: `BUSY` for `States.BUSY`, where `States` is imported from it. Its value is not known here, but
 * names of enums and their values mostly differ in their case alone.
 */
export function constantName(expression: SyntaxNode, scope: Scope): string | undefined {
  const member = unwrap(expression);
  const name = member.type === "MemberExpression" ? propertyName(member) : undefined;
  let object = member.type === "MemberExpression" ? child(member, "object") : undefined;
  if (name === undefined || !isConstantName(name) || !object || !isConstantName(propertyName(object) ?? word(object, "name"))) return undefined;
  while (object?.type === "MemberExpression") object = child(object, "object");
  const binding = object?.type === "Identifier" ? scope.lookUp(word(object, "name") ?? "") : undefined;
  return isPackage(binding?.module) ? name : undefined;
}

function isConstantName(name: string | undefined): boolean {
  return name !== undefined && /^[A-Z]/.test(name);
}

/** Whether a module is a package's and not the project's own: `./x`, `/x`, `~/x`, `@/x`, `#x`. */
function isPackage(module: string | undefined): boolean {
  return module !== undefined && !/^(?:[./~#]|@\/)/.test(module);
}

/** The name of the member that `a.b` or `a[b]` reads, constants followed. */
export function memberName(member: SyntaxNode, scope: Scope, hops = maxHops): string | undefined {
  const written = propertyName(member);
  if (written !== undefined || hops <= 0) return written;
  const computed = child(member, member.type === "MemberExpression" ? "property" : "key");
  const value = computed && constantOf(computed, scope, hops - 1);
  return value && literalName(scalarOf(value.node));
}

const members = new WeakMap<SyntaxNode, ReadonlyMap<string, SyntaxNode>>();

/** The value of an object's property or an array's entry; `undefined` where something in the object could replace it. */
function memberOf({ node, scope }: Located, name: string): Located | undefined {
  let known = members.get(node);
  if (!known) members.set(node, (known = membersOf(node)));
  const value = known.get(name);
  return value && { node: value, scope };
}

function membersOf(node: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  const values = new Map<string, SyntaxNode>();
  if (node.type === "ArrayExpression") {
    const elements = (node as SyntaxNode & { readonly elements?: unknown }).elements;
    for (const [index, element] of (Array.isArray(elements) ? elements : []).entries()) {
      if (isNode(element) && element.type === "SpreadElement") break;
      if (isNode(element)) values.set(String(index), element);
    }
  }
  for (const property of node.type === "ObjectExpression" ? list(node, "properties") : []) {
    const name = property.type === "Property" ? propertyName(property) : undefined;
    const value = child(property, "value");
    if (name === undefined || !value) values.clear(); // what came before may be replaced
    else values.set(name, value);
  }
  return values;
}

/** The values of an enum's members as literals; one without a written value counts on from the one before. */
export function enumValues(declaration: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  let values = members.get(declaration);
  if (values) return values;
  const found = new Map<string, SyntaxNode>();
  let next: number | undefined = 0;
  for (const { name, init } of enumMembers(declaration)) {
    const value: unknown = init ? scalarOf(unwrap(init)) : next;
    next = typeof value === "number" ? value + 1 : undefined;
    if (value !== undefined) found.set(name, init ?? literal(value));
  }
  members.set(declaration, (values = found));
  return values;
}

function literal(value: unknown): SyntaxNode {
  return { type: "Literal", value } as SyntaxNode;
}

/** The members of an enum, in order. */
export function enumMembers(declaration: SyntaxNode): { readonly name: string; readonly id: SyntaxNode; readonly init: SyntaxNode | undefined }[] {
  const body = child(declaration, "body");
  return list(body ?? declaration, "members").flatMap((member) => {
    const id = child(member, "id");
    const name = id && (word(id, "name") ?? literalName(literalOf(id)));
    return id && name !== undefined ? [{ name, id, init: child(member, "initializer") }] : [];
  });
}

/** What a literal, a template without holes, a signed number or `!0` is worth; `undefined` for all else (`null` is a value). */
export function scalarOf(node: SyntaxNode): string | number | boolean | null | undefined {
  if (node.type === "Literal") {
    const value = literalOf(node);
    const isPattern = word(node, "bigint") !== undefined || isRegex(node);
    return !isPattern && (value === null || ["string", "number", "boolean"].includes(typeof value)) ? (value as string | number | boolean | null) : undefined;
  }
  if (node.type === "TemplateLiteral" && list(node, "expressions").length === 0) return cooked(list(node, "quasis")[0]);
  if (node.type !== "UnaryExpression") return undefined;
  const argument = child(node, "argument");
  const value = argument?.type === "Literal" ? literalOf(argument) : undefined;
  if (typeof value !== "number") return undefined;
  switch (word(node, "operator")) {
    case "-":
      return -value;
    case "+":
      return value;
    case "!":
      return value === 0;
    default:
      return undefined;
  }
}

function isRegex(node: SyntaxNode): boolean {
  const { regex } = node as SyntaxNode & { readonly regex?: unknown };
  return typeof regex === "object" && regex !== null;
}

/** The text of a template's piece. */
export function cooked(piece: SyntaxNode | undefined): string | undefined {
  const value = piece && literalOf(piece);
  const text = typeof value === "object" && value !== null ? (value as { cooked?: unknown }).cooked : undefined;
  return typeof text === "string" ? text : undefined;
}
