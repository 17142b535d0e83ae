import { rules, type Product, type ProductSetting } from "@art4/core";
import type { Page } from "./explain-rule.ts";
import { printable } from "./cells.ts";
import { labelled } from "./pretty.ts";

/** The page of one setting of a product: where it stands, what switches it on, and its examples as the product data has them. */
export function* explainSetting(product: Product, setting: ProductSetting, page: Page): Generator<string> {
  const { explain, confidence, verdict } = page.messages;
  const { language } = page;
  const rule = rules.find(({ id }) => id === setting.rule)!;
  yield `${page.style(`${product.id}.${setting.id}`, "bold")}  ${product.name}\n`;
  yield* labelled([
    [explain.rule, `art4/${rule.id}: ${rule.title[language]} (${rule.passage})`],
    [explain.verdict, verdict[rule.verdict]],
    [explain.confidence, confidence[setting.confidence]],
    [explain.files, setting.in.flatMap((group) => product.files[group]?.paths ?? product.files[group]?.sample ?? []).join(", ")],
    ...setting.at.map((place): [string, string] => [explain.at, place]),
    [explain.on, setting.on ?? explain.common],
    ...[...(product.off ?? []), ...(setting.off ?? [])].map((place): [string, string] => [explain.off, place]),
    [explain.message, rule.message[language].replace("{what}", setting.what[language])],
    [explain.why, rule.why[language]],
    [explain.remedy, rule.remedy[language]],
    [explain.instead, setting.instead],
    ...(setting.note ? [[explain.note, setting.note[language]] as [string, string]] : []),
    [explain.source, setting.source],
  ], page);
  for (const hit of setting.hits) yield* example(explain.hit, hit, page);
  for (const miss of setting.misses) yield* example(explain.miss, miss, page);
}

function* example(title: string, text: string, { style }: Page): Generator<string> {
  yield `${style(title, "bold")}\n`;
  for (const line of text.split("\n")) yield `    ${line.split("\t").map(printable).join("\t")}\n`;
}
