// The built plugin in the real oxlint, which lints JavaScript and TypeScript alone.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import * as typeScriptParser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../generate/output.ts";

const require = createRequire(import.meta.url);
const oxlint = join(dirname(require.resolve("oxlint/package.json")), "bin/oxlint");
const art4Path = join(root, "packages/eslint-plugin/dist/index.js");
const art4 = require(art4Path) as ESLint.Plugin;

const plugin = [
  'import { Actions, WorkersDataTable } from "@twilio/flex-ui";',
  'Actions.addListener("beforeAcceptTask", (payload) => {',
  '  payload.conferenceOptions.conferenceRecord = "record-from-start";',
  "});",
  "WorkersDataTable.Content.add(",
  '  <ColumnDefinition key="gestite" header="Chiamate gestite ☎️ di oggi" content={(item) => item.worker.attributes.gestite} />,',
  ");",
];

const files = {
  ".oxlintrc.json": JSON.stringify({
    jsPlugins: [art4Path],
    categories: { correctness: "off" },
    rules: {
      "art4/listening": "warn", "art4/handling-time": "error", "art4/daily-productivity": ["error", { language: "it" }], "art4/operator-state": "error",
    },
  }),
  "src/Plugin.jsx": plugin.join("\n"),
  "src/windows.jsx": plugin.join("\r\n"),
  "src/report.ts": [
    'import { GetMetricDataV2Command } from "@aws-sdk/client-connect";',
    "const caffè: string = \"☕ 🫖\";",
    "export const report = (id: string, from: Date, to: Date) => new GetMetricDataV2Command({",
    '  ResourceArn: id, StartTime: from, EndTime: to, Filters: [], Groupings: ["AGENT"],',
    '  Metrics: [{ Name: "AVG_HANDLE_TIME" }, /* 🫖 */ { Name: "SUM_ONLINE_TIME_AGENT" }],',
    "});",
  ].join("\n"),
  "src/covered.mts": [
    'import twilio from "twilio";',
    "export const call = (to: string, from: string, url: string) => twilio().calls.create({",
    "  // eslint-disable-next-line art4/listening -- agreement of 3 March 2025",
    "  to, from, url, record: true,",
    "});",
  ].join("\n"),
  "src/clean.cjs": "const agents = []; module.exports = { record: true, agents };\n",
  "asterisk/queues.conf": "[sales]\nmonitor-format = wav\n",
};

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly severity: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "art4-oxlint-")));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Diagnostic[] {
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, "--format", "json", ...args, "."], { cwd: folder, encoding: "utf8" });
  if (stderr !== "") throw new Error(stderr);
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ filename, labels, code, severity }) => `${filename}:${labels[0]!.span.line} ${code} ${severity}`).sort();
}

describe("oxlint", () => {
  it("reports code by its own tree, with its severities, and keeps what a comment accepts", () => {
    expect(places(run())).toEqual([
      "src/Plugin.jsx:3 art4(listening) warning",
      "src/Plugin.jsx:5 art4(daily-productivity) error",
      "src/report.ts:5 art4(handling-time) error",
      "src/report.ts:5 art4(operator-state) error",
      "src/windows.jsx:3 art4(listening) warning",
      "src/windows.jsx:5 art4(daily-productivity) error",
    ]);
  });

  it("takes options: Italian", () => {
    expect(run().find(({ code }) => code === "art4(daily-productivity)")!.message).toMatch(/^Quantifica, .* Conforme: /u);
  });

  it("edits nothing with --fix", () => {
    run("--fix");
    expect(readFileSync(join(folder, "src/Plugin.jsx"), "utf8")).toBe(files["src/Plugin.jsx"]);
  });

  it("finds what ESLint finds, at the same places", async () => {
    const eslint = new ESLint({
      cwd: folder, overrideConfigFile: true, overrideConfig: [
        { files: ["**/*.{js,cjs,mjs,jsx}"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
        { files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser: typeScriptParser } },
        { files: ["src/**"], plugins: { art4 }, rules: { "art4/listening": "warn", "art4/handling-time": "error", "art4/daily-productivity": "error", "art4/operator-state": "error" } },
      ],
    });
    // oxlint counts columns in bytes of UTF-8.
    const inBytes = (text: string, line: number, column: number): number => Buffer.byteLength(text.split(/\r?\n/u)[line - 1]!.slice(0, column - 1)) + 1;
    const byEslint = (await eslint.lintFiles(["src"])).flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, ruleId }) => `${relative(folder, filePath)}:${line}:${inBytes(readFileSync(filePath, "utf8"), line, column)} ${ruleId}`));
    const byOxlint = run().map(({ filename, code, labels: [label] }) =>
      `${filename}:${label!.span.line}:${label!.span.column} ${code.replace(/^(\w+)\((.+)\)$/u, "$1/$2")}`);
    expect(byOxlint.sort()).toEqual(byEslint.sort());
  });
});
