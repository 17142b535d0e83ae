import { memberName } from "./constant.ts";
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

/**
 * The dotted name of an expression made of names, members and calls. `this` and `super` stand for themselves, anything else at its root
 * is written `(…)`. An unknown computed member is `[]`.
 */
export function dottedName(expression: SyntaxNode, at: Scope): DottedName {
  const names: string[] = [];
  let calls = "";
  let scope = at;
  let node: SyntaxNode | undefined = unwrap(expression);
  const push = (name: string): void => {
    names.push(name + calls);
    calls = "";
  };
  for (let links = 0; ; links++) {
    if (!node || links > maxLinks) {
      push("…");
      break;
    }
    if (asModule(node)) {
      if (names.length === 0 || calls !== "") push("default");
      break;
    }
    if (node.type === "MemberExpression") {
      push(memberName(node, scope) ?? "[]");
      node = child(node, "object");
    } else if (node.type === "CallExpression" || node.type === "NewExpression") {
      calls += "()";
      node = child(node, "callee");
    } else if (node.type === "AwaitExpression") {
      node = child(node, "argument");
    } else if (node.type === "JSXMemberExpression") {
      push(word(child(node, "property"), "name") ?? "[]");
      node = child(node, "object");
    } else if (node.type === "Identifier" || node.type === "JSXIdentifier") {
      const binding = scope.lookUp(word(node, "name") ?? "");
      const alias: Binding | undefined = binding && isAlias(binding) ? binding : undefined;
      if (!alias) {
        const own = ownName(word(node, "name") ?? "", binding, names.length > 0 && calls === "");
        if (own !== undefined) push(own);
        break;
      }
      for (const name of alias.path?.toReversed() ?? []) push(name);
      if (asModule(alias.init!)) {
        if (names.length === 0 || calls !== "") push(word(node, "name") ?? "");
        break;
      }
      scope = alias.scope;
      node = alias.init;
    } else {
      if (node.type === "ThisExpression" || node.type === "Super") push(node.type === "Super" ? "super" : "this");
      else if (names.length > 0) push("(…)");
      break;
    }
    node &&= unwrap(node);
  }
  const parts = names.toReversed();
  const last = parts[parts.length - 1];
  return { name: last, text: parts.join("."), object: parts.slice(0, -1).join(".") };
}

/** The name that an imported binding has in its module; the file's own for any other, and for a module as a whole, which is left out before a member. */
function ownName(name: string, binding: Binding | undefined, hasMembers: boolean): string | undefined {
  if (binding?.imported === undefined) return name;
  if (binding.imported !== "*" && binding.imported !== "default") return binding.imported;
  return hasMembers ? undefined : name;
}

/** Whether a name only stands for members of another name or of a module. */
function isAlias(binding: Binding): boolean {
  if (!binding.init || binding.reassigned || !binding.path) return false;
  let node: SyntaxNode | undefined = binding.init;
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
