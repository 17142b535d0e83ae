import { compile } from "json-schema-to-typescript";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coreSource, generatedNotice, root, type Files } from "./output.ts";
import { productSchema } from "./product-data.ts";

type Schema = Parameters<typeof compile>[0];

const options = { bannerComment: generatedNotice.trimEnd(), additionalProperties: false, ignoreMinAndMaxItems: true };

/** The schema that `art4 scan --format json` keeps to. */
export function reportSchema(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, "packages/scanner/schema/report.schema.json"), "utf8")) as Record<string, unknown>;
}

/** Types that follow from JSON Schemas. */
export async function typeFiles(): Promise<Files> {
  return new Map([
    [coreSource("products/product.ts"), await compile(productSchema() as Schema, "Product", options)],
    [join(root, "packages/scanner/src/report/report.ts"), await compile(reportSchema() as Schema, "Report", options)],
  ]);
}
