import { Automaton } from "./automaton.ts";
import { letterClass } from "./letters.ts";

/** A text to look for. */
export interface Needle {
  /** Letters and digits alone, in lower case (see `lettersOf`); not empty. */
  readonly letters: string;
  /** Whether no letter or digit may stand right before it, but for those of an escape (`\nagent`). */
  readonly startsWord: boolean;
  /** Whether no letter or digit may stand right behind it. */
  readonly endsWord: boolean;
}

/** In shorter texts what has been found is not noted by state, which would take longer than to find it again. */
const shortText = 200;

/** The longest escape is `\u000a`. */
const longestEscape = 6;

/**
 * Looks for many texts at once. Only letters and digits count: what stands between them is passed over, so that `"moni" + "tor-format"`
 * holds `monitorformat`.
 */
export class NeedleSearch {
  readonly #needles: readonly Needle[];
  readonly #automaton: Automaton;
  /** For each text of the automaton the needles that have its letters, by number. */
  readonly #sameLetters: readonly (readonly number[])[];
  readonly #seen: Uint8Array;

  constructor(needles: readonly Needle[]) {
    const byLetters = new Map<string, number[]>();
    for (const [number, { letters }] of needles.entries()) {
      const same = byLetters.get(letters);
      if (same) same.push(number);
      else byLetters.set(letters, [number]);
    }
    this.#needles = needles;
    this.#automaton = new Automaton([...byLetters.keys()]);
    this.#sameLetters = [...byLetters.values()];
    this.#seen = new Uint8Array(this.#automaton.ending.length);
  }

  /** The numbers of the needles that a text holds. */
  occurring(text: string): Set<number> {
    const found = new Set<number>();
    const automaton = this.#automaton;
    const seen = text.length > shortText ? this.#seen.fill(0) : undefined;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const letter = letterClass(text.charCodeAt(i));
      if (letter === 0) continue;
      state = automaton.after(state, letter);
      if (!automaton.isEnd(state)) continue;
      for (let end = state; end > 0 && seen?.[end] !== 1; end = automaton.shorter[end]!) {
        const number = automaton.ending[end]!;
        const isDone = number === 0 || this.#endsHere(this.#sameLetters[number - 1]!, text, i, found);
        if (seen && isDone) seen[end] = 1;
      }
    }
    return found;
  }

  /** Notes those of some needles, alike in their letters, that end at `last`; gives whether all of them have been found by now. */
  #endsHere(needles: readonly number[], text: string, last: number, found: Set<number>): boolean {
    let all = true;
    for (const number of needles) {
      if (found.has(number)) continue;
      const { letters, startsWord, endsWord } = this.#needles[number]!;
      const here = (!endsWord || !isLetterAt(text, last + 1)) && (!startsWord || startsWordAt(text, firstLetter(text, last, letters.length)));
      if (here) found.add(number);
      else all = false;
    }
    return all;
  }
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && letterClass(text.charCodeAt(at)) > 0;
}

/** Where the letter stands that is the first of `count` letters up to `last`. */
function firstLetter(text: string, last: number, count: number): number {
  let at = last;
  for (let left = count - 1; left > 0; left--) do at--; while (!isLetterAt(text, at));
  return at;
}

function startsWordAt(text: string, at: number): boolean {
  for (let before = at - 1; before >= at - longestEscape; before--) if (!isLetterAt(text, before)) return before === at - 1 || text[before] === "\\";
  return false;
}
