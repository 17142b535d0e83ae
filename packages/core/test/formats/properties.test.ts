import { describe, expect, it } from "vitest";
import { properties } from "../../src/formats/properties.ts";
import { nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const java = "\uFEFF# a comment \\\r\n! another\n  default.queue_log_file = sql:P001\r\nkey\\ with\\:odd : value\nlist=a,\\\n     b,\\\n  c\nuni=caf\\u00e9\\t\\q\npath=C:\\\\rec\\\\\nalone\nblank value here\nq=\"x\" # no comment\nempty=\nlast=\\";
const shell = "# made by the GUI\nCEL_ENABLED=TRUE\nexport REC_POLICY='caller'\n  MIXMON_DIR=\"/var/rec # here\" # note\nEMPTY=\nCOLOR=#fff\nWIN=C:\\new\n";

describe("properties", () => {
  it("reads what Java reads", () => {
    const reading = properties.read(java);
    expect(treeText(reading.root)).toBe([
      "default.queue_log_file = sql:P001",
      "key with:odd = value",
      "list = a,b,c",
      "uni = café\tq",
      "path = C:\\rec\\",
      "alone = ",
      "blank = value here",
      "q = \"x\" # no comment",
      "empty = ",
      "last = ",
      "",
    ].join("\n"));
    expect(reading.comments.map((comment) => comment.text)).toEqual(["a comment \\", "another"]);
  });

  it("gives exact spans in Java's form", () => {
    const reading = properties.read("a.b = x\nc=1,\\\n  2\nd\\u0041=\n");
    expect(nodeOf(reading, "a.b")).toMatchObject({ keySpan: { start: 0, end: 3 }, valueSpan: { start: 6, end: 7 } });
    expect(nodeOf(reading, "c")).toMatchObject({ value: "1,2", valueSpan: { start: 10, end: 17 } });
    expect(nodeOf(reading, "dA")).toMatchObject({ keySpan: { start: 18, end: 25 }, value: "" });
  });

  it("reads NAME=value lines as a shell does", () => {
    const reading = properties.read(shell);
    expect(treeText(reading.root)).toBe("CEL_ENABLED = TRUE\nREC_POLICY = caller\nMIXMON_DIR = /var/rec # here\nEMPTY = \nCOLOR = #fff\nWIN = C:\\new\n");
    expect(reading.comments.map((comment) => comment.text)).toEqual(["made by the GUI", "note"]);
    expect(nodeOf(reading, "REC_POLICY")).toMatchObject({ keySpan: { start: 42, end: 52 }, valueSpan: { start: 53, end: 61 } });
    expect(nodeOf(reading, "EMPTY").valueSpan).toEqual({ start: 106, end: 106 });
  });

  it.each([
    ["WEB-INF/configuration.properties", ""],
    [".env", ""],
    ["app/.env.example", "A=1\n"],
    ["prod.env", "A=1\n"],
    ["etc/amportal.conf", shell],
  ])("claims %s", (path, text) => expect(properties.claims(path, text)).toBe(true));

  it.each([
    ["queues_general_additional.conf", "keepstats=no\n"],
    ["queues.conf", "[a]\nA=1\n"],
    ["globals.conf", "; variables\nA=1\n"],
    ["src/.env.ts", "A=1\n"],
    ["environment.js", "A=1\n"],
  ])("leaves %s alone", (path, text) => expect(properties.claims(path, text)).toBe(false));

  it("reads every beginning of a file", () => {
    readEveryPrefix(properties, java);
    readEveryPrefix(properties, shell);
  });

  it("reads a million lines and hostile ones", () => {
    expect(nodesOf(properties.read("A=1\n".repeat(1_000_000)))).toHaveLength(1_000_000);
    expect(nodesOf(properties.read("a.b=1\n".repeat(1_000_000)))).toHaveLength(1_000_000);
    expect(nodesOf(properties.read("a.b=\\\n".repeat(1_000_000)))).toHaveLength(1);
    expect(nodeOf(properties.read(`a.b=${"\\".repeat(1_000_000)}`), "a.b").value).toBe("\\".repeat(500_000));
  });
});
