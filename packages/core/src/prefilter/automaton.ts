import { letterClass, letterClasses } from "./letters.ts";

const width = letterClasses - 1;

/** An Aho-Corasick automaton: reads letters and digits and knows which of many texts end at each. Its start is state 0. */
export class Automaton {
  readonly #next: Uint16Array | Uint32Array;
  /** For each state the number of the text that ends there, counted from 1; 0 for none. */
  readonly ending: Uint32Array;
  /** For each state the longest shorter one at which a text ends; 0 for none. */
  readonly shorter: Uint32Array;

  /** `texts` are letters and digits alone, in lower case (see `lettersOf`), none empty and no two alike. */
  constructor(texts: readonly string[]) {
    const most = 1 + texts.reduce((sum, text) => sum + text.length, 0);
    const next = most <= 0xffff ? new Uint16Array(most * width) : new Uint32Array(most * width);
    const ending = new Uint32Array(most);
    let states = 1;
    for (const [number, text] of texts.entries()) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const edge = state * width + letterClass(text.charCodeAt(i)) - 1;
        state = next[edge] || (next[edge] = states++);
      }
      ending[state] = number + 1;
    }
    const fallback = new Uint32Array(states);
    const shorter = new Uint32Array(states);
    const queue = new Uint32Array(states);
    let length = 1;
    for (let at = 0; at < length; at++) {
      const state = queue[at]!;
      const behind = fallback[state]!;
      if (state > 0) shorter[state] = ending[behind]! > 0 ? behind : shorter[behind]!;
      for (let letter = 0; letter < width; letter++) {
        const edge = state * width + letter;
        const target = next[edge]!;
        const other = state > 0 ? next[behind * width + letter]! : 0;
        if (target === 0) next[edge] = other;
        else {
          fallback[target] = other;
          queue[length++] = target;
        }
      }
    }
    this.#next = next;
    this.ending = ending.subarray(0, states);
    this.shorter = shorter;
  }

  /** The state after a letter of class `letter` (1 or more, see `letterClass`). */
  after(state: number, letter: number): number {
    return this.#next[state * width + letter - 1]!;
  }

  /** Whether a text ends at a state. */
  isEnd(state: number): boolean {
    return this.ending[state] !== 0 || this.shorter[state] !== 0;
  }
}
