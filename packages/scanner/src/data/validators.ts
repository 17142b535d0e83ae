// The schemas as functions. From source they are compiled when this file is loaded; in what is built, the code that ajv makes of them
// (packages/workbench/build.ts) stands in this file's place, so that ajv itself is not shipped.
import type { Product } from "@art4/core";
import productSchema from "@art4/core/schema/product.schema.json" with { type: "json" };
import { Ajv } from "ajv";
import configSchema from "../../schema/config.schema.json" with { type: "json" };
import type { Config } from "../config/config.ts";

/** Knows both schemas by their `$id`, and keeps the code of what it compiles. */
export const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, code: { source: true, esm: true } });

/** Whether data keeps to schema/config.schema.json; if not, its `errors` say why. */
export const isConfig = ajv.compile<Config>(configSchema);

/** Whether data keeps to core's schema/product.schema.json; if not, its `errors` say why. */
export const isProduct = ajv.compile<Product>(productSchema);
