import { describe, expect, test } from "vitest";
import { json } from "../../src/formats/json.ts";
import { outline, pathsAndValues } from "./tree/outline.ts";
import { expectQuick, expectSound, randomTexts } from "./tree/hold.ts";

const reasons = (text: string): string[] => json.read(text).problems.map(({ reason, span }) => `${reason} ${span.start}-${span.end}`);

describe("claims", () => {
  test.each([
    ["a/b.json", "", true],
    ["tsconfig.jsonc", "// x", true],
    ["main.tf.json", "{}", true],
    ["stack.template", '{\n "Resources": {}}', true],
    ["stack.template", "Resources:\n", false],
    ["flows/Inbound", '{"Version":"2019-10-30"}', true],
    ["flows/Inbound", '\ufeff\r\n[ {"a":1}]', true],
    ["flows/Inbound", "[general]\n", false],
    ["flows/Inbound", "{{ name }}", false],
    ["telegraf", "[[inputs.cpu]]", false],
    ["a.js", '{"use strict"}', false],
    ["a.yaml", '{"a":1}', false],
    ["a.webmanifest", "{}", false],
    ["a.json5", '{"a":1}', false],
  ])("%s %j: %s", (path, text, claimed) => {
    expect(json.claims(path, text)).toBe(claimed);
  });
});

describe("tree", () => {
  test("members, containers and scalars as written", () => {
    expect(outline(json.read('{"a": 1.50, "b":{"c":"x\\ty"},"d":[true, null,{"e":""}]}').root)).toEqual([
      "setting a = 1.50 2-3 6-10",
      "section b 13-14",
      "  setting c = x\\ty 18-19 22-26",
      "section d 30-31",
      "  item 0 = true 34-38 34-38",
      "  item 1 = null 40-44 40-44",
      "  item 2 45-46",
      "    setting e =  47-48 51-51",
    ]);
  });

  test("a top-level list's entries stand under the root, a scalar is one entry", () => {
    expect(outline(json.read('[1,"a"]').root)).toEqual(["item 0 = 1 1-2 1-2", "item 1 = a 4-5 4-5"]);
    expect(outline(json.read('"a"').root)).toEqual(["item 0 = a 1-2 1-2"]);
  });

  test("spans reach from the key to the end of the value", () => {
    const [a, b] = json.read('{"a":{"x":1} , "b":"y"}').root.children;
    expect([a!.span, b!.span]).toEqual([{ start: 2, end: 12 }, { start: 16, end: 22 }]);
  });

  test("duplicate keys both stay", () => {
    expect(pathsAndValues(json.read('{"a":1,"a":2}').root)).toEqual(["a = 1", "a = 2"]);
  });

  test("byte order mark, CRLF and surrogate pairs count as units", () => {
    expect(outline(json.read('\ufeff{\r\n"😀":"é😀",\r\n"b":1}').root)).toEqual([
      "setting 😀 = é😀 5-7 10-13",
      "setting b = 1 18-19 21-22",
    ]);
  });

  test("escapes in names and values", () => {
    expect(outline(json.read('{"\\u0061\\/":"\\ud83d\\ude00\\"\\q"}').root)).toEqual(['setting a/ = 😀\\"\\\\q 2-10 13-29']);
  });

  test("comments and trailing commas are no problem", () => {
    const { root, comments, problems } = json.read('{// one\n"a":[1,/* two */],}');
    expect(pathsAndValues(root)).toEqual(["a", "a/0 = 1"]);
    expect(comments).toEqual([{ text: "one", span: { start: 1, end: 7 } }, { text: "two", span: { start: 15, end: 24 } }]);
    expect(problems).toEqual([]);
  });

  test("__proto__ is a name like any other", () => {
    expect(pathsAndValues(json.read('{"__proto__":{"a":1}}').root)).toEqual(["__proto__", "__proto__/a = 1"]);
  });
});

// In the manner of JSONTestSuite: what every parser must accept gives no problem …
test.each([
  "", " ", "[]", "{}", "[[]   ]", '[""]', "[-0]", "[0e+1]", "[1E22]", "[1e-2]", "[123.456e78]", '["\\u0060\\u012a\\u12AB"]', '["\\"\\\\\\/\\b\\f\\n\\r\\t"]',
  '{"":0}', '{"a":[]}', '{"a":"b","a":"c"}', '{\n"a": "b"\n}', " [] ", "42", "-0.1", '"asd"', "true", "null", '["\u2028"]', '["\\uDADA"]', '["\u007f"]',
])("%j is read without a problem", (text) => {
  expect(reasons(text)).toEqual([]);
});

// … and what every parser must refuse gives one where it stands; what else can be read is read.
test.each<[string, string[], string[]]>([
  ['{"a":1 "b":2}', ["expected , or } 7-10"], ["a = 1", "b = 2"]],
  ["[1 2]", ["expected , or ] 3-4"], ["0 = 1", "1 = 2"]],
  ["[1,,2]", ["expected a value 3-4"], ["0 = 1", "1 = 2"]],
  ["[,1]", ["expected a value 1-2"], ["0 = 1"]],
  ['{"a" 1}', ["expected : 5-6"], ["a = 1"]],
  ['{"a":}', ["expected a value 5-6"], ["a"]],
  ['{"a","b":1}', ["expected : 4-5"], ["a", "b = 1"]],
  ['{"a"::1}', ["expected a value 5-6"], ["a = 1"]],
  ["{a:1}", ["expected a name in quotes 1-2"], ["a = 1"]],
  ["{1:1}", ["expected a name in quotes 1-2"], ["1 = 1"]],
  ['{{"x":1},"b":2}', ["expected a name in quotes 1-2"], ["b = 2"]],
  ['{"a":[1}', ["expected ] 7-8"], ["a", "a/0 = 1"]],
  ['{"a":[1],"b":2]', ["unexpected ] 14-15", "expected } 15-15"], ["a", "a/0 = 1", "b = 2"]],
  ['[{"a":1]', ["expected } 7-8"], ["0", "0/a = 1"]],
  ['{"a":1', ["expected } 6-6"], ["a = 1"]],
  ['{"a"', ["expected } 4-4"], ["a"]],
  ['{"a":"b\n,"c":1}', ["the string is not closed 5-7"], ["a = b", "c = 1"]],
  ['{"a":"b', ["the string is not closed 5-7", "expected } 7-7"], ["a = b"]],
  ['{"a":1}x', ["text after the end of the value 7-8"], ["a = 1"]],
  ['{"a":1}{"b":1}', ["text after the end of the value 7-8"], ["a = 1"]],
  ["[1]]", ["text after the end of the value 3-4"], ["0 = 1"]],
  ["]", ["expected a value 0-1"], []],
  ["[nul]", ["expected a value 1-4"], ["0 = nul"]],
  ["[01]", ["expected a value 1-3"], ["0 = 01"]],
  ["[1.]", ["expected a value 1-3"], ["0 = 1."]],
  ["[+1]", ["expected a value 1-3"], ["0 = +1"]],
  ["[-NaN]", ["expected a value 1-5"], ["0 = -NaN"]],
  ["[\u00a01]", ["expected a value 1-3"], ["0 = \u00a01"]],
  ["[1/* x", ["the comment is not closed 6-6"], ["0 = 1"]],
])("%j: %j", (text, problems, read) => {
  expect(reasons(text)).toEqual(problems);
  expect(pathsAndValues(json.read(text).root)).toEqual(read);
});

describe("any text", () => {
  const sample = '\ufeff{ "a": [1, -2.5e3, {"b": "\\u00e9\\n😀"}], // c\r\n "d": "{\\"e\\":[\\"{\\\\\\"f\\\\\\":1}\\"]}", /* g */ "h": null, }';

  test("each beginning of a file, and each one without its first units", () => {
    for (let at = 0; at <= sample.length; at++) {
      expectSound(json, sample.slice(0, at));
      expectSound(json, sample.slice(at));
    }
  });

  test("random units", () => {
    for (const text of randomTexts('{}[]:,"\\ \n/*01e.truefalsn', 2000, 4017)) expectSound(json, text);
  });

  test.each([
    ["brackets", "[".repeat(1e6), ["nested deeper than 1000 1000-1001", "expected ] 1000000-1000000"]],
    ["members", '{"a":'.repeat(1e5), ["nested deeper than 1000 5000-5001", "expected } 500000-500000"]],
  ])("%s nested without end", (_name, text, problems) => {
    expect(expectQuick(json, text).problems.map(({ reason, span }) => `${reason} ${span.start}-${span.end}`)).toEqual(problems);
  });

  test("what is nested too deep is skipped, what follows is read", () => {
    const deep = "[".repeat(1500) + "]".repeat(1500);
    const { root, problems } = json.read(`{"a":${deep},"b":1}`);
    expect(root.children.map(({ key, value }) => [key, value])).toEqual([["a", undefined], ["b", "1"]]);
    expect(problems.map(({ reason }) => reason)).toEqual(["nested deeper than 1000"]);
  });

  test.each(["<", '"', "\\", ":", ",", "]}", "/*", "//\n", '{"a":"{\\"b\\":'])("%j many times", (unit) => {
    expectQuick(json, unit.repeat(3e5 / unit.length));
  });
});
