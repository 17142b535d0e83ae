import { expect, it } from "vitest";
import { allFindingsOf, findingsOf } from "../src/findings-of.ts";

const queues = "[sales]\nmonitor-format = wav\neventmemberstatus = yes\n";

it("analyses a file once for all rules, once more for another language", () => {
  const sourceCode = { text: queues };
  const findings = allFindingsOf(sourceCode, "queues.conf", "en");
  expect(allFindingsOf(sourceCode, "queues.conf", "en")).toBe(findings);
  expect(allFindingsOf(sourceCode, "queues.conf", "it")).not.toBe(findings);
  expect(allFindingsOf({ text: queues }, "queues.conf", "en")).not.toBe(findings);
});

it("gives each rule its own findings", () => {
  const sourceCode = { text: queues };
  const linesOf = (rule: string): number[] =>
    findingsOf(rule, sourceCode, "queues.conf", { audit: true, language: "en" }).map((finding) => finding.line);
  expect(linesOf("listening")).toEqual([2]);
  expect(linesOf("operator-state")).toEqual([3]);
  expect(linesOf("tracking")).toEqual([]);
});
