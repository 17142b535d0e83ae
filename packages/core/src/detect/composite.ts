import type { Finding } from "../findings/finding.ts";
import { fingerprint } from "../findings/fingerprint.ts";
import { rules } from "../rules/index.ts";
import { severityOf, type Language, type Localized } from "../rules/rule.ts";

/** The three parts of continuous monitoring (P8): each is met by a finding of one of its rules. */
const parts: readonly { readonly rules: readonly string[]; readonly phrase: Localized }[] = [
  { rules: ["operator-state"], phrase: { en: "the states of each operator", it: "gli stati di ciascun operatore" } },
  {
    rules: ["handling-time", "daily-productivity", "time-per-campaign"],
    phrase: { en: "times or productivity of each operator", it: "tempi o produttività di ciascun operatore" },
  },
  { rules: ["break-tracking"], phrase: { en: "the breaks of each operator", it: "le pause di ogni singolo lavoratore" } },
];

/**
 * What only a whole scan shows: one finding for each product whose findings together give states, times or productivity,
 * and breaks of single operators. It stands at its first part, with the parts as related places.
 * `possible` findings are no part: words alone must not add up to this. Nor do the files of different installations: `installationOf`
 * names the installation of a path, and `""` those that belong to the scan as a whole, which then is one installation of the product.
 */
export function conclude(findings: readonly Finding[], language: Language = "en", installationOf: (path: string) => string = () => ""): Finding[] {
  const rule = rules.find((candidate) => candidate.composite)!;
  return installations(findings, installationOf).flatMap(({ product, own }) => {
    const met = parts.map((part) => own.find((finding) => part.rules.includes(finding.ruleId)));
    if (met.some((finding) => finding === undefined)) return [];
    const places = met as Finding[];
    const first = places[0]!;
    const entries = places.map((finding) => `${product}.${finding.entry}`);
    return [{
      path: first.path, line: first.line, column: first.column, endLine: first.endLine, endColumn: first.endColumn,
      start: first.start, end: first.end,
      ruleId: rule.id,
      severity: severityOf(rule),
      confidence: places.every((finding) => finding.confidence === "certain") ? "certain" as const : "likely" as const,
      verdict: rule.verdict,
      basis: rule.basis,
      product,
      entry: rule.id,
      setting: entries.join(" + "),
      actual: "",
      compliant: rule.remedy[language],
      message: rule.message[language].replace("{what}", entries.join(", ")),
      why: rule.why[language],
      remedy: rule.remedy[language],
      source: first.source,
      fingerprint: fingerprint(rule.id, product),
      related: places.map((finding, part) => ({
        path: finding.path, line: finding.line, column: finding.column, endLine: finding.endLine, endColumn: finding.endColumn,
        start: finding.start, end: finding.end, phrase: parts[part]!.phrase[language],
      })),
      suggestions: [],
    }];
  });
}

/** The findings that count, by product and installation. */
function installations(findings: readonly Finding[], installationOf: (path: string) => string): { product: string; own: Finding[] }[] {
  const counting = findings.filter((finding) => finding.confidence !== "possible");
  return [...new Set(counting.map((finding) => finding.product))].flatMap((product) => {
    const ofProduct = counting.filter((finding) => finding.product === product);
    const places = new Set(ofProduct.map((finding) => installationOf(finding.path)));
    if (places.has("")) return [{ product, own: ofProduct }];
    return [...places].map((place) => ({ product, own: ofProduct.filter((finding) => installationOf(finding.path) === place) }));
  });
}
