// The same setting in every encoding and line ending: the same line and column.
import { expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { art4, places } from "./support/run.ts";

const text = "; qualità\n[assistenza è]\n  monitor-format = wav\n";
const bigEndian = (source: string): Buffer => Buffer.from(source, "utf16le").swap16();

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
  ["latin1", Buffer.from(text, "latin1")],
  ["UTF-16 little endian", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16 big endian", bigEndian(`\ufeff${text}`)],
  ["UTF-16 little endian without a mark", Buffer.from(text, "utf16le")],
  ["UTF-16 big endian without a mark", bigEndian(text)],
  ["CRLF", Buffer.from(text.replaceAll("\n", "\r\n"))],
  ["CR alone", Buffer.from(text.replaceAll("\n", "\r"))],
])("%s", (_name, bytes) => {
  const run = art4(folderWith({ "queues.conf": bytes }), ["--format", "json"]);
  expect(places(run.stdout)).toEqual(["queues.conf:3:3 listening"]);
  expect(run.status).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ endLine: 3, endColumn: 17, setting: "assistenza è/monitor-format", actual: "wav" }] });
});

test("a byte order mark is no part of column 1", () => {
  const run = art4(folderWith({ "queues.conf": Buffer.from("\ufeff[q]\nmonitor-format=wav\n") }), ["--format", "json"]);
  expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ related: [{ line: 1, column: 2, endColumn: 3 }] }] });
});

test("Windows-1252 letters, where latin1 has control characters", () => {
  const bytes = Buffer.concat([Buffer.from("[prezzo "), Buffer.from([0x80]), Buffer.from("]\nmonitor-format=wav\n")]);
  const run = art4(folderWith({ "queues.conf": bytes }), ["--format", "json"]);
  expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ setting: "prezzo €/monitor-format" }] });
});

test("columns count UTF-16 units", () => {
  const run = art4(folderWith({ "conf/autoload_configs/callcenter.conf.xml": '<configuration name="callcenter.conf"><queues><queue name="📞é">\n<!-- 📞é --><param name="record-template" value="x.wav"/></queue></queues></configuration>' }), ["--format", "json"]);
  expect(places(run.stdout)).toEqual(["conf/autoload_configs/callcenter.conf.xml:2:14 listening"]);
});
