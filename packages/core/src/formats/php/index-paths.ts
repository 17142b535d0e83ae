import type { DraftSetting } from "../../tree/builder.ts";

/**
 * Where assignments to an index of the same variable go, so that those of one entry stand beside each other. A variable that is assigned
 * or counted up names another entry from then on.
 */
export class IndexPaths {
  readonly #settings = new Map<DraftSetting, Map<string, DraftSetting>>();
  readonly #positions = new Map<DraftSetting, number>();
  readonly #versions = new Map<string, number>();

  /** What was assigned to a key below a holder. */
  get(holder: DraftSetting, key: string): DraftSetting | undefined {
    return this.#settings.get(holder)?.get(this.#versioned(key));
  }

  set(holder: DraftSetting, key: string, setting: DraftSetting): void {
    let keys = this.#settings.get(holder);
    if (!keys) this.#settings.set(holder, (keys = new Map()));
    keys.set(this.#versioned(key), setting);
  }

  /** The position of the item that is added next to a list: `$list[] = …`. */
  nextPosition(list: DraftSetting): number {
    const position = this.#positions.get(list) ?? list.children.filter(({ kind }) => kind === "item").length;
    this.#positions.set(list, position + 1);
    return position;
  }

  /** Tells that a variable (`$x`) has another value now. */
  change(variable: string): void {
    this.#versions.set(variable, (this.#versions.get(variable) ?? 0) + 1);
  }

  #versioned(key: string): string {
    return key.startsWith("$") ? `${key} ${this.#versions.get(key) ?? 0}` : key;
  }
}
