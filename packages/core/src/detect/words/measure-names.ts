import { TermSet } from "./identifier.ts";
import { measureWords, operatorWords, personWords } from "./lexicon.ts";

/** What a name is evidence of by itself. */
export interface MeasureName {
  readonly rule: string;
  readonly strong: boolean;
  readonly term: string;
}

const measureTerms = Object.entries(measureWords).map(([rule, { strong, weak }]) => ({ rule, strong: new TermSet(strong), weak: new TermSet(weak) }));

/** Words that only say that there are figures: of a state in `stateStats`. */
const figures: ReadonlySet<string> = new Set(["stats", "statistics", "metrics", "statistiche", "performance", "performances"]);

/** With these words a figure is a limit that is set, and nothing that is measured. */
const limiting: ReadonlySet<string> = new Set(["max", "min", "maximum", "minimum", "limit", "concurrent", "allowed", "capacity"]);

/** Last words of names that, by rule, name something else than the measure before them: `activity_day`, `status_type`, `talk_ratio`. */
const otherHeads: Readonly<Record<string, ReadonlySet<string>>> = {
  "operator-state": new Set(["day", "date", "type", "id", "log", "logs"]),
  "handling-time": new Set(["ratio", "percent", "percentage"]),
};

/** Terms that hold a measure's words and name something else: how well a line sounds. */
const otherTerms = new TermSet(["call quality", "audio quality", "line quality", "network quality", "voice quality"]);

/** Whom or what an aim is set on: `targetAgent`, `target_user_id`, but not `targetCalls`. */
const aims: ReadonlySet<string> = new Set(["target", "goal"]);
const people: ReadonlySet<string> = new Set([...personWords, "id", "queue", "call", "number", "phone"]);

/** How something is drawn, whatever its state: `statusColor`, `labelStatusBreak`. */
const drawing: ReadonlySet<string> = new Set(["color", "colour", "colors", "colours", "icon", "icons", "style", "styles", "placeholder", "tooltip"]);

/** Words of figures over several calls: a total is no call's own record. */
const totalWords: ReadonlySet<string> = new Set(["total", "average", "sum", "mean", "median", "totale", "media"]);

/** The rules whose measure or function a name says; a strong term of any rule silences the weak ones. */
export function measuresIn(words: readonly string[]): MeasureName[] {
  if (words.some((word) => limiting.has(word)) || otherTerms.firstIn(words) !== undefined) return [];
  if (words[0] === "label" || words.some((word) => drawing.has(word))) return [];
  if (aims.has(words[0] ?? "") && people.has(words[1] ?? "")) return [];
  const found: MeasureName[] = [];
  for (const { rule, strong, weak } of measureTerms) {
    const isOther = otherHeads[rule]?.has(words.at(-1) ?? "") || (rule === "crm-further-processing" && words.some((word) => totalWords.has(word)));
    const strongTerm = isOther && rule === "handling-time" ? undefined : strong.firstIn(words);
    const term = strongTerm ?? (isOther ? undefined : weak.firstIn(words));
    if (term !== undefined) found.push({ rule, strong: strongTerm !== undefined, term });
  }
  const strongest = found.filter((measure) => measure.strong);
  if (strongest.length > 0) return strongest;
  return found.length > 1 ? found.filter(({ term }) => !figures.has(term)) : found;
}

/** Things that are counted: of these a type or table keeps records, a list holds them, and neither is a count. */
const countedThings: ReadonlySet<string> = new Set(["calls", "chiamate", "sales", "vendite", "conversions"]);

/** Whether a measure is of records by its word: of the calls in `interface Calls { … }` and `calls: Call[]`. */
export function isOfRecords({ strong, term }: MeasureName): boolean {
  return !strong && countedThings.has(term);
}

/** What a table, type or function is named after: a measure that says it by itself (a leaderboard), or a person's (`RepStats`). */
export function measureAbove(rule: string, above: readonly string[]): string | undefined {
  const terms = measureTerms.find((measure) => measure.rule === rule);
  return terms?.strong.firstIn(above) ?? (operatorWords.weak.some((word) => above.includes(word)) ? terms?.weak.firstIn(above) : undefined);
}
