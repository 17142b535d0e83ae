import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import type { Product } from "../../src/products/product.ts";

const text = { en: "calls", it: "chiamate" };
const product: Product = {
  id: "pbx", name: "PBX", homepage: "https://pbx.example",
  files: { queues: { sample: "queues.conf", syntaxes: ["asterisk-conf"] } },
  settings: [{
    id: "record", rule: "listening", in: ["queues"], at: ["*/record"], on: ":set", confidence: "certain", what: text,
    instead: "record =", source: "https://pbx.example/queues", hits: ["[a]\n»record = wav"], misses: ["[a]\nrecord ="],
  }],
};

const linesOf = (file: string): number[] => analyze("queues.conf", file, { products: [product] }).findings.map(({ line }) => line);

test("a template's setting that every section using it empties is silent", () => {
  expect(linesOf("[base](!)\nrecord = wav\n[sales](base)\nrecord =\n[support](base)\nRECORD =")).toEqual([]);
});

test("one section that leaves it on, or no section at all, keeps it", () => {
  expect(linesOf("[base](!)\nrecord = wav\n[sales](base)\nrecord =\n[support](base)\nstrategy = ringall")).toEqual([2]);
  expect(linesOf("[base](!)\nrecord = wav\n[sales](base)\nrecord = gsm")).toEqual([2, 4]);
  expect(linesOf("[base](!)\nrecord = wav\n[sales]\nrecord =")).toEqual([2]);
});

test("a section that is no template answers for itself", () => {
  expect(linesOf("[base]\nrecord = wav\n[sales](base)\nrecord =")).toEqual([2]);
});
