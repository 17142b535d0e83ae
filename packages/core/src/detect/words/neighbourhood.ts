import type { TreeIndex } from "../../tree/match.ts";
import type { Setting, Tree } from "../../tree/setting.ts";
import { TermSet, wordsOf } from "./identifier.ts";
import { domainWords, negativeWords } from "./lexicon.ts";
import { objectOf, usageOf } from "./usage.ts";

/** The trade of call centres. */
export const domainTerms = new TermSet(domainWords);
/** Other trades that use the same words. */
export const negativeTerms = new TermSet(Object.values(negativeWords).flat());

/** What stands around a setting, as words. */
export interface Neighbourhood {
  /** The names beside it, each as its words. */
  readonly siblings: readonly (readonly string[])[];
  /** Words of what it stands in: table, type, class, object. */
  readonly above: readonly string[];
  /** Words of the file's path, folders included. */
  readonly path: readonly string[];
  /** Whether the file as a whole speaks of a call centre. */
  readonly domainFile: boolean;
  /** Whether the file as a whole is of another trade. */
  readonly negativeFile: boolean;
  /** Whether values of the file's syntax may be texts for people (JSON, YAML, XML, .properties) and not types or code. */
  readonly dataSyntax: boolean;
}

/** Children whose value is the name of an entry: `{ "name": "talk_time", "type": "int" }`, `<field name="talk_time"/>`. */
const nameKeys = ["name", "@name", "field", "column", "column_name", "AttributeName", "fullName", "@field"];

/** The name that a setting goes by: its key, or for an entry of a list (or an XML element) the value of its name. */
export function nameOf(setting: Setting): string {
  if (setting.kind === "item" && setting.parent?.kind === "call") return usageOf(setting) === "loose" ? "" : setting.value ?? "";
  if (setting.kind === "item" || setting.children.some((child) => child.key === "@name")) {
    return setting.children.find((child) => nameKeys.includes(child.key))?.value ?? (setting.kind === "item" ? "" : setting.key);
  }
  return setting.key;
}

/** Reads a file's neighbourhoods; what belongs to the whole file is computed once. */
export class Surroundings {
  readonly #path: readonly string[];
  readonly #domainFile: boolean;
  readonly #negativeFile: boolean;
  readonly #dataSyntax: boolean;
  readonly #siblings = new Map<Setting, readonly (readonly string[])[]>();

  constructor(index: TreeIndex, readonly tree: Tree = index.tree) {
    this.#path = tree.path.split("/").slice(-6).flatMap((part) => wordsOf(part.replace(/\.\w+$/, "")));
    const names = [...new Set(index.all.map(nameOf))];
    this.#domainFile = severalIn(domainTerms, names);
    this.#negativeFile = severalIn(negativeTerms, names);
    this.#dataSyntax = !tree.code;
  }

  of(setting: Setting): Neighbourhood {
    const construct = constructOf(setting);
    return {
      siblings: this.#namesIn(construct), above: aboveOf(construct), path: this.#path, domainFile: this.#domainFile, negativeFile: this.#negativeFile, dataSyntax: this.#dataSyntax,
    };
  }

  #namesIn(construct: Setting): readonly (readonly string[])[] {
    let names = this.#siblings.get(construct);
    if (!names) {
      names = membersOf(construct).map((member) => wordsOf(nameOf(member)));
      this.#siblings.set(construct, names);
    }
    return names;
  }
}

/** Whether a file's names hold at least three of the terms. */
function severalIn(terms: TermSet, names: readonly string[]): boolean {
  return terms.countIn(names.flatMap((name) => [...wordsOf(name), ""]), 3) >= 3;
}

/** The table, type, object, list of columns or query that a setting belongs to. */
export function constructOf(setting: Setting): Setting {
  return setting.parent ?? setting;
}

/** What belongs together: a construct's children; for the columns of a query what it is grouped by as well. */
function membersOf(construct: Setting): readonly Setting[] {
  const query = construct.key === "columns" ? construct.parent : undefined;
  const grouping = query?.children.find((child) => child.key === "group-by");
  const sent = construct.kind === "call" ? construct.children.flatMap((argument) => argument.children) : [];
  return [...construct.children, ...(grouping?.children ?? []), ...sent];
}

function aboveOf(construct: Setting): string[] {
  const words: string[] = [];
  let steps = 0;
  for (let node: Setting | undefined = construct; node && node.kind !== "root" && steps < 3; node = node.parent, steps++) {
    if (node.kind !== "item") words.push(...wordsOf(node.key));
    if (node === construct) words.push(...wordsOf(objectOf(node)));
  }
  return words;
}
