// What product data suggests, made in the examples of the product data: each edit takes its finding out, and adds none.
import { analyze, examplesOf, products, type Finding, type Product } from "@art4/core";
import { expect, test } from "vitest";

/** How often a product's setting is found, by rule. */
function counts(path: string, text: string, product: Product): { entries: Map<string, number>; unread: number } {
  const { findings, unread } = analyze(path, text, { products: [product] });
  const entries = new Map<string, number>();
  for (const { ruleId, entry } of findings) entries.set(`${ruleId} ${entry}`, (entries.get(`${ruleId} ${entry}`) ?? 0) + 1);
  return { entries, unread: unread.length };
}

function suggestionsOf(findings: readonly Finding[], entry: string): { start: number; end: number; replacement: string }[] {
  return findings.filter((finding) => finding.entry === entry).flatMap(({ suggestions }) => suggestions);
}

for (const product of products) {
  for (const entry of product.settings.filter(({ suggest }) => suggest)) {
    test(`${product.id}.${entry.id}: each suggestion is made for some hit, takes its finding out and adds none`, () => {
      const made = new Set<string>();
      for (const { path, text } of examplesOf(product, entry).filter(({ kind }) => kind === "hit")) {
        const before = counts(path, text, product);
        for (const { start, end, replacement } of suggestionsOf(analyze(path, text, { products: [product] }).findings, entry.id)) {
          const edited = text.slice(0, start) + replacement + text.slice(end);
          const after = counts(path, edited, product);
          const key = `${entry.rule} ${entry.id}`;
          expect(after.unread, edited).toBe(0);
          expect(after.entries.get(key) ?? 0, edited).toBeLessThan(before.entries.get(key)!);
          for (const [other, times] of after.entries) expect(before.entries.get(other) ?? 0, `${other} in ${edited}`).toBeGreaterThanOrEqual(times);
          made.add(replacement);
        }
      }
      expect([...made].sort()).toEqual([...new Set(entry.suggest!.map((edit) => edit.with))].sort());
    });
  }
}
