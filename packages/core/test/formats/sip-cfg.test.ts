import { describe, expect, it } from "vitest";
import { sipCfg } from "../../src/formats/sip-cfg.ts";
import { nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const tree = (text: string): string => treeText(sipCfg.read(text).root);
const lines = (...expected: string[]): string => expected.map((line) => `${line}\n`).join("");

const sample = `#!KAMAILIO
#!define WITH_REC
#!define DBURL "mysql://x"
#!substdef "!HOST!10.0.0.1!g"
#!ifdef WITH_REC
loadmodule "siprec.so" # recorder
#!endif
debug=3
listen=udp:eth0:5060 // lan
voicemail.srv_ip = "1.2.3.4" desc "server"
#loadmodule "off.so"
/* modparam("off", "a", 1) */
modparam("acc|tm", "db_flag", 1)
modparam("siprec", "srs", "sip:rec@x")
include_file "more.cfg"
request_route {
  if (is_method("INVITE") && !has_totag()) { setflag(FLT_ACC); route(RELAY); }
}
failure_route[MANAGE] {
  $var(x) = $(hdr(Via){re.subst,/"//g});
  xlog("L_INFO", "off (\\"hook\\") $ru\\n");
  async(dlg_bridge("a,b"), NEXT);
}
`;

describe("sip-cfg", () => {
  it("reads definitions, modules, parameters and routes", () => {
    const reading = sipCfg.read(sample);
    expect(treeText(reading.root)).toBe(lines(
      "section define", "  WITH_REC",
      "section define", "  DBURL = mysql://x",
      "section define", "  HOST = 10.0.0.1",
      "loadmodule = siprec.so",
      "debug = 3",
      "listen = udp:eth0:5060",
      "voicemail.srv_ip = 1.2.3.4",
      "section modparam",
      "  section acc", "    db_flag = 1",
      "  section tm", "    db_flag = 1",
      "section modparam", "  section siprec", "    srs = sip:rec@x",
      "section request_route",
      "  section 0",
      '    call is_method = "INVITE"', "      item 1 = INVITE",
      "    call has_totag = ",
      "    call setflag = FLT_ACC", "      item 1 = FLT_ACC",
      "    call route = RELAY", "      item 1 = RELAY",
      "section failure_route",
      "  section MANAGE",
      '    call xlog = "L_INFO", "off (\\"hook\\") $ru\\n"', "      item 1 = L_INFO", '      item 2 = off ("hook") $ru\\n',
      '    call async = dlg_bridge("a,b"), NEXT',
      '      item 1 = dlg_bridge("a,b")',
      '        call dlg_bridge = "a,b"', "          item 1 = a,b",
      "      item 2 = NEXT",
    ));
    expect(reading.comments.map(({ text }) => text)).toEqual(["recorder", "lan", 'loadmodule "off.so"', 'modparam("off", "a", 1)']);
    expect(reading.includes).toEqual([{ path: "more.cfg", span: { start: 360, end: 370 } }]);
    expect(reading.problems).toEqual([]);
  });

  it("gives exact spans", () => {
    const reading = sipCfg.read('modparam("acc|tm", "flag", "1")\nroute[A] { f(x, "y") }\n#!define NAME "v"\n');
    expect(nodeOf(reading, "modparam")).toMatchObject({ keySpan: { start: 0, end: 8 }, span: { start: 0, end: 30 } });
    expect(nodeOf(reading, "acc").keySpan).toEqual({ start: 10, end: 13 });
    expect(nodeOf(reading, "tm").keySpan).toEqual({ start: 14, end: 16 });
    const [flag] = nodesOf(reading).filter((node) => node.key === "flag");
    expect(flag).toMatchObject({ keySpan: { start: 20, end: 24 }, valueSpan: { start: 27, end: 30 } });
    expect(nodeOf(reading, "A")).toMatchObject({ keySpan: { start: 38, end: 39 }, span: { start: 38, end: 54 } });
    expect(nodeOf(reading, "f")).toMatchObject({ keySpan: { start: 43, end: 44 }, valueSpan: { start: 45, end: 51 }, span: { start: 43, end: 52 } });
    expect(nodeOf(reading, "2")).toMatchObject({ value: "y", valueSpan: { start: 48, end: 51 } });
    expect(nodeOf(reading, "define").keySpan).toEqual({ start: 57, end: 63 });
    expect(nodeOf(reading, "NAME")).toMatchObject({ keySpan: { start: 64, end: 68 }, value: "v", valueSpan: { start: 69, end: 72 } });
  });

  it("takes no pseudo-variable for a call, and tags values that begin with one", () => {
    expect(tree("route { if ($var(a) == $hdr(B) && $avp(s:x)) f($var(c)); }")).toBe(lines(
      "section route", "  section 0", "    call f = $var(c)", "      item 1 = $var(c) (expression)",
    ));
  });

  it("reports what never closes", () => {
    expect(sipCfg.read('route[A] { f("x\n').problems).toEqual([
      { reason: "quote is not closed", span: { start: 13, end: 14 } },
      { reason: "{ is not closed", span: { start: 9, end: 10 } },
      { reason: "( is not closed", span: { start: 12, end: 13 } },
    ]);
  });

  it.each([
    ["etc/kamailio/kamailio.cfg", sample],
    ["opensips.cfg", "log_level=3\nloadmodule \"tm.so\"\n"],
    ["kamailio-local.cfg.j2", "modparam(\"acc\", \"a\", 1)\n"],
    ["opensips_residential.m4", "route{\n}\n"],
    ["routes.inc", "failure_route[A]\n{\n}\n"],
  ])("claims %s", (path, text) => expect(sipCfg.claims(path, text)).toBe(true));

  it.each([
    ["fop2.cfg", "[general]\nroute=1\n"],
    ["haproxy.cfg", "global\n  maxconn 100\n"],
    ["readme.txt", sample],
    ["config.inc.php", "<?php route(1);"],
  ])("leaves %s alone", (path, text) => expect(sipCfg.claims(path, text)).toBe(false));

  it("reads every beginning of a file", () => readEveryPrefix(sipCfg, sample));

  it("reads deep, long and hostile texts", () => {
    expect(nodesOf(sipCfg.read("route { " + "f(".repeat(50_000) + ")".repeat(50_000) + "}"))).toHaveLength(100_001);
    expect(nodesOf(sipCfg.read("f(1);\n".repeat(100_000)))).toHaveLength(200_000);
    for (const piece of ["\"\\", "'", "$(", "/*", "route[a] {", "#!define A\\\n", 'modparam("a', "({["]) sipCfg.read(piece.repeat(10_000));
  });
});
