import { abbreviations, TermSet, wordsOf } from "../detect/words/identifier.ts";
import { domainWords, measureWords, personWords } from "../detect/words/lexicon.ts";
import { Automaton } from "./automaton.ts";
import { lastLetter, letterClass } from "./letters.ts";

const domains = domainWords.map((term) => term.split(" "));
const measureTerms = Object.values(measureWords).flatMap(({ strong, weak }) => [...strong, ...weak]);
const measures = new TermSet(measureTerms);
/** Words for breaks may imply the trade (see evidence.ts). */
const impliesDomain = new TermSet(Object.values(measureWords["break-tracking"]!).flat());
const needed = new Set([...personWords, ...domains.flat(), ...measureTerms.flatMap((term) => term.split(" "))]);
/** Finds the runs of letters that may hold a word that is needed, under its own name or a short one. */
const lexicon = new Automaton([...new Set([...needed, ...Object.entries(abbreviations).flatMap(([short, word]) => (needed.has(word) ? short : []))])]);

/** A word that readers of dialplans write themselves, as a person's and as one of the trade: it names what stands there without a name. */
const dialplanWord = "extension";
const dialplanSyntaxes = ["asterisk-conf", "asterisk-ael"];

/** What words say of a text before its names are known. */
export class WordNeeds {
  /** Operators and words of the trade. */
  readonly #met = new Set<string>();
  #hasMeasure = false;
  #impliesDomain = false;

  /** Adds the words of a text, or of a part of one in which names stand as a whole. */
  add({ words, hasMeasure, impliesDomain }: TextWords): void {
    for (const word of words) this.#met.add(word);
    this.#hasMeasure ||= hasMeasure;
    this.#impliesDomain ||= impliesDomain;
  }

  /**
   * Whether words can make a finding in a file: it must name a measure or function and an operator, and it or its path the trade.
   * What its names are is not known here, so that every run of letters is taken for a part of one.
   */
  mayMatter(path: string, syntax: string): boolean {
    if (dialplanSyntaxes.includes(syntax)) this.#met.add(dialplanWord);
    if (!this.#hasMeasure || !personWords.some((word) => this.#met.has(word))) return false;
    for (const word of lexiconWordsIn(path)) this.#met.add(word);
    return this.#impliesDomain || domains.some((term) => term.every((word) => this.#met.has(word)));
  }
}

/** What the words of a text are evidence of. */
export interface TextWords {
  /** Operators and words of the trade. */
  readonly words: readonly string[];
  readonly hasMeasure: boolean;
  readonly impliesDomain: boolean;
}

const noWords: TextWords = { words: [], hasMeasure: false, impliesDomain: false };

/** Reads a text's words. A text in which letters are hidden must not come here. */
export function textWords(text: string): TextWords {
  const found = lexiconWordsIn(text);
  if (found.every((word) => word === "")) return noWords;
  return { words: [...new Set(found)], hasMeasure: measures.firstIn(found) !== undefined, impliesDomain: impliesDomain.firstIn(found) !== undefined };
}

/**
 * The words of the lexicon that a text holds, in their order, by its runs of letters; behind a backslash also without the first letter
 * (`\nagent`). An empty one stands where other words are, so that a name's words are those that stand one behind the other.
 */
export function lexiconWordsIn(text: string): string[] {
  const found: string[] = [];
  const plain = isAscii.test(text) ? text : text.normalize("NFC");
  let start = 0;
  let state = 0;
  let isMet = false;
  for (let at = 0; at <= plain.length; at++) {
    const letter = at < plain.length ? letterClass(plain.charCodeAt(at)) : 0;
    if (letter > 0 && letter <= lastLetter) {
      state = lexicon.after(state, letter);
      isMet ||= lexicon.isEnd(state);
      continue;
    }
    if (isMet) found.push(...runWords(plain, start, at));
    else if (at > start && found.at(-1) !== "") found.push("");
    start = at + 1;
    state = 0;
    isMet = false;
  }
  return found;
}

function runWords(text: string, start: number, end: number): readonly string[] {
  const run = text.slice(start, end);
  return text[start - 1] === "\\" ? [...lexiconWordsOf(run), ...lexiconWordsOf(run.slice(1))] : lexiconWordsOf(run);
}

const isAscii = /^[\x00-\x7f]*$/;

/** `wordsOf` with an empty word for each that the lexicon lacks, remembered: texts are made of the same few thousand runs. */
function lexiconWordsOf(run: string): readonly string[] {
  let words = wordsByRun.get(run);
  if (!words) {
    if (wordsByRun.size >= 50_000) wordsByRun.clear();
    const all = wordsOf(run).map((word) => (needed.has(word) ? word : ""));
    words = all.some((word) => word !== "") ? all : unknown;
    wordsByRun.set(run, words);
  }
  return words;
}

const unknown: readonly string[] = [""];
const wordsByRun = new Map<string, readonly string[]>();
