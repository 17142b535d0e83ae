import { domainWords, keyWords, measureWords, negativeWords, operatorWords } from "./lexicon.ts";

/** Every single word of the lexicon, for names written without separators (`talktime`, `codiceoperatore`). */
const knownWords = new Set(
  [
    ...operatorWords.strong, ...operatorWords.weak, ...keyWords, ...domainWords, ...Object.values(negativeWords).flat(),
    ...Object.values(measureWords).flatMap(({ strong, weak }) => [...strong, ...weak]),
  ].flatMap((term) => term.split(" ")),
);

/** Short forms that names are made of. */
export const abbreviations: Readonly<Record<string, string>> = {
  agt: "agent", ag: "agent", op: "operator", oper: "operator", ope: "operatore", usr: "user", avg: "average", dur: "duration", secs: "seconds", cnt: "count", num: "number", tel: "phone",
  cc: "callcenter", stat: "stats", rec: "recording", camp: "campaign", callcentre: "callcenter", centre: "center", wrapup: "wrapup", chiam: "chiamate", conv: "conversazione",
};

/** Words that are made of words of the lexicon and mean something else. */
const otherWords: ReadonlySet<string> = new Set(["timeout", "timeouts"]);

const maximumLength = 80;

/**
 * The words of a name, in lower case and without accents: `agentTalkTime`, `AGENT_TALK_TIME`, `agent-talk-time`, `agent.talk.time` and
 * `agenttalktime` are all `agent talk time`. Names longer than 80 units are texts and have no words.
 */
export function wordsOf(name: string): readonly string[] {
  if (name.length > maximumLength) return [];
  let words = wordsByName.get(name);
  if (!words) {
    if (wordsByName.size >= 20_000) wordsByName.clear();
    words = split(name);
    wordsByName.set(name, words);
  }
  return words;
}

/** Names repeat: a file of ten thousand settings has some hundred different ones. */
const wordsByName = new Map<string, readonly string[]>();

function split(name: string): string[] {
  const plain = /^[\x00-\x7f]*$/.test(name) ? name : name.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain
    .replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "")
    .flatMap((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word]! : knownWords.has(word) || otherWords.has(word) ? word : segmented(word)));
}

/** How the words of the lexicon begin. */
const beginnings = new Set(Array.from(knownWords, (word) => word.slice(0, 2)));

/** A word as words of the lexicon with nothing left over, the longest first; the word itself when it is none. */
function segmented(word: string): string[] {
  if (word.length < 6 || word.length > 30 || !beginnings.has(word.slice(0, 2))) return [word];
  const ways: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start < end - 1; start++) {
      const before = ways[start];
      const part = before && word.slice(start, end);
      if (!part || !knownWords.has(part)) continue;
      const candidate = [...before, part];
      const best = ways[end];
      if (!best || candidate.length < best.length) ways[end] = candidate;
    }
  }
  return ways[word.length] ?? [word];
}

/** A term with its words. */
interface Term {
  readonly term: string;
  readonly words: readonly string[];
}

/** Terms by their first word, so that looking for hundreds of them costs what the name's few words can begin. */
export class TermSet {
  readonly #byFirstWord = new Map<string, Term[]>();

  constructor(terms: Iterable<string>) {
    for (const term of terms) {
      const words = term.split(" ");
      const known = this.#byFirstWord.get(words[0]!);
      if (known) known.push({ term, words });
      else this.#byFirstWord.set(words[0]!, [{ term, words }]);
    }
  }

  /** The first term whose words stand in the name's words one behind the other. */
  firstIn(words: readonly string[]): string | undefined {
    for (let start = 0; start < words.length; start++) {
      for (const term of this.#byFirstWord.get(words[start]!) ?? none) if (standsAt(term, words, start)) return term.term;
    }
    return undefined;
  }

  /** Adds the terms whose words stand so. */
  addTo(met: Set<string>, words: readonly string[]): void {
    for (let start = 0; start < words.length; start++) {
      for (const term of this.#byFirstWord.get(words[start]!) ?? none) if (standsAt(term, words, start)) met.add(term.term);
    }
  }
}

const none: readonly Term[] = [];

function standsAt({ words: parts }: Term, words: readonly string[], start: number): boolean {
  for (let offset = 1; offset < parts.length; offset++) if (words[start + offset] !== parts[offset]) return false;
  return true;
}
