import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";

const fingerprints = (path: string, text: string): string[] => analyze(path, text).findings.map((finding) => finding.fingerprint);

test("lines before a finding do not change it, its value does", () => {
  const [own] = fingerprints("queues.conf", "[support]\nmonitor-format = wav\n");
  expect(fingerprints("queues.conf", "; a comment\r\n\r\n[support]\r\nmonitor-format =  WAV\r\n")).toEqual([own]);
  expect(fingerprints("queues.conf", "[support]\nmonitor-format = gsm\n")).not.toEqual([own]);
});

test("elements that differ by an attribute alone are two findings", () => {
  const dialplan = (...actions: string[]): string =>
    `<include>\n<context name="a"><extension name="b"><condition field="destination_number" expression="^1$">\n${actions.join("\n")}\n</condition></extension></context>\n</include>\n`;
  const one = '<action application="record_session" data="/tmp/one.wav"/>';
  const other = '<action application="record_session" data="/tmp/other.wav"/>';
  const both = fingerprints("dialplan/default.xml", dialplan(one, other));
  expect(new Set(both).size).toBe(2);
  expect(fingerprints("dialplan/default.xml", dialplan(other))).toEqual([both[1]]);
});
