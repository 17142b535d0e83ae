import { describe, expect, it } from "vitest";
import { tree, written } from "./javascript-tree.ts";

describe("comparisons", () => {
  it("have the name that is compared and the value", () => {
    expect(tree(`
      const PAUSE = "QueueMemberPause";
      function hear(event) {
        if (event.Event === "QueueMemberPause" && event.on == true) send(event);
        while (-1 === event?.data["level"]) wait();
        const isPause = event.Event.trim().toLowerCase() === PAUSE;
        const { Event: type } = event;
        return type === \`A\` ? 1 : kind == 2;
      }
    `, { notes: true }).slice(1)).toEqual([
      "section hear (function)",
      "  Event = QueueMemberPause (compared)", "    @object = event", "  on = true (compared)", "    @object = event",
      "  call send", "    @callee = send", "    item 1 = event (expression)",
      "  level = -1 (compared)", "    @object = event.data", "  call wait", "    @callee = wait",
      "  isPause = event.Event.trim().toLowerCase() === PAUSE (expression)", "    Event = QueueMemberPause (compared)", "      @object = event",
      "    call toLowerCase", "      @callee = event.Event.trim().toLowerCase", "      @object = event.Event.trim()",
      "      section @chain", "        call trim", "          @callee = event.Event.trim", "          @object = event.Event",
      "  Event = event.Event (read)", "    @object = event",
      "  Event = A (compared)", "    @object = event", "  return = 1", "  kind = 2 (compared)",
    ]);
  });

  it("of a switch and of a list have the values as items", () => {
    expect(tree(`
      const Kinds = Object.freeze({ ON: "on" }); const LIST = ["x", y];
      switch (agent.state) { case "Available": show(1); break; case Kinds.ON: case other: hide(); default: }
      if (["a", "b"].includes(event.Event) || LIST.includes(kind)) go();
    `, { notes: true }).slice(5)).toEqual([
      "state (compared)", "  @object = agent", "  item 0 = Available (compared)", "  item 1 = on (compared)",
      "call show", "  @callee = show", "  item 1 = 1", "call hide", "  @callee = hide",
      "Event (compared)", "  @object = event", "  item 0 = a (compared)", "  item 1 = b (compared)",
      "call includes", "  @callee = (…).includes", "  @object = (…)", "  item 1 = event.Event (expression)", "    Event = event.Event (read)", "      @object = event",
      "  item 0 = a", "  item 1 = b",
      "kind (compared)", "  item 0 = x (compared)",
      "call includes", "  @callee = LIST.includes", "  @object = LIST", "  item 1 = kind (expression)",
      "call go", "  @callee = go",
    ]);
  });

  it("with a constant of a package have the name that the package gives it", () => {
    expect(tree(`
      import { Events, kit } from "kit"; import * as all from "all"; import { Own } from "./own"; import { Also } from "@/also";
      if (e.a === Events.Busy || e.b === all.States.Idle || e.c === Own.Busy || e.d === Also.Busy || e.f === kit.busy || e.g === Events.other) send();
      switch (e.h) { case Events.Ready: send(); }
    `).filter((line) => line.includes("compared"))).toEqual(["a = Busy (compared)", "b = Idle (compared)", "h (compared)", "  item 0 = Ready (compared)"]);
  });

  it("of calls have the name of what is called, beside the call", () => {
    expect(tree('if (e.getHeader("Event-Subclass") === "callcenter::info") go();')).toEqual([
      "getHeader = callcenter::info (compared)", "call getHeader", "  item 1 = Event-Subclass", "call go",
    ]);
  });

  it.each([
    ['if (a.b !== "x") return; f();', ["b = x"]],
    ['if (!a || a.b != "x" && "y" !== a.c) { g(); return; }', ["b = x", "c = y"]],
    ['if (!(a.b === "x")) throw g();', ["b = x"]],
    ['for (const a of all) { if (a.b !== "x") continue; f(a); }', ["b = x"]],
    ['if (a.b !== "x") g(); else f();', ["b = x"]],
    ['if (a.b === "x" && a.c === "y") return; f();', ["b = x", "c = y"]],
    ['if (a.b === "x") return g(); f();', ["b = x"]],
    ['if (a.b === "x") { g(); return; }', ["b = x"]],
  ])("of a guard are what it lets through: %s", (body, compared) => {
    expect(tree(`function h() { ${body} }`).filter((line) => line.includes("compared"))).toEqual(compared.map((line) => `  ${line} (compared)`));
  });

  it.each([
    'if (a.b !== "x") f();', 'if (a.b !== "x") { f(); }', 'if (a.b === "x") return; f();', 'if (!a || "x" === a.b) { console.log(a); return null; } f();',
    'if (["x"].includes(a.b)) return; f();', 'switch (a.b) { case "x": break; case "y": return; }',
  ])("are none where nothing is done for the value: %s", (body) => {
    expect(tree(`function h() { ${body} }`).filter((line) => line.includes("compared"))).toEqual([]);
  });

  it("of a switch leave out the cases that only end it", () => {
    expect(tree('switch (a) { case "w": case "x": break; case "y": case "z": f(); break; case "v": }')).toEqual(["a (compared)", "  item 0 = y (compared)", "  item 1 = z (compared)", "call f"]);
  });

  it("stand where the name and the values are written", () => {
    const text = 'const P = "p"; if ("x" == a.b["c d"]) f(); switch (s.t) { case "one": case P: g(); }';
    expect(written(text, "c d")).toEqual(["c d", "x"]);
    expect(written(text, "t")).toEqual(["t", undefined]);
    expect(written(text, "t/@object")).toEqual(["s", "s"]);
    expect(written(text, "t/0")).toEqual(["one", "one"]);
    expect(written(text, "t/1")).toEqual(["P", "P"]);
  });

  it.each([
    'a.b !== "x"', 'a.b > 1', 'a.b === c', 'a.b === null', 'typeof a === "x"', '(a || b) === "x"', 'a[i] === "x"', '"x" === "y"', "a === /x/", "a === `${b}`",
    "switch (a.b) { case c: f() }", "switch (true) { case a.b: f() }", "[a, b].includes(c.d)", 'list.includes("x")', '["x"].includes()', '"x".includes(a)',
  ])("are none: %s", (text) => {
    expect(tree(text).filter((line) => line.includes("compared"))).toEqual([]);
  });
});
