import { rules, severityOf, type Language, type Rule, type Severity } from "@art4/core";
import { projectOf } from "../config/project.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { Messages } from "../messages/messages.ts";
import { UsageError, type Invocation } from "../options.ts";
import { wrap } from "../report/cells.ts";
import { styleOf, type Style } from "../report/style.ts";
import { reportTo } from "../report/write.ts";

/** `art4 rules`: the rule table, with severities as the configuration has them. */
export function listRules(invocation: Invocation, io: Io): ExitCode {
  const { options, messages, rules: severities } = projectOf(invocation, io);
  const [surplus] = invocation.operands;
  if (surplus !== undefined) throw new UsageError(messages.noOperands("rules", surplus));
  const table = rules.map((rule) => ({ ...rule, severity: severities[rule.id] ?? severityOf(rule) }));
  reportTo(options.output, io, messages, (width, target) =>
    options.format === "json" ? [rulesAsJson(table, options.lang)] : prettyRules(table, options.lang, messages, width, styleOf(options.color, target)));
  return exitCode.clean;
}

/** A rule with its severity, as the configuration has it. */
type ListedRule = Rule & { readonly severity: Severity | "off" };

/** `{version: 1, rules: […]}`, the texts in one language. */
function rulesAsJson(table: readonly ListedRule[], language: Language): string {
  const list = table.map((rule) => ({
    id: rule.id, title: rule.title[language], passage: rule.passage, basis: rule.basis, verdict: rule.verdict, severity: rule.severity,
    description: rule.description[language], message: rule.message[language], why: rule.why[language], remedy: rule.remedy[language],
  }));
  return `${JSON.stringify({ version: 1, rules: list }, undefined, 2)}\n`;
}

function* prettyRules(table: readonly ListedRule[], language: Language, messages: Messages, width: number, style: Style): Generator<string> {
  const idWidth = Math.max(...table.map(({ id }) => id.length));
  const line = (rule: ListedRule): string =>
    `${style(rule.id, "bold")}${" ".repeat(idWidth - rule.id.length)}  ${rule.severity === "off" ? messages.off : messages.severity[rule.severity]}: ${messages.verdict[rule.verdict]} (${rule.passage})\n`;
  for (const rule of table) {
    yield line(rule);
    for (const text of wrap(rule.description[language], width - idWidth - 2)) yield `${" ".repeat(idWidth)}  ${text}\n`;
  }
}
