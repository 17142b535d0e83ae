import { asModule, child, childrenOf, flag, isClass, isFunction, list, literalOf, unwrap, withoutDefault, word, type SyntaxNode } from "./node.ts";
import { propertyName } from "./property-name.ts";
import { Scope, type Binding } from "./scope.ts";

/** Scopes deeper than this share one, so that a look-up costs little whatever the nesting. */
const maxScopes = 100;

/** Fields of types, in which no value is bound. */
const typeFields: ReadonlySet<string> = new Set(["typeAnnotation", "returnType", "typeParameters", "typeArguments", "superTypeArguments", "implements"]);

const blocks: ReadonlySet<string> = new Set([
  "BlockStatement", "StaticBlock", "ForStatement", "ForInStatement", "ForOfStatement", "CatchClause", "SwitchStatement", "TSModuleBlock",
]);

/** The scopes of a program, by the node that opens each. */
export type Scopes = ReadonlyMap<SyntaxNode, Scope>;

/** Binds every name of a program; iterative, one pass. */
export function bindNames(program: SyntaxNode): Scopes {
  const scopes = new Map<SyntaxNode, Scope>();
  const writes: (() => void)[] = [];
  const pending: { readonly node: SyntaxNode; readonly scope: Scope }[] = [{ node: program, scope: new Scope(undefined, "function") }];
  scopes.set(program, pending[0]!.scope);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node } = next;
    bindOuter(node, next.scope);
    const scope = opened(node, next.scope);
    if (scope !== next.scope) scopes.set(node, scope);
    bindInner(node, scope, writes);
    for (const inner of childrenOf(node, typeFields)) pending.push({ node: inner, scope });
  }
  for (const write of writes) write();
  return scopes;
}

function opened(node: SyntaxNode, scope: Scope): Scope {
  const kind = isFunction(node) ? "function" : isClass(node) ? "class" : blocks.has(node.type) ? "block" : undefined;
  return kind && scope.depth < maxScopes ? new Scope(scope, kind) : scope;
}

/** Binds what a node declares in the scope around it. */
function bindOuter(node: SyntaxNode, scope: Scope): void {
  switch (node.type) {
    case "ImportDeclaration":
      return bindImports(node, scope);
    case "TSImportEqualsDeclaration": {
      const source = child(child(node, "moduleReference"), "expression");
      const name = word(child(node, "id"), "name");
      const module = source && literalOf(source);
      if (name !== undefined && typeof module === "string") scope.bind(name, binding(scope, { module, imported: "*" }));
      return;
    }
    case "VariableDeclaration": {
      let target = scope;
      if (word(node, "kind") === "var") while (!target.isFunction && target.parent) target = target.parent;
      for (const declarator of list(node, "declarations")) bindPattern(child(declarator, "id"), child(declarator, "init"), scope, target);
      return;
    }
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration": {
      const name = word(child(node, "id"), "name");
      if (name !== undefined) scope.bind(name, binding(scope, { init: node }));
    }
  }
}

/** Binds what a node declares within itself; notes what it assigns to. */
function bindInner(node: SyntaxNode, scope: Scope, writes: (() => void)[]): void {
  for (const parameter of isFunction(node) ? list(node, "params") : []) bindParameter(parameter, scope);
  switch (node.type) {
    case "CatchClause":
      return bindPattern(child(node, "param"), undefined, scope, scope);
    case "PropertyDefinition":
    case "AccessorProperty": {
      const name = propertyName(node);
      const fields = scope.classFields;
      if (name !== undefined && fields && !flag(node, "static")) {
        fields.set(name, { init: child(node, "value") ?? fields.get(name)?.init, type: child(node, "typeAnnotation"), scope });
      }
      return;
    }
    case "MethodDefinition": {
      const name = propertyName(node);
      const fields = scope.classFields;
      if (name !== undefined && fields && !fields.has(name)) fields.set(name, { init: child(node, "value"), type: undefined, scope });
      return;
    }
    case "AssignmentExpression":
      return noteWrite(child(node, "left"), child(node, "right"), scope, writes);
    case "UpdateExpression":
      return noteWrite(child(node, "argument"), undefined, scope, writes);
    case "ForInStatement":
    case "ForOfStatement":
      return noteWrite(child(node, "left"), undefined, scope, writes);
  }
}

function binding(scope: Scope, what: Partial<Binding>): Binding {
  return { scope, reassigned: false, mutated: false, ...what };
}

function bindImports(node: SyntaxNode, scope: Scope): void {
  const source = child(node, "source");
  const module = source && literalOf(source);
  if (typeof module !== "string") return;
  for (const specifier of list(node, "specifiers")) {
    const name = word(child(specifier, "local"), "name");
    if (name !== undefined) scope.bind(name, binding(scope, { module, imported: importedName(specifier) }));
  }
}

/** The name that an import or export specifier has in the module: `default`, `*` or its own. */
export function importedName(specifier: SyntaxNode): string {
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  const name = child(specifier, specifier.type === "ExportSpecifier" ? "local" : "imported");
  return (name && (word(name, "name") ?? word(name, "value"))) ?? "*";
}

function bindParameter(parameter: SyntaxNode, scope: Scope): void {
  const isProperty = parameter.type === "TSParameterProperty";
  const bare = (isProperty && child(parameter, "parameter")) || parameter;
  bindPattern(bare, undefined, scope, scope);
  const target = withoutDefault(bare);
  const name = word(target, "name");
  if (isProperty && name !== undefined) scope.classFields?.set(name, { type: child(target, "typeAnnotation"), scope, init: undefined });
}

/** Binds every name of a pattern in `target`; `init` is to be understood in `scope`. */
function bindPattern(pattern: SyntaxNode | undefined, init: SyntaxNode | undefined, scope: Scope, target: Scope): void {
  const pending: { readonly node: SyntaxNode | undefined; readonly path: readonly string[] | undefined; readonly mayDefault?: boolean; readonly sets?: string | undefined }[] = [{ node: pattern, path: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, path, mayDefault, sets } = next;
    // An entry of a list, and what is left over, is not known.
    if (node?.type === "Identifier") {
      const what: Partial<Binding> = path ? { init, path, mayDefault, type: child(node, "typeAnnotation") } : { init: undefined, sets };
      target.bind(word(node, "name") ?? "", binding(scope, what));
    } else if (node?.type === "AssignmentPattern") pending.push({ node: child(node, "left"), path, mayDefault: !moduleOnly(init) });
    else if (node?.type === "RestElement") pending.push({ node: child(node, "argument"), path: undefined });
    else if (node?.type === "ArrayPattern") {
      const [first, second, ...others] = list(node, "elements");
      const sets = init?.type === "CallExpression" && others.length === 0 && second?.type === "Identifier" ? word(first, "name") : undefined;
      for (const entry of list(node, "elements")) pending.push({ node: entry, path: undefined, ...(entry === second && { sets }) });
    }
    else if (node?.type === "ObjectPattern") {
      for (const property of list(node, "properties")) {
        const name = property.type === "Property" ? propertyName(property) : undefined;
        const inner = property.type === "Property" ? child(property, "value") : property;
        pending.push({ ...next, node: inner, path: path && name !== undefined && path.length < 20 ? [...path, name] : undefined });
      }
    }
  }
}

function moduleOnly(init: SyntaxNode | undefined): boolean {
  return init !== undefined && asModule(init) !== undefined;
}

function noteWrite(target: SyntaxNode | undefined, value: SyntaxNode | undefined, scope: Scope, writes: (() => void)[]): void {
  const pending = target ? [target] : [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = unwrap(next);
    if (node.type === "Identifier") {
      writes.push(() => {
        const written = scope.lookUp(word(node, "name") ?? "");
        if (!written) return;
        written.assigned = written.init || written.reassigned ? undefined : value;
        written.reassigned = true;
      });
    } else if (node.type === "MemberExpression") noteMemberWrite(node, value, scope, writes);
    else if (/Pattern$|^Property$|^RestElement$/.test(node.type)) pending.push(...childrenOf(node, typeFields));
  }
}

function noteMemberWrite(member: SyntaxNode, value: SyntaxNode | undefined, scope: Scope, writes: (() => void)[]): void {
  const object = child(member, "object");
  const name = propertyName(member);
  if (object?.type === "ThisExpression" && name !== undefined && value) {
    const fields = scope.classFields;
    const before = fields?.get(name);
    const init = before?.init && before.init.type !== "Literal" ? before.init : value;
    fields?.set(name, { init, type: before?.type, scope });
    return;
  }
  let root = object && unwrap(object);
  while (root?.type === "MemberExpression") root = child(root, "object");
  const rootName = root?.type === "Identifier" ? word(root, "name") : undefined;
  if (rootName !== undefined) writes.push(() => {
    const written = scope.lookUp(rootName);
    if (written) written.mutated = true;
  });
}
