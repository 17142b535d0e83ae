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

/**
 * Whether a template's setting takes effect nowhere in the file: sections use the template, and each of them sets the key
 * anew to a value that is not on. A template that no section of the file uses may be used by another file.
 */
export function isOverriddenByHeirs(setting: Setting, isOn: (setting: Setting) => boolean, index: TreeIndex): boolean {
  if (setting.parent?.tag !== "template") return false;
  const heirs = index.tree.root.children.filter((section) => section.inherited?.includes(setting));
  return heirs.length > 0 && heirs.every((heir) => {
    const own = heir.children.filter((child) => index.fold(child.key, false) === index.fold(setting.key, false));
    return own.length > 0 && !own.some(isOn);
  });
}
