import type { DraftSetting } from "../../tree/builder.ts";
import type { TokenRange } from "./brackets.ts";

/** Calls nest in the tree down to this depth; deeper ones stand beside each other. */
const maxDepth = 100;

/** An argument, or a field of a table, and the setting that stands for it. */
export interface Part extends TokenRange {
  readonly setting: DraftSetting;
}

interface Frame {
  readonly end: number;
  readonly parts: readonly Part[];
  /** Where what stands outside the parts goes. */
  readonly holder: DraftSetting;
  /** How deep the holder lies below its section, and that one below the root. */
  readonly depth: number;
  readonly sections: number;
  part: number;
}

/** Where in the tree the token at hand belongs, while a reader goes over tokens from the first to the last. */
export class Nesting {
  readonly #frames: Frame[];

  constructor(root: DraftSetting) {
    this.#frames = [{ end: Number.POSITIVE_INFINITY, parts: [], holder: root, depth: 0, sections: 0, part: 0 }];
  }

  get #frame(): Frame {
    return this.#frames[this.#frames.length - 1]!;
  }

  /** Whether statements stand here, and no arguments. */
  get inBlock(): boolean {
    return this.#frame.parts.length === 0;
  }

  /** Whether nothing may be added below the settings at hand. */
  get isFull(): boolean {
    return this.#frame.depth > maxDepth;
  }

  /** Whether a section may be added to the one at hand. */
  get mayNestSection(): boolean {
    return this.#frame.sections < maxDepth;
  }

  /** The section of the innermost function or route. */
  get section(): DraftSetting {
    let setting = this.#frame.holder;
    while (setting.parent && setting.kind !== "section") setting = setting.parent;
    return setting;
  }

  /** Leaves what ends at or before the token at a position. */
  reach(at: number): void {
    while (this.#frame.end <= at) this.#frames.pop();
  }

  /** The setting that a call at a position is a child of. */
  holderAt(at: number): DraftSetting {
    const frame = this.#frame;
    if (this.isFull) return frame.holder;
    while (frame.part < frame.parts.length && frame.parts[frame.part]!.to <= at) frame.part++;
    const part = frame.parts[frame.part];
    return part && part.from <= at ? part.setting : frame.holder;
  }

  /** Enters arguments that end before the token at `end`. */
  enterParts(end: number, parts: readonly Part[], at: number): void {
    this.#frames.push({ end, parts, holder: this.holderAt(at), depth: this.#frame.depth + 1, sections: this.#frame.sections, part: 0 });
  }

  /** Enters a block, whose statements go to `section`. */
  enterBlock(end: number, section: DraftSetting): void {
    const sections = this.#frame.sections + (section === this.section ? 0 : 1);
    this.#frames.push({ end, parts: [], holder: section, depth: 0, sections, part: 0 });
  }
}
