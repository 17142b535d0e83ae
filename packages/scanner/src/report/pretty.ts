import { severityOf, type Finding, type LineIndex, type Place } from "@art4/core";
import { rules, unlisted, type Severity, type Verdict } from "@art4/core";
import type { Messages } from "../messages/messages.ts";
import { cellWidth, printable, wrap } from "./cells.ts";
import { frameOf } from "./frame.ts";
import { summaryOf, type ScanResult } from "./scan-result.ts";
import type { Style } from "./style.ts";

export interface PrettyOptions {
  readonly messages: Messages;
  readonly style: Style;
  /** Columns to keep within. */
  readonly width: number;
  /** Without the summary. */
  readonly quiet: boolean;
  /** The lines of a file by its path in the findings; `undefined` when it can no longer be read. */
  readonly linesOf: (path: string) => LineIndex | undefined;
}

export const severityColor = { error: "red", warning: "yellow" } as const;

/** The report for people, piece by piece. */
export function* prettyReport(result: ScanResult, options: PrettyOptions): Generator<string> {
  // Where a setting was explained last: the same one again in the same file gets a pointer there.
  const explained = new Map<string, number>();
  let path: string | undefined;
  for (const finding of result.findings) {
    if (finding.path !== path) explained.clear();
    path = finding.path;
    const key = `${finding.ruleId} ${finding.product} ${finding.entry}`;
    yield* prettyFinding(finding, explained.get(key), options);
    if (!explained.has(key)) explained.set(key, finding.line);
  }
  if (!options.quiet) yield* prettySummary(result, options);
}

function* prettyFinding(finding: Finding, explainedAt: number | undefined, options: PrettyOptions): Generator<string> {
  const { messages, style } = options;
  const { severity } = finding;
  yield `${style(placeText(finding), "bold")}  ${style(messages.severity[severity], severityColor[severity], "bold")}  art4/${finding.ruleId}  [${messages.confidence[finding.confidence]}]\n`;
  yield* frame(finding, severityColor[severity], options);
  for (const related of finding.related) {
    yield `${style(placeText(related), "bold")}  ${related.phrase}\n`;
    yield* frame(related, "cyan", options);
  }
  if (explainedAt === undefined) {
    yield* labelled([
      [messages.finding.verdict, messages.verdict[finding.verdict]],
      [messages.finding.what, finding.message],
      [messages.finding.why, finding.why],
      [messages.finding.remedy, finding.remedy],
      [messages.finding.compliant, finding.compliant],
      [finding.product === unlisted ? messages.finding.page : messages.finding.source, finding.source],
    ], options);
  } else {
    yield* indented(messages.finding.sameAs(explainedAt), options);
  }
  yield "\n";
}

/** A place in one line; what a file's name may hold besides letters does not reach the terminal. */
export function placeText({ path, line, column }: Place): string {
  return `${printable(path)}:${line}:${column}`;
}

/** A place's source line with carets; nothing when its file has gone since. */
export function* frame(place: Place, color: "red" | "yellow" | "cyan", { linesOf, style, width }: Pick<PrettyOptions, "linesOf" | "style" | "width">): Generator<string> {
  const lines = linesOf(place.path);
  if (!lines) return;
  const number = String(place.line);
  const text = lines.lineText(place.line);
  const end = place.endLine === place.line ? place.endColumn - 1 : text.length;
  const { source, marks } = frameOf(text, place.column - 1, end, width - number.length - gutter.length);
  yield `${style(`  ${number} |`, "dim")} ${source}\n`;
  yield `${style(`  ${" ".repeat(number.length)} |`, "dim")} ${style(marks, color)}\n`;
}

const gutter = "   | ";

/** Labels in one column, texts wrapped in the next, or below where that leaves no room for words. */
export function* labelled(
  rows: readonly (readonly [label: string, text: string])[],
  { style, width }: { readonly style: Style; readonly width: number },
): Generator<string> {
  const shown = rows.map(([label, text]) => [printable(label), text] as const);
  const labelWidth = Math.max(...shown.map(([label]) => cellWidth(label)));
  const beside = width - labelWidth - 4;
  for (const [label, text] of shown) {
    if (beside < minimumTextWidth) {
      yield `  ${style(label, "dim")}\n`;
      for (const line of wrap(text, width - 4)) yield `    ${line}\n`;
      continue;
    }
    for (const [index, line] of wrap(text, beside).entries()) {
      const head = index === 0 ? style(label, "dim") + " ".repeat(labelWidth - cellWidth(label)) : " ".repeat(labelWidth);
      yield `  ${head}  ${line}\n`;
    }
  }
}

const minimumTextWidth = 30;

export function* indented(text: string, { width }: { readonly width: number }): Generator<string> {
  for (const line of wrap(text, Math.max(minimumTextWidth, width - 2))) yield `  ${line}\n`;
}

const verdicts: readonly Verdict[] = ["prohibited", "not-authorisable", "agreement-needed"];

/** The severity that follows from a verdict, or those that the configuration has given to its findings. */
function severitiesOf(verdict: Verdict, findings: readonly Finding[]): readonly Severity[] {
  const given = new Set(findings.filter((finding) => finding.verdict === verdict).map(({ severity }) => severity));
  return given.size > 0 ? [...given].sort() : [severityOf(rules.find((rule) => rule.verdict === verdict)!)];
}

function* prettySummary(result: ScanResult, options: PrettyOptions): Generator<string> {
  const { messages, style } = options;
  const summary = summaryOf(result);
  yield `${style(messages.summary.findings(summary.findings, summary.files), "bold")}\n`;
  if (summary.findings > 0) {
    const digits = String(summary.findings).length;
    for (const verdict of verdicts) {
      const severities = severitiesOf(verdict, result.findings).map((severity) => messages.severity[severity]);
      yield `  ${String(summary.byVerdict[verdict]).padStart(digits)}  ${messages.verdict[verdict]} (${severities.join(", ")})\n`;
    }
    const confidences = (["certain", "likely", "possible"] as const).filter((name) => name !== "possible" || summary.byConfidence.possible > 0);
    yield `  ${messages.summary.confidence}: ${confidences.map((name) => `${summary.byConfidence[name]} ${messages.confidence[name]}`).join(", ")}\n`;
  }
  if (result.hidden > 0) yield `  ${messages.summary.hidden(result.hidden)}\n`;
  if (result.unread.length > 0) {
    yield `${style(messages.summary.unread(result.unread.length), "bold", "yellow")}\n`;
    for (const { path, reason } of result.unread) yield* labelled([[path, reason]], options);
  }
  for (const line of wrap(messages.summary.limits, options.width)) yield `${style(line, "dim")}\n`;
}
