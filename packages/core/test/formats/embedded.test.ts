import { describe, expect, test } from "vitest";
import { json } from "../../src/formats/json.ts";
import { xml } from "../../src/formats/xml.ts";
import { yaml } from "../../src/formats/yaml.ts";
import { outline } from "./tree/outline.ts";

describe("JSON in a JSON string", () => {
  test("is read in place, with the places of the outer file", () => {
    const text = '{"C":"{\\"a\\":\\"x\\",\\"b\\":[true]}","d":1}';
    expect(outline(json.read(text).root)).toEqual([
      'setting C = {\\"a\\":\\"x\\",\\"b\\":[true]} 2-3 6-32',
      "  setting a = x 9-10 15-16",
      "  section b 21-22",
      "    item 0 = true 26-30 26-30",
      "setting d = 1 35-36 38-39",
    ]);
  });

  test("two strings deep, not three", () => {
    const third = JSON.stringify({ c: 1 });
    const second = JSON.stringify({ b: third });
    const first = JSON.stringify({ a: second });
    const root = json.read(JSON.stringify({ z: first })).root;
    const a = root.children[0]!.children[0]!;
    const b = a.children[0]!;
    expect([a.key, a.value, b.key, b.value, b.children]).toEqual(["a", second, "b", third, []]);
  });

  test("keeps line breaks and list entries apart", () => {
    expect(outline(json.read('["[\\r\\n {\\"k\\":\\"\\\\u0041\\"}]"]').root)).toEqual([
      'item 0 = [\\r\\n {\\"k\\":\\"\\\\u0041\\"}] 2-28 2-28',
      "  item 0 8-9",
      "    setting k = A 11-12 17-24",
    ]);
  });

  test.each(['"{\\"a\\":1} and more"', '"{\\"a\\":"', '"{{ name }}"', '"[general]"', '"{\\"a\\":${b}}"', '"{a}"', '""'])(
    "%s is a string, and no problem", (text) => {
      const { root, problems } = json.read(text);
      expect([root.children[0]!.children, problems]).toEqual([[], []]);
    });
});

describe("JSON in XML", () => {
  test("in references", () => {
    expect(outline(xml.read("<a>{&quot;b&quot;:&quot;c&quot;}</a>").root)).toEqual([
      'setting a = {\\"b\\":\\"c\\"} 1-2 3-32',
      "  setting b = c 10-11 24-25",
    ]);
  });

  test("in CDATA beside attributes, whose number does not count", () => {
    expect(outline(xml.read('<a x="1"> <![CDATA[["b"]]]></a>').root)).toEqual([
      'setting a = [\\"b\\"] 1-2 19-24',
      "  setting @x = 1 3-4 6-7",
      "  item 0 = b 21-22 21-22",
    ]);
  });

  test("in an attribute", () => {
    expect(outline(xml.read("<a b='{\"c\":1}'/>").root)).toEqual([
      "setting a 1-2",
      '  setting @b = {\\"c\\":1} 3-4 6-13',
      "    setting c = 1 8-9 11-12",
    ]);
  });
});

describe("JSON in YAML", () => {
  test("in a literal block, without its indentation", () => {
    expect(outline(yaml.read('a: |\n  {\n   "b": "c",\r\n   "d": 1}\n').root)).toEqual([
      'setting a = {\\n \\"b\\": \\"c\\",\\n \\"d\\": 1}\\n 0-1 7-33',
      "  setting b = c 13-14 18-19",
      "  setting d = 1 27-28 31-32",
    ]);
  });

  test("in a folded block with a tag", () => {
    expect(outline(yaml.read('a: !Sub >-\n  {"b":\n  "c"}\n').root)).toEqual([
      'setting a (!Sub) = {\\"b\\": \\"c\\"} 0-1 13-25',
      "  setting b = c 15-16 22-23",
    ]);
  });

  test("in quotes of both kinds, over several lines", () => {
    expect(outline(yaml.read(`a: '{"b":"it''s"}'\n`).root)).toEqual([
      `setting a = {\\"b\\":\\"it's\\"} 0-1 4-17`,
      "  setting b = it's 6-7 10-15",
    ]);
    expect(outline(yaml.read('a: "{\\"b\\":\\\n  1,\n  \\"c\\":\\x31}"\n').root)).toEqual([
      'setting a = {\\"b\\":1, \\"c\\":1} 0-1 4-31',
      "  setting b = 1 7-8 15-16",
      "  setting c = 1 22-23 26-30",
    ]);
  });
});
