import { productFaults, products, type Product } from "@art4/core";
import { expect, test } from "vitest";

const setting: Product["settings"][number] = {
  id: "record-calls", rule: "listening", in: ["settings"], at: ["*/record_calls"], confidence: "certain",
  what: { en: "every call is recorded", it: "è registrata ogni chiamata" }, instead: "record_calls = no", source: "https://example.org/",
  hits: ["[q]\n»record_calls = yes"], misses: ["[q]\nrecord_calls = no"],
};
const product: Product = { id: "my-dialer", name: "My dialer", homepage: "https://example.org/", files: { settings: { sample: "dialer.ini" } }, settings: [setting] };

test("nothing in a sound product, and in none of art4's own", () => {
  expect([product, ...products].flatMap(productFaults)).toEqual([]);
});

test("ids that are taken, rules and groups that are not there", () => {
  expect(productFaults({ ...product, settings: [setting, { ...setting, rule: "listen", in: ["settings", "setings"] }, { ...setting, id: "other", rule: "continuous-monitoring" }] })).toEqual([
    { pointer: "/settings/1/id", kind: "repeated-id", text: "record-calls" },
    { pointer: "/settings/1/rule", kind: "unknown-rule", text: "listen" },
    { pointer: "/settings/1/in/1", kind: "unknown-group", text: "setings" },
    { pointer: "/settings/2/rule", kind: "unknown-rule", text: "continuous-monitoring" },
  ]);
});

test("places and value patterns that cannot be read, wherever they stand", () => {
  const broken: Product = {
    ...product, off: ["a[b"], files: { settings: { sample: "dialer.ini" }, "a/b": { sample: "x", where: ["**/x", "x["], unless: [""] } },
    settings: [{ ...setting, at: ["*/record_calls", "*//x"], on: ":onn", off: ["["], report: "", related: [{ at: "..[", phrase: { en: "x", it: "x" } }] }],
  };
  const faults = productFaults(broken);
  expect(faults.map(({ pointer }) => pointer)).toEqual([
    "/files/a~1b/where/1", "/files/a~1b/unless/0", "/off/0", "/settings/0/at/1", "/settings/0/on", "/settings/0/off/0", "/settings/0/report", "/settings/0/related/0/at",
  ]);
  expect(faults.every(({ kind }) => kind === "malformed")).toBe(true);
  expect(faults[4]!.text).toBe("unknown value class :onn");
  expect(faults[3]!.text).toBe('place "*//x", column 3: a key expected');
});
