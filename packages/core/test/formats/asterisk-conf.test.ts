import { describe, expect, it } from "vitest";
import { asteriskConf } from "../../src/formats/asterisk-conf.ts";
import { effectiveChildren } from "../../src/tree/setting.ts";
import { expectSoundSpans, nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const tree = (text: string): string => treeText(asteriskConf.read(text).root);

describe("settings and sections", () => {
  it("reads the three ways to write a setting, with exact spans", () => {
    const text = "[sales]\nmember => PJSIP/101\nMonitor-Format = wav ; recorded\nread += ,agent\n";
    const reading = asteriskConf.read(text);
    expect(treeText(reading.root)).toBe("section sales\n  member = PJSIP/101\n  Monitor-Format = wav\n  read = ,agent\n");
    const format = nodeOf(reading, "Monitor-Format");
    expect(format.keySpan).toEqual({ start: 28, end: 42 });
    expect(format.valueSpan).toEqual({ start: 45, end: 48 });
    expect(nodeOf(reading, "sales").keySpan).toEqual({ start: 1, end: 6 });
    expect(nodeOf(reading, "sales").span).toEqual({ start: 1, end: 74 });
    expect(reading.comments).toEqual([{ text: "recorded", span: { start: 49, end: 59 } }]);
    expect(reading.problems).toEqual([]);
  });

  it("gives an empty value an empty span behind the separator", () => {
    const reading = asteriskConf.read("[a]\nx=\ny =>  ; nothing\n");
    expect(nodeOf(reading, "x")).toMatchObject({ value: "", valueSpan: { start: 6, end: 6 } });
    expect(nodeOf(reading, "y")).toMatchObject({ value: "", valueSpan: { start: 11, end: 11 } });
  });

  it("puts settings before the first section into general", () => {
    const reading = asteriskConf.read("; generated\nkeepstats=no\nautofill=yes\n[q]\nx=1\n");
    expect(treeText(reading.root)).toBe("section general\n  keepstats = no\n  autofill = yes\nsection q\n  x = 1\n");
    expect(nodeOf(reading, "general").keySpan).toEqual({ start: 12, end: 12 });
    expect(nodeOf(reading, "general").span).toEqual({ start: 12, end: 37 });
  });

  it("ignores lines that Asterisk ignores", () => {
    expect(tree("[a]\njust words\n = no key\n#x => 1\n#exten => 1,1,MixMonitor(f)\n\\#kept=1\n")).toBe("section a\n  #kept = 1\n");
  });

  it("reports a header that is not closed and reads on", () => {
    const reading = asteriskConf.read("[a]\nx=1\n[b\ny=2\n");
    expect(treeText(reading.root)).toBe("section a\n  x = 1\n  y = 2\n");
    expect(reading.problems).toEqual([{ reason: "a section's name is not closed", span: { start: 8, end: 10 } }]);
  });

  it("goes over the lines of template languages", () => {
    expect(tree("{% if recording == 'on' %}\n[q]\n[% IF x = 1 %]\nmonitor-format={{ format }}\n<% end = 1 %>\n")).toBe("section q\n  monitor-format = {{ format }}\n");
  });

  it("honours a byte order mark, CRLF and a lone CR", () => {
    const reading = asteriskConf.read("\uFEFF[a]\r\nx=1\ry=2\r\n");
    expect(treeText(reading.root)).toBe("section a\n  x = 1\n  y = 2\n");
    expect(nodeOf(reading, "a").keySpan).toEqual({ start: 2, end: 3 });
    expect(nodeOf(reading, "y")).toMatchObject({ keySpan: { start: 10, end: 11 }, valueSpan: { start: 12, end: 13 } });
  });

  it("counts offsets in UTF-16 units", () => {
    const reading = asteriskConf.read("[a]\nname=📞📞\nx=1\n");
    expect(nodeOf(reading, "name").valueSpan).toEqual({ start: 9, end: 13 });
    expect(nodeOf(reading, "x").keySpan).toEqual({ start: 14, end: 15 });
  });
});

describe("comments", () => {
  it("reads an escaped semicolon as one", () => {
    const text = "[a]\nx = one\\;two ; three\n";
    const reading = asteriskConf.read(text);
    expect(nodeOf(reading, "x")).toMatchObject({ value: "one;two", valueSpan: { start: 8, end: 16 } });
    expect(reading.comments).toEqual([{ text: "three", span: { start: 17, end: 24 } }]);
  });

  it("takes out nested block comments", () => {
    const text = "[a]\n;-- x=1\n;-- y=2 --; z=3\n[b]\n--; w=4\nv=5\n";
    const reading = asteriskConf.read(text);
    expect(treeText(reading.root)).toBe("section a\n  w = 4\n  v = 5\n");
    expect(nodeOf(reading, "w").keySpan).toEqual({ start: 36, end: 37 });
    expect(reading.comments).toEqual([{ text: "x=1\n;-- y=2 --; z=3\n[b]", span: { start: 4, end: 35 } }]);
  });

  it("takes ;--- for a plain comment", () => {
    expect(tree("[a]\n;--- x=1\ny=2\n;------;\nz=3\n")).toBe("section a\n  y = 2\n  z = 3\n");
  });

  it("joins what stands around a block comment in a line", () => {
    const reading = asteriskConf.read("[a]\nx = ab;-- no --;cd\n");
    expect(nodeOf(reading, "x")).toMatchObject({ value: "abcd", valueSpan: { start: 8, end: 22 } });
  });

  it("ends a value before a block comment", () => {
    expect(nodeOf(asteriskConf.read("[a]\nx = ab ;-- no --;\n"), "x")).toMatchObject({ value: "ab", valueSpan: { start: 8, end: 10 } });
  });

  it("comments out the rest of a file after a block comment that never ends", () => {
    const reading = asteriskConf.read("[a]\nx=1\n;--\ny=2\n");
    expect(treeText(reading.root)).toBe("section a\n  x = 1\n");
    expect(reading.comments).toEqual([{ text: "y=2", span: { start: 8, end: 16 } }]);
  });
});

describe("includes", () => {
  it("finds files and commands", () => {
    const text = '#include "queues_custom.conf"\n#include <a.conf>\n#tryinclude b.conf ; maybe\n#exec /usr/bin/gen x\n#include\n#includes c.conf\n';
    expect(asteriskConf.read(text).includes).toEqual([
      { path: "queues_custom.conf", span: { start: 10, end: 28 } },
      { path: "a.conf", span: { start: 40, end: 46 } },
      { path: "b.conf", span: { start: 60, end: 66 } },
      { path: "/usr/bin/gen x", span: { start: 81, end: 95 }, dynamic: true },
    ]);
  });
});

describe("templates", () => {
  const effective = (text: string, index: number): string[] => {
    const section = asteriskConf.read(text).root.children[index]!;
    return effectiveChildren(section, true).map((setting) => `${setting.key}=${setting.value}`);
  };

  it("gives a section what its templates hold, the nearest last, under its own settings", () => {
    const text = "[base](!)\nringinuse=no\nautopause=no\n[rec](!,base)\nmonitor-format=wav\n[sales](rec, other)\nAutoPause=yes\n";
    expect(tree(text)).toBe("section base (template)\n  ringinuse = no\n  autopause = no\nsection rec (template)\n  monitor-format = wav\nsection sales\n  AutoPause = yes\n");
    expect(effective(text, 2)).toEqual(["AutoPause=yes", "ringinuse=no", "monitor-format=wav"]);
    expect(asteriskConf.read(text).root.children[2]!.inherited!.map((setting) => setting.key)).toEqual(["ringinuse", "autopause", "monitor-format"]);
  });

  it("ignores templates that stand later or are the section itself", () => {
    expect(effective("[a](b,a)\nx=1\n[b](!)\ny=2\n", 0)).toEqual(["x=1"]);
  });

  it("lets the parts of a reopened section inherit from each other", () => {
    const text = "[q]\nmonitor-format=wav\n[z]\n[Q](+)\nautopause=yes\n";
    expect(tree(text)).toBe("section q\n  monitor-format = wav\nsection z\nsection Q\n  autopause = yes\n");
    expect(effective(text, 0)).toEqual(["monitor-format=wav", "autopause=yes"]);
    expect(effective(text, 2)).toEqual(["autopause=yes", "monitor-format=wav"]);
  });

  it("reopens the section that a filter names", () => {
    const text = "[101]\ntype=auth\npassword=x\n[101]\ntype=endpoint\n[101](+type=endpoint)\none_touch_recording=yes\n";
    expect(effective(text, 2)).toEqual(["one_touch_recording=yes", "type=endpoint"]);
    expect(effective(text, 0)).toEqual(["type=auth", "password=x"]);
  });

  it("stays linear on long chains of templates and says what it leaves out", () => {
    const chain = Array.from({ length: 100_000 }, (_unused, i) => `[t${i}](!,t${i - 1})\nk${i}=1\n`).join("");
    expect(asteriskConf.read(chain).problems.map((problem) => problem.reason)).toEqual([
      "templates give more than 1000000 settings; from here on they are left out",
    ]);
    const reopened = "[a]\nx=1\n" + "[a](+)\nx=1\n".repeat(100_000);
    expect(asteriskConf.read(reopened).problems).toHaveLength(1);
    const filtered = "[a]\nx=1\n".repeat(20_000) + "[a](+y=1)\nx=1\n".repeat(20_000);
    expect(nodesOf(asteriskConf.read(filtered))).toHaveLength(80_000);
  });
});

describe("dialplan", () => {
  it("reads extension, priority, label and call with exact spans", () => {
    const text = "[in]\nexten => _X.,n+101(rec),MixMonitor(/rec/${EXTEN}.wav,b, post ^{X} )\n";
    const reading = asteriskConf.read(text);
    expect(treeText(reading.root)).toBe([
      "section in",
      "  exten = _X.,n+101(rec),MixMonitor(/rec/${EXTEN}.wav,b, post ^{X} )",
      "    extension = _X.",
      "    priority = n+101",
      "    label = rec",
      "    call MixMonitor = /rec/${EXTEN}.wav,b, post ^{X} ",
      "      item 1 = /rec/${EXTEN}.wav",
      "      item 2 = b",
      "      item 3 = post ^{X}",
      "",
    ].join("\n"));
    const at = (key: string): string[] => nodesOf(reading).filter((node) => node.key === key)
      .map((node) => `${text.slice(node.keySpan.start, node.keySpan.end)}|${text.slice(node.valueSpan!.start, node.valueSpan!.end)}`);
    expect(at("MixMonitor")).toEqual(["MixMonitor|/rec/${EXTEN}.wav,b, post ^{X} "]);
    expect(nodeOf(reading, "MixMonitor").span).toEqual({ start: 29, end: 72 });
    expect(nodeOf(reading, "2").valueSpan).toEqual({ start: 58, end: 59 });
    expect(nodeOf(reading, "label").valueSpan).toEqual({ start: 24, end: 27 });
  });

  it.each([
    ["same => n,ZapBarge", "    priority = n\n    call ZapBarge\n"],
    ["same = n(spy),ChanSpy()", "    priority = n\n    label = spy\n    call ChanSpy = \n"],
    ["Same => n,  ChanSpy(a,,q)", "    priority = n\n    call ChanSpy = a,,q\n      item 1 = a\n      item 2 = \n      item 3 = q\n"],
    ["same => s,MixMonitor(f|b|cmd)", "    priority = s\n    call MixMonitor = f|b|cmd\n      item 1 = f\n      item 2 = b\n      item 3 = cmd\n"],
    ["same => 3,Macro,apprecord|x", "    priority = 3\n    call Macro = apprecord|x\n      item 1 = apprecord\n      item 2 = x\n"],
    ["same => n,NoOp(${CUT(a,,2)},$[1,2],\"a,b\",x\\,y)", "    priority = n\n    call NoOp = ${CUT(a,,2)},$[1,2],\"a,b\",x\\,y\n      item 1 = ${CUT(a,,2)}\n      item 2 = $[1,2]\n      item 3 = \"a,b\"\n      item 4 = x\\,y\n"],
    ["same => n,NoOp(a)) tail", "    priority = n\n    call NoOp = a)\n      item 1 = a)\n"],
    ["same => n,NoOp(open", "    priority = n\n    call NoOp = open\n      item 1 = open\n"],
    ["same => n,${APP}(x)", "    priority = n\n"],
    ["same => n", "    priority = n\n"],
    ["samw=> n,MixMonitor(x)", ""],
    ["exten = 101,hint,PJSIP/101&Custom:a", "    extension = 101\n    priority = hint\n    hint = PJSIP/101&Custom:a\n"],
    ["exten => _[0-9,*].,1,Answer", "    extension = _[0-9,*].\n    priority = 1\n    call Answer\n"],
    ["exten => 1,1,Set(__MONITOR_FILENAME=${X},1)", "    extension = 1\n    priority = 1\n    call Set = __MONITOR_FILENAME=${X},1\n      item 1 = __MONITOR_FILENAME=${X},1\n        MONITOR_FILENAME = ${X},1\n"],
    ["same => n,Set(CDR(recordingfile)=a=b)", "    priority = n\n    call Set = CDR(recordingfile)=a=b\n      item 1 = CDR(recordingfile)=a=b\n        CDR(recordingfile) = a=b\n"],
    ["same => n,Set(GLOBAL(X) = y)", "    priority = n\n    call Set = GLOBAL(X) = y\n      item 1 = GLOBAL(X) = y\n        X = y\n"],
    ["same => n,MSet(A=1,_B=2)", "    priority = n\n    call MSet = A=1,_B=2\n      item 1 = A=1\n        A = 1\n      item 2 = _B=2\n        B = 2\n"],
    ["same => n,TryExec(ChanSpy(a,q))", "    priority = n\n    call TryExec = ChanSpy(a,q)\n      item 1 = ChanSpy(a,q)\n      call ChanSpy = a,q\n        item 1 = a\n        item 2 = q\n"],
    ["same => n,ExecIf(${R}|Set|A=1)", "    priority = n\n    call ExecIf = ${R}|Set|A=1\n      item 1 = ${R}\n      item 2 = Set\n      item 3 = A=1\n      call Set = A=1\n        item 1 = A=1\n          A = 1\n"],
  ])("reads %s", (line, children) => {
    const text = `[c]\n${line}\n`;
    const reading = asteriskConf.read(text);
    expect(treeText(reading.root).split("\n").slice(2).join("\n")).toBe(children);
    expectSoundSpans(text, reading);
  });

  it("finds the applications of ExecIf with exact spans", () => {
    const text = "[c]\nsame => n,ExecIf($[\"${A}\"=\"1\"]?MixMonitor(a:b,c):NoOp)\n";
    const reading = asteriskConf.read(text);
    expect(nodeOf(reading, "ExecIf").children.filter((child) => child.kind === "call").map((child) => child.key)).toEqual(["MixMonitor", "NoOp"]);
    expect(nodeOf(reading, "MixMonitor").keySpan).toEqual({ start: 35, end: 45 });
    expect(nodeOf(reading, "MixMonitor").valueSpan).toEqual({ start: 46, end: 51 });
  });

  it("maps the spans of a call past an escaped semicolon", () => {
    const text = "[c]\nsame => n,System(a\\;b)\n";
    expect(nodeOf(asteriskConf.read(text), "1")).toMatchObject({ value: "a;b", valueSpan: { start: 21, end: 25 } });
  });
});

describe("features", () => {
  it.each([
    ["apprecord=>*1,caller,Macro,one-touch-record", "call Macro = one-touch-record", "item 1 = one-touch-record"],
    ["spy => #9,self/both,ChanSpy(PJSIP/1,q),default", "call ChanSpy = PJSIP/1,q", "item 1 = PJSIP/1", "item 2 = q"],
    ["rec => *3,peer,MixMonitor,\"a.wav,b\",default", "call MixMonitor = a.wav,b", "item 1 = a.wav", "item 2 = b"],
    ["stop => *4,callee,StopMixMonitor", "call StopMixMonitor"],
  ])("reads %s", (line, call, ...items) => {
    const [head, ...rest] = tree(`[applicationmap]\n${line}\n`).trimEnd().split("\n").slice(2).map((found) => found.trim());
    expect([head, ...rest]).toEqual([call, ...items]);
  });

  it("takes no other list for one", () => {
    expect(nodesOf(asteriskConf.read("[general]\nread = system,call,agent\nx=1,2,3\n")).filter((node) => node.kind === "call")).toEqual([]);
  });
});

describe("claims", () => {
  it.each([
    ["queues.conf", "[general]\nx=1\n"],
    ["etc/queues_additional.conf", "x=1\n"],
    ["roles/pbx/templates/queues.conf.j2", "{% for q in queues %}\n[{{ q.name }}]\nmonitor-format = wav\n{% endfor %}\n"],
    ["configs/queues.conf.sample", ";\n;--\nwords\n--;\n[general]\n"],
    ["docker/asterisk/queues.inc", "[sales]\nstrategy=ringall\n"],
    ["conf.d/queues.conf", "#include queues_custom.conf\n"],
    ["asterisk/globals.conf", "; variables\nMIXMON_FORMAT=wav\n"],
    ["manager.conf", "[crm]\nread = all\neventfilter(action(include),name(Newchannel)) =\neventfilter(name(Hangup)) =\neventfilter(name(Dial)) =\n"],
  ])("takes %s", (path, text) => expect(asteriskConf.claims(path, text)).toBe(true));

  it.each([
    ["nginx.conf", "worker_processes 1;\nevents {\n  worker_connections 1024;\n}\n"],
    ["httpd.conf", "Listen 80\n<VirtualHost *:80>\n  SetEnv A=1\n</VirtualHost>\n"],
    ["callcenter.conf", "<configuration name=\"callcenter.conf\">\n</configuration>\n"],
    ["settings.conf", "{\n  \"a\": 1\n}\n"],
    ["list.conf", "[\n  {\"a\": \"b=c\"}\n]\n"],
    ["callcenter.conf.xml", "[a]\nx=1\n"],
    ["amportal.conf", "# made by the GUI\nAMPDBUSER=asterisk\nCEL_ENABLED=TRUE\n"],
    ["link.conf", "/etc/asterisk/queues.conf"],
    ["app.hocon.conf", "play {\n  a = 1\n}\n"],
    ["asterisk/readme.md", "[a]\nx=1\n"],
    ["queues.conf", ""],
  ])("leaves %s alone", (path, text) => expect(asteriskConf.claims(path, text)).toBe(false));
});

describe("any input", () => {
  const sample = "\uFEFF[t](!)\r\nx=1\\;2;c\r[a](t)\n;-- b\n--; y => \n[a](+x=1)\n#include \"f\"\nexten => _X.,1(l),ExecIf($[a]?Set(__A=b,c):Exec(B(\"x|y\")))\nsame=>n,A,b|c\nm => *1,self/x,App(a,b),d\n📞=📞\n";

  it("reads every beginning of a file", () => readEveryPrefix(asteriskConf, sample));

  it("reads a million lines", () => {
    expect(nodesOf(asteriskConf.read("[a]\n" + "monitor-format=wav\n".repeat(1_000_000)))).toHaveLength(1_000_001);
    expect(asteriskConf.read("[\n".repeat(100_000)).problems).toHaveLength(100_000);
    expect(asteriskConf.read(";--\n".repeat(100_000)).comments).toHaveLength(1);
  });

  it("reads deep and long lines", () => {
    const deep = 100_000;
    expect(nodesOf(asteriskConf.read(`[a]\nexten => 1,1,${"Exec(".repeat(deep)}${")".repeat(deep)}\n`)).filter((node) => node.kind === "call")).toHaveLength(9);
    expect(nodesOf(asteriskConf.read(`[a]\nsame => n,NoOp(${"${".repeat(deep)}\n`))).toHaveLength(5);
    expect(nodesOf(asteriskConf.read(`[a]\nsame => n,NoOp(${"a,".repeat(deep)})\n`))).toHaveLength(4 + deep + 1);
    expect(nodeOf(asteriskConf.read(`[a]\nx=${"\\;".repeat(deep)}\n`), "x").value).toBe(";".repeat(deep));
  });
});
