import type { Basis, Severity, Verdict } from "../rules/rule.ts";

/** `certain`: a known product's switch that is literally on; `likely`: a parameter, default or report that enables it under a condition; `possible`: words alone. */
export type Confidence = "certain" | "likely" | "possible";

/** A place in a file; lines and columns are 1-based, offsets are UTF-16 and half-open. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** Another place that makes the finding, with what it is: "this queue". */
export interface RelatedPlace extends Place {
  readonly phrase: string;
}

/** An edit of the file after which it complies; offsets are UTF-16 and half-open. Never made without somebody's choice. */
export interface Suggestion {
  readonly start: number;
  readonly end: number;
  /** What stands there afterwards. */
  readonly replacement: string;
  /** What the edit does. */
  readonly text: string;
}

/** One setting that lets somebody monitor individual operators. */
export interface Finding extends Place {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly verdict: Verdict;
  readonly basis: Basis;
  /** Product id, such as `asterisk`. */
  readonly product: string;
  /** The product's setting that matched, such as `monitor-format`: what `art4 explain <product>.<entry>` explains. */
  readonly entry: string;
  /** Path of the setting in its file: keys from the root down. */
  readonly setting: string;
  /** The value found; `""` where the setting's mere presence switches it on. */
  readonly actual: string;
  /** A value that complies. */
  readonly compliant: string;
  /** What it collects and of whom. */
  readonly message: string;
  /** Why: the passage. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  /** Where the vendor says so (a URL). */
  readonly source: string;
  /** Identity that survives edits elsewhere in the file: rule, product, setting path and normalised value (attributes or arguments where there is none). */
  readonly fingerprint: string;
  readonly related: readonly RelatedPlace[];
  /** Forms that comply, where the product's data knows one: each by itself does. */
  readonly suggestions: readonly Suggestion[];
}

/** A file, or a part of one, that could not be read. */
export interface Unread {
  readonly path: string;
  /** 1-based, where the reason has a place. */
  readonly line?: number;
  readonly reason: string;
}

/** The order of every report: path, line, column, rule, entry. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) || a.line - b.line || a.column - b.column ||
    compareText(a.ruleId, b.ruleId) || compareText(a.entry, b.entry)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
