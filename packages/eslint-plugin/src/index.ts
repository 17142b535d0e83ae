import type { ESLint, Linter, Rule } from "eslint";
import manifest from "../package.json" with { type: "json" };
import { configsOf } from "./configs.ts";
import { rules } from "./rules.ts";
import { SettingsLanguage } from "./settings-language.ts";

const plugin: ESLint.Plugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: "art4" },
  languages: { settings: new SettingsLanguage() },
  // @typescript-eslint types rules for the trees of JavaScript, ESLint for any language's.
  rules: rules as unknown as Record<string, Rule.RuleModule>,
};

/** The plugin with its presets, which hold the plugin itself. Its type is written out: that is what is published. */
const art4: Omit<ESLint.Plugin, "configs"> & {
  configs: Record<"recommended" | "strict" | "audit" | "settings-json-yaml", Linter.Config[]>;
} = Object.assign(plugin, { configs: configsOf(plugin) });

// The second name makes `require("eslint-plugin-art4")` give the plugin itself.
export { art4 as default, art4 as "module.exports" };
