import { indexFiles } from "./indexes.ts";
import { allProductFaults } from "./product-data.ts";
import type { Files } from "./output.ts";
import { typeFiles } from "./types.ts";

/** Everything that is generated, by path. Ends the process with the faults when a product data file breaks the schema. */
export async function generatedFiles(): Promise<Files> {
  const faults = allProductFaults();
  if (faults.length > 0) {
    for (const fault of faults) console.error(fault);
    process.exit(1);
  }
  return new Map([...indexFiles(), ...(await typeFiles())]);
}
