import { readdirSync } from "node:fs";
import { coreSource, generatedNotice, type Files } from "./output.ts";

/** `asterisk-conf` → `asteriskConf`. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

function names(folder: string, ending: string, except: readonly string[]): string[] {
  return readdirSync(coreSource(folder))
    .filter((file) => file.endsWith(ending) && !except.includes(file))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

/** Rule ids in the order of docs/circular.md: as the circular comes to them. */
const ruleOrder = [
  "operator-state", "handling-time", "daily-productivity", "time-per-campaign", "break-tracking", "crm-further-processing",
  "listening", "observation", "tracking", "operator-emotion", "continuous-monitoring",
];

/** The index files of rules, formats and products: what lies in the folder is in the table. */
export function indexFiles(): Files {
  const ruleNames = names("rules", ".ts", ["index.ts", "rule.ts"]);
  const position = (name: string): number => (ruleOrder.indexOf(name) + ruleOrder.length) % ruleOrder.length;
  ruleNames.sort((a, b) => position(a) - position(b));
  const formatNames = names("formats", ".ts", ["index.ts", "format.ts"]);
  const productNames = names("products", ".json", []);
  return new Map([
    [coreSource("rules/index.ts"), rulesIndex(ruleNames)],
    [coreSource("formats/index.ts"), formatsIndex(formatNames)],
    [coreSource("products/index.ts"), productsIndex(productNames)],
  ]);
}

function rulesIndex(ruleNames: readonly string[]): string {
  return `${generatedNotice}${ruleNames.map((name) => `import { ${camelCase(name)} } from "./${name}.ts";`).join("\n")}
import type { Rule } from "./rule.ts";

const table = [
${ruleNames.map((name) => `  ${camelCase(name)},`).join("\n")}
] as const;

/** Ids of all rules. */
export type RuleId = (typeof table)[number]["id"];

/** The rule table, in the circular's order. */
export const rules: readonly Rule[] = table;

/** The rule of an id; throws an \`Error\` for an id that no rule has. */
export function ruleById(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(\`no rule is called \${id}\`);
  return rule;
}
`;
}

function formatsIndex(formatNames: readonly string[]): string {
  return `${generatedNotice}${formatNames.map((name) => `import { ${camelCase(name)} } from "./${name}.ts";`).join("\n")}
import type { Format } from "./format.ts";

/** Every reader; the first that claims a file reads it. */
export const formats: readonly Format[] = [
${formatNames.map((name) => `  ${camelCase(name)},`).join("\n")}
];

/** The reader for a file, or \`undefined\` when none takes it. */
export function claimingFormat(path: string, text: string): Format | undefined {
  return formats.find((format) => format.claims(path, text));
}
`;
}

function productsIndex(productNames: readonly string[]): string {
  return `${generatedNotice}${productNames.map((name) => `import ${camelCase(name)} from "./${name}.json" with { type: "json" };`).join("\n")}
import type { Product } from "./product.ts";

/** What art4 knows of each product; \`pnpm generate\` has held every file to schema/product.schema.json. */
export const products: readonly Product[] = [
${productNames.map((name) => `  ${camelCase(name)},`).join("\n")}
] as unknown as readonly Product[];
`;
}
