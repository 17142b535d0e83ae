import type { Candidate } from "../../findings/candidate.ts";
import type { TreeIndex } from "../../tree/match.ts";
import type { Setting } from "../../tree/setting.ts";
import { commonWords, isReference, normaliseValue } from "../../tree/value.ts";
import { evidenceOf, measuresIn, type Evidence, type MeasureName } from "./evidence.ts";
import { wordsOf } from "./identifier.ts";
import { constructOf, nameOf, Surroundings } from "./neighbourhood.ts";
import { phrases } from "./phrases.ts";
import { thresholds, weights } from "./weights.ts";

/** A setting that words alone call an operator's measure, with all that was weighed. */
export interface WordCandidate extends Candidate {
  readonly evidence: readonly Evidence[];
  readonly sum: number;
}

/** The product id of what no product's data names. */
export const unlisted = "unlisted";

/**
 * Decides by words, for files and fields that no product's data names: a measure or function, an operator and a call centre must stand
 * close together, and what speaks against is weighed too. Each rule is reported once for each table, type, object or query. What product
 * data has met already (`known`) is left to it, and in a product's settings file (`claimed`) words are at most possible: data knows it better.
 */
export function findByWords(index: TreeIndex, known: readonly Candidate[], claimed: boolean): WordCandidate[] {
  const covered = new Set(known.flatMap(({ setting, reported }) => [setting, reported, constructOf(setting), constructOf(reported)]));
  const likely = claimed && !index.tree.code ? Infinity : thresholds.likely;
  const best = new Map<string, WordCandidate>();
  const constructs = new Map<Setting, number>();
  let surroundings: Surroundings | undefined;
  for (const setting of index.all) {
    const words = wordsOf(nameOf(setting));
    const measures = measuresOf(words);
    if (measures.length === 0 || !canMeasure(setting)) continue;
    surroundings ??= new Surroundings(index);
    for (const measure of measures) {
      const evidence = evidenceOf(setting, words, measure, surroundings.of(setting));
      const sum = evidence.reduce((total, { kind }) => total + weights[kind].weight, 0);
      if (sum < thresholds.possible || !isComplete(evidence)) continue;
      const construct = constructOf(setting);
      if (covered.has(construct) || covered.has(setting)) continue;
      if (!constructs.has(construct)) constructs.set(construct, constructs.size);
      const key = `${constructs.get(construct)} ${measure.rule}`;
      const strongest = best.get(key);
      if (!strongest || sum > strongest.sum) best.set(key, candidateOf(setting, measure.rule, evidence, sum, likely));
    }
  }
  return [...best.values()];
}

/** `measuresIn`, remembered by name: `wordsOf` gives the same array for the same name. */
function measuresOf(words: readonly string[]): readonly MeasureName[] {
  let measures = measuresByWords.get(words);
  if (!measures) {
    measures = measuresIn(words);
    measuresByWords.set(words, measures);
  }
  return measures;
}

const measuresByWords = new WeakMap<readonly string[], readonly MeasureName[]>();

/** A measure, an operator and the trade: with one of them missing there is no finding whatever the sum. */
function isComplete(evidence: readonly Evidence[]): boolean {
  const has = (prefix: string): boolean => evidence.some(({ kind }) => kind.startsWith(prefix));
  return has("operator-") && has("domain-");
}

/** Neither a value that is off, nor a row of data, nor a condition of a query, nor an import. */
function canMeasure(setting: Setting): boolean {
  if (setting.value !== undefined && !isReference(setting) && commonWords.off.includes(normaliseValue(setting.value))) return false;
  for (let node: Setting | undefined = setting; node; node = node.parent) {
    if (["row", "where", "from", "order-by", "import", "having"].includes(node.key)) return false;
  }
  return true;
}

function candidateOf(setting: Setting, rule: string, evidence: readonly Evidence[], sum: number, likely: number): WordCandidate {
  return {
    rule, product: unlisted, entry: rule, confidence: sum >= likely ? "likely" : "possible",
    setting, reported: setting, related: [], evidence, sum, ...phrases[rule]!,
    source: `https://github.com/art4/art4/blob/main/docs/rules/${rule}.md`,
  };
}
