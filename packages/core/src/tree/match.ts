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
  from(setting: Setting, index: TreeIndex, words: Words): readonly Setting[];
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
    const fits = remembered(anyOf(step.names));
    const foldedFits = remembered(anyOf(step.names.map((name) => name.toLowerCase())));
    return {
      kind: step.kind,
      names: step.names,
      call: step.call,
      tests: step.conditions.map(compileCondition),
      hasName: (setting, index) => {
        if (isCompared(setting) && !asksForComparison) return false;
        if (step.call !== (setting.kind === "call") && (step.call || step.names.length > 0)) return false;
        if (step.names.length === 0) return true;
        return step.call || index.tree.caseInsensitive ? foldedFits(setting.key.toLowerCase()) : fits(setting.key);
      },
    };
  });
}

function anyOf(names: readonly string[]): (key: string) => boolean {
  const globs = names.map(compileGlob);
  return (key) => globs.some((fits) => fits(key));
}

/** Keys repeat: a tree of ten thousand settings has some hundred different ones. */
const mostRemembered = 1000;

/** The same test, which is made once for each of the keys it is asked about. */
function remembered(test: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    let fits = known.get(key);
    if (fits === undefined) {
      if (known.size >= mostRemembered) known.clear();
      known.set(key, (fits = test(key)));
    }
    return fits;
  };
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
function walk(steps: readonly CompiledStep[], from: Setting, index: TreeIndex, words: Words): readonly Setting[] {
  let current: readonly Setting[] = [from];
  let before: CompiledStep | undefined;
  for (const step of steps) {
    if (step.kind === "child") current = childrenThatFit(step, current, index, words, before?.kind === "deep");
    else if (current.length === 1) current = reach(step, current[0]!, index, words);
    else current = [...new Set(current.flatMap((setting) => reach(step, setting, index, words)))];
    if (current.length === 0) break;
    before = step;
  }
  return current;
}

/** Children that fit a step; `linked`: those that settings link to, too. Most steps come to nothing, and make no list of what they look at. */
function childrenThatFit(step: CompiledStep, parents: readonly Setting[], index: TreeIndex, words: Words, linked: boolean): Setting[] {
  const fitting = new Set<Setting>();
  for (const parent of parents) {
    for (const child of effectiveChildren(parent, index.tree.caseInsensitive)) if (stepFits(step, child, index, words)) fitting.add(child);
    if (linked && parent.links) for (const link of parent.links) if (stepFits(step, link, index, words)) fitting.add(link);
  }
  return [...fitting];
}

/** What any other step leads to. */
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
      return childrenThatFit(step, [setting], index, words, false);
  }
}
