import { describe, expect, it } from "vitest";
import { graphql } from "../../src/formats/graphql.ts";
import { expectQuick, expectSound } from "./tree/hold.ts";
import { outline } from "./tree/outline.ts";
import { treeText } from "./tree-text.ts";

const tree = (text: string): string[] => treeText(graphql.read(text).root).trimEnd().split("\n");

describe("operations", () => {
  it("have names, variables, fields with aliases, arguments and directives", () => {
    expect(tree(`
      # all of them
      query Stats($from: Long!, $ids: [ID!] = ["a"]) @cached(ttl: 60) {
        task(from: $from, filter: { and: [{ state: { equals: BUSY } }, { n: { gte: -1.5 } }] }, name: "x \\"y\\"") {
          total: count
          owner { id name @include(if: $all) }
        }
      }
      mutation { stop(id: 1) }
    `)).toEqual([
      "section query", "  @name = Stats", "  $from = Long!", "  $ids = [ID!]", "    section @default", "      item 0 = a",
      "  call cached", "    @ttl = 60",
      "  section task", "    @from = $from (expression)",
      "    section @filter", "      section and", "        item 0", "          section state", "            equals = BUSY",
      "        item 1", "          section n", "            gte = -1.5",
      '    @name = x "y"',
      "    count", "      @alias = total",
      "    section owner", "      id", "      name", "        call include", "          @if = $all (expression)",
      "section mutation", "  stop", "    @id = 1",
    ]);
  });

  it("may be a selection alone, with fragments", () => {
    expect(tree("{ a { ...Parts ... on Agent { state } ... @skip(if: true) { b } } } fragment Parts on Agent { name }")).toEqual([
      "section query", "  section a", "    ... = Parts", "    section ...", "      @on = Agent", "      state",
      "    section ...", "      call skip", "        @if = true", "      b",
      "section fragment", "  @name = Parts", "  @on = Agent", "  name",
    ]);
  });

  it("stand where they are written", () => {
    expect(outline(graphql.read('query Q { n: agent(id: "x", to: $t) { s } }').root)).toEqual([
      "section query 0-5",
      "  setting @name = Q 6-7 6-7",
      "  section agent 13-18",
      "    setting @alias = n 10-11 10-11",
      "    setting @id = x 19-21 24-25",
      "    setting @to (expression) = $t 28-30 32-34",
      "    setting s 38-39",
    ]);
  });
});

describe("schemas", () => {
  it("have types with fields", () => {
    expect(tree(`
      """ An agent """
      type Agent implements Person @key(fields: "id") { id: ID! calls(from: Date = "now", by: [Unit!]): [Call!]! talkTime: Float @deprecated }
      extend input Filter { state: State = BUSY }
      enum State { BUSY IDLE }
      union Any = | Agent | Call
      scalar Date
    `)).toEqual([
      "section Agent (type)", "  @implements = Person", "  call key", "    @fields = id",
      "  id = ID!", "  calls = [Call!]!", "    @from = Date", "      @default = now", "    @by = [Unit!]", "  talkTime = Float", "    call deprecated",
      "section Filter (input)", "  state = State", "    @default = BUSY",
      "section State (enum)", "  BUSY", "  IDLE",
      "section Any (union)", "  item 0 = Agent", "  item 1 = Call",
      "section Date (scalar)",
    ]);
  });
});

describe("any text", () => {
  it("has comments and problems", () => {
    const { comments, problems } = graphql.read('{ a # why\n b(c: "d\n');
    expect(comments).toEqual([{ text: "why", span: { start: 4, end: 9 } }]);
    expect(problems.map(({ reason, span }) => [reason, span.start])).toEqual([["string is not closed", 16], ["a bracket is not closed", 17]]);
  });

  it("may end anywhere", () => {
    const text = 'query Q($a: [T!] = [1]) @b(c: {d: """e"""}) { f: g(h: $a, i: "j\\"") { ...K ... on L { m } } } type N { o(p: Q = 1): R! } ${s{}}';
    for (let length = 0; length <= text.length; length++) expectSound(graphql, text.slice(0, length));
  });

  it.each(["{a", "{a(b:[", "{a(b:{c:", "(", '"', "${", "type A{a:[", "{...{a", '"""'])("may repeat %s without end", (part) => {
    expectQuick(graphql, part.repeat(50_000));
  });
});
