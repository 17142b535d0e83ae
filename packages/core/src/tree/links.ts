import type { Setting } from "./setting.ts";

/** Links that are followed from one setting, and settings that they may lead to; programs that people write have fewer. */
const maxLinks = 500;
const maxReached = 20_000;

/** A setting, all that stands below it, and all that names in these stand for; what stands below several of these is given several times. */
export function reachOf(setting: Setting): Setting[] {
  const reached: Setting[] = [setting];
  let followed: Set<Setting> | undefined;
  for (let i = 0; i < reached.length; i++) {
    const { children, links } = reached[i]!;
    for (const child of children) reached.push(child);
    if (!links || reached.length > maxReached) continue;
    followed ??= new Set([setting]);
    for (const link of links) {
      if (followed.size > maxLinks || followed.has(link)) continue;
      followed.add(link);
      reached.push(link);
    }
  }
  return reached;
}

/** The nearest ancestor that fits; one of what stands around it first, then one of where the functions around it are run. */
export function originOf(setting: Setting, fits: (ancestor: Setting) => boolean): Setting | undefined {
  const inner: Setting[] = [setting];
  const seen = new Set<Setting>(inner);
  for (let i = 0; i < inner.length; i++) {
    for (let node = inner[i]!.parent; node && node.kind !== "root"; node = node.parent) {
      if (fits(node)) return node;
      if (node.tag !== "function" || inner.length >= maxLinks) continue;
      for (const from of node.linkedFrom ?? []) {
        if (seen.has(from)) continue;
        seen.add(from);
        inner.push(from);
      }
    }
  }
  return undefined;
}
