import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, products, rules } from "@art4/core";
import { expect, test } from "vitest";
import { root } from "../generate/output.ts";

interface PageExample {
  readonly flagged: boolean;
  readonly path: string;
  readonly text: string;
}

/** Code blocks of a page whose info string is `<language> flagged|silent <path>`. */
function examplesIn(page: string): PageExample[] {
  return [...page.matchAll(/^```\w+ (flagged|silent) (\S+)\n([\s\S]*?)^```$/gm)]
    .map((match) => ({ flagged: match[1] === "flagged", path: match[2]!, text: match[3]! }));
}

const pages = (folder: string): string[] => readdirSync(join(root, "docs", folder)).map((file) => file.replace(/\.md$/, "")).sort();

test("there is a page for every rule and for every product, and no other", () => {
  expect(pages("rules")).toEqual(rules.map((rule) => rule.id).sort());
  expect(pages("products")).toEqual(products.map((product) => product.id).sort());
});

for (const rule of rules) {
  const page = readFileSync(join(root, `docs/rules/${rule.id}.md`), "utf8");

  test(`${rule.id}: the page's flagged examples report the rule, the silent ones nothing`, () => {
    for (const example of examplesIn(page)) {
      const found = analyze(example.path, example.text).findings.filter((finding) => finding.confidence !== "possible").map((finding) => finding.ruleId);
      if (example.flagged) expect(found, example.text).toContain(rule.id);
      else expect(found, example.text).not.toContain(rule.id);
    }
  });

  test(`${rule.id}: the page has examples of both kinds, unless the rule looks at whole scans`, () => {
    const kinds = new Set(examplesIn(page).map((example) => example.flagged));
    expect(kinds.size).toBe(rule.composite ? 0 : 2);
  });

  test(`${rule.id}: texts in both languages, a passage that docs/circular.md has`, () => {
    const circular = readFileSync(join(root, "docs/circular.md"), "utf8");
    for (const text of [rule.title, rule.description, rule.message, rule.why, rule.remedy]) {
      expect(text.en.trim()).not.toBe("");
      expect(text.it.trim()).not.toBe("");
      expect(text.en).not.toBe(text.it);
    }
    expect(circular).toContain(`| ${rule.passage} |`);
  });
}
