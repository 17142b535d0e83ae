import { parsePlace, type Condition, type Step } from "../tree/place.ts";
import { letterClass, lettersOf } from "./letters.ts";
import type { Needle } from "./needle-search.ts";
import { readerWords } from "./reader-words.ts";

/** Alternatives, each the needles that it takes. */
export type OneOf = readonly (readonly Needle[])[];

/** What a text must hold, all of it. Nothing where that cannot be said: every text will do. */
export type AllOf = readonly OneOf[];

/** Shorter needles stand in every text. */
const shortestNeedle = 3;

/**
 * What a text must hold so that a setting of its tree can stand at a place: of each step and each condition that asks for something the
 * names or values. A condition on what must be missing asks for nothing; one that starts at the root may be met by another file.
 * Throws as `parsePlace` does.
 */
export function placeNeeds(source: string): AllOf {
  return stepsNeed(parsePlace(source));
}

/** What a text must hold so that a value fits a pattern (see `compileValue`). */
export function valueNeeds(pattern: string): AllOf {
  const alternatives = pattern.split("|");
  return alternatives.some((alternative) => alternative.startsWith(":")) ? [] : oneOf(alternatives);
}

function stepsNeed(steps: readonly Step[]): AllOf {
  return steps[0]?.kind === "root" ? [] : steps.flatMap((step) => [...oneOf(step.names), ...step.conditions.flatMap(conditionNeeds)]);
}

function conditionNeeds({ test, path, value }: Condition): AllOf {
  if (test === "missing" || test === "differs" || path[0]?.kind === "root") return [];
  return [...stepsNeed(path), ...(test === "equals" ? valueNeeds(value) : test === "lists" ? oneOf(value.split("|")) : [])];
}

/** The needles of each alternative; nothing when one of them has none. */
function oneOf(globs: readonly string[]): AllOf {
  const alternatives = globs.map(needlesOf);
  return alternatives.length > 0 && alternatives.every((needles) => needles.length > 0) ? [alternatives] : [];
}

/**
 * The names in a key or value that a text must hold where its tree does. Readers copy names, but they join them (`a.b`, `a()`) and
 * write some of their own: none of those is a needle.
 */
function needlesOf(glob: string): Needle[] {
  return [...glob.matchAll(/[A-Za-z0-9_-]+/g)].flatMap(({ 0: written, index }) => {
    const letters = lettersOf(written);
    const startsWord = isBoundary(glob[index - 1]);
    const endsWord = isBoundary(glob[index + written.length]);
    return letters.length >= shortestNeedle && !isReadersOwn(letters, !startsWord || !endsWord) ? [{ letters, startsWord, endsWord }] : [];
  });
}

/** Whether a character beside a name in a glob, or the glob's end, bounds the name: neither a letter nor `*`, which may stand for one. */
function isBoundary(character: string | undefined): boolean {
  return character === undefined || (character !== "*" && letterClass(character.charCodeAt(0)) === 0);
}

const ownWords = new Set(readerWords);
const allOwnWords = readerWords.join(" ");

/** Whether a reader may have written a name itself; `isOpen`: as a part of a longer one, too. Readers number entries, and write numbers anew. */
function isReadersOwn(name: string, isOpen: boolean): boolean {
  return /^\d+$/.test(name) || ownWords.has(name) || (isOpen && allOwnWords.includes(name));
}
