import type { Candidate } from "../../findings/candidate.ts";
import type { TreeIndex } from "../../tree/match.ts";
import type { Setting } from "../../tree/setting.ts";
import { constructOf, isType } from "./construct.ts";
import type { Evidence } from "./evidence.ts";
import { operatorKeyIn } from "./operator-key.ts";
import { phrases } from "./phrases.ts";
import { weighSettings, type WeighedSetting } from "./weigh.ts";
import { thresholds } from "./weights.ts";

/** A setting that words alone call an operator's measure, with all that was weighed. */
export interface WordCandidate extends Candidate, WeighedSetting {}

/** Why a weighed setting is no finding: its sum is too low, an operator or the trade is missing, or product data speaks for what it stands in. */
export type Silence = "below-threshold" | "incomplete" | "known";

/** The product id of what no product's data names. */
export const unlisted = "unlisted";

/**
 * Decides by words, for files and fields that no product's data names: a measure or function, an operator and a call centre must stand
 * close together, and what speaks against is weighed too. Each rule is reported once for each table, type, object or query. What product
 * data has met already (`known`) is left to it, and in a product's settings file (`isClaimed`) words say nothing: data knows it better.
 */
export function findByWords(index: TreeIndex, known: readonly Candidate[], isClaimed: () => boolean): WordCandidate[] {
  const covered = coveredBy(known);
  let left: boolean | undefined;
  const best = new Map<Setting, Map<string, WordCandidate>>();
  for (const weighed of weighSettings(index)) {
    if (silenceOf(weighed, covered) !== undefined) continue;
    if ((left ??= isLeftToData(index, isClaimed))) break;
    const construct = constructOf(weighed.setting);
    const byRule = best.get(construct) ?? new Map<string, WordCandidate>();
    best.set(construct, byRule);
    const strongest = byRule.get(weighed.rule);
    const candidate = candidateOf(weighed);
    if (!strongest || isStronger(candidate, strongest)) byRule.set(weighed.rule, candidate);
  }
  return onceAtEachPlace([...best.values()].flatMap((byRule) => [...byRule.values()]));
}

/**
 * A constant that is used has all its settings where it is used: several rows of data are one finding there. So are a member and what is
 * read for it: `status: agent.status`.
 */
function onceAtEachPlace(candidates: readonly WordCandidate[]): WordCandidate[] {
  const places = new Map<string, WordCandidate>();
  for (const candidate of candidates) {
    const place = placeOf(candidate.reported, candidate.rule);
    const other = places.get(place);
    if (!other || isStronger(candidate, other)) places.set(place, candidate);
  }
  const found = [...places.values()];
  const stands = new Set(found.map(({ setting, rule, confidence }) => placeOf(setting, rule, confidence)));
  return found.filter(({ setting, rule, confidence }) => !(setting.tag === "read" && setting.parent && stands.has(placeOf(setting.parent, rule, confidence))));
}

/** Where a setting's key stands, with whatever else is to be alike. */
function placeOf({ keySpan: { start, end } }: Setting, ...alike: readonly string[]): string {
  return [start, end, ...alike].join(" ");
}

/** The more confident one; of two alike a member before the type that holds it, then the one with more evidence. */
function isStronger(candidate: WordCandidate, other: WordCandidate): boolean {
  if (candidate.confidence !== other.confidence) return candidate.confidence === "likely";
  return isType(candidate.setting) === isType(other.setting) ? candidate.sum > other.sum : isType(other.setting);
}

/** Whether words say nothing, whatever the sum: in a settings file of a product that art4 knows they were wrong nine times in ten. */
export function isLeftToData(index: TreeIndex, isClaimed: () => boolean): boolean {
  return !index.tree.code && isClaimed();
}

/** What product data speaks for: the settings that it has met, and what they stand in. */
export function coveredBy(known: readonly Candidate[]): ReadonlySet<Setting> {
  return new Set(known.flatMap(({ setting, reported }) => [setting, reported, constructOf(setting), constructOf(reported)]));
}

/** Why a weighed setting is no finding whatever stands beside it; `undefined` when it can be one. */
export function silenceOf({ setting, evidence, sum }: WeighedSetting, covered: ReadonlySet<Setting>): Silence | undefined {
  if (sum < thresholds.possible) return "below-threshold";
  if (!isComplete(evidence)) return "incomplete";
  return covered.has(constructOf(setting)) || covered.has(setting) ? "known" : undefined;
}

/** A measure, an operator and the trade: with one of them missing there is no finding whatever the sum. */
function isComplete(evidence: readonly Evidence[]): boolean {
  const has = (prefix: string): boolean => evidence.some(({ kind }) => kind.startsWith(prefix));
  return has("operator-") && has("domain-");
}

/** Call activity by operator is reported at the operator's key, every other measure at its own name. */
function reportedOf({ setting, rule, around }: WeighedSetting): Setting {
  return (rule === "crm-further-processing" ? operatorKeyIn(around.siblings)?.sibling.setting : undefined) ?? setting;
}

/**
 * A name that is used for many things is likely an operator's only if it, its values or what it stands in say so; a call's duration always is, and its transcript where a key tells whose. A type that
 * only lists the states keeps nobody's.
 */
function isAnchored({ setting, rule, evidence }: WeighedSetting): boolean {
  const has = (kind: Evidence["kind"]): boolean => evidence.some((piece) => piece.kind === kind);
  if (setting.kind === "section" && setting.tag === "type" && !has("operator-key")) return false;
  if (rule === "listening" && has("domain-above") && (has("operator-key") || has("call-fields"))) return true;
  return rule === "crm-further-processing" || has("measure-strong") || has("state-values") || has("state-values-file") || has("measure-above") || has("operator-in-name") || has("operator-above");
}

function candidateOf(weighed: WeighedSetting): WordCandidate {
  const { rule, sum } = weighed;
  return {
    ...weighed, product: unlisted, entry: rule, confidence: sum >= thresholds.likely && isAnchored(weighed) ? "likely" : "possible",
    reported: reportedOf(weighed), related: [], ...phrases[rule]!,
    source: `https://github.com/art4/art4/blob/main/docs/rules/${rule}.md`,
  };
}
