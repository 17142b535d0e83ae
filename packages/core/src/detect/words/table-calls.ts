import type { Setting } from "../../tree/setting.ts";
import { wordsOf } from "./identifier.ts";

/** Functions of a schema builder that make or change a table; the columns are calls in the function given as second argument. */
const tableFunctions: ReadonlySet<string> = new Set(["create", "table", "createtable", "altertable"]);
/** Calls on a table whose first argument names columns that others declare. */
const notDeclaring: ReadonlySet<string> = new Set([
  "index", "unique", "primary", "foreign", "fulltext", "spatialindex", "dropcolumn", "dropcolumns", "dropindex", "dropunique", "dropforeign", "dropprimary",
  "dropconstrainedforeignid", "dropmorphs", "rename", "renamecolumn", "renameindex", "comment", "engine", "charset", "collation",
]);

/**
 * For the first argument of a call that declares a column (`$table->integer('talk_time')`, `table.integer("talk_time")`) the call that makes
 * the table (`Schema::create('calls', function …)`, `knex.schema.createTable("calls", table => …)`); `undefined` for every other setting.
 */
export function tableOfColumn(setting: Setting): Setting | undefined {
  const call = setting.parent;
  if (setting.kind !== "item" || setting.key !== "1" || setting.value === undefined || call?.kind !== "call") return undefined;
  if (notDeclaring.has(call.key.toLowerCase()) || childValue(call, "@object")?.includes("()")) return undefined;
  let holder = call.parent;
  while (holder?.key === "@chain") holder = holder.parent?.parent;
  return holder && madeBy(holder);
}

/** The call that makes a table, for the function that declares its columns. */
function madeBy(columns: Setting): Setting | undefined {
  const call = columns.parent;
  if (columns.kind !== "item" || columns.tag !== "function" || call?.kind !== "call" || !tableFunctions.has(call.key.toLowerCase())) return undefined;
  return wordsOf(childValue(call, "@object") ?? "").includes("schema") ? call : undefined;
}

/** The first arguments of the calls that declare the columns of a table; none for a call that makes no table. */
export function columnsOf(table: Setting): readonly Setting[] {
  const columns = table.children.find((argument) => madeBy(argument));
  const found: Setting[] = [];
  const pending = [...(columns?.children ?? [])];
  while (pending.length > 0) {
    const node = pending.shift()!;
    if (node.kind === "call") found.push(...node.children.filter((argument) => tableOfColumn(argument) === table));
    const chain = node.children.find((child) => child.key === "@chain");
    if (chain) pending.unshift(...chain.children);
  }
  return found;
}

/** The name of the table that a call makes; empty for a call that makes none. */
export function tableName(call: Setting): string {
  return call.children.some((argument) => madeBy(argument)) ? childValue(call, "1") ?? "" : "";
}

function childValue(setting: Setting, key: string): string | undefined {
  return setting.children.find((child) => child.key === key)?.value;
}
