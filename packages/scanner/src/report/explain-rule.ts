import { severityOf, type Language, type Product, type Rule } from "@art4/core";
import type { Messages } from "../messages/messages.ts";
import { labelled } from "./pretty.ts";
import type { Style } from "./style.ts";

/** How a page of `art4 explain` is written. */
export interface Page {
  readonly messages: Messages;
  /** art4's own products and the user's. */
  readonly products: readonly Product[];
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
}

/** A rule's page, with the settings of each product that it rests on. */
export function* explainRule(rule: Rule, page: Page): Generator<string> {
  const { explain, verdict, basis, severity } = page.messages;
  const { language } = page;
  yield `${page.style(`art4/${rule.id}`, "bold")}  ${rule.title[language]}\n`;
  const settings = page.products.flatMap((product): [string, string][] => {
    const own = product.settings.filter((setting) => setting.rule === rule.id).map(({ id }) => id);
    return own.length > 0 ? [[product.id, own.join(", ")]] : [];
  });
  yield* labelled([
    [explain.what, rule.description[language]],
    [explain.passage, rule.passage],
    [explain.basis, basis[rule.basis]],
    [explain.verdict, verdict[rule.verdict]],
    [explain.severity, severity[severityOf(rule)]],
    [explain.message, rule.message[language].replace("{what}", "…")],
    [explain.why, rule.why[language]],
    [explain.remedy, rule.remedy[language]],
  ], page);
  if (rule.composite) return;
  yield `${page.style(explain.settings, "bold")}\n`;
  if (settings.length === 0) yield `  ${explain.none}\n`;
  else yield* labelled(settings, page);
}
