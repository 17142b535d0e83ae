import type { TreeIndex } from "../../tree/match.ts";
import type { Setting } from "../../tree/setting.ts";
import { commonWords, isReference, normaliseValue } from "../../tree/value.ts";
import { evidenceOf, measuresIn, type Evidence, type MeasureName } from "./evidence.ts";
import { wordsOf } from "./identifier.ts";
import { nameOf, Surroundings, type Neighbourhood } from "./neighbourhood.ts";
import { weights } from "./weights.ts";

/** A setting whose name says a measure or function of a rule, with all that was weighed for and against it. */
export interface WeighedSetting {
  readonly setting: Setting;
  readonly rule: string;
  readonly around: Neighbourhood;
  readonly evidence: readonly Evidence[];
  readonly sum: number;
}

/** Weighs every setting that may be a measure, once for each rule that its name speaks of; in document order. */
export function* weighSettings(index: TreeIndex): Generator<WeighedSetting> {
  let surroundings: Surroundings | undefined;
  for (const setting of index.all) {
    const words = wordsOf(nameOf(setting));
    const measures = measuresOf(words);
    if (measures.length === 0 || !canMeasure(setting)) continue;
    surroundings ??= new Surroundings(index);
    const around = surroundings.of(setting);
    for (const measure of measures) {
      const evidence = evidenceOf(setting, words, measure, around);
      yield { setting, rule: measure.rule, around, evidence, sum: evidence.reduce((total, { kind }) => total + weights[kind].weight, 0) };
    }
  }
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

/** Neither a value that is off, nor a row of data, nor a condition of a query, nor an import. */
function canMeasure(setting: Setting): boolean {
  if (setting.value !== undefined && !isReference(setting) && commonWords.off.includes(normaliseValue(setting.value))) return false;
  for (let node: Setting | undefined = setting; node; node = node.parent) {
    if (["row", "where", "from", "order-by", "import", "having"].includes(node.key)) return false;
  }
  return true;
}
