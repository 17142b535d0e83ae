import type { Setting } from "../../tree/setting.ts";

const withAttributes = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((name) => [name, `@${name}`]));

/** Members that tell which figure a column or bar of a grid or chart shows, and members that such a column has besides. */
const columnKeys = withAttributes(["dataKey", "accessorKey", "accessor", "dataIndex", "dataField"]);
const looseColumnKeys = withAttributes(["field", "key", "prop", "id"]);
const columnHeads = withAttributes(["header", "headerName", "Header", "label", "title", "caption"]);

/** The figure that a column of a grid or a bar of a chart shows: `{ field: "talkTime", headerName: "Talk" }`, `<Bar dataKey="total_calls"/>`. */
export function columnFigure({ kind, tag, children }: Setting): string | undefined {
  if ((kind !== "item" && tag !== "jsx") || children.length === 0) return undefined;
  const member = (keys: ReadonlySet<string>): Setting | undefined => children.find(({ key }) => keys.has(key));
  return (member(columnKeys) ?? (member(columnHeads) && member(looseColumnKeys)))?.value;
}
