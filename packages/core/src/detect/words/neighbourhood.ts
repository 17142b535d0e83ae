import type { TreeIndex } from "../../tree/match.ts";
import type { Setting, Tree } from "../../tree/setting.ts";
import { isCompared } from "../../tree/value.ts";
import { TermSet, wordsOf } from "./identifier.ts";
import { domainWords, negativeWords, operatorWords } from "./lexicon.ts";
import { columnsOf, isColumnName, selectedBy, selectedName, selectOf, tableName, tableOfColumn } from "./table-calls.ts";
import { objectOf, usageOf } from "./usage.ts";

/** The trade of call centres. */
export const domainTerms = new TermSet(domainWords);
const { "customer side": customerWords = [], ...otherTrades } = negativeWords;
/** Other trades that use the same words. */
export const negativeTerms = new TermSet(Object.values(otherTrades).flat());
/** What no person is: machines take no breaks. */
export const machineTerms = new TermSet(negativeWords["technical agent"] ?? []);
/** What is measured of customers who wait, not of operators. */
export const customerTerms = new TermSet(customerWords);
/** What models of language are made of. */
export const modelTerms = new TermSet(negativeWords["ai agent"] ?? []);

/** A setting beside another, with the words of its name. */
export interface Sibling {
  readonly setting: Setting;
  readonly words: readonly string[];
}

/** What stands around a setting, as words. */
export interface Neighbourhood {
  /** What stands beside it. */
  readonly siblings: readonly Sibling[];
  /** What stands beside what it stands in: the members of the type or object that holds its own. */
  readonly outer: readonly Sibling[];
  /** Words of what it stands in: table, type, class, object. */
  readonly above: readonly string[];
  /** Words of the file's path, folders included. */
  readonly path: readonly string[];
  /** Whether the file as a whole speaks of a call centre. */
  readonly domainFile: boolean;
  /** Whether the file as a whole is of another trade. */
  readonly negativeFile: boolean;
  /** The states of operators that the file lists in one place; `undefined` when it lists none. */
  readonly statesFile: string | undefined;
  /** Whether values of the file's syntax may be texts for people (JSON, YAML, XML, .properties) and not types or code. */
  readonly dataSyntax: boolean;
}

/** Children whose value is the name of an entry: `{ "name": "talk_time", "type": "int" }`, `<field name="talk_time"/>`. */
const nameKeys = ["name", "@name", "field", "column", "column_name", "AttributeName", "fullName", "@field"];

/** The name that a setting goes by: its key, or for an entry of a list (or an XML element) the value of its name. */
export function nameOf(setting: Setting): string {
  if (isCompared(setting) && !isStateSwitch(setting)) return "";
  if (isColumnName(setting)) return setting.value ?? "";
  if (selectOf(setting)) return selectedName(setting) ?? "";
  if (setting.kind === "item" && setting.parent?.kind === "call") return usageOf(setting) === "loose" ? "" : setting.value ?? "";
  if (setting.kind === "item" || setting.children.some((child) => child.key === "@name")) {
    return setting.children.find((child) => nameKeys.includes(child.key))?.value ?? (setting.kind === "item" ? "" : setting.key);
  }
  // A word of the readers of code, which would make a call centre of every call.
  return setting.key === "@callee" ? "" : setting.key;
}

/** Words that list an operator's states, most of which only people have. */
const ownStates = /\b(?:break|lunch|acw|wrap[ _-]?up|after ?call|pausa|in ?call|on ?call|not ?ready|ready|available|busy|meeting|training|in ?pausa|libero|occupato|disponibile)\b/g;

/** Whether code tells an operator's states apart: `switch (agent.status) { case "Available": … case "On Break": … }`. Other comparisons say nothing of what is measured. */
function isStateSwitch(setting: Setting): boolean {
  const ofWhom = [...wordsOf(setting.key), ...wordsOf(objectOf(setting))];
  return setting.value === undefined && operatorWords.strong.some((word) => ofWhom.includes(word)) && statesIn(setting) !== undefined;
}

/** The operator's states that a setting's values list, when there are at least `enough` different ones. */
export function statesIn(named: Setting, enough = 2): string | undefined {
  const setting = tableOfColumn(named) ? named.parent! : named;
  const texts = [setting.value ?? "", ...setting.children.flatMap((child) => [child.value ?? "", child.key, ...child.children.map((entry) => entry.value ?? "")])];
  const states = new Set(texts.join(" ").toLowerCase().replace(/[_-]/g, " ").match(ownStates));
  return states.size >= enough ? [...states].slice(0, 4).join(", ") : undefined;
}

function firstStates(settings: readonly Setting[]): string | undefined {
  for (const setting of settings) {
    const states = statesIn(setting, 3);
    if (states !== undefined) return states;
  }
  return undefined;
}

/** What readers note of a call or class; it stands beside nothing. */
const ownNotes: ReadonlySet<string> = new Set(["@callee", "@object", "@module", "@class", "@chain", "@extends", "@new"]);

/** What a query groups by: `{ _id: "$agentId", calls: { $sum: 1 } }`, `->groupBy('calls.agent_id')`. */
function groupedBy(setting: Setting): string | undefined {
  if (setting.kind === "item" && setting.parent?.key.toLowerCase() === "groupby") return selectedName(setting);
  return setting.key === "_id" && setting.value?.startsWith("$") ? setting.value.slice(1) : undefined;
}

/** Reads a file's neighbourhoods; what belongs to the whole file is computed once. */
export class Surroundings {
  readonly #path: readonly string[];
  readonly #domainFile: boolean;
  readonly #negativeFile: boolean;
  readonly #dataSyntax: boolean;
  readonly #statesFile: string | undefined;
  readonly #siblings = new Map<Setting, readonly Sibling[]>();
  readonly #reads: ReadonlyMap<string, readonly Sibling[]>;

  constructor(index: TreeIndex, readonly tree: Tree = index.tree) {
    this.#path = tree.path.split("/").slice(-6).flatMap((part) => wordsOf(part.replace(/\.\w+$/, "")));
    const names = [...new Set(index.all.map(nameOf))];
    this.#domainFile = severalIn(domainTerms, names);
    this.#negativeFile = severalIn(negativeTerms, names);
    this.#dataSyntax = !tree.code;
    this.#statesFile = tree.code ? firstStates(index.all) : undefined;
    this.#reads = readsByObject(index.all);
  }

  of(setting: Setting): Neighbourhood {
    if (isType(setting)) return { ...this.#around(setting), above: [] };
    return this.#around(tableOfColumn(setting) ?? selectOf(setting) ?? setting.parent ?? setting, setting);
  }

  #around(construct: Setting, setting: Setting = construct): Neighbourhood {
    return {
      siblings: (setting.tag === "read" && this.#reads.get(readKey(setting))) || this.#siblingsIn(construct),
      outer: construct.parent && construct.parent.kind !== "root" ? this.#siblingsIn(construct.parent) : [],
      above: aboveOf(construct), path: this.#path, domainFile: this.#domainFile, negativeFile: this.#negativeFile, statesFile: this.#statesFile,
      dataSyntax: this.#dataSyntax,
    };
  }

  #siblingsIn(construct: Setting): readonly Sibling[] {
    let siblings = this.#siblings.get(construct);
    if (!siblings) {
      siblings = membersOf(construct).filter(({ key }) => !ownNotes.has(key)).map((setting) => ({ setting, words: wordsOf(groupedBy(setting) ?? nameOf(setting)) }));
      this.#siblings.set(construct, siblings);
    }
    return siblings;
  }
}

/** Reads of one object in one function belong together: `log.agent_id` beside `log.duration` in a row that is shown. */
function readsByObject(settings: readonly Setting[]): Map<string, Sibling[]> {
  const reads = new Map<string, Sibling[]>();
  for (const setting of settings) {
    if (setting.tag !== "read") continue;
    const key = readKey(setting);
    const sibling = { setting, words: wordsOf(setting.key) };
    const known = reads.get(key);
    if (known) known.push(sibling);
    else reads.set(key, [sibling]);
  }
  return reads;
}

function readKey(setting: Setting): string {
  const owner = enclosing(setting);
  return `${owner?.keySpan.start ?? 0} ${objectOf(setting)}`;
}

/** The named function or class that a setting stands in. */
function enclosing(setting: Setting): Setting | undefined {
  let node = setting.parent;
  while (node && !((node.tag === "function" || node.tag === "class") && node.kind === "section")) node = node.parent;
  return node;
}

/** Whether a file's names hold at least three of the terms. */
function severalIn(terms: TermSet, names: readonly string[]): boolean {
  return terms.countIn(names.flatMap((name) => [...wordsOf(name), ""]), 3) >= 3;
}

/** Whether a setting declares a class or interface: what is named after a measure and has a key of an operator among its members is one. */
export function isType(setting: Setting): boolean {
  return setting.kind === "section" && (setting.tag === "class" || setting.tag === "interface");
}

/** The table, type, object, list of columns or query that a setting belongs to; for a read the function that shows it. */
export function constructOf(setting: Setting): Setting {
  if (isType(setting)) return setting;
  return (setting.tag === "read" ? enclosing(setting) : tableOfColumn(setting) ?? selectOf(setting)) ?? setting.parent ?? setting;
}

/** What belongs together: a table's columns, else a construct's children; for the columns of a query what it is grouped by as well. */
function membersOf(construct: Setting): readonly Setting[] {
  const query = construct.key === "columns" ? construct.parent : undefined;
  const grouping = query?.children.find((child) => child.key === "group-by");
  const sent = construct.kind === "call" ? construct.children.flatMap((argument) => argument.children) : [];
  const selected = construct.kind === "call" ? selectedBy(construct) : [];
  if (selected.length > 0) return selected;
  const columns = columnsOf(construct);
  if (columns.length > 0) return columns;
  return [...construct.children, ...(grouping?.children ?? []), ...sent];
}

function aboveOf(construct: Setting): string[] {
  const words: string[] = [];
  let steps = 0;
  for (let node: Setting | undefined = construct; node && node.kind !== "root" && steps < 3; node = node.parent, steps++) {
    if (node.kind !== "item") words.push(...wordsOf(node.key));
    if (node.kind === "call") words.push(...wordsOf(tableName(node)));
    if (node === construct || node.kind === "call") words.push(...wordsOf(objectOf(node)));
  }
  const owner = enclosing(construct);
  const holder = owner?.tag === "function" ? enclosing(owner) : undefined;
  return [...words, ...wordsOf(owner?.key ?? ""), ...wordsOf(holder?.key ?? "")];
}
