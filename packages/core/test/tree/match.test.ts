import { expect, test } from "vitest";
import { addSetting, draftRoot, type DraftSetting } from "../../src/tree/builder.ts";
import { compilePlace, TreeIndex } from "../../src/tree/match.ts";
import { parsePlace } from "../../src/tree/place.ts";
import { settingPath, type Setting, type Tree } from "../../src/tree/setting.ts";
import { commonWords } from "../../src/tree/value.ts";

type Shape = { [key: string]: string | string[] | Shape };

/** A tree from a plain object; `Name()` keys become calls, arrays lists. */
function treeOf(shape: Shape, caseInsensitive = false): TreeIndex {
  const root = draftRoot("");
  const fill = (parent: DraftSetting, members: Shape): void => {
    for (const [key, member] of Object.entries(members)) {
      const call = key.endsWith("()");
      const name = call ? key.slice(0, -2) : key;
      const nothing = { start: 0, end: 0 };
      if (typeof member === "string") addSetting(parent, call ? "call" : "setting", name, nothing, member, nothing);
      else if (Array.isArray(member)) {
        const list = addSetting(parent, "section", name, nothing);
        member.forEach((entry, index) => addSetting(list, "item", String(index), nothing, entry, nothing));
      } else fill(addSetting(parent, call ? "call" : "section", name, nothing), member);
    }
  };
  fill(root, shape);
  const tree: Tree = { syntax: "test", path: "x", text: "", root, comments: [], includes: [], problems: [], caseInsensitive, code: false };
  return new TreeIndex(tree);
}

const find = (place: string, index: TreeIndex): string[] => compilePlace(place).find(index, commonWords).map(settingPath);

const queues = treeOf({
  general: { record: "yes" },
  sales: { record: "no", member: "101", enabled: "yes" },
  support: { record: "yes", enabled: "no", deep: { record: "yes" } },
});

test("a place is read from the root; * is one key, ** any depth", () => {
  expect(find("general/record", queues)).toEqual(["general/record"]);
  expect(find("*/record", queues)).toEqual(["general/record", "sales/record", "support/record"]);
  expect(find("**/record", queues)).toEqual(["general/record", "sales/record", "support/record", "support/deep/record"]);
  expect(find("record", queues)).toEqual([]);
  expect(find("support/**/record", queues)).toEqual(["support/record", "support/deep/record"]);
});

test("conditions ask about children, siblings, ancestors, the root and the setting itself", () => {
  expect(find("*[enabled=:on]/record", queues)).toEqual(["sales/record"]);
  expect(find("*[!enabled]/record", queues)).toEqual(["general/record"]);
  expect(find("*[enabled!=:off]/record", queues)).toEqual(["general/record", "sales/record"]);
  expect(find("*/record[.=:on]", queues)).toEqual(["general/record", "support/record"]);
  expect(find("*/record[../member]", queues)).toEqual(["sales/record"]);
  expect(find("**/record[^support]", queues)).toEqual(["support/record", "support/deep/record"]);
  expect(find("*/record[!^general]", queues)).toEqual(["sales/record", "support/record"]);
  expect(find("sales/record[/general/record=:on]", queues)).toEqual(["sales/record"]);
});

test("alternatives, globs, quoted keys and values with alternatives", () => {
  expect(find("sales|support/record", queues)).toEqual(["sales/record", "support/record"]);
  expect(find("s*/rec*", queues)).toEqual(["sales/record", "support/record"]);
  expect(find("*[member=10*|20*]/record", queues)).toEqual(["sales/record"]);
  expect(find("sales|support/*[.=:on]", queues)).toEqual(["sales/enabled", "support/record"]);
  expect(find("**/deep|sales/*", queues)).toEqual(["support/deep/record", "sales/record", "sales/member", "sales/enabled"]);
  expect(find("'a/b'/c", treeOf({ "a/b": { c: "1" } }))).toEqual(["a/b/c"]);
});

test("lists: entries by value, and words of a scalar", () => {
  const flow = treeOf({ who: ["Agent", "Customer"], read: "system,call,agent", none: [] });
  expect(find("who[*=Agent]", flow)).toEqual(["who"]);
  expect(find("none[*=Agent]", flow)).toEqual([]);
  expect(find("read[.~=agent|all]", flow)).toEqual(["read"]);
  expect(find("read[.~=gent]", flow)).toEqual([]);
  expect(find("who[.~=Customer]", flow)).toEqual(["who"]);
});

test("calls match only where () asks for them, whatever their case; other keys mind case unless their syntax does not", () => {
  const dialplan = treeOf({ s: { "MixMonitor()": { 1: "a.wav" }, MixMonitor: "text" } });
  expect(find("**/mixmonitor()[1=a.wav]", dialplan)).toEqual(["s/MixMonitor()"]);
  expect(find("**/MixMonitor", dialplan)).toEqual(["s/MixMonitor"]);
  expect(find("**/mixmonitor", dialplan)).toEqual([]);
  expect(find("*/RECORD", treeOf({ q: { Record: "yes" } }, true))).toEqual(["q/Record"]);
});

test("a reference is neither on nor off, but it is set", () => {
  const index = treeOf({ a: "${RECORD}", b: "", c: "true" });
  expect(find("*[.=:on]", index)).toEqual(["c"]);
  expect(find("*[.=:off]", index)).toEqual([]);
  expect(find("*[.=:reference]", index)).toEqual(["a"]);
  expect(find("*[.=:set]", index)).toEqual(["a", "c"]);
  expect(find("*[.=:empty]", index)).toEqual(["b"]);
});

test("a comparison sets nothing: only :compared meets it and the entries of its list", () => {
  const index = treeOf({ f: { state: "busy", list: ["busy", "free"], other: { state: "busy" } } });
  for (const setting of index.all) if (settingPath(setting) === "f/state" || setting.parent?.key === "list") Object.assign(setting, { tag: "compared" });
  expect(find("**/state[.=busy]", index)).toEqual(["f/other/state"]);
  expect(find("**/*[.=busy]", index)).toEqual(["f/other/state"]);
  expect(find("**/*[.=:compared][.=busy]", index)).toEqual(["f/state", "f/list/[]"]);
  expect(find("f[state=busy]", index)).toEqual([]);
  expect(find("f[state[.=:compared]=busy]", index)).toEqual(["f"]);
});

test("in a condition ** goes on with what names stand for, and ^^name with where a function is run", () => {
  const index = treeOf({ "on()": { "1": {} }, handle: { "store()": {} }, store: { "fetch()": { who: "x" } }, other: { "fetch()": {} }, "map()": { "handle()": {} } });
  const named = (key: string, kind: string): Setting => index.withKey(key, false).find((setting) => setting.kind === kind)!;
  const [on, handle, store] = [named("on", "call"), named("handle", "section"), named("store", "section")];
  const join = (from: Setting, to: Setting): void => {
    Object.assign(from, { links: [to] });
    Object.assign(to, { linkedFrom: [...(to.linkedFrom ?? []), from], tag: "function" });
  };
  join(on.children[0]!, handle);
  join(handle.children[0]!, store);
  join(named("handle", "call"), handle);
  join(store.children[0]!.children[0]!, store);
  expect(find("**/on()[1/**/fetch()/who]", index)).toEqual(["on()"]);
  expect(find("**/on()[1/**/map()]", index)).toEqual([]);
  expect(find("**/on()/1/**/fetch()", index)).toEqual([]);
  expect(find("**/fetch()[**/store]", index)).toEqual(["store/fetch()"]);
  expect(find("**/fetch()[who/store]", index)).toEqual([]);
  expect(find("**/who[^^map()]", index)).toEqual(["store/fetch()/who"]);
  expect(find("**/who[^map()]", index)).toEqual([]);
  expect(find("**/fetch()[^^map()]", index)).toEqual(["store/fetch()"]);
});

test("a package's constant is met by its text and by its name", () => {
  const index = treeOf({ a: "States.AgentBusy", b: "States.AgentBusy" });
  Object.assign(index.withKey("a", false)[0]!, { constant: "AgentBusy" });
  expect(find("*[.=agentbusy]", index)).toEqual(["a"]);
  expect(find("*[.=*.agentbusy]", index)).toEqual(["a", "b"]);
  expect(find("*[.!=agentbusy]", index)).toEqual(["b"]);
});

test(">name is a later sibling of that name", () => {
  const index = treeOf({ first: { record: "yes", other: "no" }, second: { record: "yes", Record: "no" } }, true);
  expect(find("*/record[>record=:off]", index)).toEqual(["second/record"]);
  expect(find("*/record[!>record]", index)).toEqual(["first/record", "second/Record"]);
  expect(find("*/record[>other|record=:off]", index)).toEqual(["first/record", "second/record"]);
});

test("letters of an option string mind case and are not sought in arguments or variables", () => {
  const options = treeOf({ a: "tTx", b: "tM(xyz)", c: "X", d: "${options_x}t", e: "", f: "M(a)x", g: "b)x" });
  expect(find("*[.=:letter(x)]", options)).toEqual(["a", "f"]);
  expect(find("*[.=:letter(xX)]", options)).toEqual(["a", "c", "f"]);
  expect(find("*[.=:letter(M)]", options)).toEqual(["b", "f"]);
});

test("a place without a name finds by what values hold: quoted, joined from entries, of another setting", () => {
  const calls = treeOf({ a: { url: "/Users/7/Presence", who: "x" }, b: { expand: ["presence", "routing"] }, c: { url: "'/teams'" } });
  expect(find("**/*[.=*/users/*/presence]", calls)).toEqual(["a/url"]);
  expect(find("*/*[.=/teams]", calls)).toEqual(["c/url"]);
  expect(find("*[expand=*sence, rout*]", calls)).toEqual(["b"]);
  expect(find("**/*[../url=*presence*][.=x|y]", calls)).toEqual(["a/who"]);
  expect(find("**/*[.=*/users/*/state]", calls)).toEqual([]);
  expect(find("**/*[.=*]", calls)).toHaveLength(9);
});

test("a faulty place is refused with its column", () => {
  expect(() => parsePlace("a[b=1")).toThrow('place "a[b=1", column 5: ] expected');
  expect(() => parsePlace("a//b")).toThrow('place "a//b", column 3: a key expected');
  expect(() => compilePlace("a[b=:maybe]")).toThrow("unknown value class :maybe");
});
