import type { DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import type { Format } from "../format.ts";

/**
 * Reads a text that stands in code: its settings become children of `holder`, with spans in the file. `place` gives for each offset of the
 * text (and for its end) the offset in the file.
 */
export function readEmbedded(format: Format, text: string, place: (offset: number) => number, holder: DraftSetting): void {
  const settings: DraftSetting[] = [];
  for (const setting of format.read(text).root.children as DraftSetting[]) {
    setting.parent = holder;
    settings.push(setting);
    holder.children.push(setting);
  }
  const moved = ({ start, end }: Span): Span => ({ start: place(start), end: Math.max(place(start), place(end)) });
  for (let i = 0; i < settings.length; i++) {
    const setting = settings[i]!;
    setting.keySpan = moved(setting.keySpan);
    setting.valueSpan &&= moved(setting.valueSpan);
    setting.span = moved(setting.span);
    for (const child of setting.children) settings.push(child);
  }
}
