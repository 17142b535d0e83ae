import { severityOf, type Language, type Rule } from "../rules/rule.ts";
import { settingPath, type Setting } from "../tree/setting.ts";
import type { LineIndex, Span } from "../tree/span.ts";
import { normaliseValue, valueText } from "../tree/value.ts";
import type { Candidate, SuggestedEdit } from "./candidate.ts";
import type { Finding, Place, Suggestion } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";

/** A candidate as a finding, its texts in one language. */
export function describe(candidate: Candidate, rule: Rule, path: string, lines: LineIndex, language: Language): Finding {
  const { setting } = candidate;
  const actual = valueText(setting);
  const where = settingPath(setting);
  const note = candidate.note ? ` ${candidate.note[language]}` : "";
  return {
    ...placeOf(path, candidate.reported.keySpan, lines),
    ruleId: rule.id,
    severity: severityOf(rule),
    confidence: candidate.confidence,
    verdict: rule.verdict,
    basis: rule.basis,
    product: candidate.product,
    entry: candidate.entry,
    setting: where,
    actual,
    compliant: candidate.instead,
    message: rule.message[language].replace("{what}", () => candidate.what[language]) + note,
    why: rule.why[language],
    remedy: rule.remedy[language],
    source: candidate.source,
    fingerprint: fingerprint(rule.id, candidate.product, where, normaliseValue(actual === "" ? writtenInside(setting) : actual)),
    related: candidate.related.map(({ setting: other, phrase }) => ({
      ...placeOf(path, relatedSpan(other), lines),
      phrase: phrase[language],
    })),
    suggestions: (candidate.suggestions ?? []).map((edit) => suggestionOf(edit, language)),
  };
}

/** What an XML element or a call has in a value's place: its attributes or its arguments. `<load module="a"/>` and `<load module="b"/>` are two settings. */
function writtenInside({ kind, children }: Setting): string {
  const parts = children.filter(({ key, value }) => value !== undefined && (kind === "call" || key.startsWith("@")));
  return parts.map(({ key, value }) => `${key}=${value}`).join(" ");
}

function suggestionOf({ span, replacement, text }: SuggestedEdit, language: Language): Suggestion {
  return { ...span, replacement, text: text[language] };
}

function relatedSpan(setting: Setting): Span {
  return setting.kind === "item" && setting.valueSpan ? setting.valueSpan : setting.keySpan;
}

/** A span of a file as a place. */
export function placeOf(path: string, span: Span, lines: LineIndex): Place {
  const from = lines.positionAt(span.start);
  const to = lines.positionAt(span.end);
  return {
    path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start: span.start, end: span.end,
  };
}
