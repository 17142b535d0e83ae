import { describe, expect, it } from "vitest";
import { lua } from "../../src/formats/lua.ts";
import { nodeOf, nodesOf, readEveryPrefix, treeText } from "./tree-text.ts";

const tree = (text: string): string => treeText(lua.read(text).root);
const lines = (...expected: string[]): string => expected.map((line) => `${line}\n`).join("");

const sample = `#!/usr/bin/lua
-- comment
--[==[ long
]] comment ]==]
local mode = "both"
session:execute('record_session', "/tmp/" .. uuid .. ".wav")
require "x.y"
app.mixmonitor{ file = [[a
b]], on = true, 7 }
function barge(uuid)
  local s = freeswitch.API():executeString(trim("eavesdrop " .. uuid))
  db:query(sql, function(row) log(row[1]) end)
end
opts.t = { a = true, ["b c"] = 'x', { 1 } }
`;

describe("lua", () => {
  it("reads calls, functions and assignments", () => {
    const reading = lua.read(sample);
    expect(treeText(reading.root)).toBe(lines(
      "mode = both",
      "call session:execute = 'record_session', \"/tmp/\" .. uuid .. \".wav\"",
      "  item 1 = record_session",
      "  item 2 = /tmp/${uuid}.wav (expression)",
      'call require = "x.y"',
      "  item 1 = x.y",
      "call app.mixmonitor = { file = [[a", "b]], on = true, 7 }",
      "  item 1",
      "    file = a", "b",
      "    on = true",
      "    item 0 = 7",
      "section barge",
      "  call freeswitch.API = ",
      '  call freeswitch.API():executeString = trim("eavesdrop " .. uuid)',
      '    item 1 = trim("eavesdrop " .. uuid) (expression)',
      '      call trim = "eavesdrop " .. uuid',
      "        item 1 = eavesdrop ${uuid} (expression)",
      "  call db:query = sql, function(row) log(row[1]) end",
      "    item 1 = sql (expression)",
      "    item 2 = function(row) log(row[1]) end (expression)",
      "  call log = row[1]",
      "    item 1 = row[1] (expression)",
      "opts.t",
      "  a = true",
      "  b c = x",
      "  item 0",
      "    item 0 = 1",
    ));
    expect(reading.comments.map(({ text }) => text)).toEqual(["comment", "long\n]] comment"]);
    expect(reading.problems).toEqual([]);
  });

  it("gives exact spans", () => {
    const reading = lua.read('📞 = 1\nlocal x = "a\\"b"\ns:exec("r", y .. "z")\nfunction m.f() end');
    expect(nodeOf(reading, "x")).toMatchObject({ keySpan: { start: 13, end: 14 }, value: 'a"b', valueSpan: { start: 17, end: 23 } });
    expect(nodeOf(reading, "s:exec")).toMatchObject({ keySpan: { start: 24, end: 30 }, value: '"r", y .. "z"', valueSpan: { start: 31, end: 44 }, span: { start: 24, end: 45 } });
    expect(nodeOf(reading, "2")).toMatchObject({ value: "${y}z", tag: "expression", keySpan: { start: 36, end: 44 }, valueSpan: { start: 36, end: 44 } });
    expect(nodeOf(reading, "m.f").keySpan).toEqual({ start: 55, end: 58 });
  });

  it("decodes strings and reads other literals", () => {
    expect(tree('f("\\x41\\66\\u{43}\\z\n  D\\n", [==[\n]]E]==], -5, 0x1F, nil, false, ("g" .. 1), {}, a)')).toBe(
      'call f = "\\x41\\66\\u{43}\\z\n  D\\n", [==[\n]]E]==], -5, 0x1F, nil, false, ("g" .. 1), {}, a\n'
      + "  item 1 = ABCD\n\n  item 2 = ]]E\n  item 3 = -5\n  item 4 = 0x1F\n  item 5 =  (null)\n  item 6 = false\n  item 7 = g1\n  item 8\n  item 9 = a (expression)\n",
    );
  });

  it("keeps calls in conditions, indexes, bodies and chains", () => {
    expect(tree('if a(1) and not b[c()].d() then return e end\nlocal f = function() g() end\nh("x")("y").i = 1\n("s"):rep(2)')).toBe(lines(
      "call a = 1", "  item 1 = 1",
      "call b[c()].d = ",
      "call c = ",
      "section f", "  call g = ",
      'call h = "x"', "  item 1 = x",
      'call h() = "y"', "  item 1 = y",
      "call rep = 2", "  item 1 = 2",
    ));
  });

  it("takes literals, joined texts and tables from assignments and nothing else", () => {
    expect(tree('a = "x"\nb = c\nd = "set " .. e\nif a == "y" then f = 2 end\nlocal g, h = 1, 2\ni = j("k")\nl["m"] = true\nn = "o":p()')).toBe(lines(
      "a = x", "d = set ${e} (expression)", "f = 2", 'call j = "k"', "  item 1 = k", 'l["m"] = true', "n = o", "call p = ",
    ));
  });

  it("reports what never closes and reads on", () => {
    const reading = lua.read('f("x\ng(1)\nh({\n--[[ end');
    expect(reading.problems).toEqual([
      { reason: "quote is not closed", span: { start: 2, end: 3 } },
      { reason: "long bracket is not closed", span: { start: 16, end: 18 } },
      { reason: "( is not closed", span: { start: 1, end: 2 } },
      { reason: "( is not closed", span: { start: 11, end: 12 } },
      { reason: "{ is not closed", span: { start: 12, end: 13 } },
    ]);
    expect(nodeOf(reading, "g").value).toBe("1");
  });

  it("claims Lua files", () => {
    expect(["a/b.lua", "B.LUA", "lua", "a.luac"].map((path) => lua.claims(path, ""))).toEqual([true, true, false, false]);
  });

  it("reads every beginning of a file", () => readEveryPrefix(lua, sample));

  it("reads deep, long and hostile texts", () => {
    expect(nodesOf(lua.read("f(".repeat(50_000) + ")".repeat(50_000)))).toHaveLength(99_999);
    expect(nodesOf(lua.read("f(1)\n".repeat(100_000)))).toHaveLength(200_000);
    for (const piece of ["\"\\", "[[", "[=[ ", "f(", "x={", "f()", "x=", "function a() ", "a[", "([{", "f(function() ", "'a'..", "not "]) lua.read(piece.repeat(10_000));
  });
});
