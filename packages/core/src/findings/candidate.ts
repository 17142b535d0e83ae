import type { Localized } from "../rules/rule.ts";
import type { Setting } from "../tree/setting.ts";
import type { Span } from "../tree/span.ts";
import type { Confidence } from "./finding.ts";

/** Another setting that makes a candidate, with what it is: "this queue". */
export interface RelatedSetting {
  readonly setting: Setting;
  readonly phrase: Localized;
}

/** An edit of the file after which it complies. */
export interface SuggestedEdit {
  readonly span: Span;
  /** What stands in the span's place. */
  readonly replacement: string;
  /** What the edit does. */
  readonly text: Localized;
}

/** What a detector met in a tree: a finding before its texts are put into one language and its places into lines. */
export interface Candidate {
  /** Id of a rule of the rule table. */
  readonly rule: string;
  /** Product id. */
  readonly product: string;
  /** Id of the product's setting. */
  readonly entry: string;
  readonly confidence: Confidence;
  /** The setting that switches it on. */
  readonly setting: Setting;
  /** Where it is reported. */
  readonly reported: Setting;
  /** What is collected of whom. */
  readonly what: Localized;
  readonly note?: Localized | undefined;
  /** A compliant value. */
  readonly instead: string;
  /** Where the vendor, or art4's own documentation, says so. */
  readonly source: string;
  readonly related: readonly RelatedSetting[];
  /** Each by itself makes the setting comply. */
  readonly suggestions?: readonly SuggestedEdit[] | undefined;
}
