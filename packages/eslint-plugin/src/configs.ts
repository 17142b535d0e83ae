import { severityOf, type Rule } from "@art4/core";
import type { ESLint, Linter } from "eslint";
import { fileRules } from "./rules.ts";

/** Files that core reads and that no other ESLint plugin is expected to parse. */
export const settingsFiles = [
  "**/*.conf", "**/*.conf.{sample,example,template,j2,in,inc,dist}", "**/*.ael", "**/*.cfg", "**/*.ini", "**/*.properties", "**/.env",
  "**/*.xml", "**/*.tf", "**/*.tfvars", "**/*.sql", "**/*.prisma", "**/*.lua", "**/*.php",
];

/** Files that other plugins parse; `settings-json-yaml` is for projects that use none of these. */
const jsonAndYamlFiles = ["**/*.json", "**/*.jsonc", "**/*.yaml", "**/*.yml"];

// ESLint lints no file on account of this pattern; it fits those that are linted anyway, whoever parses them.
const everyLintedFile = ["**/*"];

/**
 * The presets. Their rules apply to every file that is linted, but `language` is set for settings files alone:
 * a language set for JSON or YAML would make ESLint abort where the rules of those files' own plugins are on.
 */
export function configsOf(plugin: ESLint.Plugin) {
  const plugins = { art4: plugin };
  const bySeverity = (rule: Rule): Linter.RuleSeverity => (severityOf(rule) === "error" ? "error" : "warn");

  const preset = (name: string, entryFor: (rule: Rule) => Linter.RuleEntry): Linter.Config[] => [
    { name: `art4/${name}/settings-files`, files: settingsFiles, plugins, language: "art4/settings" },
    {
      name: `art4/${name}/rules`, files: everyLintedFile, plugins,
      rules: Object.fromEntries(fileRules.map((rule) => [`art4/${rule.id}`, entryFor(rule)])),
    },
  ];

  const jsonYaml: Linter.Config[] = [
    { name: "art4/settings-json-yaml", files: jsonAndYamlFiles, plugins, language: "art4/settings" },
  ];

  return {
    recommended: preset("recommended", bySeverity),
    strict: preset("strict", () => "error"),
    audit: preset("audit", (rule) => [bySeverity(rule), { audit: true }]),
    "settings-json-yaml": jsonYaml,
  };
}
