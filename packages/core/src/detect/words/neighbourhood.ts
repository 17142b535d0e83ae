import type { TreeIndex } from "../../tree/match.ts";
import type { Setting } from "../../tree/setting.ts";
import { enclosing, isType } from "./construct.ts";
import { FileWords, readKey, type Sibling } from "./file-words.ts";
import { wordsOf } from "./identifier.ts";
import { nameOf } from "./names.ts";
import { filterOf, isFilterColumn } from "./row-filter.ts";
import { columnsOf, selectedBy, selectedName, selectOf, tableName, tableOfColumn } from "./table-calls.ts";
import { objectOf } from "./usage.ts";

/** What stands around a setting, as words. */
export interface Neighbourhood {
  /** What stands beside it. */
  readonly siblings: readonly Sibling[];
  /** What stands beside what it stands in: the members of the type or object that holds its own. */
  readonly outer: readonly Sibling[];
  /** Words of what it stands in: table, type, class, object; and of what holds that. */
  readonly above: readonly string[];
  /** Words of what it stands in alone. */
  readonly holder: readonly string[];
  readonly file: FileWords;
}

/** What readers note of a call or class; it stands beside nothing. */
const ownNotes: ReadonlySet<string> = new Set(["@callee", "@object", "@module", "@class", "@chain", "@extends", "@new"]);

/** What a query groups by or is limited to: `{ _id: "$agentId", calls: { $sum: 1 } }`, `->groupBy('calls.agent_id')`, `->where('agent_id', $id)`. */
function columnNamed(setting: Setting): string | undefined {
  if ((setting.kind === "item" && setting.parent?.key.toLowerCase() === "groupby") || isFilterColumn(setting)) return selectedName(setting);
  return setting.key === "_id" && setting.value?.startsWith("$") ? setting.value.slice(1) : undefined;
}

/** Reads a file's neighbourhoods. */
export class Surroundings {
  readonly #file: FileWords;
  readonly #siblings = new Map<Setting, readonly Sibling[]>();

  constructor(index: TreeIndex) {
    this.#file = new FileWords(index);
  }

  of(setting: Setting): Neighbourhood {
    if (isType(setting)) return { ...this.#around(setting), above: [] };
    return this.#around(tableOfColumn(setting) ?? selectOf(setting) ?? setting.parent ?? setting, setting);
  }

  #around(construct: Setting, setting: Setting = construct): Neighbourhood {
    return {
      siblings: (setting.tag === "read" && this.#file.reads.get(readKey(setting))) || withArguments(this.#siblingsIn(construct), setting),
      outer: construct.parent && construct.parent.kind !== "root" ? this.#siblingsIn(construct.parent) : [],
      above: aboveOf(construct),
      holder: construct.kind === "item" ? wordsOf(construct.parent?.key ?? "") : wordsOf(construct.key),
      file: this.#file,
    };
  }

  #siblingsIn(construct: Setting): readonly Sibling[] {
    let siblings = this.#siblings.get(construct);
    if (!siblings) {
      siblings = membersOf(construct).filter(({ key }) => !ownNotes.has(key)).map((setting) => ({ setting, words: wordsOf(columnNamed(setting) ?? nameOf(setting)) }));
      this.#siblings.set(construct, siblings);
    }
    return siblings;
  }
}

/** What stands beside a field, and the arguments that it takes in a GraphQL schema: `callRecording(agentId: ID!)`. */
function withArguments(siblings: readonly Sibling[], field: Setting): readonly Sibling[] {
  const given = field.kind === "setting" ? field.children.filter(({ key }) => key.startsWith("@") && !ownNotes.has(key)) : [];
  return given.length > 0 ? [...siblings, ...given.map((setting) => ({ setting, words: wordsOf(setting.key) }))] : siblings;
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
  return [...construct.children, ...(grouping?.children ?? []), ...sent, ...filterOf(construct)];
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
