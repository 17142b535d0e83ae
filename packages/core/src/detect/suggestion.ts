import type { SuggestedEdit } from "../findings/candidate.ts";
import type { SuggestionPattern } from "../products/product.ts";
import { compilePlace, type TreeIndex } from "../tree/match.ts";
import type { Setting } from "../tree/setting.ts";
import type { Span } from "../tree/span.ts";
import { isReference, type Words } from "../tree/value.ts";

/** Gives the edit that a product's data suggests for a setting; `undefined` where the file does not allow it. */
export type Suggest = (setting: Setting, index: TreeIndex, words: Words) => SuggestedEdit | undefined;

/** Compiles a suggestion; throws what `compilePlace` throws. */
export function compileSuggestion({ at, replace, with: replacement, text }: SuggestionPattern): Suggest {
  const place = at === undefined ? undefined : compilePlace(at);
  return (setting, index, words) => {
    const targets = place ? place.from(setting, index, words) : [setting];
    // Of two targets, one edit would leave the other as it is.
    const span = targets.length === 1 ? replacedSpan(targets[0]!, replace, index.tree.text) : undefined;
    return span && { span, replacement, text };
  };
}

/** What is replaced; `undefined` where the file does not hold the value itself: a constant's name, a reference, an escape. */
function replacedSpan(target: Setting, replace: SuggestionPattern["replace"], text: string): Span | undefined {
  if (replace === "entry") return target.span;
  const { value, valueSpan } = target;
  if (value === undefined || !valueSpan || target.resolved || isReference(target)) return undefined;
  return text.slice(valueSpan.start, valueSpan.end) === value ? valueSpan : undefined;
}
