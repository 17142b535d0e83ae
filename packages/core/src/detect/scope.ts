import type { CompiledPlace, TreeIndex } from "../tree/match.ts";
import type { Setting } from "../tree/setting.ts";
import type { Words } from "../tree/value.ts";

/** Whether the setting, or something that it stands in, is switched off. `off` holds one-step places. */
export function isSwitchedOff(setting: Setting, off: readonly CompiledPlace[], index: TreeIndex, words: Words): boolean {
  if (off.length === 0) return false;
  for (let node: Setting | undefined = setting; node && node.kind !== "root"; node = node.parent) {
    const around = node;
    if (off.some((place) => place.fits(around, index, words))) return true;
  }
  return false;
}
