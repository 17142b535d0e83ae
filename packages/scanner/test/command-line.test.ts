// Options, help, and the commands `rules` and `explain` of the built command.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { products, rules } from "@art4/core";
import { describe, expect, test } from "vitest";
import { run } from "../src/cli.ts";
import { optionTable, parseSize } from "../src/options.ts";
import { folderWith } from "./support/folder.ts";
import { art4 } from "./support/run.ts";

const folder = folderWith({ "queues.conf": "[q]\nstrategy=rrmemory\n" });
const { version } = JSON.parse(readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8")) as { version: string };

test.each([
  [["--formt", "json"], "unknown option --formt; did you mean --format?"],
  [["-x"], "unknown option -x; `art4 --help` lists them"],
  [["help"], 'no file or folder is called "help"; did you mean --help?'],
  [["scan", "scan"], 'no file or folder is called "scan"'],
  [["queues.conf", ""], "an argument is empty: write a path, or leave it out"],
  [["--format"], "--format needs a value: pretty, json"],
  [["--output", "--quiet"], "--output needs a value: FILE"],
  [["--output="], "--output needs a value: FILE"],
  [["--format", "jsn"], '--format cannot be "jsn": pretty, json; did you mean json?'],
  [["--fail-on=wraning"], '--fail-on cannot be "wraning": error, warning, never; did you mean warning?'],
  [["--quiet=1"], '--quiet takes no value, but got "1"'],
  [["--max-size", "2XB"], '--max-size cannot be "2XB": bytes, or a number with KB, MB or GB, such as 2MB'],
  [["rules", "--audit"], "--audit does not belong to `art4 rules` but to `art4 scan`"],
  [["rules", "queues.conf"], '`art4 rules` takes nothing else, but got "queues.conf"'],
  [["explain"], "`art4 explain` needs one rule, product or product.setting (`art4 rules` lists the rules), or --why PATH:LINE"],
  [["explain", "listenin"], 'nothing to explain is called "listenin"; did you mean listening?'],
  [["explain", "asterisk.monitor-fromat"], 'nothing to explain is called "asterisk.monitor-fromat"; did you mean asterisk.monitor-format?'],
  [["explain", "asterisk."], 'nothing to explain is called "asterisk."; did you mean asterisk?'],
  [["explain", "listening", "tracking"], '`art4 explain` takes nothing else, but got "tracking"'],
  [["--config", "a.json", "--no-config"], "--config and --no-config exclude each other"],
  [["--why", "queues.conf:1"], "--why does not belong to `art4 scan` but to `art4 explain`"],
  [["test"], "`art4 test` needs product files; a folder called test is scanned with `art4 scan test`"],
  [["test", "--config", "a.json"], "--config does not belong to `art4 test` but to `art4 scan`, `art4 rules`, `art4 explain`"],
  [["--lang", "it", "--formt"], "opzione sconosciuta --formt; forse --format?"],
])("%j is exit 2 with one line", (args, line) => {
  expect(art4(folder, args)).toEqual({ status: 2, stdout: "", stderr: `art4: ${line}\n` });
});

test("ART4_LANG sets the language, --lang wins over it, and a wrong one is exit 2", () => {
  expect(art4(folder, [], { ART4_LANG: "it" }).stdout).toContain("0 rilievi, 1 file letto\n");
  expect(art4(folder, ["--lang", "en"], { ART4_LANG: "it" }).stdout).toContain("0 findings, 1 file read\n");
  expect(art4(folder, [], { ART4_LANG: "fr" })).toEqual({ status: 2, stdout: "", stderr: 'art4: ART4_LANG cannot be "fr": en, it\n' });
});

test("what stands behind -- is a path", () => {
  expect(art4(folder, ["--", "--quiet"]).stderr).toBe('art4: no file or folder is called "--quiet"\n');
});

test("`scan` may be left out", () => {
  expect(art4(folder, ["scan", "queues.conf"])).toEqual(art4(folder, ["queues.conf"]));
});

test("--version, first or not", () => {
  expect(art4(folder, ["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  expect(art4(folder, ["--quiet", "-v"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test.each(["en", "it"])("--help (%s) names every option, command and exit code", (language) => {
  const ran = art4(folder, ["--help", "--lang", language]);
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  for (const { name } of optionTable) expect(ran.stdout).toContain(`--${name}`);
  for (const line of ["art4 rules", "art4 explain <", "art4 explain --why <", "art4 test <", "\n  0  ", "\n  1  ", "\n  2  ", "\n  3  "]) expect(ran.stdout).toContain(line);
  expect(Math.max(...ran.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test("docs/cli.md has every option with its values and default", () => {
  const page = readFileSync(fileURLToPath(new URL("../../../docs/cli.md", import.meta.url)), "utf8");
  for (const row of optionTable) {
    const line = page.split("\n").find((candidate) => candidate.startsWith(`| \`--${row.name}`));
    expect(line, row.name).toBeDefined();
    for (const choice of "choices" in row ? row.choices : []) expect(line).toContain(choice);
    if ("default" in row) expect(line).toContain(`\`${row.default}\` |`);
  }
});

test("sizes", () => {
  expect(["0", "800", "2kb", "1.5MB", "1GB", "7 b"].map(parseSize)).toEqual([0, 800, 2_000, 1_500_000, 1e9, 7]);
  expect(["", "MB", "-1", "1TB", "1e3", "2 MB x"].map(parseSize)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
});

describe("art4 rules", () => {
  test("lists every rule with verdict and passage", () => {
    const { stdout, status } = art4(folder, ["rules"]);
    expect(status).toBe(0);
    for (const { id, passage } of rules) expect(stdout).toMatch(new RegExp(`^${id} .*\\(${passage.replace(/[()]/g, "\\$&")}\\)$`, "m"));
    expect(stdout).toContain("break-tracking          error: not authorisable by the circular (P7c)\n");
    expect(stdout).toContain("operator-emotion        error: prohibited (AI Act art. 5(1)(f))\n");
  });

  test("as JSON", () => {
    const list = JSON.parse(art4(folder, ["rules", "--format", "json", "--lang", "it"]).stdout) as { version: number; rules: { id: string; title: string }[] };
    expect(list.version).toBe(1);
    expect(list.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(list.rules.find(({ id }) => id === "listening")?.title).toBe("Ascolto");
  });
});

describe("art4 explain", () => {
  test("a rule, with or without art4/ before it", () => {
    const { stdout, status } = art4(folder, ["explain", "art4/break-tracking"]);
    expect(status).toBe(0);
    expect(stdout).toContain("art4/break-tracking  Break tracking\n");
    expect(stdout).toContain("Passage     P7c\n");
    expect(stdout).toContain("Verdict     not authorisable by the circular\n");
    expect(stdout).toMatch(/^Settings\n(?: {2}.*\n)* {2}asterisk +autopause\b/m);
    expect(art4(folder, ["explain", "break-tracking"]).stdout).toBe(stdout);
  });

  test("a product: each of its settings", () => {
    const { stdout } = art4(folder, ["explain", "freeswitch"]);
    for (const { id } of products.find((product) => product.id === "freeswitch")!.settings) expect(stdout).toContain(`freeswitch.${id}  `);
  });

  test("a setting: place, values, source and examples with the marks", () => {
    const { stdout } = art4(folder, ["explain", "asterisk.monitor-format", "--lang", "it"]);
    expect(stdout).toContain("asterisk.monitor-format  Asterisk\n");
    expect(stdout).toMatch(/Dove +\S*monitor-format/);
    expect(stdout).toMatch(/Valore conforme +monitor-format =\n/);
    expect(stdout).toMatch(/Fonte del produttore +https:\/\/\S+\n/);
    expect(stdout).toMatch(/^Riportato \(» segna le righe\)\n(?: {4}.*\n)* {4}»monitor-format/m);
    expect(stdout).toContain("Non riportato\n");
  });

  // Not as processes: there are hundreds.
  test.each(["en", "it"])("every rule, product and setting (%s)", (language) => {
    const topics = [...rules.map(({ id }) => id), ...products.flatMap(({ id, settings }) => [id, ...settings.map((setting) => `${id}.${setting.id}`)])];
    for (const topic of topics) {
      let page = "";
      const errors: string[] = [];
      const io = { cwd: folder, env: {}, terminalWidth: undefined, out: (text: string) => void (page += text), err: (line: string) => void errors.push(line) };
      expect(run(["explain", topic, "--lang", language], io), topic).toBe(0);
      expect(errors).toEqual([]);
      expect(page, topic).toMatch(/^(?:art4\/)?\S+ {2}\S.*\n(?:.*\n)+$/);
      expect(page, topic).not.toMatch(/(?<!\S)undefined(?!\S)|\[object/);
    }
  });
});
