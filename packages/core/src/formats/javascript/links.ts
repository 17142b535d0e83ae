import type { DraftSetting } from "../../tree/builder.ts";
import type { Scopes } from "./bindings.ts";
import { unfrozen } from "./constant.ts";
import { child, isFunction, list, unwrap, withoutDefault, word, type SyntaxNode } from "./node.ts";
import { propertyName } from "./property-name.ts";
import type { Binding, Field, Scope } from "./scope.ts";

/** Names that are followed from one to the next, and calls that a function is wrapped in. */
const maxHops = 6;

/** What a name stands for: a function's node, or the binding or the field of a class that other values are given to. */
type Target = SyntaxNode | Variable;
type Variable = Binding | Field;

/** Settings that a name, or what is given to it, may come from; more of them say nothing. */
const maxSources = 20;

/** Expressions that may name something of the file. */
const names: ReadonlySet<string> = new Set(["Identifier", "MemberExpression", "CallExpression", "ChainExpression"]);

/** Joins the settings of a tree in which names are used with those that the names stand for. */
export class Links {
  readonly #scopes: Scopes;
  readonly #written = new Map<Target, DraftSetting[]>();
  readonly #uses: { readonly setting: DraftSetting; readonly target: Target }[] = [];
  readonly #calls: { readonly run: SyntaxNode; readonly given: readonly DraftSetting[] }[] = [];

  constructor(scopes: Scopes) {
    this.#scopes = scopes;
  }

  /** A setting has what a function, a variable or a field of a class is. */
  write(target: Target | undefined, setting: DraftSetting): void {
    if (target === undefined) return;
    const written = this.#written.get(target);
    if (!written) this.#written.set(target, [setting]);
    else if (written.length < maxSources) written.push(setting);
  }

  /** The same for what a name, or a member of `this`, is given. */
  give(name: SyntaxNode, scope: Scope, setting: DraftSetting): void {
    this.write(variableOf(name, scope), setting);
  }

  /** A setting is what an expression says, where that is a name. */
  use(setting: DraftSetting, expression: SyntaxNode, scope: Scope): void {
    if (!names.has(expression.type)) return;
    const variable = variableOf(expression, scope);
    if (!variable && expression.type === "Identifier") return;
    const target = mayBeFunction(variable) ? functionOf(expression, scope) ?? variable : variable;
    if (target) this.#uses.push({ setting, target });
  }

  /** A call runs what its callee names, with arguments. */
  call(setting: DraftSetting, callee: SyntaxNode, scope: Scope, given: readonly DraftSetting[]): void {
    const run = functionOf(callee, scope);
    if (!run) return this.#set(callee, scope, given);
    this.#uses.push({ setting, target: run });
    if (given.length > 0) this.#calls.push({ run, given });
  }

  /** A call of `b` gives `a` its first argument after `const [a, b] = useState()`. */
  #set(callee: SyntaxNode, scope: Scope, [value]: readonly DraftSetting[]): void {
    const setter = callee.type === "Identifier" ? scope.lookUp(word(callee, "name") ?? "") : undefined;
    if (setter?.sets !== undefined && value) this.write(setter.scope.lookUp(setter.sets), value);
  }

  /** An element draws the component that its name stands for, with attributes. */
  draw(element: DraftSetting, name: SyntaxNode, scope: Scope): void {
    this.call(element, name, scope, [element]);
  }

  /** Joins all; to be called when the tree is written. */
  join(): void {
    for (const { run, given } of this.#calls) this.#giveArguments(run, given);
    for (const { setting, target } of this.#uses) {
      for (const source of this.#written.get(target) ?? []) {
        if (source === setting) continue;
        (setting.links ??= []).push(source);
        (source.linkedFrom ??= []).push(setting);
      }
    }
  }

  /** Parameters have what a call gives them; one that is taken out of an object has the property of its name. */
  #giveArguments(run: SyntaxNode, given: readonly DraftSetting[]): void {
    const scope = this.#scopes.get(run);
    for (const [index, parameter] of list(run, "params").entries()) {
      const argument = given[index];
      if (!scope || !argument) return;
      const bare = withoutDefault(parameter);
      if (bare?.type === "Identifier") this.give(bare, scope, argument);
      for (const property of bare?.type === "ObjectPattern" ? list(bare, "properties") : []) {
        const local = withoutDefault(child(property, "value"));
        const name = propertyName(property);
        if (local?.type === "Identifier") this.give(local, scope, argument.children.find(({ key }) => key === name || key === `@${name}`) ?? argument);
      }
    }
  }
}

/** Whether a variable may hold a function, or nothing is known of it. */
function mayBeFunction(variable: Variable | undefined): boolean {
  return variable === undefined || variable.init !== undefined;
}

/** The binding of a name, or the field of `this.name`. */
function variableOf(expression: SyntaxNode, scope: Scope): Variable | undefined {
  const node = unwrap(expression);
  if (node.type === "Identifier") {
    const binding = scope.lookUp(word(node, "name") ?? "");
    return binding?.module === undefined ? binding : undefined;
  }
  return fieldOf(node, scope);
}

function fieldOf(node: SyntaxNode, scope: Scope): Field | undefined {
  return node.type === "MemberExpression" && child(node, "object")?.type === "ThisExpression" ? scope.classFields?.get(propertyName(node) ?? "") : undefined;
}

/** The function of this file that an expression names: by a variable, as a method or in an object; bound or wrapped in a call, too. */
function functionOf(expression: SyntaxNode, at: Scope): SyntaxNode | undefined {
  let node: SyntaxNode | undefined = unwrap(expression);
  let scope = at;
  for (let hops = 0; node && hops < maxHops; hops++) {
    if (isFunction(node)) return hops > 0 ? node : undefined;
    if (node.type === "Identifier" || node.type === "JSXIdentifier") {
      const binding = scope.lookUp(word(node, "name") ?? "");
      if (!binding?.init || (binding.path?.length ?? 0) > 0) return undefined;
      node = unwrap(binding.init);
      scope = binding.scope;
    } else if (node.type === "MemberExpression") node = memberOf(node, scope);
    else node = node.type === "CallExpression" ? wrapped(node, hops) : undefined;
  }
  return undefined;
}

/** `f` for `f.bind(x)`, and for a variable also for `wrap(f, …)`. */
function wrapped(call: SyntaxNode, hops: number): SyntaxNode | undefined {
  const callee = child(call, "callee");
  if (callee?.type === "MemberExpression" && propertyName(callee) === "bind") return child(callee, "object");
  const first = hops > 0 ? list(call, "arguments")[0] : undefined;
  return first && isFunction(first) ? first : undefined;
}

/** What `this.name` or `object.name` is, for an object that is written in this file. */
function memberOf(member: SyntaxNode, scope: Scope): SyntaxNode | undefined {
  const field = fieldOf(member, scope);
  if (field) return field.init;
  const name = propertyName(member);
  const root = child(member, "object");
  const init = root?.type === "Identifier" ? scope.lookUp(word(root, "name") ?? "")?.init : undefined;
  const object = init && unfrozen(init);
  const property = object?.type === "ObjectExpression" ? list(object, "properties").find((one) => propertyName(one) === name) : undefined;
  return child(property, "value");
}
