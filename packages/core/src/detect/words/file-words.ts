import type { TreeIndex } from "../../tree/match.ts";
import type { Setting } from "../../tree/setting.ts";
import { enclosing } from "./construct.ts";
import { wordsOf, type TermSet } from "./identifier.ts";
import { nameOf, statesIn, statesOf } from "./names.ts";
import { domainTerms, negativeTerms } from "./terms.ts";
import { objectOf } from "./usage.ts";

/** A setting beside another, with the words of its name. */
export interface Sibling {
  readonly setting: Setting;
  readonly words: readonly string[];
}

/** Paths of tests, samples and translations. */
const testWords: ReadonlySet<string> = new Set(["test", "tests", "mock", "mocks", "fixtures", "locale", "locales", "translations", "lang", "spec", "stories", "seed", "seeds"]);
/** Longer names of folders and files are of other things that have to do with tests, too. */
const longestTestName = 3;

/** What a whole file says, each part read when it is first asked for: most settings are decided without. */
export class FileWords {
  /** Words of the file's path, folders included. */
  readonly path: readonly string[];
  /** The word that makes it a test, a sample or a translation; `undefined` for every other file. */
  readonly testFolder: string | undefined;
  /** Whether values of the file's syntax may be texts for people (JSON, YAML, XML, .properties) and not types or code. */
  readonly dataSyntax: boolean;
  readonly #index: TreeIndex;
  #names: readonly string[] | undefined;
  #domain: boolean | undefined;
  #negative: boolean | undefined;
  #states: { readonly first: string | undefined } | undefined;
  #reads: ReadonlyMap<string, readonly Sibling[]> | undefined;

  constructor(index: TreeIndex) {
    const { tree } = index;
    const parts = tree.path.split("/").slice(-6).map((part) => wordsOf(part.replace(/\.\w+$/, "")));
    this.path = parts.flat();
    this.testFolder = parts.filter((words) => words.length <= longestTestName).flat().find((word) => testWords.has(word));
    this.dataSyntax = !tree.code;
    this.#index = index;
  }

  /** Whether the file as a whole speaks of a call centre. */
  get domain(): boolean {
    return (this.#domain ??= severalIn(domainTerms, this.#namesOf()));
  }

  /** Whether the file as a whole is of another trade. */
  get negative(): boolean {
    return (this.#negative ??= severalIn(negativeTerms, this.#namesOf()));
  }

  /** The states of operators that the file lists in one place; `undefined` when it lists none. */
  get states(): string | undefined {
    return (this.#states ??= { first: this.dataSyntax ? undefined : firstStates(this.#index) }).first;
  }

  /** The reads of each object in each function. */
  get reads(): ReadonlyMap<string, readonly Sibling[]> {
    return (this.#reads ??= readsByObject(this.#index.all));
  }

  #namesOf(): readonly string[] {
    return (this.#names ??= [...new Set(this.#index.all.map(nameOf))]);
  }
}

/** How many states make a list of an operator's. */
const enoughStates = 3;

function firstStates({ all, tree }: TreeIndex): string | undefined {
  if (statesOf(tree.text).size < enoughStates) return undefined;
  for (const setting of all) {
    const states = statesIn(setting, enoughStates);
    if (states !== undefined) return states;
  }
  return undefined;
}

/** Reads of one object in one function belong together: `log.agent_id` beside `log.duration` in a row that is shown. */
function readsByObject(settings: readonly Setting[]): Map<string, Sibling[]> {
  const reads = new Map<string, Sibling[]>();
  for (const setting of settings) {
    if (setting.tag !== "read") continue;
    const key = readKey(setting);
    const sibling = { setting, words: wordsOf(setting.key) };
    const known = reads.get(key);
    if (known) known.push(sibling);
    else reads.set(key, [sibling]);
  }
  return reads;
}

export function readKey(setting: Setting): string {
  const owner = enclosing(setting);
  return `${owner?.keySpan.start ?? 0} ${objectOf(setting)}`;
}

/** Whether names hold at least three of the terms. */
function severalIn(terms: TermSet, names: readonly string[]): boolean {
  const met = new Set<string>();
  for (const name of names) {
    terms.addTo(met, wordsOf(name));
    if (met.size >= 3) return true;
  }
  return false;
}
