import type { Finding } from "@art4/core";
import { version } from "../version.ts";
import type { Report, ReportFinding } from "./report.ts";
import { summaryOf, type ScanResult } from "./scan-result.ts";

/** The report as packages/scanner/schema/report.schema.json describes it. */
export function jsonReport(result: ScanResult): string {
  const report: Report = {
    version: 1,
    tool: { name: "art4", version },
    summary: summaryOf(result),
    unread: [...result.unread],
    findings: result.findings.map(findingOf),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Whether a text is such a report: an earlier one may be written over, though it is a file that art4 reads. */
export function isJsonReport(text: string): boolean {
  return /^\{\s*"version": \d+,\s*"tool": \{\s*"name": "art4"/.test(text);
}

function findingOf(finding: Finding): ReportFinding {
  const { ruleId, path, line, column, endLine, endColumn, severity, confidence, verdict, basis, product } = finding;
  const { setting, actual, compliant, message, why, remedy, source, fingerprint } = finding;
  return {
    ruleId, path, line, column, endLine, endColumn, severity, confidence, verdict, basis, product,
    setting, actual, compliant, message, why, remedy, source, fingerprint,
    related: finding.related.map((place) => ({
      path: place.path, line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn, phrase: place.phrase,
    })),
  };
}
