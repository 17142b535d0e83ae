import { TermSet } from "./identifier.ts";
import { measureWords, operatorWords } from "./lexicon.ts";

/** What a name is evidence of by itself. */
export interface MeasureName {
  readonly rule: string;
  readonly strong: boolean;
  readonly term: string;
}

const measureTerms = Object.entries(measureWords).map(([rule, { strong, weak }]) => ({ rule, strong: new TermSet(strong), weak: new TermSet(weak) }));

/** Words that only say that there are figures: of a state in `stateStats`. */
const figures: ReadonlySet<string> = new Set(["stats", "statistics", "metrics", "statistiche", "performance", "performances"]);

/** Before these words a state's weak word names something else: `activity_day`, `status_type`, `state_id`. */
const qualifying: ReadonlySet<string> = new Set(["day", "date", "type", "id", "log", "logs"]);

/** The rules whose measure or function a name says; a strong term of any rule silences the weak ones. */
export function measuresIn(words: readonly string[]): MeasureName[] {
  const found: MeasureName[] = [];
  for (const { rule, strong, weak } of measureTerms) {
    const strongTerm = strong.firstIn(words);
    const term = strongTerm ?? (qualifying.has(words.at(-1) ?? "") && rule === "operator-state" ? undefined : weak.firstIn(words));
    if (term !== undefined) found.push({ rule, strong: strongTerm !== undefined, term });
  }
  const strongest = found.filter((measure) => measure.strong);
  if (strongest.length > 0) return strongest;
  return found.length > 1 ? found.filter(({ term }) => !figures.has(term)) : found;
}

/** What a table, type or function is named after: a measure that says it by itself (a leaderboard), or a person's (`RepStats`). */
export function measureAbove(rule: string, above: readonly string[]): string | undefined {
  const terms = measureTerms.find((measure) => measure.rule === rule);
  return terms?.strong.firstIn(above) ?? (operatorWords.weak.some((word) => above.includes(word)) ? terms?.weak.firstIn(above) : undefined);
}
