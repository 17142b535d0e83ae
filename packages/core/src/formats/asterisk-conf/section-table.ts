import type { DraftSetting } from "../../tree/builder.ts";
import type { Problem, Setting } from "../../tree/setting.ts";

/** Settings that templates may give in one file; chains of templates could otherwise ask for the square of its length. */
const mostInherited = 1_000_000;

/** What Asterisk makes one category of: a section and those that reopen it with `(+)`. */
interface Category {
  readonly parts: DraftSetting[];
  /** What the category gives to those that use it, until it is reopened. */
  settings?: Setting[] | undefined;
}

/** The sections of one file and what they give each other; see process_text_line (main/config.c). */
export class SectionTable {
  readonly #byName = new Map<string, Category[]>();
  #budget = mostInherited;

  constructor(readonly problems: Problem[]) {}

  /**
   * Enters a section with what stands in parentheses behind its name: `!` makes it a template, `+` adds it to the first section
   * of its name (`+key=value&…`: to the first that has these settings), a name brings the settings of that earlier section.
   * To be called before the section has settings and when those before it are complete.
   */
  add(section: DraftSetting, options: readonly string[]): void {
    const name = section.key.toLowerCase();
    let reopened: Category | undefined;
    const given: (readonly Setting[])[] = [];
    for (const option of options) {
      if (option === "!") section.tag = "template";
      else if (option.startsWith("+")) reopened = this.#find(section, option.slice(1));
      else {
        const template = this.#byName.get(option.toLowerCase())?.[0];
        if (template) given.push(this.#settingsOf(template));
      }
    }
    if (given.length === 1) section.inherited = given[0] as Setting[];
    else if (given.length > 1) section.inherited = this.#joined(section, given);
    if (reopened) {
      reopened.parts.push(section);
      reopened.settings = undefined;
      return;
    }
    const namesakes = this.#byName.get(name);
    if (namesakes) namesakes.push({ parts: [section] });
    else this.#byName.set(name, [{ parts: [section] }]);
  }

  /** When all sections are read: the parts of a reopened section inherit from each other. */
  finish(): void {
    for (const category of [...this.#byName.values()].flat()) {
      if (category.parts.length === 1) continue;
      const own = category.parts.map((part) => part.inherited ?? []);
      for (const [index, part] of category.parts.entries()) {
        if (!this.#spend(category.parts.length, part)) return;
        const others = category.parts.flatMap((other, at) => (other === part ? [] : [own[at]!, other.children]));
        part.inherited = this.#joined(part, [own[index]!, ...others]);
      }
    }
  }

  #find(section: DraftSetting, filter: string): Category | undefined {
    const conditions = filter.split("&").filter((condition) => condition !== "").map((condition) => {
      const equals = condition.indexOf("=");
      return { key: condition.slice(0, equals).trim().toLowerCase(), value: condition.slice(equals + 1).trim() };
    });
    for (const category of this.#byName.get(section.key.toLowerCase()) ?? []) {
      if (conditions.length === 0) return category;
      const settings = this.#settingsOf(category);
      if (!this.#spend((settings.length + 1) * conditions.length, section)) return undefined;
      const fits = conditions.every(({ key, value }) =>
        settings.some((setting) => setting.key.toLowerCase() === key && setting.value === value));
      if (fits) return category;
    }
    return undefined;
  }

  #settingsOf(category: Category): Setting[] {
    if (category.settings) return category.settings;
    const first = category.parts[0]!;
    if (!this.#spend(category.parts.length, first)) return [];
    category.settings = this.#joined(first, category.parts.flatMap((part) => [part.inherited ?? [], part.children]));
    return category.settings;
  }

  #joined(section: DraftSetting, lists: readonly (readonly Setting[])[]): Setting[] {
    const length = lists.reduce((sum, list) => sum + list.length, 0);
    return this.#spend(length, section) ? lists.flat() : [];
  }

  /** Counts work that grows faster than the file; false once it is more than the limit, which is a problem of its own. */
  #spend(amount: number, section: DraftSetting): boolean {
    if (this.#budget < 0) return false;
    this.#budget -= amount;
    if (this.#budget >= 0) return true;
    this.problems.push({ reason: `templates give more than ${mostInherited} settings; from here on they are left out`, span: section.keySpan });
    return false;
  }
}
