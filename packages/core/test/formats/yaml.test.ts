import { describe, expect, test } from "vitest";
import { yaml } from "../../src/formats/yaml.ts";
import { effectiveChildren } from "../../src/tree/setting.ts";
import { outline, pathsAndValues } from "./tree/outline.ts";
import { expectQuick, expectSound, randomTexts } from "./tree/hold.ts";

const reasons = (text: string): string[] => yaml.read(text).problems.map(({ reason, span }) => `${reason} ${span.start}-${span.end}`);

test.each([
  ["a/b.yml", true], ["B.YAML", true], ["settings.yaml.dist", true], ["values.yml.j2", true], ["a.yamllint", false], ["a.json", false],
])("claims %s: %s", (path, claimed) => {
  expect(yaml.claims(path, "")).toBe(claimed);
});

describe("tree", () => {
  test("mappings, lists and scalars as written", () => {
    expect(outline(yaml.read('a: yes \nb:\n  c: "x\\n"\n  \'d\': \'it\'\'s\'\ne:\n- 1\n- f: g\n  h: ~\n-\n- - i\nj:\n').root)).toEqual([
      "setting a = yes 0-1 3-6",
      "section b 8-9",
      "  setting c = x\\n 13-14 17-20",
      "  setting d = it's 25-26 30-35",
      "section e 37-38",
      "  item 0 = 1 42-43 42-43",
      "  item 1 46-47",
      "    setting f = g 46-47 49-50",
      "    setting h = ~ 53-54 56-57",
      "  item 2 57-57",
      "  item 3 62-63",
      "    item 0 = i 64-65 64-65",
      "setting j 66-67",
    ]);
  });

  test("flow collections", () => {
    expect(outline(yaml.read('{a: [1, "b"], "c": {d: e}}').root)).toEqual([
      "section a 1-2",
      "  item 0 = 1 5-6 5-6",
      "  item 1 = b 9-10 9-10",
      "section c 15-16",
      "  setting d = e 20-21 23-24",
    ]);
  });

  test("block scalars: the value decoded, its span from the first unit to the last", () => {
    expect(outline(yaml.read("a: |\n  b\n   c\n\nd: >-\n  e\n  f\n").root)).toEqual([
      "setting a = b\\n c\\n 0-1 7-13",
      "setting d = e f 15-16 23-28",
    ]);
  });

  test("tags", () => {
    expect(outline(yaml.read("a: !Ref B\nc: !GetAtt\n  - D\n  - E\nf: !Sub 'x'\ng: !Null\n").root)).toEqual([
      "setting a (!Ref) = B 0-1 8-9",
      "section c (!GetAtt) 10-11",
      "  item 0 = D 25-26 25-26",
      "  item 1 = E 31-32 31-32",
      "setting f (!Sub) = x 33-34 42-43",
      "setting g (!Null) 45-46",
    ]);
  });

  test("all documents stand under the root", () => {
    expect(pathsAndValues(yaml.read("%YAML 1.2\n---\na: 1\n...\n---\n- b\n---\nc\n").root)).toEqual(["a = 1", "0 = b", "0 = c"]);
  });

  test("keys that are no plain names", () => {
    expect(outline(yaml.read("? [a, b]\n: c\n? d\n*e : f\n").root)).toEqual([
      "setting [a, b = c 2-7 11-12",
      "setting d 15-16",
      "setting *e = f 17-19 22-23",
    ]);
  });

  test("byte order mark, CRLF and surrogate pairs count as units", () => {
    expect(outline(yaml.read("\ufeffa: 😀\r\nb: |\r\n  c\r\n  d\r\n").root)).toEqual([
      "setting a = 😀 1-2 4-6",
      "setting b = c\\nd\\n 8-9 16-22",
    ]);
  });

  test("comments, and what only looks like one", () => {
    const text = "# one\na: b#c # two\nd: '# e'\nf: | # three\n  # g\n#four";
    expect(yaml.read(text).comments.map(({ text: words, span }) => `${words} ${span.start}-${span.end}`)).toEqual([
      "one 0-5", "two 13-18", "three 33-40", "four 47-52",
    ]);
  });
});

describe("aliases and merge keys", () => {
  test("an alias is not expanded", () => {
    expect(outline(yaml.read("a: &x 1\nb: *x\n").root)).toEqual(["setting a = 1 0-1 6-7", "setting b (alias) = *x 8-9 11-13"]);
  });

  test("a mapping inherits the anchor's settings, not copies of them", () => {
    const [a, b] = yaml.read("a: &x\n  k: 1\n  l: 2\nb:\n  <<: *x\n  k: 3\n").root.children;
    expect(b!.inherited).toEqual(a!.children);
    expect(b!.inherited![0]).toBe(a!.children[0]);
    expect(effectiveChildren(b!, false).map(({ key, value }) => `${key} ${value}`)).toEqual(["<< *x", "k 3", "l 2"]);
  });

  test("of several, the first named comes last; what they inherit comes too", () => {
    const { root } = yaml.read("a: &a {k: 1}\nb: &b {<<: *a, k: 2, l: 2}\nc: &c {k: 3, m: 3}\nd:\n  <<: [*c, *b]\n");
    expect(root.children[3]!.inherited!.filter(({ key }) => key !== "<<").map(({ key, value }) => `${key} ${value}`).sort()).toEqual(["k 3", "l 2", "m 3"]);
  });

  test("no mapping inherits from one it stands in, or from another document", () => {
    const { root } = yaml.read("a: &x\n  b:\n    <<: *x\n    c: 1\n---\nd:\n  <<: *x\n");
    expect([root.children[0]!.children[0]!.inherited, root.children[1]!.inherited]).toEqual([undefined, undefined]);
  });

  test("merges that multiply are cut off", () => {
    const lines = Array.from({ length: 64 }, (_, level) => `a${level}: &a${level}\n  <<: [*a${level - 1}, *a${level - 1}]\n  k${level}: 1\n`);
    expectQuick(yaml, lines.join("").repeat(20));
  });
});

describe("templates", () => {
  test("values and names", () => {
    const text = 'a: {{ .Values.b }}\n{{ c }}: d\ne: "{{ f "g" }}"\n';
    expect(outline(yaml.read(text).root)).toEqual([
      "setting a = {{ .Values.b }} 0-1 3-18",
      "setting {{ c }} = d 19-26 28-29",
      'setting e = {{ f \\"g\\" }} 30-31 34-45',
    ]);
    expect(reasons(text)).toEqual([]);
  });

  test("directives with lines of their own are one problem, the rest is read", () => {
    const text = "a:\n{{- if .Values.b }}\n  c: 1\n{{- end }}\n{% if d %}\ne: 2\n{% endif %}\n";
    expect(pathsAndValues(yaml.read(text).root)).toEqual(["a", "a/c = 1", "e = 2"]);
    expect(reasons(text)).toEqual(["a template directive: what it writes is not known 3-22"]);
  });
});

describe("what the parser refuses", () => {
  test.each<[string, string[], string[]]>([
    ["a: 1\nb: c: d\ne: 2\n", ["5-12"], ["a = 1", "e = 2"]],
    ["a: 1\nb: @c\n  d: e\nf: 2\n", ["5-17"], ["a = 1", "f = 2"]],
    ["a:\n  b: 1\n\tc: 2\nd: 3\n", ["11-15"], ["a", "a/b = 1", "d = 3"]],
    ['a: 1\nb: "c\nd: 2\ne: 3\n', ["5-10"], ["a = 1", "d = 2", "e = 3"]],
    ["a: 1\nb: [c\n", ["5-10"], ["a = 1"]],
    ["a: \0b\n", ["3-4"], ["a = b"]],
  ])("%j is a problem at %j", (text, spans, read) => {
    const { root, problems } = yaml.read(text);
    expect(problems.map(({ span }) => `${span.start}-${span.end}`)).toEqual(spans);
    expect(pathsAndValues(root)).toEqual(read);
  });
});

describe("any text", () => {
  const sample = "\ufeff%TAG !e! !x\r\n--- # c\r\na: &b\r\n  - !Ref d\r\n  - {e: \"\\u00e9\", f: '😀'}\r\ng: |+\r\n  {\"h\":\r\n   [1]}\r\n\r\n"
    + "i: *b\r\n? j\r\n: k\r\nl: {{ m }}\r\n<<: [*b]\r\n--- n\r\n";

  test("each beginning of a file, and each one without its first units", () => {
    expect(reasons(sample)).toEqual([]);
    for (let at = 0; at <= sample.length; at++) {
      expectSound(yaml, sample.slice(0, at));
      expectSound(yaml, sample.slice(at));
    }
  });

  test("random units", () => {
    for (const text of randomTexts("ab:: --\n\n\n  {}[],'\"|>&*!#?%\t", 2000, 4017)) expectSound(yaml, text);
  });

  test.each(["<", "[", "{a: ", "- ", "- \n", "? ", "\t", "a: b: c\n", 'a: "x\n', "{{", "#", "&a ", "!a ", "---\n", "a: b\r", "\0"])(
    "%j many times", (unit) => {
      expectQuick(yaml, unit.repeat(3e5 / unit.length));
    });

  test("deep indentation", () => {
    const { problems } = expectQuick(yaml, Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"));
    expect(problems.length).toBeGreaterThan(0);
  });
});
