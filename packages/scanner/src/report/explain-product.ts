import type { Product } from "@art4/core";
import type { Page } from "./explain-rule.ts";
import { labelled } from "./pretty.ts";

/** A product's page: its settings, and what is left out. */
export function* explainProduct(product: Product, page: Page): Generator<string> {
  const { explain, confidence } = page.messages;
  yield `${page.style(product.id, "bold")}  ${product.name}\n`;
  yield* labelled([
    [explain.homepage, product.homepage],
    ...Object.entries(product.files).map(([name, group]): [string, string] => [`${explain.files}: ${name}`, (group.paths ?? [group.sample]).join(", ")]),
  ], page);
  yield `${page.style(explain.settings, "bold")}\n`;
  for (const setting of product.settings) {
    yield `  ${page.style(`${product.id}.${setting.id}`, "bold")}  art4/${setting.rule}  [${confidence[setting.confidence]}]\n`;
    yield* labelled([["", setting.what[page.language]]], page);
  }
  if (product.unverified?.length) {
    yield `${page.style(explain.unverified, "bold")}\n`;
    for (const { what, why } of product.unverified) yield* labelled([[what, why]], page);
  }
}
