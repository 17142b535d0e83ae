// The configuration of the built command: where it is found, what it changes, and what is said of a wrong one.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { dialer } from "./support/products.ts";
import { art4, places } from "./support/run.ts";

const recorded = "[support]\nmonitor-format = wav\n";
const states = "[support]\neventmemberstatus = yes\n";
const json = ["--format", "json"];
const config = (value: object): string => JSON.stringify(value, undefined, 2);

describe("where it is found", () => {
  const off = config({ rules: { listening: "off" } });

  test.each(["art4.config.json", "art4.config.jsonc", "art4.config.yaml", "art4.config.yml"])("%s", (name) => {
    const content = name.includes("json") ? off : "# ours\nrules:\n  listening: off\n";
    expect(art4(folderWith({ [name]: content, "queues.conf": recorded }), []).status).toBe(0);
  });

  test("JSONC: comments and a comma at the end", () => {
    expect(art4(folderWith({ "art4.config.jsonc": '{ // agreed\n "rules": { "listening": "off", },\n}\n', "queues.conf": recorded }), []).status).toBe(0);
  });

  test("the nearest from the working folder up wins", () => {
    const folder = folderWith({ "art4.config.json": off, "queues.conf": recorded, "a/queues.conf": recorded, "b/art4.config.yaml": "{}\n", "b/queues.conf": recorded });
    expect(art4(join(folder, "a"), []).status).toBe(0);
    expect(art4(join(folder, "b"), []).status).toBe(1);
    expect(art4(folder, ["b"]).status).toBe(0);
  });

  test("not above the repository's root", () => {
    const folder = folderWith({ "art4.config.json": off, "repository/x/queues.conf": recorded });
    expect(art4(join(folder, "repository/x"), []).status).toBe(0);
    mkdirSync(join(folder, "repository/.git"));
    expect(art4(join(folder, "repository/x"), []).status).toBe(1);
  });

  test("--config names another, --no-config none", () => {
    const folder = folderWith({ "art4.config.json": off, "strict.yaml": "failOn: warning\n", "queues.conf": recorded });
    expect(art4(folder, ["--config", "strict.yaml"]).status).toBe(1);
    expect(art4(folder, ["--no-config"]).status).toBe(1);
    expect(art4(folder, ["--config", "strct.yaml"])).toEqual({ status: 2, stdout: "", stderr: 'art4: no file or folder is called "strct.yaml"; did you mean strict.yaml?\n' });
  });

  test("two in one folder", () => {
    const folder = folderWith({ "art4.config.json": "{}", "art4.config.yml": "{}", "queues.conf": recorded });
    expect(art4(folder, [])).toEqual({ status: 2, stdout: "", stderr: "art4: art4.config.json and art4.config.yml lie in one folder: keep one, or name it with --config\n" });
    expect(art4(folder, ["--config", "art4.config.yml"]).status).toBe(1);
  });

  test("--help needs none", () => {
    expect(art4(folderWith({ "art4.config.json": "{" }), ["--help"]).status).toBe(0);
  });
});

test("the example of docs/config.md", () => {
  const page = readFileSync(fileURLToPath(new URL("../../../docs/config.md", import.meta.url)), "utf8");
  const [, example] = /^```yaml\n(# art4\.config\.yaml\n[\s\S]*?)^```$/m.exec(page)!;
  const folder = folderWith({ "art4.config.yaml": example!, "art4/my-dialer.json": dialer(), "lab/queues.conf": recorded, "queues.example.conf": recorded, "queues.conf": recorded });
  const run = art4(folder, json);
  expect(run.stderr).toBe("");
  expect(places(run.stdout)).toEqual(["queues.conf:2:1 listening"]);
  expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ severity: "error" }] });
});

describe("rules", () => {
  test("off, or another severity, in the report and in the exit code", () => {
    const folder = folderWith({ "art4.config.json": config({ rules: { listening: "error", "operator-state": "off" } }), "queues.conf": `${recorded}eventmemberstatus = yes\n` });
    const run = art4(folder, [...json, "--fail-on", "error"]);
    expect(run.status).toBe(1);
    expect(places(run.stdout)).toEqual(["queues.conf:2:1 listening"]);
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { bySeverity: { error: 1, warning: 0 } }, findings: [{ severity: "error", verdict: "agreement-needed" }] });
    expect(art4(folder, []).stdout).toContain("  1  agreement or authorisation needed (error)\n");
  });

  test("continuous monitoring is a rule of its own: its parts may be off, and it may be", () => {
    const files = {
      "queues.conf": `${recorded}eventmemberstatus = yes\nautopause = yes\n`,
      "extensions.conf": "[agent]\nexten => h,n,QueueLog(sales,${UNIQUEID},Agent/${CODE},COMPLETEAGENT,${WT},${CT})\n",
    };
    const partsOff = { "operator-state": "off", "break-tracking": "off", "handling-time": "off", listening: "off" };
    expect(places(art4(folderWith({ ...files, "art4.config.json": config({ rules: partsOff }) }), json).stdout)).toEqual(["queues.conf:3:1 continuous-monitoring"]);
    expect(places(art4(folderWith({ ...files, "art4.config.json": config({ rules: { ...partsOff, "continuous-monitoring": "off" } }) }), json).stdout)).toEqual([]);
  });

  test("art4 rules shows severities as configured", () => {
    const folder = folderWith({ "art4.config.yaml": "rules: { listening: error, tracking: off }\n" });
    const { stdout } = art4(folder, ["rules"]);
    expect(stdout).toMatch(/^listening +error: /m);
    expect(stdout).toMatch(/^tracking +off: /m);
    expect(art4(folder, ["rules", "--no-config"]).stdout).toMatch(/^tracking +warning: /m);
  });
});

describe("failOn, language, audit: the command line wins", () => {
  const template = '<configuration name="cdr_csv.conf">\n<settings>\n<param name="default-template" value="example"/>\n</settings>\n</configuration>\n';
  const folder = folderWith({
    "art4.config.json": config({ failOn: "error", language: "it", audit: true }), "queues.conf": recorded, "conf/autoload_configs/cdr_csv.conf.xml": template,
  });

  test("failOn", () => {
    expect(art4(folder, ["queues.conf"]).status).toBe(0);
    expect(art4(folder, ["queues.conf", "--fail-on", "warning"]).status).toBe(1);
  });

  test("language, with ART4_LANG before it and --lang before both", () => {
    expect(art4(folder, []).stdout).toContain("2 rilievi, 2 file letti\n");
    expect(art4(folder, [], { ART4_LANG: "en" }).stdout).toContain("2 findings, 2 files read\n");
    expect(art4(folder, ["--lang", "en"]).stdout).toContain("2 findings, 2 files read\n");
    expect(art4(folder, ["explain", "listening"]).stdout).toContain("Esito ");
  });

  test("audit", () => {
    expect(places(art4(folder, json).stdout)).toEqual(["conf/autoload_configs/cdr_csv.conf.xml:3:2 crm-further-processing", "queues.conf:2:1 listening"]);
    expect(places(art4(folder, [...json, "--no-config"]).stdout)).toEqual(["queues.conf:2:1 listening"]);
  });
});

describe("ignore", () => {
  const folder = folderWith({
    "art4.config.json": config({ ignore: ["/old/", "*.lab.conf", "!queues_keep.lab.conf", "# a comment", ""] }),
    "queues.conf": recorded, "queues_a.lab.conf": recorded, "queues_keep.lab.conf": recorded, "old/queues.conf": recorded, "old/deep/queues.conf": recorded, "x/old/queues.conf": recorded, "x/queues_b.lab.conf": recorded,
  });
  const kept = ["queues.conf:2:1 listening", "queues_keep.lab.conf:2:1 listening", "x/old/queues.conf:2:1 listening"];

  test("as in a .gitignore beside it, wherever one stands", () => {
    expect(places(art4(folder, json).stdout)).toEqual(kept);
    expect(places(art4(join(folder, "x"), json).stdout)).toEqual(["old/queues.conf:2:1 listening"]);
    expect(places(art4(folder, [...json, "--no-ignore"]).stdout)).toEqual(kept);
    expect(places(art4(folder, [...json, "--no-config"]).stdout)).toHaveLength(7);
  });

  test("what is named as well, and this is said", () => {
    const run = art4(folder, [...json, "old/deep", "queues_a.lab.conf", "queues.conf"]);
    expect(places(run.stdout)).toEqual(["queues.conf:2:1 listening"]);
    expect(run.stderr).toBe("art4: 2 paths named here are left out: ignored by the configuration\n");
    expect(art4(join(folder, "old"), []).stderr).toBe("art4: 1 path named here is left out: ignored by the configuration\n");
  });

  test("names that are not ASCII", () => {
    const other = folderWith({ "art4.config.yaml": "ignore: ['qu?ues_è.conf', 'é*']\n", "queues_è.conf": recorded, "é/queues.conf": recorded, "queues_e.conf": recorded });
    expect(places(art4(other, json).stdout)).toEqual(["queues_e.conf:2:1 listening"]);
  });

  test("art4's own configuration and product files are not scanned", () => {
    const own = folderWith({ "art4.config.json": config({ products: ["art4/my-dialer.json"], extends: "base.json", audit: true }), "base.json": config({ rules: { "operator-state": "warning" } }), "art4/my-dialer.json": dialer() });
    expect(JSON.parse(art4(own, json).stdout)).toMatchObject({ summary: { files: 0 } });
  });
});

describe("extends", () => {
  test("later ones win over earlier ones, own keys over all; products and ignored paths add up, relative to their own file", () => {
    const folder = folderWith({
      "art4.config.json": config({ extends: ["shared/one.yaml", "shared/two.json"], rules: { tracking: "error" }, ignore: ["a.ini"] }),
      "shared/one.yaml": "rules: { listening: off, tracking: off }\nfailOn: never\nproducts: [my-dialer.json]\nignore: [/queues.conf]\n",
      "shared/two.json": config({ rules: { listening: "error" }, products: ["my-dialer.json"] }),
      "shared/my-dialer.json": dialer(), "shared/queues.conf": recorded, "queues.conf": recorded, "dialer.ini": "[q]\nrecord_calls = yes\n",
    });
    const run = art4(folder, json);
    expect(places(run.stdout)).toEqual(["dialer.ini:2:1 listening", "queues.conf:2:1 listening"]);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ findings: [{ severity: "error" }, { severity: "error" }] });
    expect(art4(folder, ["rules"]).stdout).toMatch(/^tracking +error: /m);
  });

  test("one configuration by two ways is no circle", () => {
    const folder = folderWith({ "art4.config.json": config({ extends: ["a.json", "b.json"] }), "a.json": config({ extends: "c.json" }), "b.json": config({ extends: "c.json" }), "c.json": config({ failOn: "never" }), "queues.conf": recorded });
    expect(art4(folder, [])).toMatchObject({ status: 0, stderr: "" });
  });

  test("circles are said, whole", () => {
    const folder = folderWith({ "art4.config.json": config({ extends: "a.json" }), "a.json": "{\n\n\"extends\": [\"b.json\"] }", "b.json": config({ extends: "a.json" }), "self/art4.config.yaml": "extends: art4.config.yaml\n" });
    expect(art4(folder, [])).toEqual({ status: 2, stdout: "", stderr: "art4: b.json:2: /extends: extends itself: a.json → b.json → a.json\nart4: docs/config.md describes the configuration\n" });
    expect(art4(join(folder, "self"), []).stderr).toContain("art4: art4.config.yaml:1: /extends: extends itself: art4.config.yaml → art4.config.yaml\n");
  });

  test("one that is not there", () => {
    const folder = folderWith({ "art4.config.json": config({ extends: ["base.jsn"] }), "base.json": "{}" });
    expect(art4(folder, []).stderr).toContain('art4: art4.config.json:3: /extends/0: no file or folder is called "base.jsn"; did you mean base.json?\n');
  });
});

describe("faults: exit 2, file, line, suggestion and page", () => {
  test.each([
    ["art4.config.json", '{\n  "rule": {},\n  "failOn": "warnin",\n  "audit": "yes"\n}\n', [
      'art4.config.json:2: unknown key "rule"; did you mean rules?',
      'art4.config.json:3: /failOn: cannot be "warnin": error, warning, never; did you mean warning?',
      "art4.config.json:4: /audit: must be of type boolean",
    ]],
    ["art4.config.yaml", "rules:\n  tracking: off\n  listenin: off\n", ['art4.config.yaml:3: /rules: there is no rule "listenin"; did you mean listening?']],
    ["art4.config.yaml", "ignore:\n  - a\n  - 3\nextends: ''\n", ["art4.config.yaml:3: /ignore/1: must be of type string", "art4.config.yaml:4: /extends: must not be empty"]],
    ["art4.config.yaml", "audit: true\nlanguage: en\naudit: false\n", ['art4.config.yaml:3: /audit: the key "audit" stands here twice']],
    ["art4.config.yaml", "x: &a [b]\nignore: *a\n", ["art4.config.yaml:2: /ignore: *a is not followed here: write the value itself"]],
    ["art4.config.yaml", "products: [mine.json]\n", ['art4.config.yaml:1: /products/0: no file or folder is called "mine.json"']],
    ["art4.config.json", '{ "a": }\n', ["art4.config.json:1: expected a value"]],
    ["art4.config.json", "[]\n", ["art4.config.json:1: must be of type object"]],
    ["art4.config.yml", "just text\n", ["art4.config.yml:1: must be of type object"]],
    ["art4.config.json", '{ "__proto__": {}, "language": null }\n', ['art4.config.json:1: unknown key "__proto__"', "art4.config.json:1: /language: cannot be null: en, it"]],
  ] as const)("%s %j", (name, content, lines) => {
    const run = art4(folderWith({ [name]: content, "queues.conf": recorded }), []);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.split("\n")).toEqual([...lines.map((line) => `art4: ${line}`), "art4: docs/config.md describes the configuration", ""]);
  });

  test("an empty file says nothing, an empty YAML file too", () => {
    expect(art4(folderWith({ "art4.config.yaml": "# nothing yet\n", "queues.conf": states }), []).status).toBe(1);
  });

  test("neither JSON nor YAML by its name, a folder, a binary", () => {
    const folder = folderWith({ "art4.toml": "a = 1\n", "d.json/x": "", "b.json": Buffer.from([0, 1]) });
    const first = (name: string): string => art4(folder, ["--config", name]).stderr.split("\n")[0]!;
    expect(first("art4.toml")).toBe("art4: art4.toml: neither .json, .jsonc, .yaml nor .yml");
    expect(first("d.json")).toBe("art4: d.json: could not be read: not a regular file");
    expect(first("b.json")).toBe("art4: b.json: not a text file");
  });

  test("in Italian", () => {
    expect(art4(folderWith({ "art4.config.json": '{ "rule": {} }' }), ["--lang", "it"]).stderr).toBe(
      'art4: art4.config.json:1: chiave sconosciuta "rule"; forse rules?\nart4: docs/config.md descrive la configurazione\n');
  });
});

describe("products of one's own", () => {
  const files = { "art4.config.json": config({ products: ["my-dialer.json"] }), "my-dialer.json": dialer(), "dialer.ini": "[q]\nrecord_calls = yes\n", "queues.conf": recorded };

  test("are looked for beside art4's own, and alone with --product", () => {
    const folder = folderWith(files);
    expect(places(art4(folder, json).stdout)).toEqual(["dialer.ini:2:1 listening", "queues.conf:2:1 listening"]);
    expect(places(art4(folder, [...json, "--product", "my-dialer"]).stdout)).toEqual(["dialer.ini:2:1 listening"]);
    expect(art4(folder, ["--product", "my-dialr"]).stderr).toContain("did you mean my-dialer?");
    expect(places(art4(folder, [...json, "--no-config"]).stdout)).toEqual(["queues.conf:2:1 listening"]);
  });

  test("are explained", () => {
    const folder = folderWith(files);
    expect(art4(folder, ["explain", "my-dialer"]).stdout).toContain("  my-dialer.record-calls  art4/listening  [certain]\n");
    expect(art4(folder, ["explain", "my-dialer.record-calls"]).stdout).toMatch(/^ {2}Where +\*\/record_calls$/m);
    expect(art4(folder, ["explain", "listening"]).stdout).toMatch(/^ {2}my-dialer +record-calls$/m);
    expect(art4(folder, ["explain", "my-dialer", "--no-config"]).status).toBe(2);
  });

  test("an id that art4's own product has, or another of one's own, is refused", () => {
    const folder = folderWith({ ...files, "art4.config.json": config({ products: ["my-dialer.json", "twin.json", "asterisk.json", "words.json"] }), "twin.json": dialer(), "asterisk.json": dialer({ id: "asterisk" }), "words.json": dialer({ id: "unlisted" }) });
    expect(art4(folder, [])).toEqual({ status: 2, stdout: "", stderr: [
      'art4: twin.json:2: /id: the id "my-dialer" belongs to my-dialer.json: choose another',
      'art4: asterisk.json:2: /id: the id "asterisk" belongs to art4\'s own products: choose another',
      'art4: words.json:2: /id: the id "unlisted" belongs to art4\'s own products: choose another', "",
    ].join("\n") });
  });

  test("a broken one stops the scan before it begins", () => {
    const folder = folderWith({ ...files, "my-dialer.json": dialer({}, { confidence: "sure" }) });
    const run = art4(folder, []);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/^art4: my-dialer\.json:\d+: \/settings\/0\/confidence: cannot be "sure": certain, likely, possible\nart4: docs\/contributing\.md describes product files; `art4 test my-dialer\.json` checks one\n$/);
  });
});
