import type { DraftSetting } from "../../tree/builder.ts";
import type { Setting } from "../../tree/setting.ts";

/** Settings that the merges of one file may give together; a chain of merges could multiply them without end. */
const mostMerged = 10_000;

/** The merge keys (`<<: *anchor`, YAML 1.1) of one file. */
export class Merges {
  #anchors = new Map<string, DraftSetting>();
  #merged = 0;

  /** A new document begins; anchors don't reach over its start. */
  startDocument(): void {
    this.#anchors = new Map();
  }

  /** Remembers a mapping with an anchor, once it is complete: so none can inherit from one that it stands in. */
  addAnchor(name: string, mapping: DraftSetting): void {
    this.#anchors.set(name, mapping);
  }

  /** Gives a complete mapping what its merge keys name; `false` if that would be too much. */
  apply(mapping: DraftSetting): boolean {
    const sources = mapping.children.filter((child) => child.key === "<<").flatMap((child) => this.#sources(child));
    const only = sources.length === 1 ? sources[0]! : undefined;
    if (only && !only.inherited) {
      mapping.inherited = only.children;
      return true;
    }
    if (sources.length === 0) return true;
    this.#merged += sources.reduce((sum, source) => sum + source.children.length + (source.inherited?.length ?? 0), 0);
    if (this.#merged > mostMerged) return false;
    const byKey = new Map<string, Setting>();
    for (const source of sources.reverse()) {
      for (const setting of [...(source.inherited ?? []), ...source.children]) byKey.set(setting.key, setting);
    }
    mapping.inherited = [...byKey.values()];
    return true;
  }

  /** What a merge key's value stands for: an alias's mapping, a mapping written in place, or a list of those. */
  #sources(value: DraftSetting): DraftSetting[] {
    if (value.tag === "alias") {
      const mapping = this.#anchors.get(value.value!.slice(1));
      return mapping ? [mapping] : [];
    }
    if (value.children[0]?.kind !== "item") return value.children.length > 0 ? [value] : [];
    return value.children.flatMap((entry) => (entry.tag === "alias" || entry.children[0]?.kind !== "item" ? this.#sources(entry) : []));
  }
}
