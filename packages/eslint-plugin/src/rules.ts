import { rules as ruleTable, type Language, type Rule, type Suggestion } from "@art4/core";
import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";
import type { RuleModule, SuggestionReportDescriptor } from "@typescript-eslint/utils/ts-eslint";
import { findingsOf } from "./findings-of.ts";

/** What each rule may be told. */
export interface RuleOptions {
  /** Report mere indications (confidence `possible`), too. */
  readonly audit: boolean;
  /** Language of the messages. */
  readonly language: Language;
}

/** The rules that are decided in one file. `continuous-monitoring` is not among them: it takes a whole scan. */
export const fileRules: readonly Rule[] = ruleTable.filter((rule) => !rule.composite);

const createRule = RuleCreator((name) => `https://github.com/art4/art4/blob/main/docs/rules/${name}.md`);

/** The word before a value that complies. */
const compliantLabel: Readonly<Record<Language, string>> = { en: "Compliant", it: "Conforme" };

type Message = "finding" | "suggestion";

function ruleModule(rule: Rule): RuleModule<Message, [RuleOptions]> {
  return createRule<[RuleOptions], Message>({
    name: rule.id,
    meta: {
      type: "problem",
      // A rule that names its languages makes ESLint 10 abort on files of any other.
      languages: ["*"],
      docs: { description: rule.description.en },
      // Never a fix: whether a setting may stay, for an agreement covers it, is for people to say.
      hasSuggestions: true,
      messages: { finding: "{{message}} {{why}} {{remedy}} {{label}}: {{compliant}}.", suggestion: "{{text}}" },
      schema: [{
        type: "object",
        additionalProperties: false,
        properties: {
          audit: { type: "boolean", description: "Report mere indications (confidence `possible`), too." },
          language: { type: "string", enum: ["en", "it"], description: "Language of the messages." },
        },
      }],
      defaultOptions: [{ audit: false, language: "en" }],
    },
    // Reports at once and visits no node: so one rule serves every language, whatever its tree's root is called.
    create(context, [options]) {
      const { sourceCode } = context;
      for (const { message, why, remedy, compliant, start, end, suggestions } of findingsOf(rule.id, sourceCode, context.filename, options)) {
        context.report({
          messageId: "finding",
          data: { message, why, remedy, compliant, label: compliantLabel[options.language] },
          loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
          suggest: suggestions.map(suggested),
        });
      }
      return {};
    },
  });
}

function suggested({ start, end, replacement, text }: Suggestion): SuggestionReportDescriptor<"suggestion"> {
  return { messageId: "suggestion", data: { text }, fix: (fixer) => fixer.replaceTextRange([start, end], replacement) };
}

/** The plugin's rules by id; a rule added to core's table appears here by itself. */
export const rules: Readonly<Record<string, RuleModule<Message, [RuleOptions]>>> = Object.fromEntries(
  fileRules.map((rule) => [rule.id, ruleModule(rule)]),
);
