/** One kind of evidence: how much it weighs for (above 0) or against (below 0) a finding, and why that much. */
export interface Weight {
  readonly weight: number;
  readonly reason: string;
}

/** The weights of word evidence. They were set on labelled files; docs/contributing.md says how to measure a change. */
export const weights = {
  "measure-strong": { weight: 3, reason: "the name says the measure or function by itself" },
  "measure-weak": { weight: 1.5, reason: "the name is used for many things; beside an operator it is a measure" },
  "state-values": { weight: 2, reason: "the listed values are an operator's states: break, busy, available" },
  "operator-in-name": { weight: 2, reason: "the name itself says that it is an operator's" },
  "operator-key": { weight: 3, reason: "a key beside it tells which operator" },
  "operator-weak-key": { weight: 1.5, reason: "a key beside it tells which person or extension, who may be an operator" },
  "operator-above": { weight: 2, reason: "the table, type or object is named after operators" },
  "domain-near": { weight: 2, reason: "names beside it are of a call centre" },
  "domain-above": { weight: 1.5, reason: "the table, type or object is named after calls or queues" },
  "domain-path": { weight: 1, reason: "the file's path speaks of a call centre" },
  "domain-file": { weight: 1.5, reason: "the rest of the file speaks of a call centre" },
  "negative-near": { weight: -5, reason: "names beside it are of another trade" },
  "negative-file": { weight: -2.5, reason: "the rest of the file is of another trade" },
  "negative-path": { weight: -3, reason: "the file's path is of another trade" },
  "aggregate-key": { weight: -4, reason: "it is kept by queue, team or service and no key tells the operator" },
  "text-value": { weight: -5, reason: "its value is a text for people: a label or a translation" },
  "test-path": { weight: -2, reason: "tests, samples of data and translations set nothing" },
} as const satisfies Readonly<Record<string, Weight>>;

/** From which sum on a finding is `likely` (right at least 9 times in 10) or `possible` (at least 5 in 10). */
export const thresholds = { likely: 8, possible: 6 } as const;
