import { describe, expect, it } from "vitest";
import { asteriskAel } from "../../src/formats/asterisk-ael.ts";
import { nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const sample = `#include "more.ael"
globals {
  REC=/var/rec; // where
}
macro record( who , why ) {
  if ("\${why}" = "x") {
    MixMonitor(/rec/\${who}.wav,b);
  } else
    NoOp(no; yes);
  return;
};
abstract context base {
  includes { shared; late|9:00-17:00; };
  ignorepat => 9;
  hint(PJSIP/101) 101 => {
    &record(\${EXTEN}, "x");
    CDR(userfield)=audio;
    __MONITOR_FILENAME = \${X};
again:
    switch (\${DIALSTATUS}) {
    case BUSY:
      for (i=0;
           \${i} < 3; i=\${i}+1) { ChanSpy(SIP/1,q); }
      break;
    pattern N.:
    default:
      goto base|s|1;
    };
    catch h { Hangup; };
  };
  /* _9. => MixMonitor(x); */
  _X. => if (\${A}) Dial(http://x,30); else { Queue(a); }
  # => jump s@base;
}
`;

describe("asterisk-ael", () => {
  it("reads contexts, macros, extensions and the calls at any depth", () => {
    const reading = asteriskAel.read(sample);
    expect(treeText(reading.root)).toBe([
      "section globals",
      "  call Set = REC=/var/rec",
      "    item 1 = REC=/var/rec",
      "      REC = /var/rec",
      "section record",
      "  call MixMonitor = /rec/${who}.wav,b",
      "    item 1 = /rec/${who}.wav",
      "    item 2 = b",
      "  call NoOp = no; yes",
      "    item 1 = no; yes",
      "section base",
      "  section includes",
      "    item 0 = shared",
      "    item 1 = late|9:00-17:00",
      "  ignorepat = 9",
      "  101",
      "    hint = PJSIP/101",
      "    call record = ${EXTEN}, \"x\"",
      "      item 1 = ${EXTEN}",
      "      item 2 = \"x\"",
      "    call Set = CDR(userfield)=audio",
      "      item 1 = CDR(userfield)=audio",
      "        CDR(userfield) = audio",
      "    call Set = __MONITOR_FILENAME = ${X}",
      "      item 1 = __MONITOR_FILENAME = ${X}",
      "        MONITOR_FILENAME = ${X}",
      "    call ChanSpy = SIP/1,q",
      "      item 1 = SIP/1",
      "      item 2 = q",
      "    call Hangup",
      "  _X.",
      "    call Dial = http://x,30",
      "      item 1 = http://x",
      "      item 2 = 30",
      "    call Queue = a",
      "      item 1 = a",
      "  #",
      "",
    ].join("\n"));
    expect(reading.problems).toEqual([]);
    expect(reading.includes.map((include) => include.path)).toEqual(["more.ael"]);
    expect(reading.comments.map((comment) => comment.text)).toEqual(["where", "_9. => MixMonitor(x);"]);
  });

  it("gives exact spans", () => {
    const text = "context c {\n  _X. => {\n    ChanSpy(SIP/1, q);\n    A=1;\n  }\n}\n";
    const reading = asteriskAel.read(text);
    expect(nodeOf(reading, "c")).toMatchObject({ keySpan: { start: 8, end: 9 }, span: { start: 8, end: 60 } });
    expect(nodeOf(reading, "_X.")).toMatchObject({ keySpan: { start: 14, end: 17 }, span: { start: 14, end: 58 } });
    expect(nodeOf(reading, "ChanSpy")).toMatchObject({ keySpan: { start: 27, end: 34 }, valueSpan: { start: 35, end: 43 }, span: { start: 27, end: 44 } });
    expect(nodeOf(reading, "2").valueSpan).toEqual({ start: 42, end: 43 });
    expect(nodeOf(reading, "Set").keySpan).toEqual({ start: 50, end: 50 });
    expect(nodeOf(reading, "A")).toMatchObject({ keySpan: { start: 50, end: 51 }, valueSpan: { start: 52, end: 53 } });
  });

  it("reads a context whose brace stands on the next line, and single statements", () => {
    expect(treeText(asteriskAel.read("context a\r\n{\r\n  1 => Answer();\r\n  regexten 2 => &m(x);\r\n}").root)).toBe(
      "section a\n  1\n    call Answer = \n  2\n    call m = x\n      item 1 = x\n");
  });

  it("reports a parenthesis that is not closed and reads on", () => {
    const reading = asteriskAel.read("context a {\n 1 => {\n  NoOp(x;\n  ChanSpy(y);\n }\n}\n");
    expect(nodesOf(reading).filter((node) => node.kind === "call").map((node) => node.key)).toEqual(["NoOp", "ChanSpy"]);
    expect(reading.problems).toEqual([{ reason: "a parenthesis is not closed", span: { start: 22, end: 28 } }]);
  });

  it("claims by name", () => {
    expect(asteriskAel.claims("asterisk/extensions.ael", "")).toBe(true);
    expect(asteriskAel.claims("configs/extensions.ael.sample", "")).toBe(true);
    expect(asteriskAel.claims("asterisk/extensions.conf", "")).toBe(false);
  });

  it("reads every beginning of a file", () => readEveryPrefix(asteriskAel, sample));

  it("reads deep and long files", () => {
    const deep = 100_000;
    expect(nodesOf(asteriskAel.read(`context a {\n1 => ${"{".repeat(deep)}Answer();${"}".repeat(deep)}\n}`))).toHaveLength(3);
    expect(nodesOf(asteriskAel.read("context a { ".repeat(deep)))).not.toHaveLength(0);
    expect(nodesOf(asteriskAel.read(`context a {\n1 => {\n${"NoOp(x);\n".repeat(deep)}}\n}`))).toHaveLength(2 + 2 * deep);
    expect(asteriskAel.read("macro m() {\n" + "NoOp(\n".repeat(deep)).problems).toHaveLength(1);
    expect(asteriskAel.read("macro m() {\n" + "NoOp(;\n".repeat(deep)).problems).toHaveLength(deep);
    expect(nodesOf(asteriskAel.read("context a {\n" + "if ".repeat(deep) + "/* */".repeat(deep)))).toHaveLength(1);
  });
});
