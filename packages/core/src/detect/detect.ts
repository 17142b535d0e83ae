import type { Product } from "../products/product.ts";
import type { TreeIndex } from "../tree/match.ts";
import { findCandidates, type ProductCandidate } from "./settings.ts";
import { findByWords, type WordCandidate } from "./words/words.ts";

/** What the detectors met in a tree. */
export interface Detection {
  /** Settings that product data names. */
  readonly known: readonly ProductCandidate[];
  /** Whether the file is one of a product's. */
  readonly claimed: boolean;
  /** What words alone say. */
  readonly byWords: readonly WordCandidate[];
}

/** Runs the products' settings over a tree, and words over what they leave. */
export function detect(index: TreeIndex, products: readonly Product[]): Detection {
  const readings = products.map((product) => findCandidates(product, index));
  const known = readings.flatMap(({ candidates }) => candidates);
  const claimed = readings.some(({ claims }) => claims);
  return { known, claimed, byWords: findByWords(index, known, claimed) };
}
