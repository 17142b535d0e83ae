import type { Setting } from "../../tree/setting.ts";
import { wordsOf } from "./identifier.ts";

/** Functions of a schema builder that make or change a table; the columns are calls in the function given as second argument. */
const tableFunctions: ReadonlySet<string> = new Set(["create", "table", "createtable", "altertable"]);
/** Calls on a table whose first argument names columns that others declare. */
const notDeclaring: ReadonlySet<string> = new Set([
  "index", "unique", "primary", "foreign", "fulltext", "spatialindex", "dropcolumn", "dropcolumns", "dropindex", "dropunique", "dropforeign", "dropprimary",
  "dropconstrainedforeignid", "dropmorphs", "rename", "renamecolumn", "renameindex", "comment", "engine", "charset", "collation",
]);

/** Calls that add a column to a grid or an export. */
const gridFunctions: ReadonlySet<string> = new Set(["addcolumn", "editcolumn"]);
/** Members of a model's class that list names of columns. */
const columnLists: ReadonlySet<string> = new Set(["fillable", "appends"]);

/** Whether a setting is the name of a column: of a grid (`addColumn('talk_time', …)`), or in a list (`$fillable = ['agent_id', 'state']`). */
export function isColumnName(setting: Setting): boolean {
  if (setting.kind !== "item" || setting.value === undefined || setting.tag === "expression") return false;
  const list = setting.parent;
  if (list?.kind !== "call") return list !== undefined && columnLists.has(list.key);
  // `addColumn("talk_time", …)` of a grid, `addColumn("agent_summary", "talk_time", …)` of a migration.
  const texts = list.children.filter(({ kind, value, tag }) => kind === "item" && value !== undefined && tag !== "expression");
  return gridFunctions.has(list.key.toLowerCase()) && setting.key === (texts.length > 1 ? "2" : "1");
}

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

/** Calls of a query builder that name the columns of a query. */
const selectFunctions: ReadonlySet<string> = new Set(["select", "addselect", "selectraw"]);
/** What a query builder starts from. */
const builder = /\b(?:table|from|query|knex|join|leftJoin)\(\)|\bDB\b/;

/** For a column of a query builder's query (`->select('user', DB::raw('SUM(pause_sec) AS pause'))`) the call that selects it. */
export function selectOf(setting: Setting): Setting | undefined {
  const call = setting.parent;
  if (setting.kind !== "item" || setting.value === undefined || call?.kind !== "call") return undefined;
  const selecting = call.key.toLowerCase() === "raw" ? call.parent?.parent : call;
  if (selecting?.kind !== "call" || !selectFunctions.has(selecting.key.toLowerCase())) return undefined;
  return builder.test(childValue(selecting, "@object") ?? "") && selectedName(setting) !== undefined ? selecting : undefined;
}

/** The name under which a query gives a column: what stands behind AS, else the column's own. */
export function selectedName(setting: Setting): string | undefined {
  return /\bas\s+[`"']?(\w+)[`"']?\s*$/i.exec(setting.value ?? "")?.[1] ?? /^(?:\w+\.)*(\w+)$/.exec(setting.value ?? "")?.[1];
}

/** The columns that a call selects, and those that the same query is grouped by. */
export function selectedBy(select: Setting): readonly Setting[] {
  const own = select.children.flatMap((argument) => [argument, ...argument.children.flatMap(({ children }) => children)]).filter((argument) => selectOf(argument) === select);
  return [...own, ...calledBeside(select, "groupby").flatMap(({ children }) => children.filter(({ kind, value }) => kind === "item" && value !== undefined))];
}

/** The calls of one name in the same chain. */
function calledBeside(call: Setting, name: string): readonly Setting[] {
  return call.parent?.children.filter(({ kind, key }) => kind === "call" && key.toLowerCase() === name) ?? [];
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

/** Functions whose first argument names the table or model that the others describe. */
const namingFunctions: ReadonlySet<string> = new Set([...tableFunctions, "define", "model", "addcolumn"]);

/** The name of the table that a call makes, changes or selects from; empty for a call that does neither. */
export function tableName(call: Setting): string {
  if (selectFunctions.has(call.key.toLowerCase())) return calledBeside(call, "table").map((table) => childValue(table, "1") ?? "").join(" ");
  return namingFunctions.has(call.key.toLowerCase()) ? childValue(call, "1") ?? "" : "";
}

function childValue(setting: Setting, key: string): string | undefined {
  return setting.children.find((child) => child.key === key)?.value;
}
