import { describe, expect, test } from "vitest";
import { xml } from "../../src/formats/xml.ts";
import { allSettings, outline, pathsAndValues } from "./tree/outline.ts";
import { expectQuick, expectSound, randomTexts } from "./tree/hold.ts";

const reasons = (text: string): string[] => xml.read(text).problems.map(({ reason, span }) => `${reason} ${span.start}-${span.end}`);

describe("claims", () => {
  test.each([
    ["conf/a.XML", "", true],
    ["a.wsdl", "", true],
    ["aura/Panel.js-meta.xml", "(hidden)", false],
    ["Case.object", '\ufeff<?xml version="1.0"?>', true],
    ["Case.object", "\r\n <CustomObject>", true],
    ["Sales.report-meta.xml", "", true],
    ["a.xml.dist", "", true],
    ["a.xml.php", "<?php", false],
    ["export", "<include>", true],
    ["export", "<!doctype html><html>", false],
    ["export", "<HTML lang='it'>", false],
    [".profile", "export PATH", false],
    ["page.html", "<?xml?>", false],
    ["icon.svg", "<svg>", false],
    ["App.vue", "<template>", false],
    ["App.tsx", "<A/>", false],
    ["httpd.conf", "<VirtualHost *:80>", false],
    ["README.md", "<p align=center>", false],
  ])("%s %j: %s", (path, text, claimed) => {
    expect(xml.claims(path, text)).toBe(claimed);
  });
});

describe("tree", () => {
  test("elements, attributes and text", () => {
    expect(outline(xml.read('<?xml version="1.0"?>\n<a:b c = "d" e=\'\'><f> g </f><h i="j">k</h></a:b>').root)).toEqual([
      "section a:b 23-26",
      "  setting @c = d 27-28 32-33",
      "  setting @e =  35-36 38-38",
      "  setting f = g 41-42 44-45",
      "  setting h = k 51-52 59-60",
      "    setting @i = j 53-54 56-57",
    ]);
  });

  test("empty elements have the value '' unless they have attributes", () => {
    expect(outline(xml.read('<r><a/><b></b><c> </c><d e="f"/><g h="i"></g></r>').root)).toEqual([
      "section r 1-2",
      "  setting a =  4-5",
      "  setting b =  8-9 10-10",
      "  setting c =  15-16 17-17",
      "  setting d 23-24",
      "    setting @e = f 25-26 28-29",
      "  setting g 33-34",
      "    setting @h = i 35-36 38-39",
    ]);
  });

  test("mixed content has no value", () => {
    expect(pathsAndValues(xml.read("<a>b<c>d</c>e</a>").root)).toEqual(["a", "a/c = d"]);
  });

  test("an element reaches from its name to the end of its end tag, an attribute to its closing quote", () => {
    const [a] = xml.read('<a b="c">d</a >\n').root.children;
    expect([a!.span, a!.children[0]!.span]).toEqual([{ start: 1, end: 15 }, { start: 3, end: 8 }]);
  });

  test("predefined and numeric references are decoded, others stay", () => {
    expect(outline(xml.read('<a b="&lt;&#65;&#x1F600;&e;&#0;&amp;lt;"> &quot;&apos;&gt;& </a>').root)).toEqual([
      `setting a = \\"'>& 1-2 42-59`,
      "  setting @b = <A😀&e;&#0;&lt; 3-4 6-39",
    ]);
  });

  test("CDATA sections and comments in text", () => {
    const { root, comments } = xml.read("<a> <![CDATA[<b>&amp;]]><!-- c -->d </a>");
    expect(outline(root)).toEqual(["setting a = <b>&amp;d 1-2 13-35"]);
    expect(comments).toEqual([{ text: "c", span: { start: 24, end: 34 } }]);
  });

  test("byte order mark, CRLF and surrogate pairs count as units", () => {
    expect(outline(xml.read("\ufeff\r\n<a>\r\n😀\r\n</a>").root)).toEqual(["setting a = 😀 4-5 8-10"]);
  });

  test("a document type is passed over, its entities are not expanded", () => {
    const text = '<!-- c --><!DOCTYPE a [\n<!ENTITY e "</a>">\n<!ENTITY f SYSTEM "file:///etc/passwd">\n<!-- ] > -->\n]>\n<a>&e;&f;</a>';
    const { root, problems, comments } = xml.read(text);
    expect(pathsAndValues(root)).toEqual(["a = &e;&f;"]);
    expect([problems, comments.length]).toEqual([[], 1]);
  });

  test("several roots, as in FreeSWITCH's fragments", () => {
    expect(xml.read("<a/>\n<b>c</b>\n")).toMatchObject({ problems: [], root: { children: [{ key: "a" }, { key: "b", value: "c" }] } });
  });

  test("X-PRE-PROCESS is an element and may include a file", () => {
    const text = '<include>\n<X-PRE-PROCESS cmd="include" data="dialplan/*.xml"/><X-PRE-PROCESS cmd="set" data="a=b"/><X-PRE-PROCESS cmd="exec" data="ls"/>\n</include>';
    const { root, includes, problems } = xml.read(text);
    expect(root.children[0]!.children.map(({ key }) => key)).toEqual(["X-PRE-PROCESS", "X-PRE-PROCESS", "X-PRE-PROCESS"]);
    expect(includes).toEqual([
      { path: "dialplan/*.xml", span: { start: 45, end: 59 } },
      { path: "ls", span: { start: 131, end: 133 }, dynamic: true },
    ]);
    expect(problems).toEqual([]);
  });
});

describe("what is not well-formed", () => {
  test.each<[string, string[], string[]]>([
    ["<a></b></a>", ["</b> closes nothing 3-7"], ["a = "]],
    ["<a><b>c</a>", ["<b> is not closed 3-5"], ["a", "a/b = c"]],
    ["<a><b><c>d</a><e>", ["<c> is not closed 6-8", "<e> is not closed 14-16"], ["a", "a/b", "a/b/c = d", "e = "]],
    ["<a><b>c</b>", ["<a> is not closed 0-2"], ["a", "a/b = c"]],
    ["<a><b>c</A></b></a>", ["</A> closes nothing 7-11"], ["a", "a/b = c"]],
    ['<a/>{"b":1}', ["text outside of any element 4-11"], ["a = "]],
    ["x<a/>y", ["text outside of any element 0-1"], ["a = "]],
    ['<a b="c', ["the text ends inside <a 0-7"], ["a", "a/@b"]],
    ["<a b", ["the text ends inside <a 0-4"], ["a"]],
    ["<a>b</a", ["the text ends inside a tag 4-7", "<a> is not closed 0-2"], ["a = b"]],
    ["<a><!-- b", ["the text ends inside <!-- 3-9", "<a> is not closed 0-2"], ["a = "]],
    ["<a><![CDATA[b", ["the text ends inside <![CDATA[ 3-13", "<a> is not closed 0-2"], ["a = b"]],
    ["<a><?b", ["the text ends inside a tag 3-6", "<a> is not closed 0-2"], ["a = "]],
    ["<a>b<//>c</a>", ["an end tag without a name 4-8"], ["a = bc"]],
    ["<a>1 < 2</a>", [], ["a = 1 < 2"]],
    ["<a b c=d></a>", [], ["a", "a/@b", "a/@c = d"]],
    ["<a <b>c</b></a>", ["< inside a tag 3-5", "</b> closes nothing 7-11"], ["a = c", "a/@<b"]],
  ])("%j: %j", (text, problems, read) => {
    expect(reasons(text)).toEqual(problems);
    expect(pathsAndValues(xml.read(text).root)).toEqual(read);
  });
});

describe("any text", () => {
  const sample = '\ufeff<?xml version="1.0"?>\r\n<!DOCTYPE a [<!ENTITY e "x">]><a b="c&amp;" d=\'{"e":[1]}\'><f>😀&#x41;</f>'
    + "<!-- g --><h> <![CDATA[[{\"i\":1}]]]> </h><j/></a>\n";

  test("each beginning of a file, and each one without its first units", () => {
    expect(xml.read(sample).problems).toEqual([]);
    for (let at = 0; at <= sample.length; at++) {
      expectSound(xml, sample.slice(0, at));
      expectSound(xml, sample.slice(at));
    }
  });

  test("random units", () => {
    for (const text of randomTexts("<<>>//ab ='\"!-?[]&;C\n", 2000, 4017)) expectSound(xml, text);
  });

  test("elements nested without end are read side by side from the thousandth level on", () => {
    const { root, problems } = expectQuick(xml, "<a>".repeat(1e5) + "x" + "</a>".repeat(1e5));
    expect(problems.map(({ reason, span }) => `${reason} ${span.start}`)).toEqual(["nested deeper than 1000 3000"]);
    expect(allSettings(root).length).toBe(100_001);
  });

  test.each(["<", "<a>", "<!--", "<?", "<!", "</a", "&amp;", "<![CDATA[x]]>", "<a><b></a></b>", "<!DOCTYPE a [", '<a b="'])(
    "%j many times", (unit) => {
      expectQuick(xml, unit.repeat(3e5 / unit.length));
    });
});
