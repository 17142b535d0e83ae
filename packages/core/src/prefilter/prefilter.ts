import { anything, type Possible } from "../detect/detect.ts";
import { compilePathGlob } from "../detect/identify.ts";
import type { FileGroup, Product, ProductSetting } from "../products/product.ts";
import { joinsTexts } from "./hidden-words.ts";
import { Holdings } from "./holdings.ts";
import { NeedleSearch } from "./needle-search.ts";
import { NeedleNumbers, type Needs } from "./needle-numbers.ts";
import { tokenTexts } from "./program-tokens.ts";
import { placeNeeds, valueNeeds } from "./requirements.ts";
import { WordNeeds } from "./word-needs.ts";

interface Group {
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

interface ProductNeeds {
  readonly groups: readonly Group[];
  readonly entries: readonly Entry[];
}

const prefilters = new WeakMap<readonly Product[], Map<string, Prefilter>>();

/** The prefilter for some products and the files of one syntax, made once. */
export function prefilterOf(products: readonly Product[], syntax: string): Prefilter {
  let bySyntax = prefilters.get(products);
  if (!bySyntax) prefilters.set(products, (bySyntax = new Map<string, Prefilter>()));
  let prefilter = bySyntax.get(syntax);
  if (!prefilter) bySyntax.set(syntax, (prefilter = new Prefilter(products, syntax)));
  return prefilter;
}

/**
 * Says of a file, before it is parsed, whether it can make a finding at all. It errs on one side only: what it says no to has none,
 * and `text` must hold what other files lend it, too (values of its module's variables). A tree's names and values stand in the text, but
 * for those that readers give themselves (reader-words.ts) and those that escapes and joins hide (hidden-words.ts).
 */
export class Prefilter {
  readonly #syntax: string;
  readonly #holdings: Holdings;
  /** Products with a group that asks for no name. */
  readonly #anyText: readonly ProductNeeds[];
  /** For each needle the products with a group that may be met where it occurs; without one of its needles no group is. */
  readonly #byNeedle: ReadonlyMap<number, readonly ProductNeeds[]>;

  /** `syntax` is the id of the format that reads the files. Throws as `compilePlace` does on product data that is malformed. */
  constructor(products: readonly Product[], syntax: string) {
    const numbers = new NeedleNumbers();
    const needs = products.map((product) => productNeeds(product, syntax, numbers)).filter(({ entries }) => entries.length > 0);
    const byNeedle = new Map<number, ProductNeeds[]>();
    const anyText = new Set<ProductNeeds>();
    for (const product of needs) {
      for (const where of product.groups.flatMap((group) => group.where ?? [[]])) {
        // One of the demands is enough to look further where it is met; of each alternative, one needle.
        const [demand] = where;
        if (!demand) anyText.add(product);
        else for (const [needle] of demand) byNeedle.set(needle!, [...(byNeedle.get(needle!) ?? []), product]);
      }
    }
    this.#syntax = syntax;
    this.#holdings = new Holdings(new NeedleSearch(numbers.needles));
    this.#anyText = [...anyText];
    this.#byNeedle = byNeedle;
  }

  /**
   * What may stand in a file; `undefined` when it cannot make a finding. `path` has `/` between its parts; `program` is what ESLint's
   * parser made of the text, whose tokens are quicker to look through.
   */
  look(path: string, text: string, program?: unknown): Possible | undefined {
    // Other languages' parsers have tokens of their own kinds, within which names do not stand as a whole.
    const tokens = this.#syntax === "javascript" ? tokenTexts(program) : undefined;
    if (joinsTexts(text, this.#syntax)) return anything;
    const there = new Set<number>();
    const words = new WordNeeds();
    for (const part of tokens ?? [text]) {
      const held = this.#holdings.of(part);
      if (held === undefined) continue;
      if (held === "anything") return anything;
      for (const needle of held.needles) there.add(needle);
      words.add(held.words);
    }
    const possible = this.#possible(path, there);
    const byWords = words.mayMatter(path, this.#syntax);
    return possible.size > 0 || byWords ? { mayStand: (entry) => possible.has(entry), byWords } : undefined;
  }

  #possible(path: string, there: ReadonlySet<number>): Set<ProductSetting> {
    const met = (needs: Needs): boolean => needs.every((alternatives) => alternatives.some((needles) => needles.every((needle) => there.has(needle))));
    const possible = new Set<ProductSetting>();
    for (const { groups, entries } of this.#candidates(there)) {
      const own = new Set(groups.filter((group) => (!group.where || group.where.some(met)) && group.fitsPath(path)));
      if (own.size === 0) continue;
      for (const { entry, groups: asked, at, on } of entries) if (asked.some((group) => own.has(group)) && at.some(met) && met(on)) possible.add(entry);
    }
    return possible;
  }

  #candidates(there: ReadonlySet<number>): Set<ProductNeeds> {
    const candidates = new Set(this.#anyText);
    for (const needle of there) for (const product of this.#byNeedle.get(needle) ?? []) candidates.add(product);
    return candidates;
  }
}

/** What a product asks for in files of one syntax. */
function productNeeds({ files, settings }: Product, syntax: string, numbers: NeedleNumbers): ProductNeeds {
  const ofSyntax = Object.entries(files).filter(([, { syntaxes }]) => !syntaxes || syntaxes.includes(syntax));
  const groups = new Map(ofSyntax.map(([name, group]) => [name, compileGroup(group, numbers)]));
  const entries = settings.filter((entry) => entry.in.some((name) => groups.has(name))).map((entry): Entry => ({
    entry,
    groups: entry.in.flatMap((name) => groups.get(name) ?? []),
    at: entry.at.map((place) => numbers.of(placeNeeds(place))),
    on: entry.on === undefined ? [] : numbers.of(valueNeeds(entry.on)),
  }));
  return { groups: [...groups.values()], entries };
}

function compileGroup({ paths, where }: FileGroup, numbers: NeedleNumbers): Group {
  const fitting = paths?.map(compilePathGlob);
  return { fitsPath: (path) => !fitting || fitting.some((fits) => fits(path)), where: where?.map((place) => numbers.of(placeNeeds(place))) };
}
