import type { Product, ProductSetting } from "../products/product.ts";
import type { Localized } from "../rules/rule.ts";
import type { Setting } from "../tree/setting.ts";
import type { Confidence } from "./finding.ts";

/** A product's setting met in a tree: what a finding is made of. */
export interface Candidate {
  readonly product: Product;
  readonly entry: ProductSetting;
  readonly confidence: Confidence;
  /** The setting that switches it on. */
  readonly setting: Setting;
  /** Where it is reported. */
  readonly reported: Setting;
  readonly related: readonly { readonly setting: Setting; readonly phrase: Localized }[];
}
