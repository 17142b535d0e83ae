import type { Basis, Confidence, Severity, Verdict } from "@art4/core";
import { helpEn } from "./help.ts";

const didYouMean = (suggestion: string | undefined): string => (suggestion === undefined ? "" : `; did you mean ${suggestion}?`);
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const en = {
  unknownOption: (spelled: string, suggestion: string | undefined): string => `unknown option ${spelled}${didYouMean(suggestion)}`,
  missingValue: (spelled: string, choices: readonly string[]): string => `${spelled} needs a value: ${choices.join(", ")}`,
  needlessValue: (spelled: string, value: string): string => `${spelled} takes no value, but got "${value}"`,
  wrongValue: (spelled: string, value: string, choices: readonly string[], suggestion: string | undefined): string =>
    `${spelled} cannot be "${value}": ${choices.join(", ")}${didYouMean(suggestion)}`,
  foreignOption: (spelled: string, command: string, owners: readonly string[]): string =>
    `${spelled} does not belong to \`art4 ${command}\` but to ${owners.map((owner) => `\`art4 ${owner}\``).join(", ")}`,
  wrongSize: (value: string): string => `--max-size cannot be "${value}": bytes, or a number with KB, MB or GB, such as 2MB`,
  noSuchPath: (path: string, suggestion: string | undefined): string => `no file or folder is called "${path}"${didYouMean(suggestion)}`,
  unknownProduct: (id: string, suggestion: string | undefined): string => `art4 knows no product "${id}"${didYouMean(suggestion)}`,
  unknownTopic: (id: string, suggestion: string | undefined): string => `nothing to explain is called "${id}"${didYouMean(suggestion)}`,
  explainWhat: "`art4 explain` needs one rule, product or product.setting; `art4 rules` lists the rules",
  noOperands: (command: string, operand: string): string => `\`art4 ${command}\` takes nothing else, but got "${operand}"`,
  cannotWrite: (path: string, reason: string): string => `cannot write ${path}: ${reason}`,
  failed: (reason: string): string => `art4 failed: ${reason}`,

  nothingRead: "no file here is of a kind art4 reads",
  reportWritten: (path: string): string => `report written to ${path}`,

  unread: {
    tooLarge: (limit: string): string => `larger than ${limit}: --max-size`,
    binary: "not a text file",
    system: (reason: string): string => `could not be read: ${reason}`,
    crashed: (reason: string): string => `art4 failed on this file: ${reason}`,
    atLine: (line: number, reason: string): string => `line ${line}: ${reason}`,
  },

  severity: { error: "error", warning: "warning" } satisfies Record<Severity, string> as Record<Severity, string>,
  confidence: { certain: "certain", likely: "likely", possible: "possible" } satisfies Record<Confidence, string> as Record<Confidence, string>,
  verdict: {
    "not-authorisable": "not authorisable by the circular",
    "agreement-needed": "agreement or authorisation needed",
    prohibited: "prohibited",
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  basis: {
    explicit: "named in the circular",
    "explicit-limit": "a limit the circular sets",
    residual: "the circular's closing words, with art. 4 c. 1 L. 300/1970",
    "beyond-circular": "another act, not the circular",
  } satisfies Record<Basis, string> as Record<Basis, string>,

  finding: {
    verdict: "Verdict",
    what: "What",
    why: "Why",
    remedy: "What to do",
    compliant: "Compliant value",
    source: "Vendor source",
    sameAs: (line: number): string => `The same setting as on line ${line}: the reasons and the remedy stand there.`,
  },
  summary: {
    findings: (findings: number, files: number): string => `${count(findings, "finding", "findings")}, ${count(files, "file read", "files read")}`,
    confidence: "by confidence",
    hidden: (hidden: number): string => `${count(hidden, "possible finding is", "possible findings are")} not shown: --audit`,
    unread: (unread: number): string => `${count(unread, "place", "places")} could not be read; nothing is known of what stands there:`,
    limits: "A clean scan does not prove lawfulness: art4 reads files only; settings kept in a database or console are not seen.",
  },
  explain: {
    passage: "Passage",
    basis: "Basis",
    verdict: "Verdict",
    severity: "Severity",
    message: "Message",
    why: "Why",
    remedy: "What to do",
    settings: "Settings",
    homepage: "Vendor",
    files: "Files",
    rule: "Rule",
    confidence: "Confidence",
    at: "Where",
    on: "Value that is on",
    off: "Switched off by",
    what: "What",
    instead: "Compliant value",
    note: "Note",
    source: "Vendor source",
    hit: "Reported (» marks the lines)",
    miss: "Not reported",
    common: "the common words for on",
    none: "none yet",
    unverified: "Left out until the vendor's source was read",
  },
  help: helpEn,
};
