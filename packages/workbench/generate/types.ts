import { compile } from "json-schema-to-typescript";
import { coreSource, generatedNotice, type Files } from "./output.ts";
import { productSchema } from "./product-data.ts";

/** Types that follow from JSON Schemas. */
export async function typeFiles(): Promise<Files> {
  const product = await compile(productSchema() as Parameters<typeof compile>[0], "Product", {
    bannerComment: generatedNotice.trimEnd(), additionalProperties: false, ignoreMinAndMaxItems: true,
  });
  return new Map([[coreSource("products/product.ts"), product]]);
}
