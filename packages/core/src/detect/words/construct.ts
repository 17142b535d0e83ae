import type { Setting } from "../../tree/setting.ts";
import { selectOf, tableOfColumn } from "./table-calls.ts";

/** The named function or class that a setting stands in. */
export function enclosing(setting: Setting): Setting | undefined {
  let node = setting.parent;
  while (node && !((node.tag === "function" || node.tag === "class") && node.kind === "section")) node = node.parent;
  return node;
}

/** Whether a setting declares a class, an interface, a model or a table: what is named after a measure and has a key of an operator among its members is one. */
export function isType(setting: Setting): boolean {
  if (setting.kind !== "section") return false;
  return setting.tag === "class" || setting.tag === "interface" || setting.parent?.key === "model" || setting.parent?.key === "create-table";
}

/** The table, type, object, list of columns or query that a setting belongs to; for a read the function that shows it. */
export function constructOf(setting: Setting): Setting {
  if (isType(setting)) return setting;
  return (setting.tag === "read" ? enclosing(setting) : tableOfColumn(setting) ?? selectOf(setting)) ?? setting.parent ?? setting;
}
