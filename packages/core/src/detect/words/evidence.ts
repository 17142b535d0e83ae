import type { Setting } from "../../tree/setting.ts";
import { isCompared, normaliseValue } from "../../tree/value.ts";
import { customerTerms, domainTerms, isType, machineTerms, modelTerms, negativeTerms, statesIn, type Neighbourhood, type Sibling } from "./neighbourhood.ts";
import { isReturned, objectOf, usageOf } from "./usage.ts";
import { TermSet, wordsOf } from "./identifier.ts";
import { groupWords, keyWords, linkWords, measureWords, operatorWords, ownershipWords } from "./lexicon.ts";
import type { weights } from "./weights.ts";

/** One piece of evidence for or against a finding. */
export interface Evidence {
  readonly kind: keyof typeof weights;
  /** The word or name that is the evidence; empty where it is the whole file. */
  readonly words: string;
}

/** What a name is evidence of by itself. */
export interface MeasureName {
  readonly rule: string;
  readonly strong: boolean;
  readonly term: string;
}

const measureTerms = Object.entries(measureWords).map(([rule, { strong, weak }]) => ({ rule, strong: new TermSet(strong), weak: new TermSet(weak) }));

/** Words that only say that there are figures: of a state in `stateStats`. */
const figures: ReadonlySet<string> = new Set(["stats", "statistics", "metrics", "statistiche", "performance", "performances"]);

/** The rules whose measure or function a name says; a strong term of any rule silences the weak ones. */
export function measuresIn(words: readonly string[]): MeasureName[] {
  const found: MeasureName[] = [];
  for (const { rule, strong, weak } of measureTerms) {
    const strongTerm = strong.firstIn(words);
    const term = strongTerm ?? weak.firstIn(words);
    if (term !== undefined) found.push({ rule, strong: strongTerm !== undefined, term });
  }
  const strongest = found.filter((measure) => measure.strong);
  if (strongest.length > 0) return strongest;
  return found.length > 1 ? found.filter(({ term }) => !figures.has(term)) : found;
}

/** A call's own record: whose `status` beside these is the call's. */
const callRecordTerms = new TermSet(["caller", "callee", "direction", "disposition", "call id", "call sid", "call uuid", "answered at", "from number", "to number", "dialed number", "channel", "chiamante", "call status", "call state", "status breakdown", "by status"]);
/** A table or type of calls, but not one of a call centre or of figures on calls. */
const callTable = /\b(?:calls?|cdr|chiamat[ae]|telefonat[ae]|llamadas?|appels?|anrufe?)\b(?! cent)(?!.*\b(?:stats|statistics|metrics|summary|performance|report)\b)/;
/** Names by which an operator's own screen changes his state: `setAgentStatus`, `onStatusChange`, `onChange`. */
const control = /^on change$|^(?:set|on|change|update|handle) (?:\w+ )?(?:status|state|presence)(?: change| state)?$/;
/** Whose screen a file is for. */
const viewerWords = ["supervisor", "supervisore", "manager", "wallboard", "teams", "admin", "monitoring", "team"];
/** Files of the operator's own side. */
const ownSideTerms = new TermSet(["agent desktop", "agent desk", "softphone", "my status", "phone panel", "dial pad", "own status", "status dropdown", "ccp", "agent ui", "operator desktop"]);

/** What figures are kept by when they are no single operator's; such a key begins with the word. */
const aggregateWords: ReadonlySet<string> = new Set(["queue", "team", "group", "campaign", "coda", "gruppo", "campagna", "servizio", "service", "site", "department"]);
/** Paths of tests, samples and translations. */
const testWords: ReadonlySet<string> = new Set(["test", "tests", "mock", "mocks", "fixtures", "locale", "locales", "translations", "lang", "spec", "stories", "seed", "seeds"]);

/** A browser's name is no operator, nor does it tell of another trade: log-ins of operators have it too. */
const browserName = "user agent";

/** Everything that speaks for and against a setting being an operator's measure, in the order of `weights`. */
export function evidenceOf(setting: Setting, words: readonly string[], measure: MeasureName, around: Neighbourhood): Evidence[] {
  const siblings = around.siblings.filter(({ words: name }) => name.join(" ") !== browserName);
  const names = siblings.map(({ words: name }) => name);
  const evidence: Evidence[] = [{ kind: measure.strong ? "measure-strong" : "measure-weak", words: measure.term }];
  const add = (kind: Evidence["kind"], found: string | undefined): boolean => {
    if (found !== undefined) evidence.push({ kind, words: found });
    return found !== undefined;
  };
  const usage = around.dataSyntax || (isType(setting) && operatorKeyIn(around.siblings)?.strong) ? "declared" : usageOf(setting);
  const ofWhom = [...words, ...wordsOf(objectOf(setting)), ...(usage === "declared" && !around.dataSyntax ? wordsOf(setting.value ?? "") : [])];
  const ofCalls = callTable.test(around.above.join(" "));
  const callRecord = firstIn(callRecordTerms, [words, ...names]) ?? (ofCalls ? "call" : undefined);
  if (measure.rule === "crm-further-processing" && callRecord === undefined) add("not-a-call", measure.term);
  let ofPeople = false;
  if (measure.rule === "operator-state") {
    ofPeople = add("state-values", statesIn(setting));
    if (!ofPeople && !measure.strong && callRecord === undefined) ofPeople = add("state-values-file", around.statesFile);
    if (!measure.strong && !ofPeople && !(operatorIn(around.above) && !ofCalls)) add("call-record", callRecord);
  }
  add("duration", words.find((word) => word === "duration" || word === "durata"));
  add("operator-in-name", operatorIn(ofWhom));
  if (usage === "event" || usage === "address") add("operator-weak-in-name", operatorWords.weak.find((word) => words.includes(word)));
  const ofRecord = measure.rule === "daily-productivity" || measure.rule === "operator-state";
  const keysIn = (beside: readonly Sibling[]): ReturnType<typeof operatorKeyIn> => operatorKeyIn(ofRecord ? beside.filter((sibling) => !isOwnership(sibling)) : beside);
  const key = keysIn(around.siblings);
  if (key) add(key.strong ? "operator-key" : "operator-weak-key", key.sibling.words.join(" "));
  else add("operator-outer-key", keysIn(around.outer)?.sibling.words.join(" "));
  if (!add("operator-above", operatorIn(around.above)) && key) add("measure-above", measureAbove(measure.rule, around.above));
  add("domain-near", firstIn(domainTerms, [words, ...names]));
  add("domain-above", firstIn(domainTerms, [around.above]));
  add("domain-path", firstIn(domainTerms, [around.path]));
  if (around.domainFile) add("domain-file", "");
  if (measure.rule === "break-tracking" && measure.strong) add("domain-implied", measure.term);
  if (usage === "sent" || usage === "event" || usage === "address" || usage === "called") add("sent", usage);
  const viewed = add("viewer", viewerWords.find((word) => around.path.includes(word) || around.above.includes(word)));
  const isAnswer = measure.strong && key?.strong === true && isReturned(setting);
  if ((usage === "loose" && !isAnswer) || (usage === "shown" && (!measure.strong || isCompared(setting)) && !viewed && measure.rule !== "crm-further-processing")) add("loose", "");
  add("own-side", (usage === "declared" ? undefined : ownSideTerms.firstIn(around.path)) ?? (measure.rule === "operator-state" && usage !== "sent" ? [...(setting.kind === "call" ? [words] : []), ...names].map((name) => name.join(" ")).find((name) => control.test(name)) : undefined));
  const near = [words, ...names, around.above];
  const rated = key?.strong === true && ofCalls && modelTerms.countIn(near.flat(), 2) < 2;
  const against = near.filter((name) => !(ofPeople && machineTerms.firstIn(name) !== undefined) && !(rated && modelTerms.firstIn(name) !== undefined));
  add("negative-near", firstIn(negativeTerms, against) ?? (key ? undefined : firstIn(customerTerms, against)));
  if (around.negativeFile) add("negative-file", "");
  add("negative-path", firstIn(negativeTerms, [around.path]));
  if (!key) {
    add("aggregate-key", names.find((name) => aggregateWords.has(name[0] ?? "") && name.some((word) => keyWords.includes(word)))?.join(" "));
  }
  add("text-value", isText(setting, around) ? normaliseValue(setting.value ?? "").slice(0, 40) : undefined);
  add("test-path", around.path.find((word) => testWords.has(word)));
  return evidence;
}

function firstIn(terms: TermSet, names: readonly (readonly string[])[]): string | undefined {
  for (const words of names) {
    const term = terms.firstIn(words);
    if (term !== undefined) return term;
  }
  return undefined;
}

function operatorIn(words: readonly string[]): string | undefined {
  return operatorWords.strong.find((word) => words.includes(word));
}

/** What a table, type or function is named after: a measure that says it by itself (a leaderboard), or a person's (`RepStats`). */
function measureAbove(rule: string, above: readonly string[]): string | undefined {
  const terms = measureTerms.find((measure) => measure.rule === rule);
  return terms?.strong.firstIn(above) ?? (operatorWords.weak.some((word) => above.includes(word)) ? terms?.weak.firstIn(above) : undefined);
}

function isOwnership({ words }: Sibling): boolean {
  return words.some((word) => ownershipWords.includes(word)) && operatorIn(words) === undefined;
}

/** The sibling that tells which operator (or, weaker, which person or extension). */
export function operatorKeyIn(siblings: readonly Sibling[]): { sibling: Sibling; strong: boolean } | undefined {
  for (const [people, strong] of [[operatorWords.strong, true], [operatorWords.weak, false]] as const) {
    const sibling = siblings.find(({ words }) => words.join(" ") !== browserName && isOperatorKey(words, people));
    if (sibling) return { sibling, strong };
  }
  return undefined;
}

/** `agent_id`, `operatore`, `codice_operatore`, `assignedAgentId`, `agent_user_id`: a person's word and nothing but words that make it a key. */
function isOperatorKey(words: readonly string[], people: readonly string[]): boolean {
  if (words.length === 1 && groupWords.includes(words[0]!)) return false;
  return words.some((word) => people.includes(word)) && words.every((word) => people.includes(word) || operatorWords.weak.includes(word as "user") || keyWords.includes(word) || linkWords.includes(word));
}

function isText(setting: Setting, around: Neighbourhood): boolean {
  if (!around.dataSyntax || setting.value === undefined) return false;
  return setting.value.trim().split(/\s+/).length >= 2 || wordsOf(setting.value).join(" ") === wordsOf(setting.key).join(" ");
}
