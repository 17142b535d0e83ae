// How fast the built command starts and scans: `pnpm bench:scan <folder> [--runs 5]`. Each line is a process of its own; the lines of a run
// follow each other, so that whatever else the machine does meets all of them. Beside the scan stand peers that do less: ESLint parsing the
// folder's JavaScript and TypeScript without a rule, and grep looking for three words in every file.
// ESLint takes other files than art4: JavaScript and TypeScript alone, whatever .gitignore says.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root } from "./generate/output.ts";

const { positionals: [given], values } = parseArgs({ allowPositionals: true, options: { runs: { type: "string", default: "5" } } });
const folder = resolve(process.env["INIT_CWD"] ?? root, given ?? "");
const runs = Number(values.runs);
if (given === undefined || !existsSync(folder) || !Number.isInteger(runs) || runs < 1) {
  console.error("usage: pnpm bench:scan <folder> [--runs 5]");
  process.exit(2);
}

const require = createRequire(import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), "art4-bench-"));
const file = (name: string, text: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};
// A process knows best what CPU time it took.
const report = file("report.cjs", 'process.on("exit", () => { const { user, system } = process.cpuUsage(); require("node:fs").writeSync(3, String((user + system) / 1000)); });');
const empty = file("empty.cjs", "");
const oneFile = file("queues.conf", "[support]\nmonitor-format = wav\neventmemberstatus = yes\n");
const config = file("eslint.config.mjs", `import tseslint from ${JSON.stringify(pathToFileURL(require.resolve("typescript-eslint")).href)};
export default [{ ignores: ["**/node_modules"] }, { files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"], languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } } }];`);
const art4 = join(root, "packages/scanner/dist/bin.js");
const eslint = join(require.resolve("eslint/package.json"), "../bin/eslint.js");

const node = (...args: string[]): [string, string[]] => [process.execPath, ["--require", report, ...args]];
const lines: Record<string, [command: string, args: string[]]> = {
  "node alone": node(empty),
  "art4 --version": node(art4, "--version"),
  "art4, one .conf": node(art4, oneFile),
  "art4 scan": node(art4, "scan", folder, "--format", "json", "--output", join(scratch, "report.json")),
  "ESLint without rules": node(eslint, "--config", config, "--no-inline-config", "."),
  "grep -rIlE, three words": ["grep", ["-rIliE", "--exclude-dir=.git", "--exclude-dir=node_modules", "monitor-format|talk_?time|agent_?status", folder]],
};

interface Run {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds; unknown for what is no node process. */
  readonly cpu: number | undefined;
}

function run([command, args]: [string, string[]]): Run {
  const started = performance.now();
  const { output, error, status, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  if (error) throw error;
  if (status === 2) throw new Error(`${command} failed: ${stderr}`);
  const cpu = output[3];
  return { wall: performance.now() - started, cpu: cpu ? Number(cpu) : undefined };
}

const middle = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!.toFixed(0);

try {
  const measured = new Map(Object.keys(lines).map((name): [string, Run[]] => [name, []]));
  for (let count = 0; count < runs; count++) for (const [name, line] of Object.entries(lines)) measured.get(name)!.push(run(line));
  console.log(`${folder}: median of ${runs} runs, in ms`);
  for (const [name, taken] of measured) {
    const cpu = taken.flatMap((one) => one.cpu ?? []);
    console.log(`${name.padEnd(24)} wall ${middle(taken.map(({ wall }) => wall)).padStart(7)}${cpu.length > 0 ? `  cpu ${middle(cpu).padStart(7)}` : ""}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
