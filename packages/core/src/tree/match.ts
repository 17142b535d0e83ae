import { originOf, reachOf } from "./links.ts";
import { parsePlace, type Condition, type Step } from "./place.ts";
import { effectiveChildren, type Setting, type Tree } from "./setting.ts";
import { compileGlob, compileListTest, compileValue, isCompared, longestLiteral, normaliseValue, valueText, type Words } from "./value.ts";

/** A tree with its settings by key, so that a place costs what it can match and not the whole tree. */
export class TreeIndex {
  readonly #byKey = new Map<string, Setting[]>();
  readonly all: readonly Setting[];
  /** All values as they are compared, one behind the other. */
  #values: string | undefined;
  readonly #held = new Map<string, boolean>();

  /** `context`: trees of files that include this one or that it includes; places that begin at the root look there too. */
  constructor(readonly tree: Tree, readonly context: readonly Tree[] = []) {
    const all: Setting[] = [];
    const pending: Setting[] = [tree.root];
    while (pending.length > 0) {
      const setting = pending.pop()!;
      if (setting.kind !== "root") {
        all.push(setting);
        const key = this.fold(setting.key, setting.kind === "call");
        const sameKey = this.#byKey.get(key);
        if (sameKey) sameKey.push(setting);
        else this.#byKey.set(key, [setting]);
      }
      for (let i = setting.children.length - 1; i >= 0; i--) pending.push(setting.children[i]!);
    }
    this.all = all;
  }

  /** A key as it is compared: application names never mind case, other keys as their syntax says. */
  fold(key: string, call: boolean): string {
    return call || this.tree.caseInsensitive ? key.toLowerCase() : key;
  }

  /** Whether some value of the tree holds the text, which is written as `normaliseValue` gives it. */
  holds(text: string): boolean {
    let held = this.#held.get(text);
    if (held === undefined) {
      this.#values ??= this.all.map((setting) => normaliseValue(valueText(setting))).join("\n");
      held = this.#values.includes(text);
      this.#held.set(text, held);
    }
    return held;
  }

  /** Settings with this key, in document order. */
  withKey(key: string, call: boolean): readonly Setting[] {
    return this.#byKey.get(this.fold(key, call)) ?? [];
  }
}

type Test = (setting: Setting, index: TreeIndex, words: Words) => boolean;

interface CompiledStep {
  readonly kind: Step["kind"];
  readonly names: readonly string[];
  readonly call: boolean;
  readonly tests: readonly Test[];
  readonly hasName: (setting: Setting, index: TreeIndex) => boolean;
}

/** A compiled place. `find` gives every setting of the tree that stands at it, in document order. */
export interface CompiledPlace {
  find(index: TreeIndex, words: Words): Setting[];
  /** What stands at the place seen from `setting` (a relative place). */
  from(setting: Setting, index: TreeIndex, words: Words): Setting[];
  /** Whether the last step alone (its name and conditions) fits the setting. */
  fits(setting: Setting, index: TreeIndex, words: Words): boolean;
}

/** Compiles a place; throws as `parsePlace` does. */
export function compilePlace(source: string): CompiledPlace {
  const parsed = parsePlace(source);
  const steps = compileSteps(parsed);
  const last = steps[steps.length - 1]!;
  const wanted = wantedTexts(parsed[parsed.length - 1]!);
  const fits = (setting: Setting, index: TreeIndex, words: Words): boolean => stepFits(last, setting, index, words);
  return {
    fits,
    from: (setting, index, words) => walk(steps, setting, index, words),
    find: (index, words) => candidates(steps, wanted, index).filter(
      (setting) => fits(setting, index, words) && ancestorsFit(steps, steps.length - 2, setting.parent, index, words),
    ),
  };
}

/**
 * Of each condition that asks for a value in this tree the texts of which a value must hold one: a tree that has none of them is not
 * walked. Conditions that any text can meet ask for nothing here.
 */
function wantedTexts(step: Step): readonly (readonly string[])[] {
  return step.conditions
    .filter(({ test, path }) => test === "equals" && path[0]?.kind !== "root")
    .map(({ value }) => value.split("|").map((alternative) => (alternative.startsWith(":") ? "" : longestLiteral(alternative))))
    .filter((texts) => !texts.includes(""));
}

/** What may stand at a place, by the keys it names: settings of the last step's names, else children of those of the step before. */
function candidates(steps: readonly CompiledStep[], wanted: readonly (readonly string[])[], index: TreeIndex): readonly Setting[] {
  const last = steps[steps.length - 1]!;
  if (isLiteral(last)) return last.names.flatMap((name) => index.withKey(name, last.call));
  if (wanted.some((texts) => !texts.some((text) => index.holds(text)))) return [];
  const parent = steps[steps.length - 2];
  if (last.kind !== "child" || !parent || !isLiteral(parent)) return index.all;
  return parent.names.flatMap((name) => index.withKey(name, parent.call)).flatMap((setting) => setting.children);
}

function isLiteral(step: CompiledStep): boolean {
  return step.kind === "child" && step.names.length > 0 && step.names.every((name) => !name.includes("*"));
}

function compileSteps(steps: readonly Step[]): CompiledStep[] {
  return steps.map((step) => {
    const asksForComparison = step.conditions.some(({ test, path, value }) => test === "equals" && value === ":compared" && path.every(({ kind }) => kind === "self"));
    const exact = step.names.map((name) => ({ name, glob: compileGlob(name), foldedGlob: compileGlob(name.toLowerCase()) }));
    return {
      kind: step.kind,
      names: step.names,
      call: step.call,
      tests: step.conditions.map(compileCondition),
      hasName: (setting, index) => {
        if (isCompared(setting) && !asksForComparison) return false;
        if (step.call !== (setting.kind === "call") && (step.call || step.names.length > 0)) return false;
        if (exact.length === 0) return true;
        const folded = step.call || index.tree.caseInsensitive;
        return exact.some(({ glob, foldedGlob }) => (folded ? foldedGlob(setting.key.toLowerCase()) : glob(setting.key)));
      },
    };
  });
}

function compileCondition(condition: Condition): Test {
  const path = compileSteps(condition.path);
  const some = (test: (found: Setting, words: Words) => boolean): Test =>
    (setting, index, words) => walk(path, setting, index, words).some((found) => test(found, words));
  switch (condition.test) {
    case "exists":
      return some(() => true);
    case "missing": {
      const exists = some(() => true);
      return (setting, index, words) => !exists(setting, index, words);
    }
    case "equals":
      return some(compileValue(condition.value));
    case "differs": {
      const equals = some(compileValue(condition.value));
      return (setting, index, words) => !equals(setting, index, words);
    }
    case "lists":
      return some(compileListTest(condition.value));
  }
}

function stepFits(step: CompiledStep, setting: Setting, index: TreeIndex, words: Words): boolean {
  return step.hasName(setting, index) && step.tests.every((test) => test(setting, index, words));
}

/** Whether `steps[0..at]` fit the ancestors from `setting` up, the first step at the root's child. */
function ancestorsFit(steps: readonly CompiledStep[], at: number, setting: Setting | undefined, index: TreeIndex, words: Words): boolean {
  if (at < 0) return setting?.kind === "root";
  const step = steps[at]!;
  if (step.kind === "deep") {
    for (let ancestor = setting; ancestor; ancestor = ancestor.parent) {
      if (ancestorsFit(steps, at - 1, ancestor, index, words)) return true;
    }
    return false;
  }
  if (!setting || setting.kind === "root") return false;
  return stepFits(step, setting, index, words) && ancestorsFit(steps, at - 1, setting.parent, index, words);
}

/** Follows relative steps from a setting. */
function walk(steps: readonly CompiledStep[], from: Setting, index: TreeIndex, words: Words): Setting[] {
  let current: Setting[] = [from];
  let afterDeep = false;
  for (const step of steps) {
    const next = new Set<Setting>();
    const linksToo = afterDeep && step.kind === "child";
    afterDeep = step.kind === "deep";
    for (const setting of current) {
      for (const reached of reach(step, setting, index, words)) next.add(reached);
      for (const link of (linksToo && setting.links) || []) if (stepFits(step, link, index, words)) next.add(link);
    }
    current = [...next];
    if (current.length === 0) break;
  }
  return current;
}

function reach(step: CompiledStep, setting: Setting, index: TreeIndex, words: Words): readonly Setting[] {
  const holds = (found: Setting): boolean => step.tests.every((test) => test(found, index, words));
  switch (step.kind) {
    case "root":
      return [index.tree.root, ...index.context.map((tree) => tree.root)];
    case "self":
      return holds(setting) ? [setting] : [];
    case "parent":
      return setting.parent && holds(setting.parent) ? [setting.parent] : [];
    case "ancestor": {
      let ancestor = setting.parent;
      while (ancestor && !(ancestor.kind !== "root" && step.hasName(ancestor, index))) ancestor = ancestor.parent;
      return ancestor && holds(ancestor) ? [ancestor] : [];
    }
    case "origin": {
      const origin = originOf(setting, (ancestor) => step.hasName(ancestor, index));
      return origin && holds(origin) ? [origin] : [];
    }
    case "later": {
      const siblings = setting.parent?.children ?? [];
      return siblings.slice(siblings.indexOf(setting) + 1).filter((sibling) => step.hasName(sibling, index) && holds(sibling));
    }
    case "deep":
      return reachOf(setting);
    case "child":
      return effectiveChildren(setting, index.tree.caseInsensitive).filter((child) => step.hasName(child, index) && holds(child));
  }
}
