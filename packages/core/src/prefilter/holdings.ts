import { hidesLetters } from "./hidden-words.ts";
import type { NeedleSearch } from "./needle-search.ts";
import { textWords, type TextWords } from "./word-needs.ts";

/** What a text holds of all that is looked for. */
export interface Holding {
  /** Numbers of needles. */
  readonly needles: readonly number[];
  readonly words: TextWords;
}

/** `anything` for a text whose letters do not all stand there as they are read (see `hidesLetters`), `undefined` for one that holds nothing. */
type Held = Holding | "anything" | undefined;

/** Longer texts are not met again. */
const longestRemembered = 60;
const mostRemembered = 50_000;

/** Looks through texts, and remembers what the short ones hold: programs are made of the same few thousand tokens. */
export class Holdings {
  readonly #search: NeedleSearch;
  readonly #known = new Map<string, Held>();

  constructor(search: NeedleSearch) {
    this.#search = search;
  }

  of(text: string): Held {
    if (text.length > longestRemembered) return this.#look(text);
    const known = this.#known.get(text);
    if (known !== undefined || this.#known.has(text)) return known;
    if (this.#known.size >= mostRemembered) this.#known.clear();
    const held = this.#look(text);
    this.#known.set(text, held);
    return held;
  }

  #look(text: string): Held {
    if (hidesLetters(text)) return "anything";
    const needles = [...this.#search.occurring(text)];
    const words = textWords(text);
    return needles.length > 0 || words.words.length > 0 ? { needles, words } : undefined;
  }
}
