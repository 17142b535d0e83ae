import type { Setting } from "../../tree/setting.ts";

/** Calls whose first argument is a condition and whose second is what is changed: `updateOne({ agentId }, { $set: { state } })`. */
const filteredFirst: ReadonlySet<string> = new Set(["updateone", "updatemany", "findoneandupdate", "findbyidandupdate", "update"]);
/** Calls of a query builder that limit what another call of the same chain changes: `->where('agent_id', $id)->update([…])`. */
const chained: ReadonlySet<string> = new Set(["where", "andwhere", "eq", "match", "filter"]);

/** Whether an argument names the column that a query builder's condition is on. */
export function isFilterColumn({ kind, key, parent, value }: Setting): boolean {
  return kind === "item" && key === "1" && value !== undefined && parent?.kind === "call" && chained.has(parent.key.toLowerCase());
}

/** What limits the rows that a change is made to, for the object that holds the change: the members of its condition, or the columns it is on. */
export function filterOf(changed: Setting): readonly Setting[] {
  const argument = changed.kind === "item" ? changed : changed.parent;
  const call = argument?.parent;
  if (argument?.kind !== "item" || call?.kind !== "call") return [];
  const beside = [...(changed === argument ? [] : argument.children), ...call.children.filter((other) => other !== argument).flatMap(({ children }) => children)];
  const conditions = beside.filter(({ key }) => key === "where").flatMap(({ children }) => children);
  const first = call.children.find(({ kind, key }) => kind === "item" && key === "1");
  if (filteredFirst.has(call.key.toLowerCase()) && first && first !== argument) conditions.push(...first.children);
  for (const other of call.parent?.children ?? []) {
    if (other !== call && other.kind === "call" && chained.has(other.key.toLowerCase())) conditions.push(...other.children.flatMap((condition) => (isFilterColumn(condition) ? condition : condition.children)));
  }
  return conditions;
}
