import type { Finding } from "@art4/core";
import type { ReportSummary, ReportUnread } from "./report.ts";

/** What a scan came to; paths are relative to the working folder, with `/`. */
export interface ScanResult {
  /** Number of files that a reader took. */
  readonly files: number;
  /** Sorted; without `possible` ones unless they were asked for. */
  readonly findings: readonly Finding[];
  /** Number of `possible` findings that are left out of `findings`. */
  readonly hidden: number;
  readonly unread: readonly ReportUnread[];
}

/** The counts of a scan. */
export function summaryOf({ files, findings, unread }: ScanResult): ReportSummary {
  const byVerdict = { "not-authorisable": 0, "agreement-needed": 0, prohibited: 0 };
  const bySeverity = { error: 0, warning: 0 };
  const byConfidence = { certain: 0, likely: 0, possible: 0 };
  for (const { verdict, severity, confidence } of findings) {
    byVerdict[verdict]++;
    bySeverity[severity]++;
    byConfidence[confidence]++;
  }
  return { files, findings: findings.length, byVerdict, bySeverity, byConfidence, unread: unread.length };
}
