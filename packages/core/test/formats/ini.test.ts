import { describe, expect, it } from "vitest";
import { ini } from "../../src/formats/ini.ts";
import { nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const sample = "\uFEFFtop=1\r\n[general]\r\n; a comment\r\n# another\r\n  interval = 5 ; seconds\r\nhide: a b\rcolor = #fff\nurl=http://x/#a;b\nname = \"x ; y\" # z\nempty =\nbare-word\nnot a setting\n[ odd name ]\nUser=1:2:all\n[broken\n";

describe("ini", () => {
  it("reads sections, settings and comments", () => {
    const reading = ini.read(sample);
    expect(treeText(reading.root)).toBe([
      "top = 1",
      "section general",
      "  interval = 5",
      "  hide = a b",
      "  color = #fff",
      "  url = http://x/#a;b",
      "  name = x ; y",
      "  empty = ",
      "  bare-word",
      "section  odd name ",
      "  User = 1:2:all",
      "",
    ].join("\n"));
    expect(reading.comments.map((comment) => comment.text)).toEqual(["a comment", "another", "seconds", "z"]);
    expect(reading.problems.map((problem) => problem.reason)).toEqual(["a section's name is not closed"]);
  });

  it("gives exact spans", () => {
    const reading = ini.read("[a]\nx = \"1\" ; c\ny =  📞\nz=\n");
    expect(nodeOf(reading, "a").keySpan).toEqual({ start: 1, end: 2 });
    expect(nodeOf(reading, "x")).toMatchObject({ keySpan: { start: 4, end: 5 }, value: "1", valueSpan: { start: 8, end: 11 } });
    expect(reading.comments).toEqual([{ text: "c", span: { start: 12, end: 15 } }]);
    expect(nodeOf(reading, "y").valueSpan).toEqual({ start: 21, end: 23 });
    expect(nodeOf(reading, "z").valueSpan).toEqual({ start: 26, end: 26 });
    expect(nodeOf(reading, "a").span).toEqual({ start: 1, end: 26 });
  });

  it.each([
    ["qpanel/config.ini", ""],
    ["etc/my.cnf", "[mysqld]\n"],
    ["fop2.cfg", "[general]\nmanager_host=localhost\nuser=101:1234:all\n"],
    ["config.ini.example", "a=1\n"],
    ["fop2.cfg", "\ufeff[general]\nmanager_host=localhost\n"],
  ])("claims %s", (path, text) => expect(ini.claims(path, text)).toBe(true));

  it.each([
    ["kamailio.cfg", "#!KAMAILIO\nloadmodule \"tm.so\"\nmodparam(\"acc\", \"db_flag\", 1)\nroute[WITHINDLG] {\n  $var(x) = 1;\n}\n"],
    ["opensips.cfg", "log_level=3\nloadmodule \"acc.so\"\n[x]\nroute{\n}\n"],
    ["haproxy.cfg", "global\n  maxconn 100\n"],
    ["phone.cfg", "account.1.enable = 1\n"],
    ["queues.conf", "[a]\nx=1\n"],
  ])("leaves %s alone", (path, text) => expect(ini.claims(path, text)).toBe(false));

  it("reads every beginning of a file", () => readEveryPrefix(ini, sample));

  it("reads a million lines and hostile ones", () => {
    expect(nodesOf(ini.read("[a]\n" + "x=\"1\n".repeat(1_000_000)))).toHaveLength(1_000_001);
    expect(ini.read("[\n".repeat(100_000)).problems).toHaveLength(100_000);
    expect(ini.claims("a.cfg", " \t".repeat(500_000) + "[\n".repeat(500_000))).toBe(false);
    expect(nodeOf(ini.read(`x=${"; ".repeat(500_000)}`), "x").value).toBe("");
  });
});
