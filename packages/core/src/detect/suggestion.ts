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
    if (targets.length !== 1) return undefined;
    const span = replace === "entry" ? targets[0]!.span : valueSpan(targets[0]!, replacement, index.tree.text);
    return span && { span, replacement, text };
  };
}

/** Where the value stands; `undefined` where it can't be replaced there: the file has a constant's name, a reference or an escape instead. */
function valueSpan(target: Setting, replacement: string, text: string): Span | undefined {
  const { value, valueSpan: span } = target;
  if (value === undefined || !span || target.resolved || isReference(target)) return undefined;
  if (text.slice(span.start, span.end) !== value) return undefined;
  // `true` without quotes may be a literal of a language in which a word is none.
  const bareLiteral = literal.test(value) && !/["'`]/.test(text.charAt(span.start - 1));
  return bareLiteral && !literal.test(replacement) ? undefined : span;
}

const literal = /^(?:true|false|null|-?\d+(?:\.\d+)?)$/;
