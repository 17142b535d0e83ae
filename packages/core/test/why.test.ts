// What explainLine says of lines with and without findings. Weights are calibrated on files, so that no sum stands here.
import { explainLine, type LineExplanation, type Weighing } from "@art4/core";
import { describe, expect, test } from "vitest";

const schema = `CREATE TABLE agent_calls (
  agent_id INT,
  talk_time INT,
  hold_time INT,
  queue_name VARCHAR(20)
);
CREATE TABLE queue_totals (
  queue_id INT,
  talk_time INT
);
CREATE TABLE parcels (
  weight INT,
  hold_time INT
);
`;

const explained = (line: number): LineExplanation => explainLine("db/schema.sql", schema, line)!;
const kinds = ({ evidence }: Weighing): string[] => evidence.map(({ kind }) => kind);
const total = ({ evidence }: Weighing): number => evidence.reduce((sum, { weight }) => sum + weight, 0);

describe("words", () => {
  test("a finding comes with all that was weighed, for and against, and the sum of it", () => {
    const { reasons, nearest } = explained(3);
    expect(nearest).toBeUndefined();
    const [reason] = reasons;
    if (reason?.kind !== "words") throw new Error("a finding by words was expected");
    expect(reasons).toHaveLength(1);
    expect(reason.finding).toMatchObject({ ruleId: "handling-time", product: "unlisted", line: 3, column: 3 });
    expect(kinds(reason)).toEqual(expect.arrayContaining(["measure-strong", "operator-key", "operator-above", "domain-near"]));
    expect(reason.evidence.find(({ kind }) => kind === "operator-key")).toMatchObject({ words: "agent id", reason: { en: expect.stringContaining("operator") as string } });
    expect(reason.sum).toBe(total(reason));
    expect(reason.sum).toBeGreaterThanOrEqual(reason.thresholds.possible);
  });

  test("a setting beside it that is reported with it says where", () => {
    expect(explained(4)).toMatchObject({
      reasons: [], nearest: { ruleId: "handling-time", setting: "create-table/agent_calls/hold_time", silence: { why: "stronger", line: 3 } },
    });
  });

  test("totals of a queue: what speaks against outweighs", () => {
    const { reasons, nearest } = explained(9);
    expect(reasons).toEqual([]);
    expect(nearest).toMatchObject({ ruleId: "handling-time", setting: "create-table/queue_totals/talk_time", silence: { why: "below-threshold" } });
    expect(nearest!.evidence.find(({ kind }) => kind === "aggregate-key")!.weight).toBeLessThan(0);
    expect(nearest!.sum).toBe(total(nearest!));
    expect(nearest!.sum).toBeLessThan(nearest!.thresholds.possible);
  });

  test("a measure without an operator or a call centre beside it", () => {
    expect(explained(13).nearest).toMatchObject({ setting: "create-table/parcels/hold_time", silence: { why: "below-threshold" } });
  });

  test("nothing where no name is a measure, and past the end", () => {
    for (const line of [2, 12, 99]) expect(explained(line)).toEqual({ reasons: [], nearest: undefined });
  });
});

describe("products", () => {
  const queues = "[support]\nmonitor-format = wav\nagent_talk_time = yes\n[general]\nmonitor-format = wav\n";

  test("the place and the value pattern that the setting fits", () => {
    const { reasons, nearest } = explainLine("queues.conf", queues, 2)!;
    expect(nearest).toBeUndefined();
    expect(reasons).toMatchObject([{ kind: "product", on: ":set", finding: { ruleId: "listening", product: "asterisk", entry: "monitor-format", confidence: "certain", line: 2 } }]);
    const [reason] = reasons;
    if (reason?.kind !== "product") throw new Error("a product's finding was expected");
    expect(reason.at).toMatch(/^\*\/monitor-format/);
  });

  test("what product data speaks for is left to it", () => {
    expect(explainLine("queues.conf", queues, 3)).toMatchObject({ reasons: [], nearest: { setting: "support/agent_talk_time", silence: { why: "known" } } });
  });

  test("only of the products that are asked for, in the language asked for", () => {
    expect(explainLine("queues.conf", queues, 2, { products: [] })!.reasons).toEqual([]);
    const [reason] = explainLine("queues.conf", queues, 2, { language: "it" })!.reasons;
    expect(reason!.finding.message).toContain("Consente di ascoltare gli operatori");
  });
});

test("a file that no reader takes", () => {
  expect(explainLine("notes.md", "# talk time\n", 1)).toBeUndefined();
});
