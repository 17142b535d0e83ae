import { addComparison } from "./comparisons.ts";
import { doesNothing, exits } from "./exits.ts";
import { child, unwrap, word, type SyntaxNode } from "./node.ts";
import type { Place, Work } from "./work.ts";

/** Parts of a test that are looked at: longer ones are written by programs. */
const maxParts = 100;

/**
 * What an `if` turns away. `if (a.b !== "value") return;` and `if (a.b !== "value") …; else …` compare as `a.b === "value"` does: what
 * stands behind is done for that value. `if (a.b === "value") return;` compares nothing: nothing is done for that value.
 */
export function addGuard(work: Work, node: SyntaxNode, place: Place): void {
  const test = child(node, "test");
  const consequent = child(node, "consequent");
  if (!test || !consequent) return;
  const hasElse = child(node, "alternate") !== undefined;
  const goesOn = !hasElse && !exits(consequent);
  if (goesOn) return;
  const onlyExits = !hasElse && doesNothing(consequent);
  for (const { part, negated, alone } of partsOfTest(test)) {
    const operator = part.type === "BinaryExpression" ? word(part, "operator") : undefined;
    if (!negated && (operator === "!==" || operator === "!=")) addComparison(work, part, place, operator);
    else if (onlyExits && !negated && alone) work.turnedAway.add(part);
  }
}

/** A part of a test; `negated`: the test asks for its opposite; `alone`: it decides without the others. */
interface TestPart {
  readonly part: SyntaxNode;
  readonly negated: boolean;
  readonly alone: boolean;
}

/** What a test joins by `||`, `&&` and `!`. */
function partsOfTest(test: SyntaxNode): TestPart[] {
  const parts: TestPart[] = [];
  const pending: TestPart[] = [{ part: test, negated: false, alone: true }];
  for (let next = pending.pop(); next && parts.length < maxParts; next = pending.pop()) {
    const part = unwrap(next.part);
    const operator = word(part, "operator");
    const argument = child(part, "argument");
    const [left, right] = [child(part, "left"), child(part, "right")];
    if (part.type === "UnaryExpression" && operator === "!" && argument) pending.push({ ...next, part: argument, negated: !next.negated });
    else if (part.type === "LogicalExpression" && left && right) {
      const alone = next.alone && (operator === "||") !== next.negated;
      pending.push({ ...next, part: right, alone }, { ...next, part: left, alone });
    } else parts.push({ ...next, part });
  }
  return parts;
}
