import { memberName, type Located } from "./constant.ts";
import { asModule, child, literalOf, unwrap, word, type SyntaxNode } from "./node.ts";
import { propertyName } from "./property-name.ts";
import type { Binding, Scope } from "./scope.ts";

/** Links of a chain of members and calls, and names on the way to a module, that are followed. */
const maxLinks = 60;
const maxHops = 40;

/** What `a.b().c` is called once its aliases are resolved. */
export interface DottedName {
  /** The last name; `undefined` where the expression has none (a function called in place). */
  readonly name: string | undefined;
  /** The dotted text, `()` for calls within it; modules as a whole are left out of it. */
  readonly text: string;
  /** The dotted text before the last name; empty where there is none. */
  readonly object: string;
}

/** The names of a chain, the last first. */
class Chain {
  readonly names: string[] = [];
  #calls = "";

  push(name: string): void {
    this.names.push(name + this.#calls);
    this.#calls = "";
  }

  /** What was met last is a call of what comes next. */
  call(): void {
    this.#calls += "()";
  }

  /** Whether what comes next is followed by a member of it, and isn't called itself. */
  get hasMember(): boolean {
    return this.names.length > 0 && this.#calls === "";
  }
}

/**
 * The dotted name of an expression made of names, members and calls. `this` and `super` stand for themselves, anything else at its root
 * is written `(…)`. An unknown computed member is `[]`.
 */
export function dottedName(expression: SyntaxNode, scope: Scope): DottedName {
  const chain = new Chain();
  let next: Located | undefined = { node: expression, scope };
  for (let links = 0; next; links++) {
    if (links <= maxLinks) next = follow(chain, unwrap(next.node), next.scope);
    else {
      chain.push("…");
      break;
    }
  }
  const parts = chain.names.toReversed();
  return { name: parts[parts.length - 1], text: parts.join("."), object: parts.slice(0, -1).join(".") };
}

/** Adds what a node contributes to the chain; gives the node before it, `undefined` at the root. */
function follow(chain: Chain, node: SyntaxNode, scope: Scope): Located | undefined {
  const before = (name: string): Located | undefined => {
    const inner = child(node, name);
    return inner && { node: inner, scope };
  };
  if (asModule(node)) {
    if (!chain.hasMember) chain.push("default");
    return undefined;
  }
  switch (node.type) {
    case "MemberExpression":
      chain.push(memberName(node, scope) ?? "[]");
      return before("object");
    case "JSXMemberExpression":
      chain.push(word(child(node, "property"), "name") ?? "[]");
      return before("object");
    case "CallExpression":
    case "NewExpression":
      chain.call();
      return before("callee");
    case "AwaitExpression":
      return before("argument");
    case "Identifier":
    case "JSXIdentifier":
      return followName(chain, word(node, "name") ?? "", scope);
    case "ThisExpression":
      chain.push("this");
      return undefined;
    case "Super":
      chain.push("super");
      return undefined;
    default:
      if (chain.names.length > 0) chain.push("(…)");
      return undefined;
  }
}

/** The same for a name: an alias is replaced by what it stands for. */
function followName(chain: Chain, name: string, scope: Scope): Located | undefined {
  const binding = scope.lookUp(name);
  if (binding && isTaken(binding)) {
    for (const part of binding.path!.toReversed()) chain.push(part);
    return undefined;
  }
  if (!binding?.init || !isAlias(binding)) {
    const own = ownName(name, binding, chain.hasMember);
    if (own !== undefined) chain.push(own);
    return undefined;
  }
  for (const part of binding.path?.toReversed() ?? []) chain.push(part);
  if (!asModule(binding.init)) return { node: undefaulted(binding.init), scope: binding.scope };
  if (!chain.hasMember) chain.push(name);
  return undefined;
}

/** The name that an imported binding has in its module; the file's own for any other, and for a module as a whole, which is left out before a member. */
function ownName(name: string, binding: Binding | undefined, hasMembers: boolean): string | undefined {
  if (binding?.imported === undefined) return name;
  if (binding.imported !== "*" && binding.imported !== "default") return binding.imported;
  return hasMembers ? undefined : name;
}

/** Whether a name was taken out of a parameter: it is called as what it was taken out of calls it. */
function isTaken(binding: Binding): boolean {
  return !binding.init && binding.module === undefined && !binding.reassigned && (binding.path?.length ?? 0) > 0;
}

/** `a.b` for `a.b || ""` and `a.b ?? {}`. */
function undefaulted(expression: SyntaxNode): SyntaxNode {
  const node = unwrap(expression);
  const left = node.type === "LogicalExpression" && word(node, "operator") !== "&&" ? child(node, "left") : undefined;
  const right = left && unwrap(child(node, "right") ?? left);
  return left && right && ["Literal", "ObjectExpression", "ArrayExpression"].includes(right.type) ? left : expression;
}

/** Whether a name only stands for members of another name or of a module. */
function isAlias(binding: Binding): boolean {
  if (!binding.init || binding.reassigned || !binding.path) return false;
  let node: SyntaxNode | undefined = undefaulted(binding.init);
  for (let links = 0; node && links < maxLinks; links++) {
    if (asModule(node)) return true;
    node = unwrap(node);
    if (node.type === "Identifier" || node.type === "ThisExpression") return true;
    if (node.type !== "MemberExpression" || propertyName(node) === undefined) return false;
    node = child(node, "object");
  }
  return false;
}

/**
 * The module that an expression's value comes from, as far as this file says: imported, made by something imported (called or constructed),
 * a member of such a thing, of such a type. `undefined` where the file doesn't say.
 */
export function moduleOf(expression: SyntaxNode | undefined, at: Scope): string | undefined {
  let node = expression;
  let scope = at;
  for (let hops = 0; node && hops < maxHops; hops++) {
    node = unwrap(node);
    const source = asModule(node);
    if (source) return String(literalOf(source));
    switch (node.type) {
      case "CallExpression":
      case "NewExpression":
        node = child(node, "callee");
        continue;
      case "AwaitExpression":
        node = child(node, "argument");
        continue;
      case "TaggedTemplateExpression":
        node = child(node, "tag");
        continue;
      case "LogicalExpression":
        node = child(node, "left");
        continue;
      case "TSQualifiedName":
        node = child(node, "left");
        continue;
      case "JSXMemberExpression":
      case "MemberExpression": {
        const object: SyntaxNode | undefined = child(node, "object");
        const field = object?.type === "ThisExpression" ? scope.classFields?.get(propertyName(node) ?? "") : undefined;
        node = field ? (field.init && field.init.type !== "Literal" ? field.init : referredType(field.type)) : object;
        if (field) scope = field.scope;
        continue;
      }
      case "JSXIdentifier":
      case "Identifier": {
        const binding = scope.lookUp(word(node, "name") ?? "");
        if (!binding || binding.module !== undefined) return binding?.module;
        if (binding.init?.type.endsWith("Declaration")) return undefined;
        node = (binding.reassigned ? binding.assigned : binding.init) ?? referredType(binding.type);
        scope = binding.scope;
        continue;
      }
      default:
        return undefined;
    }
  }
  return undefined;
}

/** The name of the type in `: Name` or `: Name<…>`. */
function referredType(annotation: SyntaxNode | undefined): SyntaxNode | undefined {
  const type = child(annotation, "typeAnnotation");
  return type?.type === "TSTypeReference" ? child(type, "typeName") : undefined;
}

/** The calls, and whatever else is not a name, that the dotted name of a callee is made of: the outermost call first, none within it. */
export function partsOf(callee: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let node: SyntaxNode | undefined = unwrap(callee); node; node = node && unwrap(node)) {
    if (node.type === "AwaitExpression") {
      node = child(node, "argument");
      continue;
    }
    if (node.type !== "MemberExpression") {
      if (!["Identifier", "ThisExpression", "Super"].includes(node.type)) parts.push(node);
      break;
    }
    const property = child(node, "property");
    if (property && propertyName(node) === undefined) parts.push(property);
    node = child(node, "object");
  }
  return parts;
}
