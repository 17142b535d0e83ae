import type { AnalyzeOptions } from "./analyze.ts";
import { detect, type Detection } from "./detect/detect.ts";
import type { ProductCandidate } from "./detect/settings.ts";
import type { Evidence } from "./detect/words/evidence.ts";
import { constructOf } from "./detect/words/construct.ts";
import { weighSettings, type WeighedSetting } from "./detect/words/weigh.ts";
import { thresholds, weights, type Weight } from "./detect/words/weights.ts";
import { coveredBy, isLeftToData, silenceOf, type Silence, type WordCandidate } from "./detect/words/words.ts";
import type { Candidate } from "./findings/candidate.ts";
import { describe } from "./findings/describe.ts";
import { compareFindings, type Finding } from "./findings/finding.ts";
import { claimingFormat } from "./formats/index.ts";
import { products as ownProducts } from "./products/index.ts";
import { readTree, slashed } from "./read-tree.ts";
import { ruleById } from "./rules/index.ts";
import { TreeIndex } from "./tree/match.ts";
import { settingPath, type Setting } from "./tree/setting.ts";
import { LineIndex } from "./tree/span.ts";

/** A piece of evidence with what it weighs, for a finding (above 0) or against it, and why. */
export interface WeighedEvidence extends Evidence, Weight {}

/** What words were weighed for a setting. */
export interface Weighing {
  /** In the order it was looked for. */
  readonly evidence: readonly WeighedEvidence[];
  readonly sum: number;
  /** From which sum on a finding is likely or possible. */
  readonly thresholds: typeof thresholds;
}

/** A finding that product data made. */
export interface ProductReason {
  readonly kind: "product";
  readonly finding: Finding;
  /** The place at which the product's setting was met. */
  readonly at: string;
  /** The value pattern that it fits. */
  readonly on: string;
}

/** A finding that words alone made. */
export interface WordReason extends Weighing {
  readonly kind: "words";
  readonly finding: Finding;
}

/** A setting that words came nearest to call a measure, and that is no finding. */
export interface NearMiss extends Weighing {
  readonly ruleId: string;
  /** Path of the setting in its file. */
  readonly setting: string;
  /** Why it is none; `stronger`: another setting of the same table, type or object is reported in its place, on `line`. */
  readonly silence: { readonly why: Silence } | { readonly why: "stronger"; readonly line: number };
}

/** What made, or did not make, the findings of one line. */
export interface LineExplanation {
  /** Sorted as findings are. */
  readonly reasons: readonly (ProductReason | WordReason)[];
  /** Only without findings; `undefined` when no name on the line says a measure or function, or its value is off. */
  readonly nearest: NearMiss | undefined;
}

/** Analyses a file as `analyze` does and tells of a 1-based line what made its findings; `undefined` when no reader takes the file. */
export function explainLine(path: string, text: string, line: number, options: AnalyzeOptions = {}): LineExplanation | undefined {
  const file = slashed(path);
  const format = claimingFormat(file, text);
  if (!format) return undefined;
  const tree = readTree(format, file, text, options);
  const index = new TreeIndex(tree);
  const lines = new LineIndex(text);
  const detection = detect(index, options.products ?? ownProducts);
  const lineOf = (setting: Setting): number => lines.positionAt(setting.keySpan.start).line;
  const isHere = ({ reported }: Candidate): boolean => lineOf(reported) === line;
  const findingOf = (candidate: Candidate): Finding => describe(candidate, ruleById(candidate.rule), path, lines, options.language ?? "en");

  const byProduct = detection.known.filter(isHere).map((candidate) => productReason(candidate, findingOf(candidate)));
  const byWords = detection.byWords.filter(isHere).map((candidate) => wordReason(candidate, findingOf(candidate)));
  const reasons = [...byProduct, ...byWords].sort((a, b) => compareFindings(a.finding, b.finding));
  return { reasons, nearest: reasons.length > 0 ? undefined : nearMiss(index, detection, line, lineOf) };
}

function productReason({ at, on }: ProductCandidate, finding: Finding): ProductReason {
  return { kind: "product", finding, at, on };
}

function wordReason(candidate: WordCandidate, finding: Finding): WordReason {
  return { kind: "words", finding, ...weighingOf(candidate) };
}

function weighingOf({ evidence, sum }: WeighedSetting): Weighing {
  return { evidence: evidence.map((piece) => ({ ...piece, ...weights[piece.kind] })), sum, thresholds };
}

/** The weighed setting of a line with the highest sum. */
function nearMiss(index: TreeIndex, { known, byWords, isClaimed }: Detection, line: number, lineOf: (setting: Setting) => number): NearMiss | undefined {
  let best: WeighedSetting | undefined;
  for (const weighed of weighSettings(index)) {
    if (lineOf(weighed.setting) === line && (!best || weighed.sum > best.sum)) best = weighed;
  }
  if (!best) return undefined;
  const { rule, setting } = best;
  const why = silenceOf(best, coveredBy(known)) ?? (isLeftToData(index, isClaimed) ? "known" : undefined);
  const silence = why ? { why } : { why: "stronger" as const, line: lineOf(strongerThan(best, byWords).reported) };
  return { ruleId: rule, setting: settingPath(setting), ...weighingOf(best), silence };
}

/** What is reported of a rule in a weighed setting's construct: there is one, or the setting itself would be. */
function strongerThan({ rule, setting }: WeighedSetting, byWords: readonly WordCandidate[]): WordCandidate {
  return byWords.find((candidate) => candidate.rule === rule && constructOf(candidate.setting) === constructOf(setting))!;
}
