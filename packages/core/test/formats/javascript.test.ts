import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { javascript } from "../../src/formats/javascript.ts";
import { expectQuick, expectSound } from "./tree/hold.ts";
import { read, tree, written } from "./javascript-tree.ts";
import { treeText } from "./tree-text.ts";

describe("modules", () => {
  it("are the same however they come in", () => {
    expect(tree(`
      import kit, { Dial as D } from "kit"; import * as all from "all"; import "alone"; export { Dial } from "again"; export * from "star";
      const whole = require("whole"); const { Dial: E, one } = require("parts"); const two = require("third").two; import("lazy");
    `)).toEqual([
      "section import", "  kit", "    default = kit", "    Dial = D",
      "section import", "  all", "    * = all",
      "section import", "  alone",
      "section import", "  again", "    Dial = Dial",
      "section import", "  star", "    * = *",
      "section import", "  whole", "    * = whole",
      "section import", "  parts", "    Dial = E", "    one = one",
      "section import", "  third", "    two = two",
      "section import", "  lazy",
    ]);
  });

  it("stand where their names are written", () => {
    const text = 'import { Dial as D } from "kit";';
    expect(written(text, "import")).toEqual(['"kit"', undefined]);
    expect(written(text, "import/kit")).toEqual(["kit", undefined]);
    expect(written(text, "import/kit/Dial")).toEqual(["Dial", "D"]);
  });
});

describe("calls", () => {
  it("have the last name of the callee as its module calls it, and what the callee is", () => {
    expect(tree('import { GetThings as G } from "kit"; new G({ By: ["AGENT"], on: true, n: 3 });', { notes: true })).toEqual([
      "section import", "  kit", "    GetThings = G",
      "call GetThings", "  @callee = GetThings", "  @module = kit", "  @new = true",
      "  item 1", "    section By", "      item 0 = AGENT", "    on = true", "    n = 3",
    ]);
  });

  it.each([
    'import * as Desk from "desk"; Desk.Actions.run("x")',
    'import Desk from "desk"; Desk.Actions.run("x")',
    'const Desk = require("desk"); Desk.Actions.run("x")',
    'import { Actions } from "desk"; Actions.run("x")',
    'import { Actions as A } from "desk"; A.run("x")',
    'import Desk from "desk"; const { Actions } = Desk; Actions.run("x")',
    'const { Actions: { run: go } } = require("desk"); go("x")',
    'import Desk from "desk"; const A = Desk.Actions; A["run"]("x")',
  ])("are alike: %s", (text) => {
    expect(tree(text, { notes: true }).slice(-5)).toEqual([
      "call run", "  @callee = Actions.run", "  @module = desk", "  @object = Actions", "  item 1 = x",
    ]);
  });

  it.each([
    ['import { Client } from "kit"; const c = new Client({}); c.send()', "c.send"],
    ['import make from "kit"; const c = make(id, token); c.send()', "c.send"],
    ['const make = require("kit"); const c = make(id).v1; c.send()', "c.send"],
    ['import { Client } from "kit"; class A { c = new Client(); f() { this.c.send() } }', "this.c.send"],
    ['import { Client } from "kit"; class A { constructor() { this.c = new Client() } f() { this.c.send() } }', "this.c.send"],
    ['import { Client } from "kit"; class A { constructor(private readonly c: Client) {} f() { this.c.send() } }', "this.c.send"],
    ['import { Client } from "kit"; class A { private c: Client; f() { this.c.send() } }', "this.c.send"],
    ['import { Client } from "kit"; function f(c: Client) { c.send() }', "c.send"],
    ['import { Client } from "kit"; let c; c = new Client(); c.send()', "c.send"],
    ['const c = (await import("kit")).Client.create(); c.send()', "c.send"],
  ])("know their module: %s", (text, callee) => {
    expect(tree(text, { notes: true }).join("\n")).toMatch(new RegExp(`call send\n *@callee = ${callee}\n *@module = kit\n`));
  });

  it("of names that are bound anew have no module", () => {
    expect(tree('import { c } from "kit"; function f(c) { c.send() } function g() { const c = own(); c.send() }', { notes: true }).filter((line) => line.includes("@module"))).toEqual([]);
  });

  it("in a chain stand below each other", () => {
    const text = "client.v1.spaces(ws).workers().list(1)";
    expect(tree(text, { notes: true })).toEqual([
      "call list", "  @callee = client.v1.spaces().workers().list", "  @object = client.v1.spaces().workers()",
      "  section @chain",
      "    call workers", "      @callee = client.v1.spaces().workers", "      @object = client.v1.spaces()",
      "      section @chain",
      "        call spaces", "          @callee = client.v1.spaces", "          @object = client.v1", "          item 1 = ws (expression)",
      "  item 1 = 1",
    ]);
    expect(written(text, "list")).toEqual(["list", undefined]);
    expect(written(text, "list/@chain/workers")).toEqual(["workers", undefined]);
  });

  it("hold what their callbacks do", () => {
    expect(tree("agents.on('state', (s) => { post(s); }, function named() { get(); })")).toEqual([
      "call on", "  item 1 = state", "  item 2 (function)", "    call post", "      item 1 = s (expression)", "  item 3 (function)", "    call get",
    ]);
  });

  it("in place have no name", () => {
    expect(tree("(function () { run(); })(); (() => go())();")).toEqual(["call run", "call go"]);
  });
});

describe("values", () => {
  it("are what the text says", () => {
    expect(tree("f('it\\'s', 1.50, -2, 0x10, true, !0, null, `plain`, x, a.b, /r/g, 'a' + 'b', `a${x}b`, 'n' + n, y ? 1 : 2)")).toEqual([
      "call f", "  item 1 = it's", "  item 2 = 1.5", "  item 3 = -2", "  item 4 = 16", "  item 5 = true", "  item 6 = true", "  item 7 = null", "  item 8 = plain",
      "  item 9 = x (expression)", "  item 10 = a.b (expression)", "    b = a.b (read)", "  item 11 = /r/g (expression)", "  item 12 = ab",
      "  item 13 = a${x}b (template)", "  item 14 = n${n} (template)", "  item 15 = y ? 1 : 2 (expression)",
    ]);
  });

  it("stand where they are written: inside the quotes", () => {
    const text = "f('one', `two`, {three: \"four\", 'five': 6, [\"six\"]: x})";
    expect(written(text, "f/1")).toEqual(["one", "one"]);
    expect(written(text, "f/2")).toEqual(["two", "two"]);
    expect(written(text, "f/3/three")).toEqual(["three", "four"]);
    expect(written(text, "f/3/five")).toEqual(["five", "6"]);
    expect(written(text, "f/3/six")).toEqual(["six", "x"]);
  });

  it("of constants are followed, and stand where they are used", () => {
    const text = `
      const Grouping = "AGENT", Names = { by: Grouping, list: [Grouping, 1] };
      const Frozen = Object.freeze({ deep: { x: "X" } }); enum State { Busy = "BUSY", Idle = 4, Next }
      f(Grouping, Names, Names.list[0], Frozen.deep.x, State.Busy, State.Next, { Grouping, [Names.by]: 1, ...Names }, \`on \${Grouping}\`);
    `;
    expect(tree(text).slice(-19)).toEqual([
      "call f", "  item 1 = AGENT", "  item 2", "    by = AGENT", "    section list", "      item 0 = AGENT", "      item 1 = 1",
      "  item 3 = AGENT", "  item 4 = X", "  item 5 = BUSY", "  item 6 = 5",
      "  item 7", "    Grouping = AGENT", "    AGENT = 1", "    by = AGENT", "    section list", "      item 0 = AGENT", "      item 1 = 1",
      "  item 8 = on AGENT",
    ]);
    expect(written(text, "f/1")).toEqual(["Grouping", "Grouping"]);
    expect(written(text, "f/2/list/0")).toEqual(["Names", "Names"]);
    expect(written(text, "f/7/Grouping")).toEqual(["Grouping", "Grouping"]);
    expect(written(text, "f/7/by")).toEqual(["...Names", "...Names"]);
  });

  it.each([
    "let x = 1; x = 2; f(x)",
    "function g(x) { f(x) }",
    "const x = 1; { const x = h(); f(x) }",
    "import x from 'x'; f(x)",
    "const o = { x: 1 }; o.x = 2; f(o.x)",
    "const o = { x: 1, ...h() }; f(o.x)",
    "for (const x of [1]) f(x)",
    "const { x = 1 } = o; f(x)",
  ])("of what may change are not: %s", (text) => {
    const item = tree(text).find((line) => line.includes("item 1"));
    expect(item).toMatch(/item 1 = (?:o\.)?x \(expression\)/);
  });

  it("of static members of a class are constants, too", () => {
    expect(tree("class Names { static By = 'AGENT'; static all = { on: 1 }; own = 2; } f(Names.By, Names.all, Names.own);").slice(-5)).toEqual([
      "  item 1 = AGENT", "  item 2", "    on = 1", "  item 3 = Names.own (expression)", "    own = Names.own (read)",
    ]);
  });

  it("that a package calls constants have its name beside their text", () => {
    const { root } = read("import { States } from 'kit'; import { Own } from './own'; f(States.BUSY, Own.BUSY, States.busy);");
    const items = root.children.find(({ key }) => key === "f")!.children.filter(({ kind }) => kind === "item");
    expect(items.map(({ value, constant }) => [value, constant])).toEqual([["States.BUSY", "BUSY"], ["Own.BUSY", undefined], ["States.busy", undefined]]);
  });

  it("of constants that refer to each other end", () => {
    const laughs = Array.from({ length: 40 }, (_, i) => `const a${i + 1} = [a${i}, a${i}];`).join("");
    expect(treeText(read(`const a0 = [1]; ${laughs} f(a40); const b = { c: () => b, b }; f(b);`).root).length).toBeLessThan(200_000);
  });
});

describe("names", () => {
  it("of functions, classes and variables make sections", () => {
    expect(tree(`
      async function load() { get(); } const save = () => post(); module.exports.handler = function () { run(); };
      class Desk extends kit.Base { limit = 3; static on = { a: 1 }; start() { go(); } 'odd name'() {} get state() { return this.s; } }
      const o = { method() { inner(); }, arrow: () => outer() };
    `)).toEqual([
      "section load (function)", "  call get", "section save (function)", "  call post", "section handler (function)", "  call run",
      "section Desk (class)", "  @extends = kit.Base", "  limit = 3", "  section on", "    a = 1", "  section start (function)", "    call go",
      "  section odd name (function)", "  section state (function)", "    s = this.s (read)",
      "section o", "  section method (function)", "    call inner", "  section arrow (function)", "    call outer",
    ]);
  });

  it("of assigned members have their object", () => {
    const text = "agent.stats.calls = 1; agent.stats['talk'] += t; agent.count++; x = 2;";
    expect(tree(text, { notes: true })).toEqual([
      "calls = 1", "  @object = agent.stats", "talk = t (expression)", "  @object = agent.stats", "count = agent.count++ (expression)", "  @object = agent", "x = 2",
    ]);
    expect(written(text, "calls")).toEqual(["calls", "1"]);
    expect(written(text, "talk")).toEqual(["talk", "t"]);
  });

  it("that are read are settings where they go somewhere", () => {
    expect(tree("function f() { if (a.skipped) b.alsoSkipped; const { state, id: x } = agent.now; return { name: agent.name, ok: a.b && c.d() }; }", { notes: true })).toEqual([
      "section f (function)", "  state = agent.now.state (read)", "    @object = agent.now", "  id = agent.now.id (read)", "    @object = agent.now",
      "  section return", "    name = agent.name (expression)", "      name = agent.name (read)", "        @object = agent",
      "    ok = a.b && c.d() (expression)", "      b = a.b (read)", "        @object = a", "      call d", "        @callee = c.d", "        @object = c",
    ]);
  });

  it.each([
    ["function f({ newState: s }) { send(s.name); }", "newState.name"],
    ["on(({ detail: { agent: { state: s = {} } } }) => send(s.name))", "detail.agent.state.name"],
    ["function f(event) { const { state: s = {} } = event.agent; send(s.name); }", "event.agent.state.name"],
    ["function f(event) { const s = event.agent?.state ?? {}; send(s.name); }", "event.agent.state.name"],
    ["function f({ ...s }) { send(s.name); }", "s.name"],
    ["function f([s]) { send(s.name); }", "s.name"],
    ["function f(event) { const s = event.state || other(); send(s.name); }", "s.name"],
    ["function f({ state: s }) { s = g(); send(s.name); }", "s.name"],
  ])("of what was taken out are what the object calls them: %s", (text, dotted) => {
    expect(tree(text).filter((line) => line.includes("(read)")).at(-1)?.trim()).toBe(`name = ${dotted} (read)`);
  });

  it("of what is exported by default are default", () => {
    const text = "export default { queues: ['a'] }";
    expect(tree(text)).toEqual(["section default", "  section queues", "    item 0 = a"]);
    expect(written(text, "default")).toEqual(["default", undefined]);
  });
});

describe("types", () => {
  const text = `
    export interface Agent extends Person { readonly id: string; talkTime?: number; 'odd-name': State
      queue: { name: string }[] | null; byDay: Record<string, { calls: number }>; stop(): Promise<void>; [key: string]: unknown }
    type State = "busy" | 'idle';
    type Row = Agent & { rank: number };
    type Alias = Map<string, Agent>;
    enum Level { Low = 1, Mid, High = "h" }
    class Entity { @Column({ type: "int" }) talkTime: number; state!: { since: Date }; calls: number = 0; constructor(private db: Db) {} }
    const View = ({ a }: { a: string }) => a;
  `;

  it("are sections with their members", () => {
    expect(tree(text)).toEqual([
      "section Agent (interface)", "  @extends = Person", "  id = string", "  talkTime = number", "  odd-name = State",
      "  section queue", "    name = string", "  section byDay", "    calls = number", "  stop = Promise<void>", "  [key] = unknown",
      "section State = \"busy\" | 'idle' (type)", "  item 0 = busy", "  item 1 = idle",
      "section Row (type)", "  rank = number",
      "section Alias = Map<string, Agent> (type)",
      "section Level (enum)", "  Low = 1", "  Mid = 2", "  High = h",
      "section Entity (class)", "  talkTime = number", "    call Column", "      item 1", "        type = int",
      "  section state", "    since = Date", "  calls = 0", "    @type = number", "  db = Db", "  section constructor (function)",
      "section View (function)", "  section @parameter (type)", "    a = string",
    ]);
  });

  it("stand where they are written", () => {
    expect(written(text, "Agent")).toEqual(["Agent", undefined]);
    expect(written(text, "Agent/talkTime")).toEqual(["talkTime", "number"]);
    expect(written(text, "Agent/odd-name")).toEqual(["odd-name", "State"]);
    expect(written(text, "Agent/queue/name")).toEqual(["name", "string"]);
    expect(written(text, "State/1")).toEqual(["idle", "idle"]);
    expect(written(text, "Level/High")).toEqual(["High", "h"]);
    expect(written(text, "Entity/talkTime")).toEqual(["talkTime", "number"]);
    expect(written(text, "Entity/db")).toEqual(["db", "Db"]);
  });
});

describe("JSX", () => {
  it("has elements, attributes and what is shown", () => {
    expect(tree(`
      import * as Kit from "kit";
      const List = ({ agents, title }) => <><Kit.Table.Column title="A &amp; B" key={1} wide {...rest} render={() => <b/>}/>
        {agents.map((a) => <li>{a.state} {title}</li>)}<th> Talk
          time </th></>;
    `, { notes: true })).toEqual([
      "section import", "  kit", "    * = Kit",
      "section List (function)",
      "  section Table.Column (jsx)", "    @module = kit", "    @title = A & B", "    @key = 1", "    @wide = true", "    @... = rest (expression)",
      "    section @render (function)", "      section b (jsx)",
      "  call map", "    @callee = agents.map", "    @object = agents", "    item 1 (function)",
      "      section li (jsx)", "        state = a.state (read)", "          @object = a", "        title = title (read)",
      "  section th = Talk time (jsx)",
    ]);
  });
});

describe("what JSX shows", () => {
  it.each([
    ["{state || ''}", ["state"]], ["{user.state ?? other}", ["state", "other"]], ["{isOn ? state : (name || '-')}", ["state", "name"]],
    ["{isOn && state}", ["state"]], ["{user.isOn && state}", ["isOn", "state"]], ["{isOn && <b/>}", []],
  ])("is what may stand there, and no name that is only tested: %s", (content, names) => {
    expect(tree(`const View = () => <i>{}${content}</i>;`).filter((line) => line.includes("(read)")).map((line) => line.trim().split(" ")[0])).toEqual(names);
  });
});

describe("texts in another language", () => {
  it("are read in place, whatever they are made of", () => {
    const text = 'db.run("SELECT agent, AVG(\\u0074alk) " + `FROM calls WHERE id = ${id} ` + \'GROUP BY agent\')';
    expect(tree(text)).toEqual([
      "call run", "  item 1 = SELECT agent, AVG(talk) FROM calls WHERE id = ${id} GROUP BY agent (template)",
      "    section select", "      section columns", "        agent = agent", "          column = agent", "        talk = AVG(talk)", "          function = AVG", "          column = talk",
      "      section from", "        calls", "      section where", "        id", "      section group-by", "        agent = agent", "          column = agent",
    ]);
    expect(written(text, "run/1/select/columns/talk")).toEqual(["AVG", "AVG(\\u0074alk)"]);
    expect(written(text, "run/1/select/columns/talk/column")).toEqual(["\\u0074alk", "\\u0074alk"]);
    expect(written(text, "run/1/select/where/id")).toEqual(["id", undefined]);
    expect(written(text, "run/1/select/group-by/agent")).toEqual(["agent", "agent"]);
  });

  it("may be GraphQL", () => {
    const text = "const q = gql`query A { agents(state: BUSY) { name } ${more} }`; f('{ task(from: 1) { owner } }')";
    expect(tree(text)).toEqual([
      "q = gql`query A { agents(state: BUSY) { name } ${more} }` (expression)",
      "  call gql", "    item 1 = query A { agents(state: BUSY) { name } ${more} } (template)",
      "      section query", "        @name = A", "        section agents", "          @state = BUSY", "          name",
      "call f", "  item 1 = { task(from: 1) { owner } }", "    section query", "      section task", "        @from = 1", "        owner",
    ]);
    expect(written(text, "q/gql/1/query/agents/@state")).toEqual(["state", "BUSY"]);
  });

  it.each(["'Select an agent from the list'", "'select a queue from below'", "'Update it to set a value'", "'{ a: 1 }'", "'query the desk'"])("are no prose: %s", (text) => {
    expect(tree(`f(${text})`)).toHaveLength(2);
  });
});

describe("a file", () => {
  it.each([["a.js", true], ["a.mjs", true], ["a.cts", true], ["src/View.TSX", true], ["a.d.ts", false], ["a.min.js", false], ["a.json", false], ["a.vue", false]])("%s is taken: %s", (path, taken) => {
    expect(javascript.claims(path, "x")).toBe(taken);
  });

  it("that is a bundle of more than a million units is left alone", () => {
    expect(javascript.claims("a.js", "x".repeat(1_000_001))).toBe(false);
  });

  it("has its comments", () => {
    const text = "#!/usr/bin/env node\n// one\nf(/* two */); /** three */";
    expect(read(text).comments).toEqual([
      { text: "one", span: { start: 20, end: 26 } }, { text: "two", span: { start: 29, end: 38 } }, { text: "* three", span: { start: 41, end: 53 } },
    ]);
  });

  it("is JSX or has casts by its ending, and may have types whatever its ending", () => {
    expect(tree("f(<any>x)", { path: "a.ts" })).toEqual(["call f", "  item 1 = x (expression)"]);
    expect(tree("const a: string = 'b';", { path: "a.js" })).toEqual(["a = b"]);
  });

  it("may begin with a byte order mark", () => {
    const text = "\uFEFFconst a = 'b'; // c";
    expect(written(text, "a")).toEqual(["a", "b"]);
    expect(read(text).comments.map(({ span }) => span.start)).toEqual([16]);
  });

  it("that is none has a problem with its line", () => {
    expect(analyze("a.js", "f();\ng((;\n").unread).toEqual([{ path: "a.js", line: 2, reason: "Unexpected token" }]);
  });

  it("with faults that lose nothing has no problem", () => {
    const reading = read("const a = 1; const a = 2; return a; export { b };");
    expect(reading.problems).toEqual([]);
    expect(reading.root.children.map(({ key }) => key)).toEqual(["a", "a"]);
  });

  it("may end anywhere", () => {
    const text = "import { A as B } from 'a'; class C { @D({ e: `f${g}` }) h: { i: 'j' }[] = [k?.l(1), ...m]; }\nx = <N o={p.q}>{r}</N>; s = 'SELECT t FROM u' + \"\\u0041\\\n\";";
    for (let length = 0; length <= text.length; length++) expectSound(javascript, text.slice(0, length));
  });

  it.each([["(", ""], ["[", ""], ["{a:", ""], ["`${", ""], ["f(", ")"], ["a=>{", "}"], ["<a>", "</a>"], ["if(a){", "}"]])("may be nested in %s without end", (open, close) => {
    for (const depth of [500, 100_000]) {
      const reading = expectQuick(javascript, `x = ${open.repeat(depth)}${close.repeat(depth)}`);
      expect(reading.problems.length).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ["a long chain of calls", `a${".b()".repeat(20_000)}`],
    ["a long sum", `x = ${"a+".repeat(800)}'b'`],
    ["a large constant used often", `const o = {${"k: 1,".repeat(20_000)}};${"f(o);".repeat(2000)}`],
    ["a long line of aliases", `${Array.from({ length: 20_000 }, (_, i) => `const a${i + 1} = a${i}.x;`).join("")} a20000.f()`],
    ["a long constant compared often", `const l = [${"'a',".repeat(20_000)}b];${"l.includes(c.d);".repeat(10_000)}`],
    ["a long list of what is not known", `const l = [${"b,".repeat(40_000)}];${"l.includes(c.d);".repeat(10_000)}`],
    ["many comparisons in one another", `x = ${"(a.b === ".repeat(1000)}1${")".repeat(1000)};${"a.b.c.d === 1 && ".repeat(15_000)}1`],
    ["many queries", `x = [${"'SELECT a FROM b',".repeat(10_000)}]`],
  ])("with %s is read quickly", (_, text) => {
    expectQuick(javascript, text);
  });
});
