// The built plugin as a project has it: installed, named in eslint.config.js, run by eslint's command, type-checked.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../generate/output.ts";

const pluginFolder = join(root, "packages/eslint-plugin");
const workbench = join(root, "packages/workbench");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A project with an ESLint and with what the plugin's package publishes; gives its folder. */
function project(eslint: "eslint" | "eslint-v9", files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "art4-project-")));
  folders.push(folder);
  const installed = join(folder, "node_modules/eslint-plugin-art4");
  const manifest = JSON.parse(readFileSync(join(pluginFolder, "package.json"), "utf8")) as { files: string[] };
  for (const path of ["package.json", ...manifest.files]) {
    mkdirSync(dirname(join(installed, path)), { recursive: true });
    cpSync(join(pluginFolder, path), join(installed, path));
  }
  mkdirSync(join(folder, "node_modules/@eslint"));
  symlinkSync(realpathSync(join(pluginFolder, "node_modules/@eslint/plugin-kit")), join(folder, "node_modules/@eslint/plugin-kit"));
  symlinkSync(realpathSync(join(workbench, "node_modules", eslint)), join(folder, "node_modules/eslint"));
  for (const [path, text] of Object.entries({ "package.json": '{ "type": "module" }', ...files })) writeFileSync(join(folder, path), text);
  return folder;
}

/** Runs `eslint …arguments`: its exit code and its lines `line:column severity rule`. */
function runEslint(folder: string, args: string[], input = ""): { status: number | null; lines: string[]; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "node_modules/eslint/bin/eslint.js"), ...args], {
    cwd: folder, encoding: "utf8", input,
  });
  const lines = [...stdout.matchAll(/^ +(\d+:\d+) +(error|warning) .*?(\S+)$/gm)].map(([, at, severity, rule]) => `${at} ${severity} ${rule}`);
  return { status, lines, stderr };
}

const esm = 'import { defineConfig } from "eslint/config";\nimport art4 from "eslint-plugin-art4";\nexport default defineConfig([art4.configs.recommended]);\n';
const cjs = 'const art4 = require("eslint-plugin-art4");\nmodule.exports = art4.configs.recommended;\n';
const queues = "[sales]\nmonitor-format = wav\neventmemberstatus = yes\n";

describe.each(["eslint", "eslint-v9"] as const)("%s", (eslint) => {
  it("finds settings files by itself", () => {
    const folder = project(eslint, { "eslint.config.js": esm, "queues.conf": queues });
    expect(runEslint(folder, ["."])).toEqual({ status: 1, lines: ["2:1 warning art4/listening", "3:1 error art4/operator-state"], stderr: "" });
  });

  it("is found from a CommonJS configuration", () => {
    const folder = project(eslint, { "eslint.config.cjs": cjs, "queues.conf": "[sales]\nmonitor-format = wav\n" });
    expect(runEslint(folder, ["."])).toEqual({ status: 0, lines: ["2:1 warning art4/listening"], stderr: "" });
  });

  it("--stdin --stdin-filename, as editors call it", () => {
    const folder = project(eslint, { "eslint.config.js": esm });
    expect(runEslint(folder, ["--stdin", "--stdin-filename", "queues.conf"], queues).lines)
      .toEqual(["2:1 warning art4/listening", "3:1 error art4/operator-state"]);
  });

  it("--report-unused-disable-directives makes a needless comment an error, --fix removes it", () => {
    const needless = "[sales]\n; eslint-disable-next-line art4/listening -- agreement of 3 March 2025\nmonitor-format =\n";
    const folder = project(eslint, { "eslint.config.js": esm, "queues.conf": needless });
    expect(runEslint(folder, ["--report-unused-disable-directives", "."]).status).toBe(1);
    expect(runEslint(folder, ["--fix", "."])).toEqual({ status: 0, lines: [], stderr: "" });
    expect(readFileSync(join(folder, "queues.conf"), "utf8")).toBe("[sales]\n \nmonitor-format =\n");
  });

  it("--no-inline-config shows what was accepted", () => {
    const accepted = "[sales]\n; eslint-disable-next-line art4/listening -- agreement of 3 March 2025\nmonitor-format = wav\n";
    const folder = project(eslint, { "eslint.config.js": esm, "queues.conf": accepted });
    expect(runEslint(folder, ["."]).lines).toEqual([]);
    expect(runEslint(folder, ["--no-inline-config", "."]).lines).toEqual(["3:1 warning art4/listening"]);
  });

  it("has types that stand on ESLint's alone", () => {
    const compilerOptions = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, module: "nodenext", types: [], skipLibCheck: false };
    const folder = project(eslint, {
      "tsconfig.json": JSON.stringify({ compilerOptions, files: ["use.ts"] }),
      "use.ts": 'import type { Linter } from "eslint";\nimport art4 from "eslint-plugin-art4";\n'
        + "export const config: Linter.Config[] = [...art4.configs.recommended, { plugins: { art4 } }];\n"
        + "// @ts-expect-error: there is no such preset\nexport const none = art4.configs.everything;\n",
    });
    expect(spawnSync(process.execPath, [tsc], { cwd: folder, encoding: "utf8" }).stdout).toBe("");
  });
});
