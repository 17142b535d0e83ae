// The built command on real folders: what it scans, what it leaves, and with which exit code.
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { art4, places } from "./support/run.ts";

const recorded = "[support]\nmonitor-format = wav\n";
const states = "[support]\neventmemberstatus = yes\n";
const clean = "[support]\nstrategy = rrmemory\n";
const json = ["--format", "json"];

describe("exit codes", () => {
  const folder = folderWith({
    "recorded/queues.conf": recorded, "states/queues.conf": states, "clean/queues.conf": clean, "unrelated/notes.md": "# Notes\n",
    "broken/queues.conf": recorded, "broken/logo.conf": Buffer.from([91, 0, 1, 2, 93]),
  });

  test("0: nothing found, everything read", () => {
    const run = art4(folder, ["clean"]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("0 findings, 1 file read\n");
    expect(run.stdout).toContain("A clean scan does not prove lawfulness");
  });

  test("1: findings at or above --fail-on, the same in every format", () => {
    for (const format of ["pretty", "json"]) {
      const scan = (...args: string[]): number | null => art4(folder, ["--format", format, ...args]).status;
      expect(scan("recorded")).toBe(1);
      expect(scan("recorded", "--fail-on", "error")).toBe(0);
      expect(scan("states", "--fail-on", "error")).toBe(1);
      expect(scan("states", "--fail-on", "never")).toBe(0);
    }
  });

  test("2: a path that is not there, before anything is scanned", () => {
    expect(art4(folder, ["recorded", "recorded/queue.conf"])).toEqual({
      status: 2, stdout: "", stderr: 'art4: no file or folder is called "recorded/queue.conf"; did you mean recorded/queues.conf?\n',
    });
    expect(art4(folder, ["recorded/queues.conf/x"]).status).toBe(2);
    expect(art4(folder, ["rule"]).stderr).toBe('art4: no file or folder is called "rule"; did you mean rules?\n');
  });

  test("3: a named file could not be read; wins over findings, unless --allow-unread", () => {
    const args = ["broken/queues.conf", "broken/logo.conf", ...json];
    const run = art4(folder, args);
    expect(run.status).toBe(3);
    expect(places(run.stdout)).toEqual(["broken/queues.conf:2:1 listening"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ unread: [{ path: "broken/logo.conf", reason: "not a text file" }], summary: { unread: 1 } });
    expect(art4(folder, [...args, "--allow-unread"]).status).toBe(1);
    expect(art4(folder, ["broken/logo.conf", "--allow-unread"]).status).toBe(0);
    expect(art4(folder, ["broken/queues.conf", "broken/logo.conf"]).stdout).toContain("broken/logo.conf  not a text file\n");
  });

  test("a binary in a walk is no part of the project's settings", () => {
    expect(art4(folder, ["broken"]).status).toBe(1);
  });

  test("nothing that art4 reads: 0, but said", () => {
    const empty = folderWith({});
    expect(art4(empty, [])).toMatchObject({ status: 0, stderr: "art4: no file here is of a kind art4 reads\n" });
    expect(art4(folder, ["unrelated"])).toMatchObject({ status: 0, stderr: "art4: no file here is of a kind art4 reads\n" });
    expect(art4(folder, ["unrelated/notes.md", "--quiet"])).toEqual({ status: 0, stdout: "", stderr: "art4: no file here is of a kind art4 reads\n" });
    expect(JSON.parse(art4(empty, json).stdout)).toMatchObject({ summary: { files: 0, findings: 0 }, unread: [], findings: [] });
    expect(art4(folder, ["unrelated/notes.md", "recorded/queues.conf", "--quiet"]).stderr).toBe("art4: 1 file named here is of no kind art4 reads: unrelated/notes.md\n");
  });
});

test("possible findings come with --audit alone, in the report and in the exit code", () => {
  const template = '<configuration name="cdr_csv.conf">\n<settings>\n<param name="default-template" value="example"/>\n</settings>\n</configuration>\n';
  const folder = folderWith({ "conf/autoload_configs/cdr_csv.conf.xml": template, "queues.conf": clean });
  const without = art4(folder, []);
  expect(without.status).toBe(0);
  expect(without.stdout).toContain("1 possible finding is not shown: --audit");
  const withIt = art4(folder, ["--audit", ...json]);
  expect(withIt.status).toBe(1);
  expect(JSON.parse(withIt.stdout)).toMatchObject({ summary: { findings: 1, byConfidence: { certain: 0, likely: 0, possible: 1 } } });
  expect(JSON.parse(art4(folder, json).stdout)).toMatchObject({ summary: { findings: 0 }, findings: [] });
});

test("--product looks only for that product's settings", () => {
  const folder = folderWith({ "queues.conf": recorded });
  expect(art4(folder, ["--product", "freeswitch"]).status).toBe(0);
  expect(art4(folder, ["--product", "freeswitch", "-p", "asterisk"]).status).toBe(1);
  expect(art4(folder, ["--product", "asterik"])).toEqual({ status: 2, stdout: "", stderr: 'art4: art4 knows no product "asterik"; did you mean asterisk?\n' });
});

describe("what a walk takes", () => {
  test("neither .git nor node_modules, nor what .gitignore ignores; --no-ignore takes that", () => {
    const folder = folderWith({
      ".gitignore": "/old\n", "queues.conf": recorded, "old/queues.conf": recorded, "node_modules/x/queues.conf": recorded, ".git/queues.conf": recorded, "b/queues.conf": recorded,
    });
    expect(places(art4(folder, json).stdout)).toEqual(["b/queues.conf:2:1 listening", "queues.conf:2:1 listening"]);
    expect(places(art4(folder, [...json, "--no-ignore"]).stdout)).toEqual(["b/queues.conf:2:1 listening", "old/queues.conf:2:1 listening", "queues.conf:2:1 listening"]);
  });

  test("a named file comes whatever .gitignore says, and once however often it is named", () => {
    const folder = folderWith({ ".gitignore": "*.conf\n", "queues.conf": recorded });
    expect(places(art4(folder, [...json, "queues.conf", ".", "./queues.conf"]).stdout)).toEqual(["queues.conf:2:1 listening"]);
  });

  test("no symbolic links: no loop, no file twice; a named link is read", () => {
    const folder = folderWith({ "a/queues.conf": recorded });
    symlinkSync("..", join(folder, "a/up"));
    symlinkSync("queues.conf", join(folder, "a/queues_link.conf"));
    symlinkSync("gone.conf", join(folder, "a/dangling.conf"));
    symlinkSync("circle.conf", join(folder, "a/circle.conf"));
    expect(places(art4(folder, json).stdout)).toEqual(["a/queues.conf:2:1 listening"]);
    expect(places(art4(folder, [...json, "a/queues_link.conf"]).stdout)).toEqual(["a/queues_link.conf:2:1 listening"]);
    expect(art4(folder, ["a/dangling.conf"]).status).toBe(2);
    expect(art4(folder, ["a/circle.conf"]).status).toBe(2);
  });

  test("paths are relative to the working folder, above it too, and a product is known by the folder one stands in", () => {
    const folder = folderWith({ "conf/autoload_configs/callcenter.conf.xml": '<configuration name="callcenter.conf">\n<queues><queue name="s">\n<param name="record-template" value="${uuid}.wav"/>\n</queue></queues></configuration>\n', "in/x.md": "" });
    expect(places(art4(join(folder, "conf/autoload_configs"), json).stdout)).toEqual(["callcenter.conf.xml:3:2 listening"]);
    expect(places(art4(join(folder, "in"), [...json, "../conf"]).stdout)).toEqual(["../conf/autoload_configs/callcenter.conf.xml:3:2 listening"]);
  });

  test("a folder with a deep tree and many files", () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_unused, index) => [`f${index}/queues.conf`, recorded]));
    const deep = `${"d/".repeat(300)}queues.conf`;
    const found = places(art4(folderWith({ ...files, [deep]: recorded }), json).stdout);
    expect(found).toHaveLength(301);
    expect(found[0]).toBe(`${deep}:2:1 listening`);
    expect([...found].sort((a, b) => (a.split(":")[0]! < b.split(":")[0]! ? -1 : 1))).toEqual(found);
  });

  test("many names as arguments", () => {
    const names = Array.from({ length: 3_000 }, (_unused, index) => `queues_${index}.conf`);
    const folder = folderWith(Object.fromEntries(names.map((name, index) => [name, index % 1_000 === 0 ? recorded : clean])));
    const run = art4(folder, [...json, ...names]);
    expect(run.status).toBe(1);
    expect(places(run.stdout)).toEqual(["queues_0.conf:2:1 listening", "queues_1000.conf:2:1 listening", "queues_2000.conf:2:1 listening"]);
  });
});

describe("what cannot be read", () => {
  const large = folderWith({ "queues.conf": `${recorded};${"x".repeat(3_000)}\n`, "notes.md": "# ".padEnd(3_000, "x") });

  test("a file over --max-size, when it is one that art4 would read", () => {
    const run = art4(large, [...json, "--max-size", "2KB"]);
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({ unread: [{ path: "queues.conf", reason: "larger than 2KB: --max-size" }], findings: [] });
    expect(art4(large, ["--max-size", "3.1KB"]).status).toBe(1);
    expect(art4(large, ["--max-size", "4000"]).status).toBe(1);
  });

  test("more than 5 MB unless told otherwise", () => {
    const folder = folderWith({ "queues.conf": `${recorded};${"x".repeat(5_000_000)}\n` });
    expect(JSON.parse(art4(folder, json).stdout)).toMatchObject({ unread: [{ reason: "larger than 5MB: --max-size" }] });
    expect(art4(folder, ["--max-size", "6mb"]).status).toBe(1);
  });

  test("what is not a file", () => {
    const run = art4(large, ["/dev/null", ...json]);
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({ unread: [{ reason: "could not be read: not a regular file" }] });
  });

  test("part of a file: the rest is reported, the part with its line", () => {
    const folder = folderWith({ "flow.json": '{ "a": 1,\n "b": }\n' });
    const run = art4(folder, json);
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { files: 1, unread: 1 }, unread: [{ path: "flow.json", reason: expect.stringMatching(/^line 2: /) as string }] });
  });

  test("in a walk of more than 200 files what is broken is said where words leave findings possible, and counts as clean where they do not", () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_unused, index) => [`clean/queues_${index}.conf`, clean]));
    const folder = folderWith({ ...many, "colours.json": '{ "a": 1,\n "b": }\n', "calls.json": '{ "agent_id": 7, "talk_time": 60,\n "b": }\n', "queues.conf": recorded });
    const walk = art4(folder, json);
    expect(walk.status).toBe(3);
    expect(places(walk.stdout)).toEqual(["queues.conf:2:1 listening"]);
    expect(JSON.parse(walk.stdout)).toMatchObject({ summary: { files: 203, unread: 1 }, unread: [{ path: "calls.json" }] });
    const named = art4(folder, [...json, ".", "colours.json"]);
    expect(JSON.parse(named.stdout)).toMatchObject({ summary: { files: 203, unread: 2 }, unread: [{ path: "calls.json" }, { path: "colours.json" }] });
  });

  // Root reads whatever it likes, so that the process has to be somebody else.
  test("a file and a folder that are closed to the user", () => {
    const folder = folderWith({ "queues.conf": recorded, "closed.conf": recorded, "shut/queues.conf": recorded });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "closed.conf"), 0);
    chmodSync(join(folder, "shut"), 0);
    const user = process.getuid?.() === 0 ? 65_534 : undefined;
    const run = art4(folder, json, {}, user);
    expect(run.status).toBe(3);
    expect(places(run.stdout)).toEqual(["queues.conf:2:1 listening"]);
    expect(JSON.parse(run.stdout)).toMatchObject({
      unread: [{ path: "closed.conf", reason: "could not be read: EACCES: permission denied" }, { path: "shut", reason: "could not be read: EACCES: permission denied" }],
    });
    expect(art4(folder, ["shut/queues.conf"], {}, user).status).toBe(3);
    chmodSync(join(folder, "shut"), 0o755);
  });
});

describe("--output", () => {
  test("takes the report, leaves standard output empty, and keeps the exit code", () => {
    const folder = folderWith({ "queues.conf": recorded });
    expect(art4(folder, [...json, "--output", "art4.json"])).toEqual({ status: 1, stdout: "", stderr: "art4: report written to art4.json\n" });
    expect(places(readFileSync(join(folder, "art4.json"), "utf8"))).toEqual(["queues.conf:2:1 listening"]);
    expect(art4(folder, ["-o", "art4.txt", "queues.conf"], { FORCE_COLOR: "1" }).status).toBe(1);
    expect(readFileSync(join(folder, "art4.txt"), "utf8")).toContain("queues.conf:2:1");
  });

  test("never over a file that the scan reads, but for an earlier report", () => {
    const folder = folderWith({ "queues.conf": recorded });
    for (const path of ["queues.conf", "."]) {
      expect(art4(folder, [path, "--output", "queues.conf"])).toEqual({ status: 2, stdout: "", stderr: "art4: cannot write queues.conf: the scan reads this file\n" });
    }
    expect(readFileSync(join(folder, "queues.conf"), "utf8")).toBe(recorded);
    for (const run of [1, 2]) expect(art4(folder, [...json, "--output", "art4.json", "."]).status, String(run)).toBe(1);
  });

  test("a place that cannot be written to is exit 2", () => {
    const folder = folderWith({ "queues.conf": recorded });
    mkdirSync(join(folder, "taken"));
    expect(art4(folder, ["--output", "nowhere/art4.json"])).toEqual({ status: 2, stdout: "", stderr: "art4: cannot write nowhere/art4.json: ENOENT: no such file or directory\n" });
    expect(art4(folder, ["--output", "taken"]).status).toBe(2);
  });
});
