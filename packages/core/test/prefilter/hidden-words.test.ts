import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { hidesLetters, joinsTexts } from "../../src/prefilter/hidden-words.ts";

const mayHideWords = (text: string, syntax: string): boolean => hidesLetters(text) || joinsTexts(text, syntax);

/** Each hides a word that stands in full in the tree. */
const hidden: readonly (readonly [path: string, text: string, name: string])[] = [
  ["a.json", '{ "moni\\u0074or": 1 }', "monitor"],
  ["a.json", '{ "a": "{\\"moni\\\\u0074or\\": 1}" }', "monitor"],
  ["a.yaml", '"moni\\x74or": 1', "monitor"],
  ["a.yaml", 'a: "moni\\\n  tor"', "monitor"],
  ["a.xml", "<a moni&#116;or=''>moni&#x74;or</a>", "monitor"],
  ["a.xml", "<a>moni<!-- x -->tor</a>", "monitor"],
  ["a.xml", "<a>moni<![CDATA[tor]]></a>", "monitor"],
  ["a.properties", "a=moni\\\n  tor", "monitor"],
  ["a.properties", "moni\\u0074or=1\n", "monitor"],
  ["a.properties", "mo\\nitor=1\nmon\\itor=1\n", "monitor"],
  ["queues.conf", "[a]\nmoni;-- x --;tor=1\n", "monitor"],
  ["a.tf", 'a = "moni\\u0074or"\n', "monitor"],
  ["a.lua", 'x = "moni" .. "tor"', "monitor"],
  ["a.lua", 'x = "moni\\116or"', "monitor"],
  ["a.lua", 'x = "moni\\z   tor"', "monitor"],
  ["a.js", 'x = "moni\\u{74}or";', "monitor"],
  ["a.js", 'x = "moni\\164or";', "monitor"],
  ["a.js", "x = { moni\\u0074or: 1 };", "monitor"],
  ["a.js", 'x = "moni" + "tor";', "monitor"],
  ["a.js", 'x = "moni" /* x */ + "tor";', "monitor"],
  ["a.js", 'x = "moni" + // x\n "tor";', "monitor"],
  ["a.ts", 'x = ("moni" as const) + "tor";', "monitor"],
  ["a.js", 'const A = "moni"; x = A + "tor";', "monitor"],
  ["a.js", 'const A = "tor"; x = "moni" + A;', "monitor"],
  ["a.js", 'const A = "moni"; const B = "tor"; x = A + B + "/";', "monitor/"],
  ["a.js", 'const A = "moni"; x = `${A}tor`;', "monitor"],
  ["a.js", 'const A = "tor"; x = `moni${A}`;', "monitor"],
  ["a.js", 'const A = "moni"; const B = "tor"; x = `${A}${B}`;', "monitor"],
  ["a.php", '<?php $x = "moni" . "tor";', "monitor"],
  ["a.php", '<?php $x = "moni\\x74or";', "monitor"],
  ["a.sh", 'X=moni"tor"\n', "monitor"],
];

test.each(hidden)("%s: %s", (path, text, name) => {
  const { tree } = analyze(path, text);
  const names: string[] = [];
  const pending = [tree!.root];
  for (let setting = pending.pop(); setting; setting = pending.pop()) {
    names.push(setting.key, setting.value ?? "");
    pending.push(...setting.children);
  }
  expect(names).toContain(name);
  expect(mayHideWords(text, tree!.syntax)).toBe(true);
});

test("plain texts hide nothing", () => {
  for (const [syntax, text] of [
    ["json", '{ "a": "b\\n\\"c\\" \\\\ \\/ \\u2014" }'], ["yaml", "a: 'b' # c\nd: \"e\\n\"\n"], ["xml", "<a b='c &amp; d'>e <!-- f --> g &#10;</a>"],
    ["asterisk-conf", "[a]\nb=c ; d\n;-- e\n--;\n"], ["javascript", "const a = \"b: \" + c; f(`/d/${e}/g`); i++; h(1 + 2); // k\n"], ["lua", 'x = "a/" .. b .. "/"'],
  ]) expect(mayHideWords(text!, syntax!), syntax).toBe(false);
});
