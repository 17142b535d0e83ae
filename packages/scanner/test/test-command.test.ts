// `art4 test` of the built command: product files held to their schema, their hits and misses run.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { dialer } from "./support/products.ts";
import { art4, places } from "./support/run.ts";

test("0: every example does what it says", () => {
  expect(art4(folderWith({ "my.json": dialer() }), ["test", "my.json"])).toEqual({ status: 0, stdout: "3 examples passed, 0 failed\n", stderr: "" });
});

test("comments are allowed, and YAML is", () => {
  const yaml = `id: my-dialer
name: My dialer
homepage: https://example.org/
files: { settings: { sample: dialer.ini } }
settings:
  - id: record-calls
    rule: listening
    in: [settings]
    at: ["*/record_calls"]
    confidence: certain
    what: { en: every call is recorded, it: è registrata ogni chiamata }
    instead: record_calls = no
    source: https://example.org/
    hits:
      - |-
        [q]
        »record_calls = yes
    misses:
      - |-
        [q]
        record_calls = no
`;
  const folder = folderWith({ "my.jsonc": dialer().replace("{", "{ // ours"), "my.yaml": yaml });
  expect(art4(folder, ["test", "my.jsonc", "my.yaml"])).toEqual({ status: 0, stdout: "5 examples passed, 0 failed\n", stderr: "" });
});

test("1: one line for each example that does not, in either language", () => {
  const folder = folderWith({
    "my.json": dialer({}, { hits: ["[q]\n»record_calls = yes\n[r]\nrecord_calls = yes", "[q]\n\n»record_call = yes", "[q]\nrecord_calls = yes"], misses: ["[q]\nrecord_calls = no", "[q]\nrecord_calls = on", "--- dialer.txt\nrecord_calls = no"] }),
  });
  expect(art4(folder, ["test", "my.json"])).toEqual({ status: 1, stderr: "", stdout: [
    "my.json: setting record-calls: hit 1: reports line 4",
    "my.json: setting record-calls: hit 2: silent on line 3",
    "my.json: setting record-calls: hit 3: a hit without a line marked »",
    "my.json: setting record-calls: miss 2: reports line 2",
    "my.json: setting record-calls: miss 3: no reader takes dialer.txt",
    "1 example passed, 5 failed", "",
  ].join("\n") });
  expect(art4(folder, ["test", "my.json", "--lang", "it"]).stdout).toContain("my.json: impostazione record-calls: hit 2: silent on line 3\n");
});

test("an example does not pass by what words alone say", () => {
  const product = dialer({}, { id: "listening", at: ["*/nothing"], hits: ["[agent calls]\n»agent_call_recording = yes\nagent_id = 7\nqueue = a"] });
  expect(art4(folderWith({ "my.json": product }), ["test", "my.json"]).stdout).toContain("my.json: setting listening: hit 1: silent on line 2\n");
});

describe("2: files that are not product knowledge", () => {
  test("schema: file, line, path inside, reason; other files are run all the same", () => {
    const folder = folderWith({ "broken.json": dialer({ vendor: "X", homepage: "example.org" }, { confidence: "sure", hits: [], source: undefined, relatd: [] }), "my.json": dialer() });
    const run = art4(folder, ["test", "broken.json", "my.json"]);
    expect(run).toMatchObject({ status: 2, stderr: "" });
    const lines = run.stdout.split("\n");
    // In the order of the file: homepage stands on line 4, the setting on line 14.
    expect(lines.slice(0, 6)).toEqual([
      'broken.json:4: /homepage: "example.org" does not fit ^https?://',
      'broken.json:14: /settings/0: the key "source" is missing',
      'broken.json:23: /settings/0/confidence: cannot be "sure": certain, likely, possible',
      "broken.json:29: /settings/0/hits: must not be empty",
      'broken.json:34: /settings/0: unknown key "relatd"; did you mean related?',
      'broken.json:37: unknown key "vendor"',
    ]);
    expect(lines.slice(6)).toEqual(["3 examples passed, 0 failed", "1 file is not valid; none of its examples was run", ""]);
  });

  test("what the schema cannot see: rules, groups, ids, places, values", () => {
    const setting = { rule: "listenin", in: ["setings"], at: ["*//x"], on: ":onn" };
    const run = art4(folderWith({ "my.json": dialer({}, setting), "whole.json": dialer({}, { rule: "continuous-monitoring" }) }), ["test", "my.json", "whole.json"]);
    expect(run.status).toBe(2);
    expect(run.stdout.replaceAll(/:\d+:/g, ":")).toBe([
      'my.json: /settings/0/rule: there is no rule "listenin"; did you mean listening?',
      'my.json: /settings/0/in/0: "files" has no group "setings"; did you mean settings?',
      'my.json: /settings/0/at/0: place "*//x", column 3: a key expected',
      "my.json: /settings/0/on: unknown value class :onn",
      'whole.json: /settings/0/rule: "continuous-monitoring" is decided over a whole scan and by no single setting',
      "0 examples passed, 0 failed", "2 files are not valid; none of its examples was run", "",
    ].join("\n"));
  });

  test("not JSON, and not there", () => {
    const folder = folderWith({ "my.json": '{ "id": "x",\n "name" }\n' });
    expect(art4(folder, ["test", "my.json"])).toEqual({ status: 2, stderr: "", stdout: "my.json:2: expected :\n0 examples passed, 0 failed\n1 file is not valid; none of its examples was run\n" });
    expect(art4(folder, ["test", "mine.json"])).toEqual({ status: 2, stdout: "", stderr: 'art4: no file or folder is called "mine.json"; did you mean my.json?\n' });
  });
});

test("the walk-through of docs/contributing.md says what happens", () => {
  const page = readFileSync(fileURLToPath(new URL("../../../docs/contributing.md", import.meta.url)), "utf8");
  const [, product] = /^ {3}```json\n([\s\S]*?)^ {3}```$/m.exec(page)!;
  const [, line, summary] = /^ {3}\$ art4 test art4\/my-dialer\.json\n {3}(.*)\n {3}(.*)$/m.exec(page)!;
  const folder = folderWith({ "art4/my-dialer.json": product!, "art4.config.json": '{ "products": ["art4/my-dialer.json"] }', "dialer.ini": "[support]\nrecord_calls = yes\n" });
  expect(art4(folder, ["test", "art4/my-dialer.json"])).toEqual({ status: 1, stdout: `${line}\n${summary}\n`, stderr: "" });
  expect(places(art4(folder, ["--format", "json"]).stdout)).toEqual(["dialer.ini:2:1 listening"]);
  const right = folderWith({ "my-dialer.json": product!.replace("»record_every_call", "»record_calls") });
  expect(art4(right, ["test", "my-dialer.json"])).toEqual({ status: 0, stdout: "3 examples passed, 0 failed\n", stderr: "" });
});

test("art4's own products pass", () => {
  const own = fileURLToPath(new URL("../../core/src/products", import.meta.url));
  const paths = readdirSync(own).filter((name) => name.endsWith(".json")).map((name) => join(own, name));
  const run = art4(own, ["test", ...paths]);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(run.stdout).toMatch(/^[1-9]\d+ examples passed, 0 failed\n$/);
});
