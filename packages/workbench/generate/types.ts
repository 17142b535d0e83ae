import { compile } from "json-schema-to-typescript";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coreSource, generatedNotice, root, type Files } from "./output.ts";
import { productSchema } from "./product-data.ts";

type Schema = Parameters<typeof compile>[0];

const options = { bannerComment: generatedNotice.trimEnd(), additionalProperties: false, ignoreMinAndMaxItems: true };

/** A schema of the scanner: `report` is what `art4 scan --format json` keeps to, `config` what art4.config.json does. */
function scannerSchema(name: "report" | "config"): Schema {
  return JSON.parse(readFileSync(join(root, `packages/scanner/schema/${name}.schema.json`), "utf8")) as Schema;
}

/** Types that follow from JSON Schemas. */
export async function typeFiles(): Promise<Files> {
  return new Map([
    [coreSource("products/product.ts"), await compile(productSchema() as Schema, "Product", options)],
    [join(root, "packages/scanner/src/report/report.ts"), await compile(scannerSchema("report"), "Report", options)],
    [join(root, "packages/scanner/src/config/config.ts"), await compile(scannerSchema("config"), "Config", options)],
  ]);
}
