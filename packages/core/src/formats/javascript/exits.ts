import { child, list, word, type SyntaxNode } from "./node.ts";
import { propertyName } from "./property-name.ts";

/** A case that only ends a `switch`. */
export function isPassedOver(one: SyntaxNode): boolean {
  const [first] = list(one, "consequent");
  return first !== undefined && doesNothing(first);
}

/** Whether nothing behind a statement is done after it. */
export function exits(statement: SyntaxNode): boolean {
  const last = statement.type === "BlockStatement" ? list(statement, "body").at(-1) : statement;
  return last !== undefined && /^(?:Return|Throw|Continue|Break)Statement$/.test(last.type);
}

/** Whether a statement ends what it stands in and does nothing before but to write to the console. */
export function doesNothing(statement: SyntaxNode): boolean {
  const statements = statement.type === "BlockStatement" ? list(statement, "body") : [statement];
  const last = statements.at(-1);
  return last !== undefined && statements.slice(0, -1).every(isConsole) && exits(last) && isPlain(child(last, "argument"));
}

function isPlain(value: SyntaxNode | undefined): boolean {
  return value === undefined || ["Identifier", "Literal", "UnaryExpression"].includes(value.type);
}

function isConsole(statement: SyntaxNode): boolean {
  const call = child(statement, "expression");
  const callee = call?.type === "CallExpression" ? child(call, "callee") : undefined;
  return callee?.type === "MemberExpression" && word(child(callee, "object"), "name") === "console" && propertyName(callee) !== undefined;
}
