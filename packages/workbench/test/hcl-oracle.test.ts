import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import type { Parser } from "web-tree-sitter";
import { generateHcl } from "./hcl/generate-hcl.ts";
import { hclParser, keysOfReader, keysOfTreeSitter } from "./hcl/keys.ts";

let parser: Parser;
beforeAll(async () => {
  parser = await hclParser();
});

const folder = fileURLToPath(new URL("hcl/", import.meta.url));
const files = readdirSync(folder).filter((name) => /\.(?:tf|tfvars|hcl)$/.test(name));

test.each(files)("%s has the keys that tree-sitter sees", (name) => {
  const text = readFileSync(`${folder}${name}`, "utf8");
  const expected = keysOfTreeSitter(parser, text);
  expect(expected?.length).toBeGreaterThan(10);
  expect(keysOfReader(text)).toEqual(expected);
});

test("generated files have the keys that tree-sitter sees", () => {
  let keys = 0;
  let compared = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const text = generateHcl(seed, 25);
    const expected = keysOfTreeSitter(parser, text);
    if (!expected) continue;
    expect(keysOfReader(text), `seed ${seed}`).toEqual(expected);
    compared++;
    keys += expected.length;
  }
  expect(compared).toBeGreaterThan(300);
  expect(keys).toBeGreaterThan(10_000);
});
