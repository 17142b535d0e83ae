// The two reports of a scan: JSON held to its schema, the one for people to hand-written expectations.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { frameOf } from "../src/report/frame.ts";
import { wrap } from "../src/report/cells.ts";
import { labelled } from "../src/report/pretty.ts";
import { folderWith } from "./support/folder.ts";
import { art4 } from "./support/run.ts";

const queue = "[support]\nmonitor-format = wav\nmember => SIP/101\n";

/** States, breaks and times of one product: its composite comes too. */
const everything = {
  "queues.conf": `${queue}eventmemberstatus=yes\nautopause=yes\n[sales]\n\tmonitor-format = gsm\n`,
  "broken.json": "{ \"a\": }\n",
};

describe("JSON", () => {
  const schema = JSON.parse(readFileSync(fileURLToPath(new URL("../schema/report.schema.json", import.meta.url)), "utf8")) as object;
  const validate = new Ajv({ allErrors: true }).compile(schema);

  test.each([["findings and unread", everything, []], ["in Italian, with possible ones", everything, ["--lang", "it", "--audit"]], ["nothing", {}, []]] as const)("%s: as the schema says", (_name, files, args) => {
    const report = JSON.parse(art4(folderWith(files), ["--format", "json", ...args]).stdout) as unknown;
    validate(report);
    expect(validate.errors).toBeNull();
  });

  test("the schema refuses what is not a report", () => {
    const report = JSON.parse(art4(folderWith(everything), ["--format", "json"]).stdout) as { findings: Record<string, unknown>[] };
    expect(validate({ ...report, version: 2 })).toBe(false);
    expect(validate({ ...report, more: 1 })).toBe(false);
    expect(validate({ ...report, findings: [{ ...report.findings[0], line: 0 }] })).toBe(false);
    expect(validate({ ...report, findings: [{ ...report.findings[0], entry: "monitor-format" }] })).toBe(false);
  });

  test("counts what it lists", () => {
    const { summary, findings, unread } = JSON.parse(art4(folderWith(everything), ["--format", "json"]).stdout) as {
      summary: { files: number; findings: number; bySeverity: { error: number; warning: number }; unread: number }; findings: { severity: string }[]; unread: unknown[];
    };
    expect(summary).toMatchObject({ files: 2, findings: findings.length, unread: unread.length });
    for (const severity of ["error", "warning"] as const) expect(summary.bySeverity[severity]).toBe(findings.filter((finding) => finding.severity === severity).length);
  });

  test("the same bytes on every run, whatever the order of the arguments", () => {
    const folder = folderWith({ "b/queues.conf": queue, "a/queues.conf": queue });
    const [first, second] = [["a", "b"], ["b", "a"]].map((paths) => art4(folder, ["--format", "json", ...paths]).stdout);
    expect(second).toBe(first);
  });
});

describe("pretty", () => {
  test("place, source with carets, related places, then verdict, what, why, what to do, value, source", () => {
    const { stdout, status } = art4(folderWith({ "queues.conf": queue }), []);
    expect(status).toBe(1);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 10)).toEqual([
      "queues.conf:2:1  warning  art4/listening  [certain]",
      "  2 | monitor-format = wav",
      "    | ^^^^^^^^^^^^^^",
      "queues.conf:1:2  this queue",
      "  1 | [support]",
      "    |  ^^^^^^^",
      "queues.conf:3:1  this operator",
      "  3 | member => SIP/101",
      "    | ^^^^^^",
      "  Verdict          agreement or authorisation needed",
    ]);
    const labels = lines.slice(9).map((line) => /^ {2}(\S.*?) {2}/.exec(line)?.[1]).filter((label) => label !== undefined);
    expect(labels.slice(0, 6)).toEqual(["Verdict", "What", "Why", "What to do", "Compliant value", "Vendor source"]);
    expect(stdout).toContain("  Compliant value  monitor-format =\n");
  });

  test("a setting met again in the same file points to where it was explained", () => {
    const { stdout } = art4(folderWith({ "a/queues.conf": `${queue}[sales]\nmonitor-format=gsm\n`, "b/queues.conf": queue }), []);
    expect(stdout.match(/^ {2}What to do /gm)).toHaveLength(2);
    expect(stdout).toContain("    |  ^^^^^\n  The same setting as on line 2: the reasons and the remedy stand there.\n\n");
  });

  test("summary in words, with what is hidden or unread and what a clean scan does not prove", () => {
    const { stdout, status } = art4(folderWith({ "queues.conf": `${queue}eventmemberstatus=yes\n`, "broken.json": "{ \"a\": }\n" }), []);
    expect(status).toBe(3);
    const summary = stdout.slice(stdout.indexOf("2 findings"));
    expect(summary).toMatch(new RegExp([
      "^2 findings, 2 files read",
      "  0  prohibited \\(error\\)",
      "  1  not authorisable by the circular \\(error\\)",
      "  1  agreement or authorisation needed \\(warning\\)",
      "  by confidence: 2 certain, 0 likely",
      "1 place could not be read; nothing is known of what stands there:",
      "  broken.json  line 1: .+",
      "A clean scan does not prove lawfulness: art4 reads files only; settings kept in a database or",
      "console are not seen.",
      "$",
    ].join("\n")));
  });

  test("--quiet leaves the summary out", () => {
    const { stdout } = art4(folderWith({ "queues.conf": queue }), ["--quiet"]);
    expect(stdout).not.toContain("finding,");
    expect(stdout.startsWith("queues.conf:2:1 ")).toBe(true);
  });

  test("in Italian", () => {
    const { stdout } = art4(folderWith({ "queues.conf": queue }), ["--lang", "it"]);
    expect(stdout).toContain("queues.conf:2:1  avviso  art4/listening  [certo]\n");
    expect(stdout).toContain("queues.conf:1:2  questa coda\n");
    expect(stdout).toContain("  Esito                 serve un accordo o un'autorizzazione\n");
    expect(stdout).toContain("1 rilievo, 1 file letto\n");
    expect(stdout).not.toMatch(/\b(?:finding|What|Why|Vendor)\b/);
  });

  test("nothing is wider than 100 columns but what cannot be broken", () => {
    const { stdout } = art4(folderWith({ "queues.conf": `${queue}[${"x".repeat(300)}]\nmonitor-format=wav\n` }), []);
    expect(stdout.split("\n").filter((line) => line.length > 100 && !line.includes("https://"))).toEqual([]);
  });

  test("a line of a megabyte is cut around the place", () => {
    const long = `${" ".repeat(500_000)}<param name="record-template" value="x.wav"/>${"<a/>".repeat(100_000)}`;
    const folder = folderWith({ "callcenter.conf.xml": `<configuration name="callcenter.conf"><queues><queue name="q">${long}</queue></queues></configuration>` });
    const { stdout, status } = art4(folder, []);
    expect(status).toBe(1);
    expect(stdout).toMatch(/ \| …\s*<param name="record-template" value="x.wav"\/>(?:<a\/>)+.*…\n/);
    expect(stdout.length).toBeLessThan(5_000);
  });

  test("control characters of a file do not reach the terminal", () => {
    const { stdout } = art4(folderWith({ "queues.conf": "[q]\nmonitor-format = wav ; \x1b[2J\x07 \u009b31m\n" }), []);
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    expect(stdout).toContain("  2 | monitor-format = wav ; ·[2J· ·31m\n");
  });
});

test("nor do those of a file's name", () => {
  const folder = folderWith({ "\x1b[2J\n/queues.conf": queue, "flow\x07.json": "{" });
  const { stdout } = art4(folder, ["--format", "pretty"]);
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  expect(stdout).toContain("·[2J·/queues.conf:2:1  warning");
  expect(stdout).toContain("flow·.json  line 1: ");
  expect(art4(folder, ["explain", "--why", "\x1b[2J\n/queues.conf:1"]).stdout).not.toContain("\x1b");
  expect(art4(folder, ["\x1b[2J"]).stderr).not.toContain("\x1b");
});

test("labels stand above their texts where a terminal is too narrow for both", () => {
  const plain = (text: string): string => text;
  expect([...labelled([["What to do", "turn it off, or aggregate it by queue"]], { style: plain, width: 40 })]).toEqual([
    "  What to do\n", "    turn it off, or aggregate it by\n", "    queue\n",
  ]);
  expect([...labelled([["What to do", "turn it off, or aggregate it by queue"]], { style: plain, width: 44 })]).toEqual([
    "  What to do  turn it off, or aggregate it\n", "              by queue\n",
  ]);
});

describe("colours", () => {
  const folder = folderWith({ "queues.conf": queue });
  const coloured = (args: string[], env: Record<string, string> = {}): boolean => art4(folder, args, env).stdout.includes("\x1b[");

  test("not in a pipe; --color, FORCE_COLOR and NO_COLOR decide", () => {
    expect(coloured([])).toBe(false);
    expect(coloured(["--color", "always"])).toBe(true);
    expect(coloured([], { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured([], { FORCE_COLOR: "0" })).toBe(false);
    expect(coloured([], { NO_COLOR: "1" })).toBe(false);
    expect(coloured(["--color", "always"], { NO_COLOR: "1" })).toBe(true);
    expect(coloured(["--color", "never"], { FORCE_COLOR: "1" })).toBe(false);
    expect(coloured(["--format", "json", "--color", "always"])).toBe(false);
  });

  test("the text below the colours is the same", () => {
    expect(art4(folder, ["--color", "always"]).stdout.replace(/\x1b\[[\d;]*m/g, "")).toBe(art4(folder, []).stdout);
  });

  test("--output is plain unless --color always", () => {
    art4(folder, ["--output", "plain.txt", "queues.conf"]);
    art4(folder, ["--output", "colour.txt", "--color", "always", "queues.conf"]);
    expect(readFileSync(join(folder, "plain.txt"), "utf8")).not.toContain("\x1b[");
    expect(readFileSync(join(folder, "colour.txt"), "utf8")).toContain("\x1b[");
  });
});

describe("a source line with its carets", () => {
  test.each([
    ["short", "abc def", 4, 7, 20, "abc def", "    ^^^"],
    ["a tab before", "\tabc", 1, 4, 20, " abc", " ^^^"],
    ["wide characters", "电话 x=1", 0, 2, 20, "电话 x=1", "^^^^"],
    ["wide characters before", "电话 x=1", 3, 4, 20, "电话 x=1", "     ^"],
    ["a joined accent", "e\u0301 x", 3, 4, 20, "e\u0301 x", "  ^"],
    ["nothing marked", "abc", 1, 1, 20, "abc", " ^"],
    ["behind the end", "abc", 3, 3, 20, "abc", "   ^"],
    ["cut at the end", "abcdefghijklmnop", 0, 2, 10, "abcdefgh…", "^^"],
    ["cut at the beginning", "abcdefghijklmnop", 14, 16, 10, "…ijklmnop", "       ^^"],
    ["cut on both sides", "abcdefghijklmnop", 7, 9, 10, "…efghijkl…", "    ^^"],
    ["a place wider than there is room", "abcdefghijklmnop", 2, 15, 10, "…cdefghij…", " ^^^^^^^^"],
  ])("%s", (_name, line, start, end, width, source, marks) => {
    expect(frameOf(line, start, end, width)).toEqual({ source, marks });
  });
});

test("long texts are wrapped between words, a word that is too long stands alone", () => {
  expect(wrap("aa bb cccccccc d", 5)).toEqual(["aa bb", "cccccccc", "d"]);
  expect(wrap("", 5)).toEqual([""]);
});
