import type { Setting } from "../../tree/setting.ts";

/** Members that tell which figure a column or bar of a grid or chart shows, and members that such a column has besides. */
const columnKeys: ReadonlySet<string> = new Set(["dataKey", "accessorKey", "accessor", "dataIndex", "dataField"]);
const looseColumnKeys: ReadonlySet<string> = new Set(["field", "key", "prop", "id"]);
const columnHeads: ReadonlySet<string> = new Set(["header", "headerName", "Header", "label", "title", "caption"]);

/** The figure that a column of a grid or a bar of a chart shows: `{ field: "talkTime", headerName: "Talk" }`, `<Bar dataKey="total_calls"/>`. */
export function columnFigure(setting: Setting): string | undefined {
  if (setting.kind !== "item" && setting.tag !== "jsx") return undefined;
  const member = (keys: ReadonlySet<string>): Setting | undefined => setting.children.find(({ key }) => keys.has(key.replace("@", "")));
  return (member(columnKeys) ?? (member(columnHeads) && member(looseColumnKeys)))?.value;
}
