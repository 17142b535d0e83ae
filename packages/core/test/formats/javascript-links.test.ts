import { describe, expect, it } from "vitest";
import { javascript } from "../../src/formats/javascript.ts";
import type { Setting } from "../../src/tree/setting.ts";
import { read } from "./javascript-tree.ts";
import { expectQuick } from "./tree/hold.ts";

describe("names are linked to what they stand for", () => {
  /** The links of a tree: where the name is used, and what it stands for. */
  function links(text: string): string[] {
    const found: string[] = [];
    const pending: Setting[] = [read(text).root];
    for (let next = pending.shift(); next; next = pending.shift()) {
      for (const link of next.links ?? []) {
        expect(link.linkedFrom).toContain(next);
        found.push(`${next.kind} ${next.key} -> ${link.kind} ${link.key}${link.value === undefined ? "" : ` = ${link.value}`}`);
      }
      pending.push(...next.children);
    }
    return found;
  }

  it.each([
    ["function f() {} g(f); f();", ["call f -> section f", "item 1 -> section f"]],
    ["const f = () => h(); f();", ["call f -> section f"]],
    ["const f = useCallback(() => h(), []); f();", ["call f -> item 1"]],
    ["const o = { f() {}, g: () => 1 }; on(o.f); o.g();", ["call g -> section g", "item 1 -> section f", "setting f -> section f"]],
    ["class A { f() {} g = () => this.f(); h() { on(this.g, this.f.bind(this)); } }", ["call f -> section f", "item 1 -> section g", "item 2 -> section f", "setting g -> section g"]],
    ["const s = a.b(); send(s);", ["item 1 -> setting s = a.b()"]],
    ["let s; s = a.b(); send({ s });", ["setting s -> setting s = a.b()"]],
    ["class A { s = a.b(); f() { send(this.s); } }", ["item 1 -> setting s = a.b()", "setting s -> setting s = a.b()"]],
    ["class A { constructor() { this.s = a.b(); } f() { send(this.s); } }", ["item 1 -> setting s = a.b()", "setting s -> setting s = a.b()"]],
    ["const { s: t = 1 } = a.b(); send(t);", ["item 1 -> setting s = a.b().s"]],
    ["const s = a.b(); const o = { s }; send(o);", ["setting s -> setting s = a.b()", "setting s -> setting s = a.b()"]],
    ["const s = a.b(); send(`on ${s}`, s || 1);", ["item 1 -> setting s = a.b()", "item 2 -> setting s = a.b()"]],
    ["function f(s) { send(s); } f(a.b); f(a.c);", ["call f -> section f", "call f -> section f", "item 1 -> item 1 = a.b", "item 1 -> item 1 = a.c"]],
    ["function f({ s: t, u }) { send(t, u); } f({ s: a.b, ...c });", ["call f -> section f", "item 1 -> setting s = a.b", "item 2 -> item 1"]],
    ["const [s, setS] = useState(''); on((e) => setS(e.b)); send(s);", ["item 1 -> item 1 = e.b"]],
    ["const [s, t] = await Promise.all([a(), b()]); t(c.d); send(s);", []],
    ["const Row = ({ s }) => <i>{s}</i>; const Table = () => <Row s={a.b} {...c}/>;", ["section Row -> section Row", "setting s -> setting @s = a.b"]],
    ["const View = () => { const s = a.b(); return <i>{s}</i>; };", ["setting s -> setting s = a.b()"]],
  ])("%s", (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each([
    "import { f } from 'kit'; f(f);", "function f(g) { g(); }", "const { f } = kit(); f();", "f(s);", "function f(s) { const t = 1; { send(s); } }",
    "const o = { f() {} }; { const o = kit(); o.f(); }",
  ])("and to nothing where the file doesn't say: %s", (text) => {
    expect(links(text)).toEqual([]);
  });

  it.each([
    ["names of one variable", `let s; ${"s = a(); send(s);".repeat(5_000)}`],
    ["functions that call each other", Array.from({ length: 3_000 }, (_, i) => `function f${i}(x) { f${(i + 1) % 3_000}(x); f${(i * 7) % 3_000}(x); }`).join("\n")],
  ])("quickly for %s", (_what, text) => {
    expectQuick(javascript, text);
  });
});
