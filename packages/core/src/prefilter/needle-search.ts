import { letterClass, letterClasses } from "./letters.ts";

/**
 * Looks for many texts at once (Aho-Corasick). Only letters and digits count: what stands between them is passed over, so that
 * `"moni" + "tor-format"` holds `monitorformat`.
 */
export class NeedleSearch {
  /** For each state and letter class the next state; class 0 leaves the state as it is and has no column. */
  readonly #next: Uint16Array | Uint32Array;
  /** For each state the needle that ends there, counted from 1. */
  readonly #needle: Uint32Array;
  /** For each state the longest shorter one at which a needle ends, or the root. */
  readonly #shorter: Uint32Array;
  readonly #seen: Uint8Array;

  /** `needles` are letters and digits alone, in lower case (see `lettersOf`), none of them empty. */
  constructor(readonly needles: readonly string[]) {
    const width = letterClasses - 1;
    const most = 1 + needles.reduce((sum, needle) => sum + needle.length, 0);
    const next = most <= 0xffff ? new Uint16Array(most * width) : new Uint32Array(most * width);
    const needle = new Uint32Array(most);
    let states = 1;
    for (const [number, text] of needles.entries()) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const edge = state * width + letterClass(text.charCodeAt(i)) - 1;
        state = next[edge] || (next[edge] = states++);
      }
      needle[state] = number + 1;
    }
    const fallback = new Uint32Array(states);
    const shorter = new Uint32Array(states);
    const queue = new Uint32Array(states);
    let length = 1;
    for (let at = 0; at < length; at++) {
      const state = queue[at]!;
      const behind = fallback[state]!;
      if (state > 0) shorter[state] = needle[behind]! > 0 ? behind : shorter[behind]!;
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
    this.#needle = needle;
    this.#shorter = shorter;
    this.#seen = new Uint8Array(states);
  }

  /** For each needle whether the text holds it (1) or not (0). */
  occurring(text: string): Uint8Array {
    const found = new Uint8Array(this.needles.length);
    const next = this.#next;
    const needle = this.#needle;
    const shorter = this.#shorter;
    const seen = this.#seen.fill(0);
    const width = letterClasses - 1;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const letter = letterClass(text.charCodeAt(i));
      if (letter === 0) continue;
      state = next[state * width + letter - 1]!;
      if (needle[state] === 0 && shorter[state] === 0) continue;
      for (let end = state; end > 0 && seen[end] === 0; end = shorter[end]!) {
        seen[end] = 1;
        if (needle[end]! > 0) found[needle[end]! - 1] = 1;
      }
    }
    return found;
  }
}
