import { addSetting, closeSetting, type DraftSetting } from "../../tree/builder.ts";
import { trimmed, type Range, type SourceText } from "../lines/source-text.ts";
import { addApplicationIn } from "./application.ts";
import { topLevelIndex } from "./split.ts";

/**
 * The value of `exten` (`pattern,priority(label),App(args)`) or of `same` (`priority(label),App(args)`): adds the children
 * `extension` (of `exten` alone), `priority`, `label` where there is one, and the call; for a hint, instead of a call,
 * `hint` with the devices as its value. Follows pbx_load_config (pbx/pbx_config.c).
 */
export function addPriority(line: DraftSetting, source: SourceText, value: Range, hasExtension: boolean): void {
  let at = value.start;
  const field = (): Range => {
    const comma = topLevelIndex(source.text, ",", { start: at, end: value.end });
    const range = trimmed(source.text, { start: at, end: comma < 0 ? value.end : comma });
    at = comma < 0 ? value.end : comma + 1;
    return range;
  };
  const add = (key: string, range: Range): void => {
    if (range.end > range.start) addSetting(line, "setting", key, source.span(range), source.slice(range), source.span(range));
  };

  if (hasExtension) add("extension", field());
  const written = field();
  const open = source.slice(written).indexOf("(");
  const priority = open < 0 ? written : trimmed(source.text, { start: written.start, end: written.start + open });
  add("priority", priority);
  if (open >= 0) {
    const close = source.slice(written).indexOf(")", open);
    add("label", trimmed(source.text, { start: written.start + open + 1, end: close < 0 ? written.end : written.start + close }));
  }

  const rest = trimmed(source.text, { start: at, end: value.end });
  if (source.slice(priority).toLowerCase() === "hint") {
    addSetting(line, "setting", "hint", source.span(priority), source.slice(rest), source.span(rest));
  } else if (rest.end > rest.start) {
    addApplicationIn(line, source, rest);
  }
  closeSetting(line, source.span(value).end);
}
