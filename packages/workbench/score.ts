// Scores the built scanner on a labelled corpus: `pnpm score <corpus folder> [--by product|rule|format] [--verbose]`.
// The folder holds labels.jsonl, files/ and score.mjs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./generate/output.ts";

const [folder, ...options] = process.argv.slice(2);
if (!folder || !existsSync(join(resolve(root, folder), "score.mjs"))) {
  console.error("usage: pnpm score <corpus folder> [--by rule|product|format] [--verbose]: the folder holds labels.jsonl, files/ and score.mjs");
  process.exit(2);
}
const corpus = resolve(root, folder);
const scan = `"${process.execPath}" "${join(root, "packages/scanner/dist/bin.js")}" scan --format json --allow-unread`;
const { status } = spawnSync(process.execPath, [
  join(corpus, "score.mjs"), join(corpus, "labels.jsonl"), join(corpus, "files"), "--run", scan, ...options,
], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
