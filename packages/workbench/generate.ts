// Writes everything that follows from the rules, the readers and the product data: indexes, types, pages, tables.
// `--check` writes nothing and fails, naming each file that is not what would be written.
import { relative } from "node:path";
import { generatedFiles } from "./generate/all.ts";
import { root, staleFiles, writeFiles } from "./generate/output.ts";

const check = process.argv.includes("--check");
const files = await generatedFiles(!check);
const stale = staleFiles(files);
if (check) {
  for (const path of stale) console.error(`${relative(root, path)} is stale: run \`npx -y pnpm@10 generate\` and commit it`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  writeFiles(files);
  console.error(`generate: ${files.size} files, ${stale.length} pages changed`);
}
