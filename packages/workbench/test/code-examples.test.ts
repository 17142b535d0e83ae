// The examples of product data that are JavaScript or TypeScript, in ESLint: with each parser the plugin finds what core finds by its own parse.
import * as typeScriptParser from "@typescript-eslint/parser";
import { analyze, examplesOf, products, type ProductExample } from "@art4/core";
import { Linter } from "eslint";
import art4 from "eslint-plugin-art4";
import { describe, expect, test } from "vitest";

const linter = new Linter({ cwd: "/project" });
const code = /\.[cm]?[jt]sx?$/;
const typed = /\.[cm]?tsx?$/;

const examples = products.flatMap((product) => product.settings.flatMap((entry) =>
  examplesOf(product, entry).filter(({ path }) => code.test(path)).map((example) => ({ product, entry, example }))));

/** `line:column rule` of every finding that ESLint reports; a parser's complaint as it is. */
function byEslint({ path, text }: ProductExample, parser: Linter.Parser | undefined): string[] {
  const messages = linter.verify(text, [
    ...art4.configs.audit,
    { files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"], languageOptions: { ...(parser && { parser }), parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) } } } },
  ], { filename: `/project/${path}` });
  return messages.map(({ line, column, ruleId, message }) => (ruleId ? `${line}:${column} ${ruleId.slice("art4/".length)}` : message));
}

function byCore({ path, text }: ProductExample): string[] {
  return analyze(path, text).findings.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}

const parsers: [name: string, parser: Linter.Parser | undefined, takes: (path: string) => boolean][] = [
  ["espree", undefined, (path) => !typed.test(path)],
  ["@typescript-eslint/parser", typeScriptParser as Linter.Parser, () => true],
];

describe.each(parsers)("%s", (_name, parser, takes) => {
  const taken = examples.filter(({ example }) => takes(example.path));

  test("there are examples that are found", () => {
    expect(taken.filter(({ example }) => byCore(example).length > 0).length).toBeGreaterThan(50);
  });

  test.each([...new Set(taken.map(({ product }) => product.id))])("%s", (id) => {
    const own = taken.filter(({ product }) => product.id === id);
    const places = (found: (example: ProductExample) => string[]): string[] =>
      own.map(({ entry, example }) => `${entry.id}, ${example.kind} ${example.number}: ${found(example).sort().join("; ")}`);
    expect(places((example) => byEslint(example, parser))).toEqual(places(byCore));
  });
});
