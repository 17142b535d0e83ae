import { rules, severityOf, type Rule } from "@art4/core";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { messagesOf, type Messages } from "../messages/messages.ts";
import { UsageError, type Invocation } from "../options.ts";
import { wrap } from "../report/cells.ts";
import { styleOf, type Style } from "../report/style.ts";
import { reportTo } from "../report/write.ts";

/** `art4 rules`: the rule table. */
export function listRules({ operands, options }: Invocation, io: Io): ExitCode {
  const messages = messagesOf(options.lang);
  if (operands.length > 0) throw new UsageError(messages.noOperands("rules", operands[0]!));
  reportTo(options.output, io, messages, (width, target) =>
    options.format === "json" ? [rulesAsJson(options.lang)] : prettyRules(options.lang, messages, width, styleOf(options.color, target)));
  return exitCode.clean;
}

/** `{version: 1, rules: […]}`, the texts in one language. */
function rulesAsJson(language: "en" | "it"): string {
  const list = rules.map((rule) => ({
    id: rule.id, title: rule.title[language], passage: rule.passage, basis: rule.basis, verdict: rule.verdict, severity: severityOf(rule),
    description: rule.description[language], message: rule.message[language], why: rule.why[language], remedy: rule.remedy[language],
  }));
  return `${JSON.stringify({ version: 1, rules: list }, undefined, 2)}\n`;
}

function* prettyRules(language: "en" | "it", messages: Messages, width: number, style: Style): Generator<string> {
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const line = (rule: Rule): string =>
    `${style(rule.id, "bold")}${" ".repeat(idWidth - rule.id.length)}  ${messages.severity[severityOf(rule)]}: ${messages.verdict[rule.verdict]} (${rule.passage})\n`;
  for (const rule of rules) {
    yield line(rule);
    for (const text of wrap(rule.description[language], width - idWidth - 2)) yield `${" ".repeat(idWidth)}  ${text}\n`;
  }
}
