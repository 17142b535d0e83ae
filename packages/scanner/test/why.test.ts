// `art4 explain --why` of the built command. Weights are calibrated on files: their figures are not written here.
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { dialer } from "./support/products.ts";
import { art4 } from "./support/run.ts";

const schema = "CREATE TABLE agent_calls (\n  agent_id INT,\n  talk_time INT,\n  hold_time INT\n);\nCREATE TABLE queue_totals (\n  queue_id INT,\n  talk_time INT\n);\n";
const folder = folderWith({
  "queues.conf": "[support]\nmonitor-format = wav\neventmemberstatus = yes\n", "db/schema.sql": schema, "notes.md": "# Notes\n", "logo.conf": Buffer.from([91, 0, 1, 93]),
  "main.tf": 'resource "x" "y" {\n  a = 1\n}\n',
});
const why = (place: string, ...args: string[]): string => {
  const { status, stdout, stderr } = art4(folder, ["explain", "--why", place, ...args]);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
};

describe("a finding of a product", () => {
  test("setting, place, value pattern, value, confidence, source", () => {
    const lines = why("queues.conf:2").split("\n");
    expect(lines.slice(0, 3)).toEqual(["queues.conf:2:1  art4/listening  [certain]", "  2 | monitor-format = wav", "    | ^^^^^^^^^^^^^^"]);
    const rows = lines.slice(3, 9).map((line) => /^ {2}(\S.*?) {2,}(.*)$/.exec(line)?.slice(1));
    expect(rows).toEqual([
      ["Setting", "asterisk.monitor-format"], ["Place", expect.stringMatching(/^\*\/monitor-format/)], ["Value pattern", ":set"], ["Value found", "wav"], ["Confidence", "certain"],
      ["Vendor source", expect.stringMatching(/^https:/)],
    ]);
    expect(lines.slice(9)).toEqual([""]);
  });

  test("a place as reports print it, with the column", () => {
    expect(why("queues.conf:2:1")).toBe(why("./queues.conf:2"));
  });

  test("of one's own product, and of a rule that is off", () => {
    const own = folderWith({ "art4.config.yaml": "products: [my.json]\nrules: { listening: off }\n", "my.json": dialer(), "dialer.ini": "[q]\nrecord_calls = yes\n" });
    const { stdout } = art4(own, ["explain", "--why", "dialer.ini:2"]);
    expect(stdout).toMatch(/^ {2}Setting +my-dialer\.record-calls$/m);
    expect(stdout).toMatch(/^ {2}Value pattern +:on$/m);
    expect(stdout).toContain("  The configuration turns this rule off: `art4 scan` does not report it.\n");
  });
});

describe("words", () => {
  test("each piece of evidence with weight and reason, the sum, the thresholds", () => {
    const page = why("db/schema.sql:3");
    expect(page).toMatch(/^db\/schema\.sql:3:3 {2}art4\/handling-time {2}\[(?:likely|possible)\]\n/);
    expect(page).toContain("  Words alone: no product's data names this.\n");
    const rows = [...page.matchAll(/^ {2}([+-][\d.]+) +(\S+) +(.*)$/gm)];
    expect(rows.map(([, , kind]) => kind)).toEqual(expect.arrayContaining(["measure-strong", "operator-key", "operator-above"]));
    expect(rows.find(([, , kind]) => kind === "operator-key")![3]).toBe('"agent id": a key beside it tells which operator');
    const sum = rows.reduce((total, [, weight]) => total + Number(weight), 0);
    expect(page).toMatch(new RegExp(`^  = ${sum} +the sum; likely from [\\d.]+, possible from [\\d.]+$`, "m"));
  });

  test("no finding: the nearest, with what speaks against", () => {
    const page = why("db/schema.sql:8");
    expect(page).toMatch(/^db\/schema\.sql:8\n {2}No finding\. Nearest to one: create-table\/queue_totals\/talk_time \(art4\/handling-time\)\.\n/);
    expect(page).toMatch(/^ {2}-[\d.]+ +aggregate-key +"queue id": /m);
    expect(page).toMatch(/\n {2}The sum is too low\.\n$/);
  });

  test("no finding: another of the same table is reported", () => {
    expect(why("db/schema.sql:4")).toMatch(/\n {2}The same table, type or object is reported once for this rule, on line 3\.\n$/);
  });

  test("nothing there is a measure", () => {
    expect(why("main.tf:2")).toBe("main.tf:2\n  No finding: no name on this line says a measure or function that is on.\n");
  });

  test("in Italian", () => {
    const page = why("db/schema.sql:8", "--lang", "it");
    expect(page).toContain("  Nessun rilievo. Il più vicino: create-table/queue_totals/talk_time (art4/handling-time).\n");
    expect(page).toContain('"talk time": il nome indica da solo la misura o la funzione\n');
    expect(page).not.toMatch(/\b(?:the|finding)\b/);
  });

  test("the scan's report points to the rule's page and to no vendor", () => {
    const { stdout } = art4(folder, ["db", "--audit"]);
    expect(stdout).toMatch(/^ {2}Rule page +https:\/\/\S+\/docs\/rules\/handling-time\.md$/m);
    expect(stdout).not.toContain("Vendor source");
    expect(art4(folder, ["db", "--audit", "--lang", "it"]).stdout).toContain("  Pagina della regola ");
  });
});

test.each([
  [["queues.conf"], '--why cannot be "queues.conf": a path, a colon and a line, such as queues.conf:12'],
  [["queues.conf:0"], '--why cannot be "queues.conf:0": a path, a colon and a line, such as queues.conf:12'],
  [["queues.conf:9"], "queues.conf has 4 lines"],
  [["queue.conf:2"], 'no file or folder is called "queue.conf"; did you mean queues.conf?'],
  [["notes.md:1"], "notes.md is of no kind that art4 reads"],
  [["queues.conf:2", "listening"], '`art4 explain` takes nothing else, but got "listening"'],
])("%j is exit 2 with one line", ([place, ...rest], line) => {
  expect(art4(folder, ["explain", "--why", place!, ...rest])).toEqual({ status: 2, stdout: "", stderr: `art4: ${line}\n` });
});

test("a file that cannot be read is exit 3", () => {
  expect(art4(folder, ["explain", "--why", "logo.conf:1"])).toEqual({ status: 3, stdout: "", stderr: "art4: logo.conf: not a text file\n" });
  expect(art4(folder, ["explain", "--why", "db:1"])).toEqual({ status: 3, stdout: "", stderr: "art4: db: could not be read: not a regular file\n" });
});

// Root reads whatever it likes, so that the process has to be somebody else.
test("a file in a folder that is closed to the user", () => {
  const closed = folderWith({ "shut/queues.conf": "[q]\nmonitor-format = wav\n" });
  chmodSync(closed, 0o755);
  chmodSync(join(closed, "shut"), 0);
  const run = art4(closed, ["explain", "--why", "shut/queues.conf:2"], {}, process.getuid?.() === 0 ? 65_534 : undefined);
  chmodSync(join(closed, "shut"), 0o755);
  expect(run).toEqual({ status: 2, stdout: "", stderr: "art4: shut/queues.conf: could not be read: EACCES: permission denied\n" });
});
