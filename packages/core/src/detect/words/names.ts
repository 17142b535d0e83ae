import type { Setting } from "../../tree/setting.ts";
import { isCompared } from "../../tree/value.ts";
import { columnFigure } from "./column-figure.ts";
import { wordsOf } from "./identifier.ts";
import { operatorIn } from "./operator-key.ts";
import { isColumnName, selectedName, selectOf, tableOfColumn } from "./table-calls.ts";
import { objectOf, usageOf } from "./usage.ts";

/** Children whose value is the name of an entry: `{ "name": "talk_time", "type": "int" }`, `<field name="talk_time"/>`. */
const nameKeys = ["name", "@name", "field", "column", "column_name", "AttributeName", "fullName", "@field"];

/** The name that a setting goes by: its key, or for an entry of a list (or an XML element) the value of its name. */
export function nameOf(setting: Setting): string {
  if (isCompared(setting) && !isStateSwitch(setting)) return "";
  // A word of the readers of code, which would make a call centre of every call.
  if (setting.key === "@callee") return "";
  if (setting.kind !== "item" && setting.tag !== "jsx" && !setting.children.some(({ key }) => key === "@name")) return setting.key;
  if (isColumnName(setting)) return setting.value ?? "";
  if (selectOf(setting)) return selectedName(setting) ?? "";
  const figure = columnFigure(setting);
  if (figure !== undefined) return figure;
  if (setting.kind === "item" && setting.parent?.kind === "call") return setting.tag === "expression" || usageOf(setting) === "loose" ? "" : setting.value ?? "";
  return setting.children.find((child) => nameKeys.includes(child.key))?.value ?? (setting.kind === "item" ? "" : setting.key);
}

/** Words that list an operator's states, most of which only people have. */
const ownStates = /\b(?:break|lunch|acw|wrap[ _-]?up|after ?call|pausa|in ?call|on ?call|not ?ready|ready|available|busy|meeting|training|in ?pausa|libero|occupato|disponibile)\b/g;

/** Whether code tells an operator's states apart: `switch (agent.status) { case "Available": … case "On Break": … }`. Other comparisons say nothing of what is measured. */
function isStateSwitch(setting: Setting): boolean {
  const ofWhom = [...wordsOf(setting.key), ...wordsOf(objectOf(setting))];
  return setting.value === undefined && operatorIn(ofWhom) !== undefined && statesIn(setting) !== undefined;
}

/** The operator's states that a setting's values list, when there are at least `enough` different ones. */
export function statesIn(named: Setting, enough = 2): string | undefined {
  const setting = tableOfColumn(named) ? named.parent! : named;
  const texts = [setting.value ?? "", ...setting.children.flatMap((child) => [child.value ?? "", child.key, ...child.children.map((entry) => entry.value ?? "")])];
  const states = statesOf(texts.join(" "));
  return states.size >= enough ? [...states].slice(0, 4).join(", ") : undefined;
}

/** The different states of an operator that a text names. */
export function statesOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().replace(/[_-]/g, " ").match(ownStates));
}
