import type { TreeIndex } from "../../tree/match.ts";
import type { Setting, Tree } from "../../tree/setting.ts";
import { wordsOf } from "./identifier.ts";

/** What stands around a setting, as words. */
export interface Neighbourhood {
  /** The names beside it, each as its words. */
  readonly siblings: readonly (readonly string[])[];
  /** Words of what it stands in: table, type, class, object. */
  readonly above: readonly string[];
  /** Words of the file's path, folders included. */
  readonly path: readonly string[];
  /** Words of all names of the file, in order. */
  readonly file: readonly string[];
  readonly fileWords: ReadonlySet<string>;
  /** Whether values of the file's syntax may be texts for people (JSON, YAML, XML, .properties) and not types or code. */
  readonly dataSyntax: boolean;
}

/** Children whose value is the name of an entry: `{ "name": "talk_time", "type": "int" }`, `<field name="talk_time"/>`. */
const nameKeys = ["name", "@name", "field", "column", "column_name", "AttributeName", "fullName", "@field"];

/** The name that a setting goes by: its key, or for an entry of a list (or an XML element) the value of its name. */
export function nameOf(setting: Setting): string {
  if (setting.kind === "item" || setting.children.some((child) => child.key === "@name")) {
    return setting.children.find((child) => nameKeys.includes(child.key))?.value ?? (setting.kind === "item" ? "" : setting.key);
  }
  return setting.key;
}

/** Reads a file's neighbourhoods; what belongs to the whole file is computed once. */
export class Surroundings {
  readonly #path: readonly string[];
  readonly #file: readonly string[];
  readonly #fileWords: ReadonlySet<string>;
  readonly #dataSyntax: boolean;
  readonly #siblings = new Map<Setting, readonly (readonly string[])[]>();

  constructor(index: TreeIndex, readonly tree: Tree = index.tree) {
    this.#path = tree.path.split("/").slice(-6).flatMap((part) => wordsOf(part.replace(/\.\w+$/, "")));
    this.#file = index.all.slice(0, 20_000).flatMap((setting) => wordsOf(nameOf(setting)));
    this.#fileWords = new Set(this.#file);
    this.#dataSyntax = !tree.code;
  }

  of(setting: Setting): Neighbourhood {
    const construct = constructOf(setting);
    return {
      siblings: this.#namesIn(construct), above: aboveOf(construct), path: this.#path, file: this.#file, fileWords: this.#fileWords, dataSyntax: this.#dataSyntax,
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

/** The table, type, object, list of columns or query that a setting belongs to. */
export function constructOf(setting: Setting): Setting {
  return setting.parent ?? setting;
}

/** What belongs together: a construct's children; for the columns of a query what it is grouped by as well. */
function membersOf(construct: Setting): readonly Setting[] {
  const query = construct.key === "columns" ? construct.parent : undefined;
  const grouping = query?.children.find((child) => child.key === "group-by");
  return [...construct.children, ...(grouping?.children ?? [])];
}

function aboveOf(construct: Setting): string[] {
  const words: string[] = [];
  let steps = 0;
  for (let node: Setting | undefined = construct; node && node.kind !== "root" && steps < 3; node = node.parent, steps++) {
    if (node.kind !== "item") words.push(...wordsOf(node.key));
  }
  return words;
}
