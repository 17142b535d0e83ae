import { readFileSync } from "node:fs";
import { claimingFormat, rules as table, severityOf } from "@art4/core";
import { ESLint, type Linter } from "eslint";
import { describe, expect, it } from "vitest";
import art4 from "../src/index.ts";

const inOneFile = table.filter((rule) => !rule.composite);

/** The rule entries of a preset, without the plugin's prefix. */
function entries(preset: Linter.Config[]): Record<string, Linter.RuleEntry> {
  return Object.fromEntries(preset.flatMap((config) => Object.entries(config.rules ?? {}))
    .map(([name, entry]) => [name.replace(/^art4\//, ""), entry!]));
}

/** A file for each pattern whose files are read in the language art4/settings. */
const samples: [pattern: string, path: string, text: string][] = [
  ["**/*.conf", "asterisk/queues.conf", "[sales]\nstrategy = rrmemory\n"],
  ["**/*.conf.{sample,example,template,j2,in,inc,dist}", "asterisk/queues.conf.sample", "[sales]\nstrategy = rrmemory\n"],
  ["**/*.ael", "asterisk/extensions.ael", "context sales { s => Hangup(); }\n"],
  ["**/*.cfg", "pbx/wallboard.cfg", "[display]\nqueue = sales\n"],
  ["**/*.ini", "pbx/wallboard.ini", "[display]\nqueue = sales\n"],
  ["**/*.properties", "crm/application.properties", "queue.name=sales\n"],
  ["**/.env", "crm/.env", "QUEUE=sales\n"],
  ["**/*.xml", "dialplan/default.xml", "<include/>\n"],
  ["**/*.tf", "cloud/main.tf", 'resource "queue" "sales" {}\n'],
  ["**/*.tfvars", "cloud/prod.tfvars", 'queue = "sales"\n'],
  ["**/*.sql", "vicidial/seed.sql", "INSERT INTO queues (name) VALUES ('sales');\n"],
  ["**/*.prisma", "db/schema.prisma", "model Queue {\n  id Int\n}\n"],
  ["**/*.lua", "scripts/queue.lua", 'session:answer()\n'],
  ["**/*.php", "custom/queue.php", "<?php\n$queue = 'sales';\n"],
];
const jsonAndYaml: typeof samples = [
  ["**/*.json", "flows/main.json", "{}"],
  ["**/*.jsonc", "flows/main.jsonc", "{}"],
  ["**/*.yaml", "cloud/stack.yaml", "queue: sales\n"],
  ["**/*.yml", "cloud/stack.yml", "queue: sales\n"],
];
const patternsOf = (table: typeof samples): string[] => table.map(([pattern]) => pattern).sort();

/** The language in which ESLint reads a file under a configuration; `undefined` for a file that it does not lint. */
async function languageOf(path: string, baseConfig: Linter.Config[]): Promise<unknown> {
  const eslint = new ESLint({ cwd: "/project", overrideConfigFile: true, baseConfig });
  const config = (await eslint.calculateConfigForFile(`/project/${path}`)) as { language: unknown } | undefined;
  return config?.language;
}

describe("the plugin", () => {
  it("has a rule for each rule of core that is decided in one file, and no other", () => {
    expect(Object.keys(art4.rules!).sort()).toEqual(inOneFile.map((rule) => rule.id).sort());
    expect(Object.keys(art4.rules!)).not.toContain("continuous-monitoring");
  });

  it.each(Object.entries(art4.rules!))("%s takes every language and says where its page is", (id, { meta }) => {
    expect(meta?.languages).toEqual(["*"]);
    expect(meta?.docs?.url).toMatch(new RegExp(`/docs/rules/${id}\\.md$`));
    expect(meta?.docs?.description).toBe(table.find((rule) => rule.id === id)!.description.en);
  });

  it("names itself by the package's name and version", () => {
    const { name, version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Record<string, string>;
    expect(art4.meta).toMatchObject({ name, version, namespace: "art4" });
  });
});

describe("presets", () => {
  it("recommended: errors for what cannot be authorised or is prohibited, warnings for what needs an agreement", () => {
    expect(entries(art4.configs.recommended)).toEqual({
      "operator-state": "error", "handling-time": "error", "daily-productivity": "error", "time-per-campaign": "error",
      "break-tracking": "error", "operator-emotion": "error",
      "crm-further-processing": "warn", listening: "warn", observation: "warn", tracking: "warn",
    });
  });

  it("strict: all errors", () => {
    expect(entries(art4.configs.strict)).toEqual(Object.fromEntries(inOneFile.map((rule) => [rule.id, "error"])));
  });

  it("audit: mere indications, too", () => {
    expect(entries(art4.configs.audit)).toEqual(Object.fromEntries(
      inOneFile.map((rule) => [rule.id, [severityOf(rule) === "error" ? "error" : "warn", { audit: true }]]),
    ));
  });

  it.each(Object.entries(art4.configs))("%s: every object has a name, files and the plugin", (_name, preset) => {
    for (const config of preset) {
      expect(config.name).toMatch(/^art4\//);
      expect(config.files).not.toHaveLength(0);
      expect(config.plugins).toEqual({ art4 });
    }
  });

  it.each(["recommended", "strict", "audit"] as const)("%s sets no language for files that other plugins parse", (name) => {
    const files = art4.configs[name].filter((config) => config.language !== undefined).flatMap((config) => config.files);
    for (const file of files) expect(file).not.toMatch(/json|ya?ml|toml|css|md$|[cm]?[jt]sx?$/);
  });

  it("samples below are of all patterns", () => {
    expect(art4.configs.recommended[0]!.files!.flat().sort()).toEqual(patternsOf(samples));
    expect(art4.configs["settings-json-yaml"][0]!.files!.flat().sort()).toEqual(patternsOf(jsonAndYaml));
  });

  it.each([...samples, ...jsonAndYaml])("core reads %s", (_pattern, path, text) => {
    expect(claimingFormat(path, text)).toBeDefined();
  });

  it.each(samples)("ESLint reads %s in art4/settings", async (_pattern, path) => {
    expect(await languageOf(path, art4.configs.recommended)).toBe(art4.languages!.settings);
  });

  it.each(jsonAndYaml)("ESLint leaves %s alone until settings-json-yaml", async (_pattern, path) => {
    expect(await languageOf(path, art4.configs.recommended)).toBeUndefined();
    expect(await languageOf(path, [...art4.configs.recommended, ...art4.configs["settings-json-yaml"]])).toBe(art4.languages!.settings);
  });

  it.each(["karma.conf.js", "src/index.js"])("%s stays JavaScript", async (path) => {
    const language = await languageOf(path, art4.configs.recommended);
    expect(language).toBeDefined();
    expect(language).not.toBe(art4.languages!.settings);
  });
});
