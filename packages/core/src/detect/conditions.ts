import type { DraftSetting } from "../tree/builder.ts";
import type { Setting, Tree } from "../tree/setting.ts";
import { isReference, valueText } from "../tree/value.ts";

/** Conditions that name each other are followed this far; deeper ones stay unknown. */
const deepest = 20;

/**
 * What a template's conditions come to with the defaults of its parameters: the `Condition` of a resource becomes true or false, and `!If`
 * stands for the value it chooses. What hangs on a parameter without a default stays unknown. After `resolveReferences`.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
 */
export function resolveConditions(tree: Tree): void {
  const section = tree.root.children.find(({ key }) => key === "Conditions");
  if (!section) return;
  const conditions = new Map(section.children.map((condition) => [condition.key, condition]));
  const pending: Setting[] = [tree.root];
  while (pending.length > 0) {
    const setting = pending.pop()!;
    if (setting.key === "Condition" && setting.parent?.parent?.key === "Resources" && setting.value !== undefined) {
      resolve(setting, truthOfNamed(setting.value, conditions, 0)?.toString(), conditions.get(setting.value));
    }
    const call = intrinsic(setting);
    if (call?.name === "If" && call.operands.length === 3) {
      const [condition, whenTrue, whenFalse] = call.operands as [Setting, Setting, Setting];
      const truth = truthOfNamed(condition.value ?? "", conditions, 0);
      const chosen = truth === undefined ? undefined : truth ? whenTrue : whenFalse;
      if (chosen && chosen.children.length === 0 && !isReference(chosen)) resolve(setting, valueText(chosen), conditions.get(condition.value ?? ""));
    }
    for (const child of setting.children) pending.push(child);
  }
}

function resolve(setting: Setting, value: string | undefined, declaration: Setting | undefined): void {
  // The tree is this analysis's own and nobody has looked at it yet.
  if (value !== undefined) (setting as DraftSetting).resolved = { value, assigned: false, declaration };
}

/** An intrinsic function in either spelling: `!Equals [a, b]`, `{ "Fn::Equals": [a, b] }`, `{ "Condition": "Name" }`. */
function intrinsic(setting: Setting): { name: string; operands: readonly Setting[]; value: string | undefined } | undefined {
  if (setting.tag?.startsWith("!")) return { name: setting.tag.slice(1), operands: setting.children, value: setting.value };
  const [only, second] = setting.children;
  if (!only || second || !/^(?:Fn::\w+|Condition)$/.test(only.key)) return undefined;
  return { name: only.key.replace("Fn::", ""), operands: only.children, value: only.value };
}

type Conditions = ReadonlyMap<string, Setting>;

function truthOfNamed(name: string, conditions: Conditions, depth: number): boolean | undefined {
  const condition = conditions.get(name);
  return condition && truthOf(condition, conditions, depth + 1);
}

function truthOf(setting: Setting, conditions: Conditions, depth: number): boolean | undefined {
  const call = intrinsic(setting);
  if (!call || depth > deepest) return undefined;
  const truths = (): (boolean | undefined)[] => call.operands.map((operand) => truthOf(operand, conditions, depth + 1));
  switch (call.name) {
    case "Condition":
      return truthOfNamed(call.value ?? "", conditions, depth);
    case "Equals":
      return equal(call.operands);
    case "Not":
      return negated(truths()[0]);
    case "And":
      return truths().includes(false) ? false : truths().includes(undefined) ? undefined : true;
    case "Or":
      return truths().includes(true) ? true : truths().includes(undefined) ? undefined : false;
    default:
      return undefined;
  }
}

function equal([first, second]: readonly Setting[]): boolean | undefined {
  if (!first || !second || isReference(first) || isReference(second)) return undefined;
  return valueText(first) === valueText(second);
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}
