// The examples of product data that are JavaScript or TypeScript, in ESLint: its RuleTester finds what the hand-written marks say, and with each parser the plugin finds what core finds by its own parse.
import * as typeScriptParser from "@typescript-eslint/parser";
import { analyze, examplesOf, products, rules, type ProductExample } from "@art4/core";
import { Linter, RuleTester, type Rule } from "eslint";
import art4 from "eslint-plugin-art4";
import { RuleTester as RuleTester9 } from "eslint-v9";
import { describe, expect, it, test } from "vitest";
import { codeEdits, type Edit } from "./code-edits.ts";

const code = /\.[cm]?[jt]sx?$/;
const typed = /\.[cm]?tsx?$/;

const examples = products.flatMap((product) => product.settings.flatMap((entry) =>
  examplesOf(product, entry).filter(({ path }) => code.test(path)).map((example) => ({ product, entry, example }))));

const nameOf = ({ product, entry, example: { kind, number } }: (typeof examples)[number]): string => `${product.id}.${entry.id}, ${kind} ${number}`;
const parserOptions = (path: string): { ecmaFeatures: { jsx: boolean } } => ({ ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) } });

/** A file with what the marks of a rule's settings say of it; one file may be an example of several, which RuleTester would call duplicates. */
interface MarkedFile {
  names: string[];
  readonly path: string;
  readonly text: string;
  /** The marked lines, and the edits that are suggested for what is reported there. */
  readonly lines: Map<number, readonly Edit[]>;
  audit: boolean;
}

function markedFiles(ruleId: string): MarkedFile[] {
  const files = new Map<string, MarkedFile>();
  for (const each of examples.filter(({ entry }) => entry.rule === ruleId)) {
    const { entry, example: { path, text, lines } } = each;
    const key = `${path}\n${text}`;
    const file = files.get(key) ?? { names: [], path, text, lines: new Map<number, readonly Edit[]>(), audit: false };
    const edits = codeEdits[nameOf(each)] ?? [];
    lines.forEach((line, index) => file.lines.set(line, edits.length > 1 ? [edits[index]!] : edits));
    files.set(key, { ...file, names: [...file.names, nameOf(each)], audit: file.audit || entry.confidence === "possible" });
  }
  return [...files.values()];
}

/** The text with an edit made; throws where what is replaced isn't there exactly once. */
function edited(text: string, [from, to]: Edit): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in:\n${text}`);
  return parts.join(to);
}

const testCase = ({ names, path, text, audit }: MarkedFile): RuleTester.ValidTestCase =>
  ({ name: names.join("; "), filename: path, code: text, options: [{ audit }], languageOptions: { parserOptions: parserOptions(path) } });

describe.each([["10", RuleTester], ["9", RuleTester9 as unknown as typeof RuleTester]])("RuleTester of ESLint %s", (_version, Tester) => {
  Tester.describe = describe;
  Tester.it = it;
  const testers = [[typed, new Tester({ languageOptions: { parser: typeScriptParser as Linter.Parser } })], [/\.[cm]?jsx?$/, new Tester()]] as const;
  for (const { id } of rules.filter(({ composite }) => !composite)) {
    for (const [paths, tester] of testers) {
      const files = markedFiles(id).filter(({ path }) => paths.test(path));
      if (files.length > 0) tester.run(`${id} in ${paths.source}`, art4.rules![id] as Rule.RuleModule, {
        valid: files.filter(({ lines }) => lines.size === 0).map(testCase),
        invalid: files.filter(({ lines }) => lines.size > 0).map((file) => ({
          ...testCase(file),
          errors: [...file.lines].sort(([a], [b]) => a - b).map(([line, edits]) => ({
            messageId: "finding", line, endLine: line,
            suggestions: edits.map((edit) => ({ messageId: "suggestion", output: edited(file.text, edit) })),
          })),
        })),
      });
    }
  }
});

test("edits are written for examples that there are", () => {
  const names = new Set(examples.map(nameOf));
  expect(Object.keys(codeEdits).filter((name) => !names.has(name))).toEqual([]);
});

const linter = new Linter({ cwd: "/project" });

/** `line:column rule` of every finding that ESLint reports; a parser's complaint as it is. */
function byEslint({ path, text }: ProductExample, parser: Linter.Parser | undefined): string[] {
  const messages = linter.verify(text, [
    ...art4.configs.audit,
    { files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"], languageOptions: { ...(parser && { parser }), parserOptions: parserOptions(path) } },
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

describe.each(parsers)("as core, with %s", (_name, parser, takes) => {
  const taken = examples.filter(({ example }) => takes(example.path));

  test("there are examples that are found", () => {
    expect(taken.filter(({ example }) => byCore(example).length > 0).length).toBeGreaterThan(50);
  });

  test.each([...new Set(taken.map(({ product }) => product.id))])("%s", (id) => {
    const own = taken.filter(({ product }) => product.id === id);
    const places = (found: (example: ProductExample) => string[]): string[] => own.map((each) => `${nameOf(each)}: ${found(each.example).sort().join("; ")}`);
    expect(places((example) => byEslint(example, parser))).toEqual(places(byCore));
  });
});
