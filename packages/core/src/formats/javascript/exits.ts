import { child, list, word, type SyntaxNode } from "./node.ts";
import { propertyName } from "./property-name.ts";

/** The cases of a `switch` for which something is done: not those that only end it, alone or with the next. */
export function casesThatDo(node: SyntaxNode): SyntaxNode[] {
  const cases = list(node, "cases");
  const doing: SyntaxNode[] = [];
  let goesOn = false;
  for (const one of cases.toReversed()) {
    const [first] = list(one, "consequent");
    if (first) goesOn = !doesNothing(first);
    if (goesOn) doing.push(one);
  }
  return doing.reverse();
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
