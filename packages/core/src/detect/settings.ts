import type { Candidate } from "../findings/candidate.ts";
import type { Confidence } from "../findings/finding.ts";
import type { Product, ProductSetting } from "../products/product.ts";
import type { Localized } from "../rules/rule.ts";
import { compilePlace, type CompiledPlace, type TreeIndex } from "../tree/match.ts";
import type { Setting } from "../tree/setting.ts";
import { commonWords, compileValue, type Words } from "../tree/value.ts";
import { compileGroup, type CompiledGroup } from "./identify.ts";
import { isOverriddenByHeirs, isSwitchedOff } from "./scope.ts";
import { compileSuggestion, type Suggest } from "./suggestion.ts";

/** A setting that a product's data names. */
export interface ProductCandidate extends Candidate {
  /** Which of the places of the product's setting it stands at. */
  readonly at: string;
  /** The value pattern that it fits. */
  readonly on: string;
}

interface CompiledEntry {
  readonly at: readonly { readonly source: string; readonly place: CompiledPlace }[];
  readonly on: (setting: Setting, words: Words) => boolean;
  readonly off: readonly CompiledPlace[];
  readonly report: CompiledPlace | undefined;
  readonly related: readonly { readonly at: CompiledPlace; readonly phrase: Localized }[];
  readonly suggest: readonly Suggest[];
}

interface CompiledProduct {
  readonly words: Words;
  readonly groups: ReadonlyMap<string, CompiledGroup>;
  /** Compiled when a file of one of the entry's groups is met: most files are of one product or none. */
  readonly entries: readonly { readonly entry: ProductSetting; readonly compiled: () => CompiledEntry }[];
}

/** The value pattern of a product's setting that names none. */
const defaultOn = ":on";

const compiledProducts = new WeakMap<Product, CompiledProduct>();

/** Whether a file is one of a product's. */
export function isOfProduct(product: Product, index: TreeIndex): boolean {
  const { groups, words } = compiledProduct(product);
  return [...groups.values()].some((group) => group.claims(index, words));
}

/** Runs those of a product's settings over a tree that may stand in it. Products are compiled once. */
export function findCandidates(product: Product, index: TreeIndex, mayStand: (entry: ProductSetting) => boolean): ProductCandidate[] {
  const { entries, groups, words } = compiledProduct(product);
  const candidates: ProductCandidate[] = [];
  for (const { entry, compiled: compiledOnce } of entries) {
    if (!mayStand(entry) || !entry.in.some((group) => groups.get(group)?.claims(index, words))) continue;
    const compiledEntry = compiledOnce();
    const met = new Map<Setting, string>();
    const reportedAt = new Set<string>();
    for (const { source, place } of compiledEntry.at) for (const setting of place.find(index, words)) if (!met.has(setting)) met.set(setting, source);
    for (const [setting, at] of met) {
      if (!compiledEntry.on(setting, words) || isSwitchedOff(setting, compiledEntry.off, index, words)) continue;
      if (isOverriddenByHeirs(setting, (other) => compiledEntry.on(other, words), index)) continue;
      const related = compiledEntry.related.flatMap(({ at, phrase }) =>
        at.from(setting, index, words).map((other) => ({ setting: other, phrase })),
      );
      const reported = compiledEntry.report?.from(setting, index, words)[0] ?? setting;
      // What code compares one name with, in a list that stands elsewhere, is all reported at that name.
      const place = `${reported.keySpan.start}-${reported.keySpan.end}`;
      if (reportedAt.has(place)) continue;
      reportedAt.add(place);
      candidates.push({
        rule: entry.rule, product: product.id, entry: entry.id, confidence: confidenceOf(entry, setting), setting, reported,
        related: setting.resolved?.declaration ? [...related, { setting: setting.resolved.declaration, phrase: declarationPhrase }] : related,
        what: entry.what, note: entry.note, instead: entry.instead, source: entry.source, at, on: entry.on ?? defaultOn,
        suggestions: compiledEntry.suggest.flatMap((suggest) => suggest(setting, index, words) ?? []),
      });
    }
  }
  return candidates;
}

const declarationPhrase: Localized = { en: "its value", it: "il suo valore" };

/** A default that a deployment may override is no switch that is literally on. */
function confidenceOf(entry: ProductSetting, setting: Setting): Confidence {
  return entry.confidence === "certain" && setting.resolved && !setting.resolved.assigned ? "likely" : entry.confidence;
}

function compiledProduct(product: Product): CompiledProduct {
  let compiled = compiledProducts.get(product);
  if (!compiled) {
    compiled = compileProduct(product);
    compiledProducts.set(product, compiled);
  }
  return compiled;
}

function compileProduct(product: Product): CompiledProduct {
  const off = (product.off ?? []).map(compilePlace);
  return {
    words: product.words ?? commonWords,
    groups: new Map(Object.entries(product.files).map(([name, group]) => [name, compileGroup(group)])),
    entries: product.settings.map((entry) => {
      let compiled: CompiledEntry | undefined;
      return { entry, compiled: () => (compiled ??= compileEntry(product, entry, off)) };
    }),
  };
}

/** Compiles a product's setting; throws an `Error` that names the setting and what is wrong in it. */
function compileEntry(product: Product, entry: ProductSetting, productOff: readonly CompiledPlace[]): CompiledEntry {
  try {
    return {
      at: entry.at.map((source) => ({ source, place: compilePlace(source) })),
      on: compileValue(entry.on ?? defaultOn),
      off: [...productOff, ...(entry.off ?? []).map(compilePlace)],
      report: entry.report === undefined ? undefined : compilePlace(entry.report),
      related: (entry.related ?? []).map(({ at, phrase }) => ({ at: compilePlace(at), phrase })),
      suggest: (entry.suggest ?? []).map(compileSuggestion),
    };
  } catch (error) {
    throw new Error(`${product.id}.${entry.id}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
