import type { TreeIndex } from "../../tree/match.ts";
import type { Setting } from "../../tree/setting.ts";
import { commonWords, isReference, normaliseValue } from "../../tree/value.ts";
import { columnFigure } from "./column-figure.ts";
import { isType } from "./construct.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";
import { wordsOf } from "./identifier.ts";
import { isOfRecords, measuresIn, type MeasureName } from "./measure-names.ts";
import { nameOf } from "./names.ts";
import { Surroundings, type Neighbourhood } from "./neighbourhood.ts";
import { objectOf } from "./usage.ts";
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
      if ((measure.rule === "handling-time" && isMoment(setting)) || (isOfRecords(measure) && holdsRecords(setting))) continue;
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

/** A column that holds a point in time is no duration, whatever its name: `call_time datetime`. */
function isMoment(setting: Setting): boolean {
  return setting.value !== undefined && /^(?:datetime|timestamp|date)\b/i.test(setting.value);
}

/** A type, table or list: of calls, it keeps each of them. */
function holdsRecords(setting: Setting): boolean {
  return isType(setting) || /(?:\[\]|^Array<.*>)\??$/.test(setting.value ?? "");
}

/** A column that is off until somebody switches it on. */
function isOffByDefault(setting: Setting): boolean {
  const value = setting.children.find((child) => child.key === "default")?.value;
  return value !== undefined && /^(?:bool|bit|enum|tinyint)/i.test(setting.value ?? "") && commonWords.off.includes(normaliseValue(value));
}

/** `res.status(404)` says how a request went. */
function isAnswerCode(setting: Setting): boolean {
  return setting.kind === "call" && setting.key === "status";
}

/** `setIncomingCalls(calls)`: a component keeps what it shows. */
function isSetter(setting: Setting): boolean {
  return setting.kind === "call" && /^set[A-Z]/.test(setting.key) && !setting.children.some(({ key }) => key === "@object");
}

/** Functions by which code keeps its own state. */
const programState: ReadonlySet<string> = new Set(["useState", "setState", "getState", "useReducer", "replaceState", "pushState", "initialState"]);

/** Objects that hold texts for people: `strings.AgentStatusAvailable`. */
const textObject = /(?:^|\.)(?:strings|labels|messages|texts|translations|i18n|locales?|lang|intl|colors|icons|styles)$/i;

/** Neither a value that is off, nor a table that is only changed, nor a row of data, nor a condition of a query, nor an import, nor a script's variable for one value. */
function canMeasure(setting: Setting): boolean {
  if (setting.key.startsWith("$") && setting.children.every(({ kind }) => kind === "call")) return false;
  if (setting.value !== undefined && !isReference(setting) && commonWords.off.includes(normaliseValue(setting.value))) return false;
  if (/^["']?yes["']?\s*\|/i.test(setting.value ?? "")) return false; // a switch of a configuration, by its type
  if (setting.tag === "read" && textObject.test(objectOf(setting))) return false;
  if (setting.tag === "jsx" && columnFigure(setting) === undefined) return false; // what an element is called shows nothing by itself
  if (setting.tag === "function") return false; // what a function is called stores and shows nothing
  if (programState.has(setting.key) || isAnswerCode(setting) || isSetter(setting)) return false;
  if (isOffByDefault(setting) || setting.parent?.key === "alter-table") return false;
  for (let node: Setting | undefined = setting; node; node = node.parent) {
    if (node.key === "row" && setting.tag === "expression") continue; // such as a placeholder: whatever the program stores
    if (["row", "where", "from", "order-by", "import", "having"].includes(node.key)) return false;
  }
  return true;
}
