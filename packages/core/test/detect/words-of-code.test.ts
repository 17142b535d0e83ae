// Shapes of home-made code whose names alone are evidence: which lines are reported, and which near ones are not.
import { analyze } from "@art4/core";
import { describe, expect, test } from "vitest";

/** `line rule` of what is reported by words with confidence `likely`. */
const reported = (path: string, ...lines: string[]): string[] =>
  analyze(path, lines.join("\n")).findings.filter(({ product, confidence }) => product === "unlisted" && confidence === "likely").map(({ line, ruleId }) => `${line} ${ruleId}`);

describe("figures of what is named after operators", () => {
  const card = (person: string, measure: string): string[] => reported(
    "src/pannello/Classifica.jsx",
    `export const Classifica = ({ righe }) => righe.map((${person}) => (`,
    `  <tr key={${person}.id}>`,
    `    <td>{${person}.name}</td>`,
    `    <td>{${person}.${measure}}</td>`,
    '    <td>{t("inbound calls")}</td>',
    "  </tr>",
    "));",
    "export const coda = { queue: 1, dialer: 2, callback: 3 };",
  );

  test("are shown beside the operator's name", () => {
    expect(card("agent", "calls")).toEqual(["4 daily-productivity"]);
    expect(card("operatore", "chiamate")).toEqual(["4 daily-productivity"]);
  });

  test("are nobody's beside a queue's name, and no figure is anybody's profile", () => {
    expect(card("queue", "calls")).toEqual([]);
    expect(card("agent", "avatar")).toEqual([]);
  });

  test("are told apart by a name or number in a type, but not those of a queue", () => {
    const type = (name: string): string[] => reported(
      "src/call-center/tipi.ts", `export interface ${name} {`, "  id: string;", "  name: string;", "  calls: number;", "  campaign: string;", "}",
    );
    expect(type("Agent")).toEqual(["4 daily-productivity"]);
    expect(type("Queue")).toEqual([]);
  });

  test("are given out under the name that an operator's is read from", () => {
    const rows = (read: string): string[] => reported(
      "src/call-center/riepilogo.js", "export function riepilogo(elenco) {", `  return elenco.map((uno) => ({ name: ${read}, totalCalls: uno.totale, queue: uno.queue }));`, "}",
    );
    expect(rows("uno.agent.name")).toEqual([]);
    expect(rows("agent.name")).toEqual(["2 daily-productivity"]);
    expect(rows("customer.name")).toEqual([]);
  });
});

describe("limits, lists and records", () => {
  const table = (column: string): string[] => reported(
    "db/callcenter/agents.sql", "CREATE TABLE agents (", "  agent_id INT,", `  ${column},`, "  queue VARCHAR(20)", ");",
  );

  test("a limit is set and not measured", () => {
    expect(table("total_calls INT")).toEqual(["3 daily-productivity"]);
    expect(table("max_concurrent_calls INT")).toEqual([]);
  });

  test("a list of calls is no count of them", () => {
    const type = (of: string): string[] => reported(
      "src/call-center/tipi.ts", "export interface AgentRow {", "  agentId: string;", `  calls: ${of};`, "  queue: string;", "}",
    );
    expect(type("number")).toEqual(["3 daily-productivity"]);
    expect(type("Call[]")).toEqual([]);
  });

  test("who had a record last is not who is counted", () => {
    const callers = (person: string): string[] => reported(
      "db/chiamanti.sql", "CREATE TABLE repeat_callers (", "  caller_number VARCHAR(20),", "  call_count INT,", `  ${person} VARCHAR(20)`, ");",
    );
    expect(callers("agent")).toEqual(["3 daily-productivity"]);
    expect(callers("last_agent")).toEqual([]);
  });

  test("whom an aim is set on is no aim, how a line sounds no score of whoever speaks", () => {
    expect(table("target_calls INT")).toEqual(["3 daily-productivity"]);
    expect(table("target_agent_id INT")).toEqual([]);
    expect(table("quality_score INT")).toEqual(["3 listening"]);
    expect(table("call_quality_score INT")).toEqual([]);
  });

  test("how a state is drawn is no state", () => {
    expect(table("agent_status VARCHAR(10)")).toEqual(["3 operator-state"]);
    expect(table("agent_status_color VARCHAR(10)")).toEqual([]);
    expect(table("label_agent_status VARCHAR(10)")).toEqual([]);
  });

  test("texts and colours of states are no states", () => {
    const tile = (object: string): string[] => reported(
      "src/call-center/supervisor/Riquadro.jsx", "export const Riquadro = ({ agent, queue, dialer, campaign }) => (", `  <td>{${object}.agentStatus}{queue}{dialer}{campaign}</td>`, ");",
    );
    expect(tile("agent")).toEqual(["2 operator-state"]);
    expect(tile("manager.strings")).toEqual([]);
  });

  test("the state of a lead is not its operator's", () => {
    expect(table("current_status VARCHAR(10)")).toEqual(["3 operator-state"]);
    expect(table("lead_status VARCHAR(10)")).toEqual([]);
  });

  test("calls in a queue are the callers'", () => {
    expect(table("calls_taken INT")).toEqual(["3 daily-productivity"]);
    expect(table("calls_waiting INT")).toEqual([]);
  });

  test("addresses that name queues are of queues", () => {
    const route = (path: string): string[] => reported("src/call-center/supervisor/agents.ts", `router.get("${path}", (richiesta, risposta) => risposta.json(agents.statusOf(richiesta)));`);
    expect(route("/agents/status")).toEqual(["1 operator-state"]);
    expect(route("/queues/status")).toEqual([]);
  });

  test("rows of data that are used in one place are one finding there", () => {
    expect(reported(
      "db/mongo/agenti.js", 'const righe = [', '  { agentId: "a", agentStatus: "busy", queue: "x" },', '  { agentId: "b", agentStatus: "ready", queue: "x" },', "];",
      "db.stati.insertMany(righe);",
    ).filter((place) => place.startsWith("5"))).toEqual(["5 operator-state"]);
  });

  test("a member and what is read for it are one finding", () => {
    expect(reported(
      "src/call-center/riga.js", "export const riga = (agent) => ({", "  agentId: agent.id, queue: agent.queue,", "  agentStatus: agent.agentStatus,", "});",
    )).toEqual(["3 operator-state"]);
  });

  test("the day of an activity is no state", () => {
    const view = (column: string): string[] => reported(
      "db/dialer/vista.sql", "CREATE TABLE agent_days (", "  agent_id INT,", `  ${column},`, "  calls_queue INT", ");",
    );
    expect(view("activity_status VARCHAR(10)")).toContain("3 operator-state");
    expect(view("activity_day DATE")).not.toContain("3 operator-state");
  });

  test("a total over calls is a handling time, and no call's own record", () => {
    const figures = (measure: string): string[] => reported(
      "src/call-center/medie.ts", "export interface AgentFigures {", "  agentId: string;", "  direction: string;", `  ${measure}: number;`, "  queue: string;", "}",
    );
    expect(figures("avgDuration")).toEqual(["4 handling-time"]);
    expect(figures("duration")).toEqual(["2 crm-further-processing"]);
  });
});

describe("what became of calls", () => {
  const row = (...members: string[]): string[] => reported(
    "src/wallboard/righe.ts", "export interface AgentRow {", "  agentName: string;", "  answered: number;", "  queue: string;", ...members.map((member) => `  ${member};`), "}",
  );

  test("is counted by operator", () => {
    expect(row("dialer: string")).toEqual(["3 daily-productivity"]);
  });

  test("is one call's beside its caller", () => {
    expect(row("callerNumber: string", "callSid: string")).toEqual([]);
  });
});

describe("recordings in a table of calls", () => {
  const table = (name: string): string[] => reported(
    `db/${name}.sql`, `CREATE TABLE ${name} (`, "  user_id INT,", "  phone VARCHAR(20),", "  direction VARCHAR(10),", "  recording VARCHAR(200)", ");",
  );

  test("are the calls' of whom the key tells", () => {
    expect(table("calls")).toEqual(["5 listening"]);
    expect(table("meetings")).toEqual([]);
  });
});

describe("paths of tests", () => {
  const type = (path: string): string[] => reported(path, "export interface Riga {", "  agentId: string;", "  talkTime: number;", "  queue: string;", "}");

  test("set nothing, but a longer name that holds such a word is of something else", () => {
    expect(type("src/call-center/test/riga.ts")).toEqual([]);
    expect(type("src/call-center/crm-with-mock-voip-calls/riga.ts")).toEqual(["3 handling-time"]);
  });
});

describe("tables and models named after breaks", () => {
  const model = (name: string, person: string): string[] => reported(
    "prisma/schema.prisma", `model ${name} {`, "  id       String   @id", "  reason   String", "  start    DateTime", `  ${person} String`, "}",
  );

  test("are reported at their name, with the operator's key", () => {
    expect(model("Pauses", "agentId")).toEqual(["1 break-tracking"]);
    expect(reported("migrations/pause.sql", 'CREATE TABLE "Pauses" (', '  "reason" TEXT,', '  "agent_id" TEXT', ");")).toEqual(["1 break-tracking"]);
  });

  test("are nobody's without one", () => {
    expect(model("Pauses", "videoId")).toEqual([]);
  });
});

describe("whose rows a change is limited to", () => {
  test("is read from the condition", () => {
    expect(reported(
      "src/call-center/stato.ts", "export const salva = (agentId: string, agentStatus: string) =>",
      "  prisma.sessione.updateMany({", "    where: { agentId },", "    data: { agentStatus },", "  });",
    )).toEqual(["4 operator-state"]);
    expect(reported(
      "src/call-center/stato.ts", "export const salva = (ordine: string, orderStatus: string) =>",
      "  prisma.sessione.updateMany({", "    where: { ordine },", "    data: { orderStatus },", "  });",
    )).toEqual([]);
  });
});

describe("columns of grids and bars of charts", () => {
  const grid = (person: string): string[] => reported(
    "src/call-center/colonne.ts", "export const colonne = [", `  { accessorKey: "${person}", header: "Nome" },`, '  { accessorKey: "totalCalls", header: "Chiamate" },', "];",
  );

  test("are named by what they show", () => {
    expect(grid("agentName")).toEqual(["3 daily-productivity"]);
    expect(grid("queueName")).toEqual([]);
  });
});

test("what an element is called shows nothing by itself", () => {
  const tile = (element: string): string[] => reported(
    "src/call-center/supervisor/Riquadro.jsx", "export const Riquadro = ({ liberi, queue, dialer, campaign }) => (",
    `  <${element}><i>{liberi}</i><i>{queue}</i><i>{dialer}</i><i>{campaign}</i></${element}>`, ");",
  );
  expect(tile("AgentActivity")).toEqual([]);
  expect(tile("AgentStatus")).toEqual([]);
});

describe("fields of a GraphQL schema", () => {
  const field = (argument: string): string[] => reported(
    "src/call-center/schema.graphql", "type Query {", "  queue: String", `  callRecording(${argument}: ID!): String`, "  campaign: String", "  dialer: String", "}",
  );

  test("are an operator's where an argument tells which", () => {
    expect(field("agentId")).toEqual(["3 listening"]);
    expect(field("queueId")).toEqual([]);
  });
});
