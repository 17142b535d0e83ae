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

/** Runs the products' settings over a tree (those that `mayStand` does not rule out), and words over what they leave. */
export function detect(index: TreeIndex, products: readonly Product[], mayStand: (entry: ProductSetting) => boolean = () => true): Detection {
  const known = products.flatMap((product) => findCandidates(product, index, mayStand));
  const isClaimed = (): boolean => products.some((product) => isOfProduct(product, index));
  return { known, isClaimed, byWords: findByWords(index, known, isClaimed) };
}
