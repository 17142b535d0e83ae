import type { Resolution, Setting, SettingKind } from "./setting.ts";
import type { Span } from "./span.ts";

/** A setting while its reader still writes to it. */
export interface DraftSetting {
  kind: SettingKind;
  key: string;
  keySpan: Span;
  value: string | undefined;
  valueSpan: Span | undefined;
  span: Span;
  tag?: string | undefined;
  resolved?: Resolution | undefined;
  parent: DraftSetting | undefined;
  children: DraftSetting[];
  inherited?: Setting[] | undefined;
  constant?: string | undefined;
  links?: DraftSetting[] | undefined;
  linkedFrom?: DraftSetting[] | undefined;
}

/** The root of a new tree. */
export function draftRoot(text: string): DraftSetting {
  const nothing = { start: 0, end: 0 };
  return {
    kind: "root", key: "", keySpan: nothing, value: undefined, valueSpan: undefined,
    span: { start: 0, end: text.length }, parent: undefined, children: [],
  };
}

/** Adds a child to `parent` and gives it back; its span starts as the key's and grows with `close`. */
export function addSetting(
  parent: DraftSetting,
  kind: Exclude<SettingKind, "root">,
  key: string,
  keySpan: Span,
  value?: string,
  valueSpan?: Span,
): DraftSetting {
  const setting: DraftSetting = {
    kind, key, keySpan, value, valueSpan, parent, children: [],
    span: { start: keySpan.start, end: Math.max(keySpan.end, valueSpan?.end ?? 0) },
  };
  parent.children.push(setting);
  return setting;
}

/** Ends a container: its span now reaches to `end` (a UTF-16 offset). */
export function closeSetting(setting: DraftSetting, end: number): void {
  setting.span = { start: setting.span.start, end: Math.max(setting.span.end, end) };
}

/** Ends every setting where its value and its last descendant do; for readers that give values and children later. */
export function closeSettings(root: DraftSetting): void {
  const all: DraftSetting[] = [root];
  for (let i = 0; i < all.length; i++) for (const child of all[i]!.children) all.push(child);
  for (let i = all.length - 1; i > 0; i--) {
    const setting = all[i]!;
    if (setting.valueSpan) closeSetting(setting, setting.valueSpan.end);
    if (setting.parent && setting.parent !== root) closeSetting(setting.parent, setting.span.end);
  }
}
