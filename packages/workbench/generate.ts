// Writes everything that follows from the rules, the readers and the product data: indexes, types, pages, tables.
// `--check` writes nothing and fails, naming each file that is not what would be written.
import { generatedFiles } from "./generate/all.ts";
import { root, staleFiles, writeFiles } from "./generate/output.ts";
import { relative } from "node:path";

const files = await generatedFiles();
if (process.argv.includes("--check")) {
  const stale = staleFiles(files);
  for (const path of stale) console.error(`${relative(root, path)} is stale: run \`npx -y pnpm@10 generate\` and commit it`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  const written = writeFiles(files);
  console.error(`generate: ${files.size} files, ${written} changed`);
}
