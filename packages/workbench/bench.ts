// What art4's rules add to a lint run: `pnpm bench <folder> [--types | --base <eslint.config.mjs>] [--runs 5]` on a checkout of a real project
// with JavaScript and TypeScript. ESLint runs as a project runs it, a process each, with and without the built plugin, interleaved: with
// typescript-eslint's recommended rules, with those that need types, or with the rules (and the ESLint) of a configuration of one's own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root } from "./generate/output.ts";

const { positionals: [given], values } = parseArgs({
  allowPositionals: true, options: { runs: { type: "string", default: "5" }, types: { type: "boolean", default: false }, base: { type: "string" } },
});
const from = process.env["INIT_CWD"] ?? root;
const folder = resolve(from, given ?? "");
const base = values.base === undefined ? undefined : resolve(from, values.base);
const runs = Number(values.runs);
if (given === undefined || !existsSync(folder) || (base !== undefined && (values.types || !existsSync(base))) || !Number.isInteger(runs) || runs < 1) {
  console.error("usage: pnpm bench <folder> [--types | --base <eslint.config.mjs>] [--runs 5]: the folder is a checkout of a project with JavaScript and TypeScript");
  process.exit(2);
}

const require = createRequire(import.meta.url);
const eslint = join(createRequire(base ?? import.meta.url).resolve("eslint/package.json"), "../bin/eslint.js");
const url = (path: string): string => JSON.stringify(pathToFileURL(path).href);
const imports = [
  'import { writeSync } from "node:fs";',
  base === undefined ? `import tseslint from ${url(require.resolve("typescript-eslint"))};` : `import base from ${url(base)};`,
  `import art4 from ${url(join(root, "packages/eslint-plugin/dist/index.js"))};`,
].join("\n");
// The process itself knows best what it took; its own time starts with node's.
const report = 'process.on("exit", () => { const { user, system } = process.cpuUsage(); writeSync(3, `${performance.now()} ${(user + system) / 1000}`); });';
const rules = `tseslint.configs.${values.types ? "recommendedTypeChecked" : "recommended"}`;
const parserOptions = JSON.stringify({ ecmaFeatures: { jsx: true }, ...(values.types && { projectService: true, tsconfigRootDir: folder }) });
const files = '["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"]';
const others = base === undefined
  ? `[...${rules}.map((part) => ({ files: ${files}, ...part })), { files: ${files}, languageOptions: { parserOptions: ${parserOptions} } }]`
  : "[base].flat()";

/** What each variant has in its configuration besides the rules of others. */
const variants = {
  "without art4": "[]",
  "rules on code": "art4.configs.recommended.filter(({ rules }) => rules)",
  "whole preset": "art4.configs.recommended",
};

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly findings: number;
}

function lint(config: string): Run {
  const { stdout, output, status, stderr } = spawnSync(process.execPath, [eslint, "--config", config, "--no-inline-config", "--format", "json", "."], {
    cwd: folder, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  if (status === 2 || status === null) throw new Error(`ESLint failed: ${stderr}`);
  const [wall, cpu] = output[3]!.split(" ").map(Number);
  const results = JSON.parse(stdout) as { messages: { ruleId: string | null }[] }[];
  return { wall: wall!, cpu: cpu!, findings: results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId?.startsWith("art4/")).length };
}

const low = (numbers: readonly number[]): number => Math.min(...numbers);
const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const configs = mkdtempSync(join(tmpdir(), "art4-bench-"));
try {
  const measured = Object.entries(variants).map(([name, own], position) => {
    const config = join(configs, `${position}.config.mjs`);
    writeFileSync(config, `${imports}\n${report}\nexport default [...${others}, ...${own}];\n`);
    return { name, config, runs: [] as Run[] };
  });
  for (let run = 0; run < runs; run++) for (const variant of measured) variant.runs.push(lint(variant.config));

  const base = measured[0]!.runs;
  const column = (pick: (run: Run) => number, of: (numbers: readonly number[]) => number, own: readonly Run[]): string => {
    const time = of(own.map(pick));
    const added = (time / of(base.map(pick)) - 1) * 100;
    return `${(time / 1000).toFixed(2).padStart(7)} s ${own === base ? "       " : `${added >= 0 ? "+" : "−"}${Math.abs(added).toFixed(1)} %`.padStart(7)}`;
  };
  console.log(`${"".padEnd(14)} ${["wall min", "wall median", "CPU min", "CPU median"].map((title) => title.padStart(17)).join("")}  findings`);
  for (const { name, runs: own } of measured) {
    const times = [[(run: Run) => run.wall, low], [(run: Run) => run.wall, middle], [(run: Run) => run.cpu, low], [(run: Run) => run.cpu, middle]] as const;
    console.log(`${name.padEnd(14)} ${times.map(([pick, of]) => column(pick, of, own)).join("")}  ${own[0]!.findings}`);
  }
} finally {
  rmSync(configs, { recursive: true, force: true });
}
