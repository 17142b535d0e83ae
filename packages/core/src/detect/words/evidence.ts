import type { Setting } from "../../tree/setting.ts";
import { isCompared, normaliseValue } from "../../tree/value.ts";
import { isType } from "./construct.ts";
import { TermSet, wordsOf } from "./identifier.ts";
import { keyWords, operatorWords, personWords, recordWords } from "./lexicon.ts";
import { measureAbove, type MeasureName } from "./measure-names.ts";
import { statesIn } from "./names.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import { isBrowserName, operatorIn, operatorKeyIn, ownKeyIn, workerKeyIn, type OperatorKey } from "./operator-key.ts";
import { customerTerms, domainTerms, machineTerms, modelTerms, negativeTerms } from "./terms.ts";
import { isReturned, objectOf, usageOf, type Usage } from "./usage.ts";
import type { weights } from "./weights.ts";

/** One piece of evidence for or against a finding. */
export interface Evidence {
  readonly kind: keyof typeof weights;
  /** The word or name that is the evidence; empty where it is the whole file. */
  readonly words: string;
}

/** A call's own record: whose `status` beside these is the call's. */
const callRecordTerms = new TermSet(["caller", "callee", "direction", "disposition", "call id", "call sid", "call uuid", "answered at", "from number", "to number", "dialed number", "channel", "chiamante", "call status", "call state", "status breakdown", "by status"]);
/** A table or type of calls, but not one of a call centre or of figures on calls. */
const callTable = /\b(?:calls?|cdr|chiamat[ae]|telefonat[ae]|llamadas?|appels?|anrufe?)\b(?! cent)(?!.*\b(?:stats|statistics|metrics|summary|performance|report)\b)/;
/** Names by which an operator's own screen changes his state: `setAgentStatus`, `onStatusChange`, `onChange`. */
const control = /^on change$|^(?:set|on|on request|request|change|update|handle) (?:\w+ )?(?:status|state|presence)(?: change| state)?$/;
/** What became of calls: counted by operator, or of one call. */
const callOutcomes: ReadonlySet<string> = new Set(["answered", "missed", "handled"]);
/** Durations that say of themselves nothing of calls. */
const plainDurations: ReadonlySet<string> = new Set(["duration seconds", "average duration", "total duration"]);
/** Whose screen a file is for. */
const viewerWords = ["supervisor", "supervisore", "manager", "wallboard", "teams", "admin", "monitoring", "team"];
/** Files of the operator's own side. */
const ownSideTerms = new TermSet(["agent desktop", "agent desk", "softphone", "my status", "phone panel", "dial pad", "own status", "status dropdown", "ccp", "agent ui", "operator desktop"]);
/** What figures are kept by when they are no single operator's; such a key begins with the word. */
const aggregateWords: ReadonlySet<string> = new Set(["queue", "queues", "team", "teams", "group", "campaign", "coda", "gruppo", "campagna", "servizio", "service", "site", "department"]);

/** Everything that speaks for and against a setting being an operator's measure, in the order of `weights`. */
export function evidenceOf(setting: Setting, words: readonly string[], measure: MeasureName, around: Neighbourhood): Evidence[] {
  const weighing = new Weighing(setting, words, measure, around);
  weighing.addMeasure();
  weighing.addOperator();
  weighing.addTrade();
  weighing.addUse();
  weighing.addOtherTrades();
  weighing.addOtherMeaning();
  return weighing.evidence;
}

/** The evidence on one setting while it is gathered. */
class Weighing {
  readonly evidence: Evidence[] = [];
  readonly #setting: Setting;
  readonly #words: readonly string[];
  readonly #measure: MeasureName;
  readonly #around: Neighbourhood;
  /** The names of what stands beside it, as words. */
  readonly #beside: readonly (readonly string[])[];
  readonly #usage: Usage;
  /** What tells which person, beside it. */
  readonly #key: OperatorKey | undefined;
  /** Whether it is a type or table of each operator's breaks. */
  readonly #isTypeOfBreaks: boolean;
  /** Whether what it stands in is a table or type of calls. */
  readonly #isOfCalls: boolean;
  /** What tells that it stands in a call's own record. */
  readonly #callRecord: string | undefined;
  /** Whether its values, or the file, list an operator's states. */
  #hasStates = false;

  constructor(setting: Setting, words: readonly string[], measure: MeasureName, around: Neighbourhood) {
    this.#setting = setting;
    this.#words = words;
    this.#measure = measure;
    this.#around = around;
    this.#beside = around.siblings.map((sibling) => sibling.words).filter((name) => !isBrowserName(name));
    const isTypeOfOperators = keepsOfEachOperator(setting, words, around);
    this.#usage = around.file.dataSyntax || isTypeOfOperators ? "declared" : usageOf(setting);
    this.#isTypeOfBreaks = isTypeOfOperators && measure.rule === "break-tracking";
    this.#key = this.#keyIn(around.siblings);
    this.#isOfCalls = callTable.test(around.above.join(" "));
    this.#callRecord = firstIn(callRecordTerms, [words, ...this.#beside]) ?? (this.#isOfCalls ? "call" : undefined);
  }

  /** The measure or function that the name says, and whether it is one of people. */
  addMeasure(): void {
    const { rule, strong, term } = this.#measure;
    this.#add(strong || this.#isTypeOfBreaks ? "measure-strong" : "measure-weak", term);
    if (rule === "crm-further-processing") this.#add(this.#callRecord === undefined ? "not-a-call" : "call-fields", this.#callRecord ?? term);
    if (rule === "listening" && !strong && this.#isOfCalls && operatorKeyIn(this.#around.siblings)) this.#add("call-fields", this.#callRecord);
    if (plainDurations.has(term) && this.#callRecord === undefined && this.#domainNear() === undefined) this.#add("not-a-call", term);
    if (rule === "operator-state") this.#addStates(strong);
    if (callOutcomes.has(term)) this.#add("call-record", this.#callRecord);
    this.#add("duration", this.#words.find((word) => word === "duration" || word === "durata"));
  }

  #addStates(strong: boolean): void {
    this.#hasStates = this.#add("state-values", statesIn(this.#setting));
    if (strong) return;
    if (!this.#hasStates && this.#callRecord === undefined) this.#hasStates = this.#add("state-values-file", this.#around.file.states);
    if (this.#hasStates) return;
    const isOfOperators = !this.#isOfCalls && operatorIn(this.#around.above) !== undefined;
    this.#add("call-record", recordIn(this.#words) ?? (isOfOperators ? undefined : this.#callRecord ?? recordIn(this.#around.holder)));
  }

  /** Which operator it is of. */
  addOperator(): void {
    const { above, outer, file } = this.#around;
    const typeName = this.#usage === "declared" && !file.dataSyntax ? wordsOf(this.#setting.value ?? "") : [];
    this.#add("operator-in-name", operatorIn([...this.#words, ...wordsOf(objectOf(this.#setting)), ...typeName]));
    if (this.#usage === "event" || this.#usage === "address") this.#add("operator-weak-in-name", operatorWords.weak.find((word) => this.#words.includes(word)));
    if (this.#key) this.#add(this.#key.strong ? "operator-key" : "operator-weak-key", this.#key.sibling.words.join(" "));
    else this.#add("operator-outer-key", this.#keyIn(outer)?.sibling.words.join(" "));
    if (this.#isTypeOfBreaks) this.#add("measure-above", this.#measure.term);
    if (!this.#add("operator-above", operatorIn(above)) && this.#key) this.#add("measure-above", measureAbove(this.#measure.rule, above));
    this.#add("operator-own-key", this.#ownKey());
    this.#add("of-operators-path", operatorIn(file.path));
  }

  /** What tells one operator from another in what is named after them. */
  #ownKey(): string | undefined {
    const holder = this.#setting.tag === "read" ? wordsOf(objectOf(this.#setting)) : this.#around.holder;
    return this.#key || operatorIn(holder) === undefined ? undefined : ownKeyIn(this.#around.siblings);
  }

  #keyIn(siblings: Neighbourhood["siblings"]): OperatorKey | undefined {
    const isOfRecord = this.#measure.rule === "daily-productivity" || this.#measure.rule === "operator-state";
    return isOfRecord ? workerKeyIn(siblings) : operatorKeyIn(siblings);
  }

  /** Whether it is of a call centre. */
  addTrade(): void {
    const { above, file } = this.#around;
    this.#add("domain-near", this.#domainNear());
    this.#add("domain-above", domainTerms.firstIn(above));
    this.#add("domain-path", domainTerms.firstIn(file.path));
    if (file.domain) this.#add("domain-file", "");
    if ((this.#measure.rule === "break-tracking" && this.#measure.strong) || this.#isTypeOfBreaks) this.#add("domain-implied", this.#measure.term);
  }

  #domainNear(): string | undefined {
    return firstIn(domainTerms, [this.#words, ...this.#beside]);
  }

  /** Who gets it: others, a supervisor, the operator himself, or nobody. */
  addUse(): void {
    const { above, file } = this.#around;
    const { rule, strong } = this.#measure;
    const usage = this.#usage;
    if (usage === "sent" || usage === "event" || usage === "address" || usage === "called") this.#add("sent", usage);
    const isViewed = this.#add("viewer", viewerWords.find((word) => file.path.includes(word) || above.includes(word)));
    const isAnswer = (strong || rule === "daily-productivity") && (this.#key?.strong === true || this.#key?.isRead === true) && isReturned(this.#setting);
    const isOfOthers = isViewed || rule === "crm-further-processing" || (rule === "daily-productivity" && this.#ownKey() !== undefined);
    const isOwnDisplay = usage === "shown" && (!strong || isCompared(this.#setting)) && !isOfOthers;
    if ((usage === "loose" && !isAnswer) || isOwnDisplay) this.#add("loose", "");
    this.#add("own-side", (usage === "declared" ? undefined : ownSideTerms.firstIn(file.path)) ?? this.#ownControl());
  }

  /** The name by which the operator's own screen changes his state. */
  #ownControl(): string | undefined {
    if (this.#measure.rule !== "operator-state" || this.#usage === "sent") return undefined;
    const names = this.#setting.kind === "call" ? [this.#words, ...this.#beside] : this.#beside;
    return names.map((name) => name.join(" ")).find((name) => control.test(name));
  }

  /** What tells of another trade, or of customers who wait. */
  addOtherTrades(): void {
    const { above, file } = this.#around;
    const near = [this.#words, ...this.#beside, above];
    // Machines have no operator's states; a model may rate a call, which a word or two beside the operator's key does not make an AI agent of.
    const models = new Set<string>();
    if (this.#key?.strong === true && this.#isOfCalls) modelTerms.addTo(models, near.flat());
    const isRated = models.size === 1;
    const against = near.filter((name) => !(this.#hasStates && machineTerms.firstIn(name) !== undefined) && !(isRated && modelTerms.firstIn(name) !== undefined));
    const customers = this.#key ? customerTerms.firstIn(this.#words) : firstIn(customerTerms, against);
    this.#add("negative-near", firstIn(negativeTerms, against) ?? customers);
    if (file.negative) this.#add("negative-file", "");
    this.#add("negative-path", negativeTerms.firstIn(file.path));
  }

  /** What else it may be: an aggregate, a label, a test. */
  addOtherMeaning(): void {
    const isNamed = this.#usage === "address" || this.#usage === "event";
    const own = isNamed && operatorIn(this.#words) === undefined ? this.#words.find((word) => aggregateWords.has(word)) : undefined;
    this.#add("aggregate-key", own ?? (this.#key ? undefined : this.#aggregate()));
    this.#add("text-value", this.#isText() ? normaliseValue(this.#setting.value ?? "").slice(0, 40) : undefined);
    this.#add("test-path", this.#around.file.testFolder);
  }

  /** What keeps it by queue, team or service: a key beside it, or what it stands in. */
  #aggregate(): string | undefined {
    const { holder } = this.#around;
    const key = this.#beside.find((name) => aggregateWords.has(name[0] ?? "") && name.some((word) => keyWords.includes(word)));
    const isOfPeople = personWords.some((word) => holder.includes(word));
    return key?.join(" ") ?? (isOfPeople ? undefined : holder.find((word) => aggregateWords.has(word)));
  }

  #isText(): boolean {
    const { key, value } = this.#setting;
    if (!this.#around.file.dataSyntax || value === undefined) return false;
    return value.trim().split(/\s+/).length >= 2 || wordsOf(value).join(" ") === wordsOf(key).join(" ");
  }

  #add(kind: Evidence["kind"], found: string | undefined): boolean {
    if (found !== undefined) this.evidence.push({ kind, words: found });
    return found !== undefined;
  }
}

/** Whether a setting is a type or table that keeps something of each operator: by a key among its members, or by its name and any person's key. */
function keepsOfEachOperator(setting: Setting, words: readonly string[], { siblings }: Neighbourhood): boolean {
  if (!isType(setting)) return false;
  const key = operatorKeyIn(siblings);
  return key?.strong === true || (operatorIn(words) !== undefined && (key !== undefined || ownKeyIn(siblings) !== undefined));
}

/** A word that tells that a state is a customer's record's, in a name that names no operator. */
function recordIn(words: readonly string[]): string | undefined {
  return operatorIn(words) === undefined ? recordWords.find((word) => words.includes(word)) : undefined;
}

function firstIn(terms: TermSet, names: readonly (readonly string[])[]): string | undefined {
  for (const words of names) {
    const term = terms.firstIn(words);
    if (term !== undefined) return term;
  }
  return undefined;
}
