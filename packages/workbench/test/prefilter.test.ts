import { analyze, examplesOf, products, settingPath, type Setting } from "@art4/core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../core/src/detect/words/identifier.ts";
import { nameOf } from "../../core/src/detect/words/names.ts";
import { hidesLetters, joinsTexts } from "../../core/src/prefilter/hidden-words.ts";
import { lettersOf } from "../../core/src/prefilter/letters.ts";
import { readerWords } from "../../core/src/prefilter/reader-words.ts";
import { lexiconWordsIn } from "../../core/src/prefilter/word-needs.ts";
import { fixtureCases } from "./fixtures/cases.ts";

interface File {
  readonly path: string;
  readonly text: string;
}

const fixtures: readonly File[] = fixtureCases().flatMap(({ folder, files }) =>
  files.map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), "utf8") })));

const ownWords = new Set(readerWords);
/** What readers add to a text's words: see `mayMatterByWords`; that something has a type is no measure without more. */
const addedWords = ["extension", "type"];

/** Names and values of a file's tree that neither its text holds nor a reader writes itself: the prefilter would look for them in vain. */
function unfounded({ path, text }: File): string[] {
  const { tree } = analyze(path, text, { products: [] });
  if (!tree || hidesLetters(text) || joinsTexts(text, tree.syntax)) return [];
  const letters = lettersOf(text);
  const words = new Set(lexiconWordsIn(text));
  const wrong: string[] = [];
  const pending: Setting[] = [tree.root];
  for (let setting = pending.pop(); setting; setting = pending.pop()) {
    const names = `${setting.key} ${setting.value ?? ""}`.match(/[A-Za-z0-9_-]+/g) ?? [];
    for (const name of names.map(lettersOf)) {
      if (!/^\d*$/.test(name) && !ownWords.has(name) && !letters.includes(name)) wrong.push(`${path}: ${settingPath(setting)}: ${name}`);
    }
    const inNames = [nameOf(setting), setting.value ?? ""].flatMap(wordsOf);
    for (const word of lexiconWordsIn(inNames.join(" "))) if (word !== "" && !words.has(word) && !addedWords.includes(word)) wrong.push(`${path}: ${settingPath(setting)}: ${word}`);
    pending.push(...setting.children);
  }
  return wrong;
}

/** The files whose findings are not the same with and without the prefilter. */
function changed(files: readonly File[]): string[] {
  return files.flatMap(({ path, text }) => {
    const found = (passOver: boolean): string => JSON.stringify(analyze(path, text, { passOver }).findings);
    return found(true) === found(false) ? [] : [path];
  });
}

function isPassedOver({ path, text }: File): boolean {
  const { taken, tree } = analyze(path, text, { passOver: true });
  return taken && !tree;
}

describe("with and without the prefilter the findings are the same", () => {
  test("in every fixture", () => {
    expect(changed(fixtures)).toEqual([]);
    expect(fixtures.filter(isPassedOver).length).toBeGreaterThan(0);
  });

  test.each(products.map((product) => [product.id, product] as const))("in every example of %s", (_id, product) => {
    expect(changed(product.settings.flatMap((entry) => examplesOf(product, entry)))).toEqual([]);
  });
});

test("every name of a tree stands in its text, or in a reader's source", () => {
  const examples = products.flatMap((product) => product.settings.flatMap((entry) => examplesOf(product, entry)));
  expect([...fixtures, ...examples].flatMap(unfounded)).toEqual([]);
});

test("a file without a word of the trade is passed over, whatever is broken in it", () => {
  const broken = { path: "settings.json", text: '{ "colour": "red", }}' };
  expect(isPassedOver(broken)).toBe(true);
  expect(analyze(broken.path, broken.text).unread).toHaveLength(1);
  expect(isPassedOver({ path: "notes.txt", text: "" })).toBe(false);
});

