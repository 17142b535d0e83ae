import type { Possible } from "../detect/detect.ts";
import { compilePathGlob } from "../detect/identify.ts";
import type { FileGroup, Product, ProductSetting } from "../products/product.ts";
import { mayHideWords } from "./hidden-words.ts";
import { NeedleSearch } from "./needle-search.ts";
import { placeNeeds, valueNeeds, type AllOf } from "./requirements.ts";
import { mayMatterByWords } from "./word-needs.ts";

/** `AllOf` with its needles by number. */
type Needs = readonly (readonly (readonly number[])[])[];

interface Group {
  readonly syntaxes: readonly string[] | undefined;
  readonly fitsPath: (path: string) => boolean;
  /** One of these; `undefined` where nothing is asked for. */
  readonly where: readonly Needs[] | undefined;
}

interface Entry {
  readonly entry: ProductSetting;
  readonly groups: readonly Group[];
  /** One of these. */
  readonly at: readonly Needs[];
  readonly on: Needs;
}

const prefilters = new WeakMap<readonly Product[], Prefilter>();

/** The prefilter for some products, made once. */
export function prefilterOf(products: readonly Product[]): Prefilter {
  let prefilter = prefilters.get(products);
  if (!prefilter) {
    prefilter = new Prefilter(products);
    prefilters.set(products, prefilter);
  }
  return prefilter;
}

/**
 * Says of a file, before it is parsed, whether it can make a finding at all. It errs on one side only: what it says no to has none,
 * and `text` must hold what other files lend it, too (values of its module's variables). A tree's names and values stand in the text, but
 * for those that readers give themselves (reader-words.ts) and those that escapes and joins hide (hidden-words.ts).
 */
export class Prefilter {
  readonly #search: NeedleSearch;
  readonly #entries: readonly Entry[];
  readonly #bySyntax = new Map<string, readonly Entry[]>();

  /** Throws as `compilePlace` does on product data that is malformed. */
  constructor(products: readonly Product[]) {
    const numbers = new Map<string, number>();
    const numberOf = (needle: string): number => {
      const number = numbers.get(needle) ?? numbers.size;
      numbers.set(needle, number);
      return number;
    };
    const numbered = (needs: AllOf): Needs => needs.map((alternatives) => alternatives.map((needles) => needles.map(numberOf)));
    this.#entries = products.flatMap(({ files, settings }) => {
      const groups = new Map(Object.entries(files).map(([name, group]) => [name, compileGroup(group, numbered)]));
      return settings.map((entry): Entry => ({
        entry,
        groups: entry.in.flatMap((name) => groups.get(name) ?? []),
        at: entry.at.map((place) => numbered(placeNeeds(place))),
        on: entry.on === undefined ? [] : numbered(valueNeeds(entry.on)),
      }));
    });
    this.#search = new NeedleSearch([...numbers.keys()]);
  }

  /**
   * What may stand in a file; `undefined` when it cannot make a finding. `path` has `/` between its parts; `syntax` is the id of the format
   * that reads the file.
   */
  look(path: string, text: string, syntax: string): Possible | undefined {
    if (mayHideWords(text, syntax)) return { mayStand: () => true, byWords: true };
    const there = this.#search.occurring(text);
    const met = (needs: Needs): boolean => needs.every((alternatives) => alternatives.some((needles) => needles.every((needle) => there[needle] === 1)));
    const fits = (group: Group): boolean =>
      (!group.syntaxes || group.syntaxes.includes(syntax)) && (!group.where || group.where.some(met)) && group.fitsPath(path);
    const possible = new Set<ProductSetting>();
    for (const { entry, groups, at, on } of this.#entriesOf(syntax)) if (at.some(met) && met(on) && groups.some(fits)) possible.add(entry);
    const byWords = mayMatterByWords(path, text, syntax);
    return possible.size > 0 || byWords ? { mayStand: (entry) => possible.has(entry), byWords } : undefined;
  }

  #entriesOf(syntax: string): readonly Entry[] {
    let entries = this.#bySyntax.get(syntax);
    if (!entries) {
      entries = this.#entries.filter(({ groups }) => groups.some(({ syntaxes }) => !syntaxes || syntaxes.includes(syntax)));
      this.#bySyntax.set(syntax, entries);
    }
    return entries;
  }
}

function compileGroup({ syntaxes, paths, where }: FileGroup, numbered: (needs: AllOf) => Needs): Group {
  const fitting = paths?.map(compilePathGlob);
  return {
    syntaxes,
    fitsPath: (path) => !fitting || fitting.some((fits) => fits(path)),
    where: where?.map((place) => numbered(placeNeeds(place))),
  };
}
