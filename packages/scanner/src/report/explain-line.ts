import type { Finding, Language, LineExplanation, NearMiss, ProductReason, Weighing, WordReason } from "@art4/core";
import type { RuleSeverities } from "../config/load-config.ts";
import { printable } from "./cells.ts";
import { frame, indented, labelled, placeText, severityColor, type PrettyOptions } from "./pretty.ts";

export interface ExplanationOptions extends Pick<PrettyOptions, "messages" | "style" | "width" | "linesOf"> {
  /** The file's path as reports give it. */
  readonly path: string;
  readonly line: number;
  readonly language: Language;
  readonly rules: RuleSeverities;
}

/** What made the findings of a line, piece by piece; without findings what came nearest to one. */
export function* prettyExplanation({ reasons, nearest }: LineExplanation, options: ExplanationOptions): Generator<string> {
  for (const [index, reason] of reasons.entries()) {
    if (index > 0) yield "\n";
    yield* heading(reason.finding, options);
    if (reason.kind === "product") yield* productReason(reason, options);
    else yield* wordReason(reason, options);
    if (options.rules[reason.finding.ruleId] === "off") yield* indented(options.messages.why.off, options);
  }
  if (reasons.length > 0) return;
  yield `${options.style(`${printable(options.path)}:${options.line}`, "bold")}\n`;
  if (nearest) yield* nearMiss(nearest, options);
  else yield* indented(options.messages.why.nothing, options);
}

function* heading(found: Finding, options: ExplanationOptions): Generator<string> {
  const finding = { ...found, path: options.path };
  yield `${options.style(placeText(finding), "bold")}  art4/${finding.ruleId}  [${options.messages.confidence[finding.confidence]}]\n`;
  yield* frame(finding, severityColor[finding.severity], options);
}

function* productReason({ finding, at, on }: ProductReason, options: ExplanationOptions): Generator<string> {
  const { why, confidence, finding: labels } = options.messages;
  yield* labelled([
    [why.setting, `${finding.product}.${finding.entry}`],
    [why.place, at],
    [why.on, on],
    [why.found, finding.actual || why.unknown],
    [why.confidence, confidence[finding.confidence]],
    [labels.source, finding.source],
  ], options);
}

function* wordReason(reason: WordReason, options: ExplanationOptions): Generator<string> {
  yield* indented(options.messages.why.words, options);
  yield* weighing(reason, options);
}

function* nearMiss(nearest: NearMiss, options: ExplanationOptions): Generator<string> {
  const { why } = options.messages;
  yield* indented(why.nearest(nearest.ruleId, nearest.setting), options);
  yield* weighing(nearest, options);
  yield* indented(nearest.silence.why === "stronger" ? why.stronger(nearest.silence.line) : why.silence[nearest.silence.why], options);
}

/** One line for each piece of evidence, then the sum. */
function* weighing({ evidence, sum, thresholds }: Weighing, options: ExplanationOptions): Generator<string> {
  const { why } = options.messages;
  yield* labelled([
    ...evidence.map(({ kind, words, weight, reason }): [string, string] =>
      [`${signed(weight)}  ${kind}`, `${words === "" ? "" : `"${words}": `}${reason[options.language]}`]),
    [`= ${sum}`, why.sum(thresholds.likely, thresholds.possible)],
  ], options);
}

/** A weight with its sign, as wide as the widest. */
function signed(weight: number): string {
  return `${weight < 0 ? "-" : "+"}${Math.abs(weight)}`.padEnd(4);
}
