/** The languages that messages are written in. */
export type Language = "en" | "it";

/** A text in each language. */
export type Localized = Readonly<Record<Language, string>>;

/** How the circular comes to the pattern: named in its words, a limit it sets, not named but within what it says of being observed, listened to or followed, or not at all. */
export type Basis = "explicit" | "explicit-limit" | "residual" | "beyond-circular";

/**
 * What follows, in law:
 * `not-authorisable`: the circular excludes the inspectorate's authorisation (it does not speak of union agreements);
 * `agreement-needed`: a union agreement or the inspectorate's authorisation must come first (art. 4 c. 1 L. 300/1970);
 * `prohibited`: an EU prohibition.
 */
export type Verdict = "not-authorisable" | "agreement-needed" | "prohibited";

/** One pattern of monitoring. Pure data: no syntax, no product. */
export interface Rule {
  /** The same in ESLint, in the scanner and in SARIF (`art4/<id>`). */
  readonly id: string;
  readonly title: Localized;
  /** Passage of the circular (P0–P12, see docs/circular.md) or of another act. */
  readonly passage: string;
  readonly basis: Basis;
  readonly verdict: Verdict;
  /** What the pattern is, in one sentence, for lists and for ESLint's `meta.docs.description`. */
  readonly description: Localized;
  /** What is collected of whom; `{what}` is the setting's own phrase. */
  readonly message: Localized;
  /** Why: the passage, never more than it says. */
  readonly why: Localized;
  /** What to do, in general; a product's setting adds its compliant value. */
  readonly remedy: Localized;
  /** `true` for the rule that is decided over a whole scan and not in one file. */
  readonly composite?: boolean;
}

/** `error` for what cannot be authorised or is prohibited, `warning` for what needs an agreement first. */
export type Severity = "error" | "warning";

/** The severity that follows from a rule's verdict. */
export function severityOf(rule: Rule): Severity {
  return rule.verdict === "agreement-needed" ? "warning" : "error";
}

/** A rule with its id kept as a literal type, so that the table's ids are a type too. */
export function defineRule<const Id extends string>(rule: Rule & { readonly id: Id }): Rule & { readonly id: Id } {
  return rule;
}
