import { indexFiles } from "./indexes.ts";
import { allProductFaults } from "./product-data.ts";
import { writeFiles, type Files } from "./output.ts";
import { readerWordFiles } from "./reader-words.ts";
import { typeFiles } from "./types.ts";

/**
 * Everything that is generated, by path. Ends the process with the faults when a product data file breaks the schema.
 * Pages are made from core's own tables, so with `write` the indexes are written before core is loaded.
 */
export async function generatedFiles(write: boolean): Promise<Files> {
  const faults = allProductFaults();
  if (faults.length > 0) {
    for (const fault of faults) console.error(fault);
    process.exit(1);
  }
  const sources: Files = new Map([...indexFiles(), ...readerWordFiles(), ...(await typeFiles())]);
  if (write) writeFiles(sources);
  const { pageFiles } = await import("./pages.ts");
  return new Map([...sources, ...pageFiles()]);
}
