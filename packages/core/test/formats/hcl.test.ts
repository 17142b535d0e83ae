import { describe, expect, test } from "vitest";
import { hcl } from "../../src/formats/hcl.ts";
import { expectQuick, expectSound, randomTexts } from "./tree/hold.ts";
import { outline, pathsAndValues } from "./tree/outline.ts";

const tree = (text: string): string[] => outline(hcl.read(text).root);
const values = (text: string): string[] => pathsAndValues(hcl.read(text).root);
const reasons = (text: string): string[] => hcl.read(text).problems.map(({ reason, span }) => `${reason} ${span.start}-${span.end}`);

describe("claims", () => {
  test.each([
    ["modules/a/main.tf", "", true],
    ["prod.tfvars", "", true],
    ["live/terragrunt.hcl", "", true],
    ["main.tf.json", '{"a": 1}', false],
    ["main.tf.sample", 'resource "a" "b" {\n}', true],
    ["main.tf.sample", "Ask the team for this file.", false],
    ["terraform.tfvars.example", 'stage = "prod"', true],
    ["main.tf.tpl", '  module "x" {', true],
    ["main.tftpl", 'x = 1\nresource "a" "b" {\n', true],
    ["init.tftpl", "#!/bin/sh\nA=1\nserver {\n", false],
    ["a.tpl", 'resource "a" "b" {\n}', false],
    ["a.conf", 'resource "a" "b" {\n}', false],
  ])("%s %j: %s", (path, text, claimed) => {
    expect(hcl.claims(path, text)).toBe(claimed);
  });
});

describe("blocks", () => {
  test("type and labels are sections one in the other, each key where it is written", () => {
    expect(tree('resource "aws_connect_instance" "main" {\n  lens = true\n}\n')).toEqual([
      "section resource 0-8",
      "  section aws_connect_instance 10-30",
      "    section main 33-37",
      "      setting lens = true 43-47 50-54",
    ]);
  });

  test("each block stands for itself; a section ends with its brace", () => {
    const { root } = hcl.read("a \"x\" { b = 1 }\na \"x\" {}\nc {\n}");
    expect(outline(root)).toEqual([
      "section a 0-1", "  section x 3-4", "    setting b = 1 8-9 12-13",
      "section a 16-17", "  section x 19-20",
      "section c 25-26",
    ]);
    expect(root.children.map(({ span }) => span)).toEqual([{ start: 0, end: 15 }, { start: 16, end: 24 }, { start: 25, end: 30 }]);
    expect(root.children[0]!.children[0]!.span).toEqual({ start: 3, end: 15 });
  });

  test("a label without quotes; a brace on the next line", () => {
    expect(tree("data user agent\n{ a = 1 }")).toEqual([
      "section data 0-4", "  section user 5-9", "    section agent 10-15", "      setting a = 1 18-19 22-23",
    ]);
  });

  test("a dynamic block is the block that it makes", () => {
    expect(tree('dynamic "log" {\n  for_each = var.x\n  content {\n    on = true\n    content {}\n  }\n}')).toEqual([
      "section log (dynamic) 9-12",
      "  setting for_each (expression) = var.x 18-26 29-34",
      "  setting on = true 51-53 56-60",
      "  section content 65-72",
    ]);
  });

  test("attributes of a file of variables stand under the root", () => {
    expect(tree('stage = "prod"\non=false')).toEqual(["setting stage = prod 0-5 9-13", "setting on = false 15-17 18-23"]);
    expect(tree('{ "stage": "prod" }')).toEqual(["setting stage = prod 3-8 12-16"]);
  });
});

describe("scalars", () => {
  test.each([
    ["1", "setting a = 1 0-1 4-5"],
    ["-1.5e3 # no", "setting a = -1.5e3 0-1 4-10"],
    ["null // no", "setting a = null 0-1 4-8"],
    ['""', "setting a =  0-1 5-5"],
    ['"x\\ny"', "setting a = x\\ny 0-1 5-9"],
    ['"\\"\\u00e8\\U0001F600\\\\"', 'setting a = \\"è😀\\\\ 0-1 5-25'],
    ['"$${x} %%{y} 5$"', "setting a = ${x} %{y} 5$ 0-1 5-19"],
    ['"${var.x}"', "setting a = ${var.x} 0-1 5-13"],
    ['"a-${var.x}"', "setting a (template) = a-${var.x} 0-1 5-15"],
    ['"${a}${b}"', "setting a (template) = ${a}${b} 0-1 5-13"],
    ['"${f("}", { b = 1 })}"', 'setting a (template) = ${f(\\"}\\", { b = 1 })} 0-1 5-25'],
    ['"%{ if x }y%{ endif }"', "setting a (template) = %{ if x }y%{ endif } 0-1 5-25"],
    ["var.NAME", "setting a (expression) = var.NAME 0-1 4-12"],
    ["var.x ? true : false # no", "setting a (expression) = var.x ? true : false 0-1 4-24"],
    ['"x" == var.y', 'setting a (expression) = \\"x\\" == var.y 0-1 4-16'],
    ["(1 +\n 2)", "setting a (expression) = (1 +\\n 2) 0-1 4-12"],
    ["f({ b = 1 }, [\n2]) /* no */", "setting a (expression) = f({ b = 1 }, [\\n2]) 0-1 4-22"],
  ])("a = %s", (value, expected) => {
    expect(tree(`a = ${value}`)).toEqual([expected]);
    expect(tree(`a = ${value}\n`)).toEqual([expected]);
    expect(tree(`a = ${value}\r\nb = 1\r\n`)[0]).toEqual(expected);
    expect(reasons(`a = ${value}\n`)).toEqual([]);
  });

  test("a heredoc's value is its body", () => {
    expect(tree("a = <<EOT\nx } \"\n  EOTX\nEOT\nb = 1")).toEqual(['setting a = x } \\"\\n  EOTX\\n 0-1 10-23', "setting b = 1 27-28 31-32"]);
  });

  test("an indented heredoc loses what all its lines are indented by; a template is told", () => {
    expect(tree("a = <<-E\n    x\n\n      ${y}\n    E\n")).toEqual(["setting a (template) = x\\n\\n  ${y}\\n 0-1 9-27"]);
  });
});

describe("objects and lists", () => {
  test("keys with and without quotes, = and :, commas and lines", () => {
    expect(tree('a = { b = 1, "c d" : "x"\n (var.k) = 2\n e.f = 3, }')).toEqual([
      "section a 0-1",
      "  setting b = 1 6-7 10-11",
      "  setting c d = x 14-17 22-23",
      "  setting (var.k) = 2 26-33 36-37",
      "  setting e.f = 3 39-42 45-46",
    ]);
  });

  test("a list's entries; an entry that is a container has its bracket as key", () => {
    expect(tree('a = ["x", 1,\n  { b = [var.y] },]')).toEqual([
      "section a 0-1",
      "  item 0 = x 6-7 6-7",
      "  item 1 = 1 10-11 10-11",
      "  item 2 15-16",
      "    section b 17-18",
      "      item 0 (expression) = var.y 22-27 22-27",
    ]);
  });

  test("empty containers have no value", () => {
    expect(tree("a = {}\nb = [ # none\n]")).toEqual(["section a 0-1", "section b 7-8"]);
  });

  test("what follows a container makes an expression of it; its entries are read", () => {
    expect(tree("a = [1][0]\nb = {} == var.x\n")).toEqual([
      "section a (expression) 0-1", "  item 0 = 1 5-6 5-6",
      "setting b (expression) = {} == var.x 11-12 15-26",
    ]);
  });
});

describe("calls and for", () => {
  test("jsonencode is read in place", () => {
    expect(tree('a = jsonencode({ "B" = [{ c = true }] })')).toEqual([
      "section a 0-1", "  section B 18-19", "    item 0 24-25", "      setting c = true 26-27 30-34",
    ]);
    expect(tree("a = jsonencode(\n [1]\n)")).toEqual(["section a 0-1", "  item 0 = 1 18-19 18-19"]);
  });

  test("arguments that are not written out leave the tag expression", () => {
    expect(tree("a = merge({ b = 1 }, var.x, { c = 2 })")).toEqual([
      "section a (expression) 0-1", "  setting b = 1 12-13 16-17", "  setting c = 2 30-31 34-35",
    ]);
    expect(tree("a = jsonencode(var.x)\n")).toEqual(["setting a (expression) = jsonencode(var.x) 0-1 4-21"]);
    expect(tree("a = merge([{ b = 1 }]...)")).toEqual(["section a (expression) 0-1", "  item 0 11-12", "    setting b = 1 13-14 17-18"]);
  });

  test("calls in calls; lists go on counting", () => {
    expect(tree('a = toset(concat(["x"], ["y"]))')).toEqual(["section a 0-1", "  item 0 = x 19-20 19-20", "  item 1 = y 26-27 26-27"]);
  });

  test("the value of a for", () => {
    expect(tree("a = { for k, v in x ? y : z : k => { b = true } if v }")).toEqual([
      "section a (expression) 0-1", "  setting b = true 37-38 41-45",
    ]);
    expect(tree("a = [for v in x :\n [for w in v : { b = w }]]\nc = 1")).toEqual([
      "section a (expression) 0-1", "  setting b (expression) = w 35-36 39-40", "setting c = 1 45-46 49-50",
    ]);
    expect(tree("a = [for v in x : v.id]")).toEqual(["setting a (expression) = [for v in x : v.id] 0-1 4-23"]);
  });
});

describe("JSON in a string or heredoc", () => {
  test("is read at its place in the file", () => {
    expect(tree('a = "{\\"b\\": [1]}"')).toEqual([
      'setting a = {\\"b\\": [1]} 0-1 5-17', "  section b 8-9", "    item 0 = 1 14-15 14-15",
    ]);
  });

  test("templates in it are references", () => {
    expect(tree('a = <<E\n{"b": "${f("x")}", "c": ${g("y")}, "d": true}\nE')).toEqual([
      'setting a (template) = {\\"b\\": \\"${f(\\"x\\")}\\", \\"c\\": ${g(\\"y\\")}, \\"d\\": true}\\n 0-1 8-54',
      '  setting b = ${f(\\"x\\")} 10-11 15-24',
      '  setting c = ${g(\\"y\\")} 28-29 32-41',
      "  setting d = true 44-45 48-52",
    ]);
  });
});

test("comments of all kinds, wherever they stand", () => {
  const { comments, problems } = hcl.read('# one\r\na = [1, // two ]\n/* three\n} */ 2]\nb = f( # four )\n) #');
  expect(comments).toEqual([
    { text: "one", span: { start: 0, end: 5 } },
    { text: "two ]", span: { start: 15, end: 23 } },
    { text: "three\n}", span: { start: 24, end: 37 } },
    { text: "four )", span: { start: 48, end: 56 } },
    { text: "", span: { start: 59, end: 60 } },
  ]);
  expect(problems).toEqual([]);
});

test("byte order mark, CRLF, letters beyond ASCII and surrogate pairs count as units", () => {
  expect(tree('\ufeffcittà {\r\n  "è" = "😀"\r\n  𝒳 = "x"\r\n}')).toEqual([
    "section città 1-6", "  setting è = 😀 13-14 19-21", "  setting 𝒳 = x 26-28 32-33",
  ]);
});

describe("faults", () => {
  test("a block without its brace ends where the next one begins at its margin", () => {
    const text = 'a "x" {\n  b = 1\n\na "y" {\n  c = 2\n}\n';
    expect(values(text)).toEqual(["a", "a/x", "a/x/b = 1", "a", "a/y", "a/y/c = 2"]);
    expect(reasons(text)).toEqual(["{ is not closed 6-7"]);
  });

  test("an object without its brace leaves its block's brace to the block", () => {
    const text = "a {\n  b = {\n    c = 1\n}\nd {\n  e = 2\n}\n";
    expect(values(text)).toEqual(["a", "a/b", "a/b/c = 1", "d", "d/e = 2"]);
    expect(reasons(text)).toEqual(["{ is not closed 10-11"]);
  });

  test("a list without its bracket ends before the next attribute", () => {
    expect(values("a = [1,\n  2\nb = [{ c = [3 }]\nd = 4")).toEqual(["a", "a/0 = 1", "a/1 = 2", "b", "b/0", "b/0/c", "b/0/c/0 = 3", "d = 4"]);
    expect(reasons("a = [1,\n  2\nb = [{ c = [3 }]\nd = 4")).toEqual(["[ is not closed 4-5", "[ is not closed 23-24"]);
  });

  test("a call or a template without its end, too", () => {
    expect(values('a = f(1,\nb = "x${g(\nc "l" {\n}')).toEqual(["a = f(1,", "b = x${g(", "c", "c/l"]);
    expect(reasons('a = f(1,\nb = "x${g(\nc "l" {\n}')).toEqual(["( is not closed 5-6", "( is not closed 18-19"]);
    expect(values('a = merge({ b = 1,\nc = jsonencode([1,\nd = 1\n')).toEqual(["a", "a/b = 1", "a/c", "a/c/0 = 1", "a/d = 1"]);
  });

  test("a string ends with its line", () => {
    expect(values('a = "x\nb = ["y\n]\r\nc = 1')).toEqual(["a = x", "b", "b/0 = y", "c = 1"]);
    expect(reasons('a = "x\nb = ["y\n]\r\nc = 1')).toEqual(["the string is not closed 4-5", "the string is not closed 12-13"]);
  });

  test("brackets that close nothing, lines that say nothing, values that are missing", () => {
    expect(values("}\na = 1 )\n- b\nc =\nd {\n  e = { f }\n}")).toEqual(["a = 1", "c", "d", "d/e"]);
    expect(reasons("}\na = 1 )\n- b\nc =\nd {\n  e = { f }\n}")).toEqual([
      "} closes nothing 0-1", ") closes nothing 8-9", "neither an attribute nor a block 10-13", "the value is missing 14-15", "= or : expected 30-31",
    ]);
  });

  test("the end of the file with something open is told once", () => {
    expect(reasons("a {\n  b {\n    c = [{\n")).toEqual(["{ is not closed 19-20"]);
    expect(reasons("a = <<E\nx\n")).toEqual(["the heredoc is not closed 4-7"]);
    expect(reasons("a = 1 /* x")).toEqual(["the comment is not closed 6-8"]);
    expect(reasons('a = "${f(')).toEqual(["( is not closed 8-9"]);
  });

  test("directives of a template file are passed over", () => {
    const text = "%{ if x ~}\na {\n  %{ for y in z }\n  b = 1\n  %{ endfor }\n}\n%{ endif }\n";
    expect(values(text)).toEqual(["a", "a/b = 1"]);
    expect(reasons(text)).toEqual([]);
  });
});

describe("any text", () => {
  const sample = [
    '# c\nresource "a" "b" { // d', '  x = "p${f("q", { r = 1 })}-%{ if y }z%{ endif }"', "  l = [1, { m = true }, [for v in w : { n = v }]]",
    '  j = jsonencode({ "k" : "\\u00e8" })', "  h = <<-EOT", '    {"o": ${p("x")}}', "  EOT", '  dynamic "s" {', "    content { t = null }", "  }", "}", "",
  ].join("\r\n");

  test("every beginning and every end of a file is read", () => {
    expect(reasons(sample)).toEqual([]);
    for (let at = 0; at <= sample.length; at++) {
      expectSound(hcl, sample.slice(0, at));
      expectSound(hcl, sample.slice(at));
    }
  });

  test("random units are read", () => {
    for (const text of randomTexts('{}[]()"\\$%=:,<>#/*-? \n\nabE.1', 3000, 11)) expectSound(hcl, text);
  });

  test.each([
    ["lists", `a = ${"[".repeat(1e5)}`], ["objects", "a = {".repeat(1e5)], ["blocks", "a {\n".repeat(1e5)], ["calls", `a = ${"f(".repeat(1e5)}`],
    ["read calls", `a = ${"merge(".repeat(1e5)}`], ["templates", `a = ${'"${'.repeat(1e5)}`], ["for", `a = ${"[for x in y : ".repeat(3e4)}`],
    ["labels", `a ${'"b" '.repeat(1e5)}{}`], ["closed lists", `a = ${"[".repeat(1e5)}${"]".repeat(1e5)}\nb = 1`],
    ["closing brackets", `a = [{${")".repeat(3e5)}`], ["closing bodies", `${"a {".repeat(400)}${"]".repeat(3e5)}`],
    ["blanks", `a = [${" ".repeat(3e5)}`], ["blank lines", `a = f(${"\n ".repeat(1e5)}`], ["units without meaning", "=".repeat(3e5)],
    ["heredocs without end", "a = <<E\n".repeat(5e4)], ["comments without end", "/*".repeat(1e5)], ["strings without end", 'a = "\n'.repeat(6e4)],
    ["questions", `a = [for x in ${"?:".repeat(1e5)}`], ["one identifier", "a".repeat(3e5)], ["one identifier not of ASCII", "è".repeat(3e5)],
    ["labels without brace", 'a "b"\n'.repeat(5e4)], ["identifiers in a call", `a = f(\n${"b\n".repeat(1e5)}`],
    ["JSON with templates", `a = <<E\n{"b": "${"${x}".repeat(6e4)}"}\nE\n`], ["lines of one object", `a = {${"\nb = 1".repeat(5e4)}`],
  ])("deep or long: %s", (_name, text) => {
    expectSound(hcl, text.slice(0, 2000));
    expectQuick(hcl, text);
  });

  test("what is nested too deep is told and passed over", () => {
    expect(reasons(`a = ${"[".repeat(1e5)}${"]".repeat(1e5)}\nb = 1`)).toEqual(["nested deeper than 500 504-505"]);
    expect(values(`a = ${"[".repeat(1e5)}${"]".repeat(1e5)}\nb = 1`).at(-1)).toBe("b = 1");
    expect(reasons(`${"a {".repeat(1e5)}${"}".repeat(1e5)}`)).toEqual(["nested deeper than 500 1502-1503"]);
  });
});

test("a template file that is one jsonencode has the object's members under the root, at their places", () => {
  const text = '${\n  jsonencode({\n  "description": "${flow}",\n  "states": [{ "record": true }]\n})\n}\n';
  const { root, problems } = hcl.read(text);
  expect(hcl.claims("flows/flow.tftpl", text)).toBe(true);
  expect(problems).toEqual([]);
  expect(root.children.map((member) => [member.key, text.slice(member.keySpan.start, member.keySpan.end), member.value])).toEqual([
    ["description", "description", "${flow}"], ["states", "states", undefined],
  ]);
  const record = root.children[1]!.children[0]!.children[0]!;
  expect([record.key, record.value, text.indexOf("record") === record.keySpan.start]).toEqual(["record", "true", true]);
});
