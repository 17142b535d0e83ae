/** Sources that every parser must give the same tree for; written for the places where parsers differ. */
export const sources: Readonly<Record<string, string>> = {
  "modules.mjs": `#!/usr/bin/env node
import phone, { Dial as D, "odd name" as odd } from "phone-kit";
import * as desk from 'desk-kit'; // the desk
import "side-effect";
export { D as Dialler } from "phone-kit";
export * from "all";
export * as ns from "named";
export default { name: "desk", queues: ["a", 'b'], [desk.KEY]: 1, ...rest };
const later = await import("later");
import("bare").then((m) => m.run());
/* block
 * of lines */
export const { a, b: { c = 1 }, ...others } = desk.load?.(1)?.values;
`,
  "common.cjs": `"use strict";
const kit = require("kit");
const { Client: C, make = 1 } = require('kit/client');
const one = require("kit").one;
let late; late = require("late");
require("kit")(1).go();
module.exports.handler = async function (event) { return { ok: true, list: [1, , 3], text: \`a\${event.id}b\${C}\` }; };
exports.other = (x) => x?.y?.[0]?.z ?? (x || {}).w;
const re = /a\\/b/g, big = 10n, neg = -1, yes = !0, none = null, hex = 0x10, u = undefined, v = void 0;
label: for (const k in kit) { if (k === "a") continue label; else k.count++; }
switch (kit.x) { case "s": kit.s(); break; default: kit.d(\`\`); }
try { kit.try(); } catch { kit.caught(); } finally { kit.end(); }
class A extends kit.B { static #p = 1; static { A.init(); } get x() { return this.#p; } 'quoted'() {} [kit.k]() {} static async *gen() { yield* kit.g(); } field = () => this.x; }
new A; new (kit.make())("x"); (0, kit.run)("y"); (function () { kit.inner(); })(); (() => kit.arrow())();
const sum = "SELECT a, b " + 'FROM "calls" ' + "WHERE c = \\"d\\"" + kit.tail;
sum.a.b.c = { d: 1 }; [sum.x, sum.y] = [1, 2]; ({ e: sum.z } = kit);
`,
  "view.jsx": `const Row = ({ agent, state: s }) => (
  <tr className="row" data-id={agent.id} hidden {...rest}>
    <td>{agent.name}</td><td>Talk &amp; wrap
      time</td>
    {s && <Kit.Badge kind={s}>{\`for \${agent.since} now\`}</Kit.Badge>}
    {/* nothing */}<>{agents.map(a => <Row key={a.id} {...a} render={() => <b/>}/>)}</>
    <svg:circle r="1"/>{"text"}{s ? agent.on : agent.off}
  </tr>
);
`,
  "types.ts": `import type { Agent } from "./agent";
import legacy = require("legacy");
export interface Row extends Base<Agent>, Other { readonly id: string; name?: string; 'quoted-key': number, [key: string]: unknown
  calls: { total: number; byQueue: Array<{ queue: string }> }[] | null; get(): Promise<{ a: 1 }>; run: (x: { no: 1 }) => void }
type State = | "busy" | 'idle' | 3;
export type Pair = (string | number)[];
type Wrapped = (Agent);
type Mixed = Base & { extra: boolean } & Readonly<{ more: State }>;
declare global { interface Window { phone: Phone } }
declare module "kit" { export function dial(x: string): void; }
declare const ambient: { a: string };
namespace N { export const inner = { a: 1 } as const; }
enum Level { Low = 1, Mid, High = "h", 'Odd-one' = 5 }
const enum Flag { On = "ON" }
abstract class Store<T> extends kit.Base<T> implements Row {
  private readonly client: Client = new Client({ level: Level.Mid, flag: Flag.On });
  declare name: string; static count?: number; agents!: { name: string; state: State }[];
  @Column({ type: "int" }) @Index() talkTime: number;
  constructor(@Inject(KEY) private readonly db: Db, public limit = 10, plain?: { a: string }) { super(); }
  abstract load(id: string): Promise<void>;
  find(a: string): void; find(a: unknown): void { this.db.query<Row>(\`SELECT id FROM calls WHERE a = \${a as string}\`); }
  get value(): number { return (<any>this.client).value!.deep; }
}
function typed<T extends { x: 1 }>(this: Window, a: T, { b, c }: { b: string; c?: number } = {} as never): a is T { return satisfiesIt satisfies T; }
export default abstract class {}
let x = y as { z: 1 }; let f = <T,>(v: T) => v; kit.call<Row>(x!); export = legacy;
`,
  "compared.js": `const P = "p", L = ["l", 1]; function f(e) { if (e.Event === "Q" || "x" == e?.a["b c"].trim()) g(); while (e.n === -1) h();
  switch (e.kind.toLowerCase()) { case "one": case P: { i(); break; } case \`two\`: default: } return ["a", P].includes(e.t) || L.includes(e) ? e.on === true : (e.f("g")) === 'h'; }
`,
  "mixed.tsx": `const Table: React.FC<Props> = ({ rows }: Props) => { const [s, setS] = useState<State | null>(null);
  useEffect(() => { api.get<Row[]>(\`/agents/\${id}\`).then(({ data }) => setS(data.state)); }, []);
  return <Grid<Row> rows={rows as Row[]} onPick={(r: Row) => setS(r.state)}>{rows[0]!.name}</Grid>; };
const doc = gql\`
  query Agents { agents(where: {state: BUSY}) { name \${EXTRA} } }
\`;
`,
  "crlf.ts": "const a = `one\r\n${b}\r\ntwo`;\r\nconst q = `SELECT x\r\nFROM \\`t\\` \\u0041\r\nWHERE y = 1`;\r\n// end\r\n",
};
