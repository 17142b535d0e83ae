import { Ajv, type ErrorObject } from "ajv";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { coreSource, root } from "./output.ts";

const schemaPath = join(root, "packages/core/schema/product.schema.json");

/** The schema that product data files are held to. */
export function productSchema(): Record<string, unknown> {
  return JSON.parse(readFileSync(schemaPath, "utf8")) as Record<string, unknown>;
}

/** What is wrong in a product data file: one line each, with file, path inside the file and reason. */
export function productFaults(file: string, text: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(productSchema());
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => `${file}: ${error.instancePath || "/"}: ${reasonOf(error)}`);
}

function reasonOf(error: ErrorObject): string {
  const detail = error.keyword === "additionalProperties" ? ` (${String(error.params["additionalProperty"])})`
    : error.keyword === "enum" ? ` (${(error.params["allowedValues"] as string[]).join(", ")})` : "";
  return `${error.message ?? error.keyword}${detail}`;
}

/** Faults of every product data file of core. */
export function allProductFaults(): string[] {
  const folder = coreSource("products");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => productFaults(`packages/core/src/products/${file}`, readFileSync(join(folder, file), "utf8")));
}
