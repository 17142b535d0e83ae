import { readdirSync, readFileSync } from "node:fs";
import { exampleFaults, products, rules } from "@art4/core";
import { expect, test } from "vitest";
import { coreSource } from "../generate/output.ts";
import { productFaults } from "../generate/product-data.ts";

test("there is a product for every data file", () => {
  const files = readdirSync(coreSource("products")).filter((file) => file.endsWith(".json"));
  expect(products.map((product) => `${product.id}.json`).sort()).toEqual(files.sort());
});

for (const product of products) {
  test(`${product.id}: every hit is reported on its marked lines alone, every miss is silent`, () => {
    expect(exampleFaults(product).map(({ entry, example, reason }) => `${product.id}.${entry}: ${example.kind} ${example.path}: ${reason}`)).toEqual([]);
  });

  test(`${product.id}: setting ids are unique, rules and file groups exist`, () => {
    const ids = product.settings.map((entry) => entry.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const ruleIds = rules.filter((rule) => !rule.composite).map((rule) => rule.id);
    expect(product.settings.filter((entry) => !ruleIds.includes(entry.rule)).map((entry) => `${entry.id}: ${entry.rule}`)).toEqual([]);
    const groups = new Set(product.settings.flatMap((entry) => entry.in));
    expect([...groups].sort()).toEqual(Object.keys(product.files).sort());
  });
}

test("texts fit a rule's message: `what` completes its sentence, a note is one or more sentences of its own", () => {
  const texts = products.flatMap((product) => product.settings.flatMap(({ id, what, note }) => (["en", "it"] as const).map((language) =>
    ({ name: `${product.id}.${id} (${language})`, what: what[language], note: note?.[language] }))));
  expect(texts.filter(({ what }) => /[.:;,]$|^\s|\s$/.test(what)).map(({ name }) => name)).toEqual([]);
  // A note may begin with a name that is written in lower case: a word with _ in it, or one in backticks.
  expect(texts.filter(({ note }) => note !== undefined && !/^(?:\p{Lu}|`|\w+_|\w+[A-Z]).*\.$/su.test(note)).map(({ name, note }) => `${name}: ${note}`)).toEqual([]);
});

test("every rule that looks at single files is met by some product's hit", () => {
  const met = new Set(products.flatMap((product) => product.settings.map((entry) => entry.rule)));
  expect(rules.filter((rule) => !rule.composite && !met.has(rule.id)).map((rule) => rule.id)).toEqual([]);
});

test("a data file that breaks the schema is refused with file, path and reason", () => {
  const sound = readFileSync(coreSource("products", readdirSync(coreSource("products")).find((file) => file.endsWith(".json"))!), "utf8");
  const broken = JSON.parse(sound) as { settings: Record<string, unknown>[] };
  delete broken.settings[0]!["source"];
  broken.settings[0]!["severity"] = "high";
  broken.settings[0]!["confidence"] = "sure";
  expect(productFaults("products/x.json", JSON.stringify(broken))).toEqual([
    "products/x.json: /settings/0: must have required property 'source'",
    "products/x.json: /settings/0: must NOT have additional properties (severity)",
    "products/x.json: /settings/0/confidence: must be equal to one of the allowed values (certain, likely, possible)",
  ]);
  expect(productFaults("products/x.json", "{")[0]).toMatch(/^products\/x\.json: not JSON: /);
});
