import type { Setting } from "./setting.ts";

/** Links that are followed from one setting; programs that people write have fewer. */
const maxLinks = 500;

/** A setting, all that stands below it, and all that names in these stand for. */
export function reachOf(setting: Setting): Setting[] {
  const reached: Setting[] = [setting];
  let seen: Set<Setting> | undefined;
  let followed = 0;
  for (let i = 0; i < reached.length; i++) {
    const { children, links } = reached[i]!;
    for (const child of children) {
      if (seen?.has(child)) continue;
      seen?.add(child);
      reached.push(child);
    }
    if (!links || followed >= maxLinks) continue;
    seen ??= new Set(reached);
    for (const link of links) {
      if (seen.has(link)) continue;
      seen.add(link);
      reached.push(link);
      followed++;
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
