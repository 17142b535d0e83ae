import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { prisma } from "../../src/formats/prisma.ts";
import { settingPath, type Setting } from "../../src/tree/setting.ts";

const text = [
  'datasource db {', '  provider = "postgresql"', '}', '',
  '/// one pause', 'model AgentBreak {', '  id        Int      @id @default(autoincrement())', '  agentId   String // who',
  '  breakType String   @default("lunch")', '  callsQueue String?', '', '  @@map("agent_breaks")', '}', '', 'enum AgentStatus {', '  AVAILABLE', '  ON_BREAK', '}', '',
].join("\r\n");

const all = (setting: Setting): Setting[] => setting.children.flatMap((child) => [child, ...all(child)]);

test("models, fields, defaults and enums with exact places", () => {
  const { root, comments, problems } = prisma.read(text);
  expect(problems).toEqual([]);
  expect(comments.map((comment) => comment.text)).toEqual(["one pause", "who"]);
  expect(all(root).map((setting) => [settingPath(setting), setting.value])).toEqual([
    ["datasource", undefined], ["datasource/db", undefined], ["datasource/db/provider", '"postgresql"'],
    ["model", undefined], ["model/AgentBreak", undefined],
    ["model/AgentBreak/id", "Int      @id @default(autoincrement())"], ["model/AgentBreak/id/default", "autoincrement()"],
    ["model/AgentBreak/agentId", "String"], ["model/AgentBreak/breakType", 'String   @default("lunch")'], ["model/AgentBreak/breakType/default", "lunch"],
    ["model/AgentBreak/callsQueue", "String?"],
    ["enum", undefined], ["enum/AgentStatus", undefined], ["enum/AgentStatus/AVAILABLE", undefined], ["enum/AgentStatus/ON_BREAK", undefined],
  ]);
  for (const setting of all(root)) {
    if (setting.key !== "default") expect(text.slice(setting.keySpan.start, setting.keySpan.end)).toBe(setting.key);
    if (setting.valueSpan && setting.key !== "default") expect(text.slice(setting.valueSpan.start, setting.valueSpan.end)).toBe(setting.value);
  }
});

test("a block that is not closed is one problem, and every prefix is read without an exception", () => {
  expect(prisma.read("model A {\n  id Int\n").problems.map(({ reason }) => reason)).toEqual(["model A is not closed"]);
  for (let end = 0; end <= text.length; end++) prisma.read(text.slice(0, end));
});

test("what operators' models hold is found by words, what queues' models hold is not", () => {
  const lines = (schema: string): string[] => analyze("callcenter/prisma/schema.prisma", schema).findings.map(({ line, ruleId }) => `${line} ${ruleId}`);
  expect(lines("model AgentBreak {\n  agentId String\n  breakType String\n  startedAt DateTime\n}\n")).toEqual(["3 break-tracking"]);
  expect(lines("model QueueStat {\n  queueId String\n  avgTalkTime Int\n  totalCalls Int\n}\n")).toEqual([]);
});
