import type { Needle } from "./needle-search.ts";
import type { AllOf } from "./requirements.ts";

/** `AllOf` with its needles by number. */
export type Needs = readonly (readonly (readonly number[])[])[];

/** Numbers needles, each once. */
export class NeedleNumbers {
  readonly needles: Needle[] = [];
  readonly #numbers = new Map<string, number>();

  /** Needs with their needles by number. */
  of(needs: AllOf): Needs {
    return needs.map((alternatives) => alternatives.map((needles) => needles.map((needle) => this.#numberOf(needle))));
  }

  #numberOf(needle: Needle): number {
    const name = `${needle.startsWord ? "<" : ""}${needle.letters}${needle.endsWord ? ">" : ""}`;
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, (number = this.needles.push(needle) - 1));
    return number;
  }
}
