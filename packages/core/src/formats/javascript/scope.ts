import type { SyntaxNode } from "./node.ts";

/** What a name of the file stands for. */
export interface Binding {
  /** The module it was imported from. */
  readonly module?: string | undefined;
  /** Its name there; `*` and `default` for the module as a whole. */
  readonly imported?: string | undefined;
  /** What it is bound to once for all; an enum's declaration for an enum. */
  readonly init?: SyntaxNode | undefined;
  /** Names from the value of `init`, or of a parameter, to its own, where it was taken out of an object (`const {a: {b}} = init`). */
  readonly path?: readonly string[] | undefined;
  /** Whether a default stands in its place where the object has none. */
  readonly mayDefault?: boolean | undefined;
  /** The name of what it sets when it is called: `a` for `b` of `const [a, b] = useState()`. */
  readonly sets?: string | undefined;
  /** Its type, as TypeScript says it. */
  readonly type?: SyntaxNode | undefined;
  /** Where `init` and `type` are to be understood. */
  readonly scope: Scope;
  /** What is assigned to it at the one place where something is, if it was declared without a value. */
  assigned?: SyntaxNode | undefined;
  /** Assigned to again, or declared twice: nothing is known of its value. */
  reassigned: boolean;
  /** One of its members is assigned to: its members' values aren't known. */
  mutated: boolean;
}

/** A member of a class, known by `this.name`. */
export type Field = Pick<Binding, "init" | "type" | "scope">;

/** A part of the file in which names are bound. */
export class Scope {
  readonly parent: Scope | undefined;
  /** Whether `var` binds here. */
  readonly isFunction: boolean;
  /** For a class: its members. */
  readonly fields: Map<string, Field> | undefined;
  readonly depth: number;
  #bindings: Map<string, Binding> | undefined;

  constructor(parent: Scope | undefined, kind: "function" | "block" | "class") {
    this.parent = parent;
    this.isFunction = kind === "function";
    this.fields = kind === "class" ? new Map() : undefined;
    this.depth = parent ? parent.depth + 1 : 0;
  }

  bind(name: string, binding: Binding): void {
    this.#bindings ??= new Map();
    const before = this.#bindings.get(name);
    if (before) before.reassigned = true;
    else this.#bindings.set(name, binding);
  }

  /** What a name stands for here; `undefined` for one that the file doesn't bind. */
  lookUp(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this as Scope; scope; scope = scope.parent) {
      const binding = scope.#bindings?.get(name);
      if (binding) return binding;
    }
    return undefined;
  }

  /** The members of the class around. */
  get classFields(): Map<string, Field> | undefined {
    for (let scope: Scope | undefined = this as Scope; scope; scope = scope.parent) if (scope.fields) return scope.fields;
    return undefined;
  }
}
