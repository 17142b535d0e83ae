import type { Product, ProductSetting } from "../products/product.ts";
import type { TreeIndex } from "../tree/match.ts";
import { findCandidates, isOfProduct, type ProductCandidate } from "./settings.ts";
import { findByWords, type WordCandidate } from "./words/words.ts";

/** What the detectors met in a tree. */
export interface Detection {
  /** Settings that product data names. */
  readonly known: readonly ProductCandidate[];
  /** Whether the file is one of a product's. */
  readonly isClaimed: () => boolean;
  /** What words alone say. */
  readonly byWords: readonly WordCandidate[];
}

/** What is known of a file before its tree is looked at. */
export interface Possible {
  readonly mayStand: (entry: ProductSetting) => boolean;
  readonly byWords: boolean;
}

/** What is possible in a file of which nothing is known before. */
export const anything: Possible = { mayStand: () => true, byWords: true };

/** Runs the products' settings over a tree, and words over what they leave: those that are possible. */
export function detect(index: TreeIndex, products: readonly Product[], possible: Possible = anything): Detection {
  const known = products.flatMap((product) => findCandidates(product, index, possible.mayStand));
  const isClaimed = (): boolean => products.some((product) => isOfProduct(product, index));
  return { known, isClaimed, byWords: possible.byWords ? findByWords(index, known, isClaimed) : [] };
}
