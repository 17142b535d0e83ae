// Type-checks every package, lints the house's own code, and checks that generated files are fresh.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./generate/output.ts";

const resolve = createRequire(import.meta.url).resolve;
const tsc = resolve("typescript/bin/tsc");
const eslint = join(resolve("eslint/package.json"), "../bin/eslint.js");
const workbench = join(root, "packages/workbench");

const steps: [name: string, command: string, args: string[]][] = [
  ...["core", "scanner", "eslint-plugin", "workbench"].map((name): [string, string, string[]] =>
    [`types of ${name}`, process.execPath, [tsc, "-p", join(root, "packages", name)]]),
  ["lint", process.execPath, [eslint, "--config", join(workbench, "eslint.config.js"), "--max-warnings", "0", "packages"]],
  ["generated files", process.execPath, ["--import", "tsx", "--conditions=art4-src", join(workbench, "generate.ts"), "--check"]],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: name === "generated files" ? workbench : root, stdio: "inherit" });
  console.error(`${status === 0 ? "ok  " : "FAIL"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
