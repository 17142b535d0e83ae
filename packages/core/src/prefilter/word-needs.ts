import { wordsOf } from "../detect/words/identifier.ts";
import { domainWords, measureWords, operatorWords } from "../detect/words/lexicon.ts";

/** A term as its words; all of them must be there, though here not one behind the other. */
type Term = readonly string[];

const termsOf = (terms: readonly string[]): Term[] => terms.map((term) => term.split(" "));

const operators = termsOf([...operatorWords.strong, ...operatorWords.weak]);
const domains = termsOf(domainWords);
const measures = Object.entries(measureWords).flatMap(([rule, { strong, weak }]) => [
  // A strong word for breaks implies the trade (see evidence.ts).
  ...termsOf(strong).map((term) => ({ term, impliesDomain: rule === "break-tracking" })),
  ...termsOf(weak).map((term) => ({ term, impliesDomain: false })),
]);
const needed = new Set([...operators, ...domains, ...measures.map(({ term }) => term)].flat());

/** A word that readers of dialplans write themselves, as a person's and as one of the trade: it names what stands there without a name. */
const dialplanWord = "extension";
const dialplanSyntaxes = ["asterisk-conf", "asterisk-ael"];

/**
 * Whether words can make a finding in a file: it must name a measure or function and an operator, and it or its path the trade. What its
 * names are is not known here, so that every run of letters is taken for one. A text in which letters are hidden must not come here.
 */
export function mayMatterByWords(path: string, text: string, syntax: string): boolean {
  const words = lexiconWordsIn(text);
  if (dialplanSyntaxes.includes(syntax)) words.add(dialplanWord);
  const has = (term: Term): boolean => term.every((word) => words.has(word));
  const met = measures.filter(({ term }) => has(term));
  if (met.length === 0 || !operators.some(has)) return false;
  for (const word of lexiconWordsIn(path)) words.add(word);
  return met.some(({ impliesDomain }) => impliesDomain) || domains.some(has);
}

/** The words of the lexicon that a text holds, by its runs of letters; behind a backslash also without the first letter (`\nagent`). */
export function lexiconWordsIn(text: string): Set<string> {
  const found = new Set<string>();
  const plain = isAscii.test(text) ? text : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  for (const [run] of plain.matchAll(/\\?[A-Za-z]+/g)) {
    if (run.charCodeAt(0) !== backslash) for (const word of lexiconWordsOf(run)) found.add(word);
    else for (const start of [1, 2]) for (const word of lexiconWordsOf(run.slice(start))) found.add(word);
  }
  return found;
}

const isAscii = /^[\x00-\x7f]*$/;
const backslash = 92;

/** `wordsOf` with the lexicon's words alone, remembered: texts are made of the same few thousand runs. */
function lexiconWordsOf(run: string): readonly string[] {
  let words = wordsByRun.get(run);
  if (!words) {
    if (wordsByRun.size >= 50_000) wordsByRun.clear();
    const all = wordsOf(run).filter((word) => needed.has(word));
    words = all.length > 0 ? all : none;
    wordsByRun.set(run, words);
  }
  return words;
}

const none: readonly string[] = [];
const wordsByRun = new Map<string, readonly string[]>();
