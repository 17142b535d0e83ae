// Names of code alone: which lines are reported, and which are not.
import { analyze } from "@art4/core";
import { describe, expect, test } from "vitest";

/** `line rule` of what is reported by words with confidence `likely`. */
const reported = (path: string, text: string): string[] =>
  analyze(path, text).findings.filter(({ product, confidence }) => product === "unlisted" && confidence === "likely").map(({ line, ruleId }) => `${line} ${ruleId}`);

/** A migration whose columns start on line 6. */
const migration = (table: string, ...columns: string[]): string => `<?php
use Illuminate\\Support\\Facades\\Schema;
return new class extends Migration {
    public function up(): void {
        Schema::create('${table}', function (Blueprint $table) {
${columns.map((column) => `            ${column}\n`).join("")}        });
    }
};
`;

describe("columns that a schema builder declares", () => {
  test("stand beside each other, below their table's name", () => {
    expect(reported("database/migrations/2025_01_10_create_call_logs_table.php", migration(
      "call_logs", "$table->id();", "$table->foreignId('agent_id')->constrained('agents');", "$table->integer('talk_time')->nullable();", "$table->string('queue');",
    ))).toEqual(["8 handling-time"]);
    expect(reported("database/migrations/2025_01_10_create_operators_table.php", migration(
      "call_center_operators", "$table->string('operator_name');", "$table->enum('status', ['available', 'break', 'in_call'])->default('available');", "$table->string('queue_name');",
    ))).toEqual(["7 operator-state"]);
  });

  test("are no operator's without an operator beside them, nor where only an index names them", () => {
    expect(reported("database/migrations/2025_01_10_create_queue_totals_table.php", migration(
      "queue_totals", "$table->foreignId('queue_id');", "$table->integer('talk_time');", "$table->integer('calls');",
    ))).toEqual([]);
    expect(reported("database/migrations/2025_01_10_change_agents_table.php", migration(
      "agents", "$table->string('agent_id');", "$table->index(['talk_time']);", "$table->dropColumn('talk_time');", "$table->string('queue')->after('talk_time');",
    ))).toEqual([]);
  });

  test("are read in JavaScript alike", () => {
    expect(reported("migrations/20250110_call_logs.js", `exports.up = (knex) =>
  knex.schema.createTable("call_logs", (table) => {
    table.string("agent_id").notNullable();
    table.integer("talk_time").notNullable();
    table.string("queue");
  });
`)).toEqual(["4 handling-time"]);
  });
});

describe("names in PHP", () => {
  const page = (statement: string): string => `<?php
$agent_id = $_GET['agent_id'];
${statement}
$queue = load_queue($agent_id);
`;

  test("are no measure where a script keeps one value for itself", () => {
    expect(reported("call_center/agent_edit.php", page("$agent_status = $_POST['agent_status'];"))).toEqual([]);
    expect(reported("call_center/agent_list.php", page("$agents[$n]['agent_status'] = $row['status']; $agents[$n]['agent_name'] = $row['name']; $agents[$n]['queue'] = $queue;"))).toEqual(["3 operator-state"]);
  });

  test("are no times where they say how long to wait", () => {
    expect(reported("call_center/agent.php", `<?php
class CallCenterAgent {
  public $agent_id;
  public $call_timeout;
  public $talk_time;
}
`)).toEqual(["5 handling-time"]);
  });
});

describe("a key tells whose a call is", () => {
  const entity = (...members: string[]): string => `@Entity('calls')\nexport class Call {\n  phoneNumber: string;\n  direction: string;\n${members.map((member) => `  ${member}\n`).join("")}}\n`;

  test("also with what the person did to it", () => {
    expect(reported("call-center/calls/call.entity.ts", entity("assignedAgentId: string;", "recordingUrl: string;"))).toEqual(["6 listening"]);
    expect(reported("call-center/calls/call.entity.ts", entity("answeredByAgentId: string;", "durationSeconds: number;", "estimatedWaitMinutes: number;"))).toContain("5 crm-further-processing");
  });

  test("but a customer's record counts its own calls, whoever owns it", () => {
    const lead = (key: string): string => `export interface Lead {\n  phone: string;\n  ${key}: string;\n  queue: string;\n  campaign: string;\n  callCount: number;\n}\n`;
    expect(reported("dialer/lead.ts", lead("assignedTo"))).toEqual([]);
    expect(reported("dialer/lead.ts", lead("telecallerId"))).toEqual(["6 daily-productivity"]);
  });
});

describe("states of operators", () => {
  const states = `type AgentStatus = 'OFFLINE' | 'AVAILABLE' | 'ON_CALL' | 'BREAK' | 'LUNCH';\n`;

  test("that a file lists explain a status that is sent with a person's key", () => {
    const send = `export function report(io, userId, queue, extension, to) {\n  io.emit('changed', { userId, queue, extension, status: to });\n}\n`;
    expect(reported("dialer/presence.ts", states + send)).toEqual(["3 operator-state"]);
    expect(reported("dialer/presence.ts", send)).toEqual([]);
  });

  test("are the operator's own affair where he sets them", () => {
    const row = (member: string): string => `${states}export function StatusRow({ status, agentName, queue }: { status: AgentStatus; ${member}; agentName: string; queue: string }) {\n  return null;\n}\n`;
    expect(reported("call-center/components/status-row.tsx", row("since: number"))).toEqual(["2 operator-state"]);
    expect(reported("call-center/components/status-row.tsx", row("onChange: (status: AgentStatus) => void"))).toEqual([]);
  });

  test("are nobody's where a type only lists them, nor of a list of people", () => {
    expect(reported("call-center/supervisor/types.ts", states)).toEqual([]);
    expect(reported("dialer/numbers.ts", `export async function numbers(agents) {\n  return prisma.callerId.findMany({ select: { agents: true, campaign: true, queue: true, callCount: true } });\n}\n`)).toEqual([]);
  });

  test("are not what a component keeps", () => {
    expect(reported("call-center/supervisor/calls.tsx", `export function Calls({ agentId, queue }) {\n  setIncomingCalls({ agentId, queue });\n}\n`)).toEqual([]);
  });

  test("are not what a program calls its own state or the code of an answer", () => {
    expect(reported("call-center/supervisor/agents.js", `export function agents(store, res, agentId, queue) {\n  const state = store.getState();\n  res.status(404).json({ agentId, queue });\n}\n`)).toEqual([]);
  });
});

describe("what is counted", () => {
  const aggregation = (key: string): string => `CallLog.aggregate([\n  { $match: { queue: 'sales', campaign: 'a' } },\n  { $group: { _id: '${key}', totalCalls: { $sum: 1 } } },\n]);\n`;

  test("belongs to whom an aggregation groups by", () => {
    expect(reported("call-center/dashboard.js", aggregation("$telecallerId"))).toEqual(["3 daily-productivity"]);
    expect(reported("call-center/dashboard.js", aggregation("$result"))).toEqual([]);
  });

  test("on a leaderboard is a person's", () => {
    const board = (name: string, key: string): string => `interface ${name} {\n  ${key}: string;\n  queue: string;\n  campaign: string;\n  calls: number;\n}\n`;
    expect(reported("dialer/board.ts", board("RepStats", "userId"))).toEqual(["5 daily-productivity"]);
    expect(reported("dialer/board.ts", board("CampaignStats", "queueId"))).toEqual([]);
  });

  test("by a model of language is no person's, but one such word beside a rated operator is a tool's", () => {
    const analysis = (...members: string[]): string => `export interface CallAnalysis {\n  callId: string;\n  agentId: string;\n  direction: string;\n${members.map((member) => `  ${member}: string;\n`).join("")}  transcript: string;\n}\n`;
    expect(reported("call-center/analysis.ts", analysis("rawLlmOutput"))).toEqual(["6 listening"]);
    expect(reported("call-center/analysis.ts", analysis("llm", "systemPrompt"))).toEqual([]);
  });
});

describe("columns in PHP", () => {
  test("of a grid belong to the class that shows them", () => {
    const grid = (name: string): string => `<?php\nclass ${name}Controller extends Controller\n{\n    public function daily($request)\n    {\n        return DataTables::queryBuilder($rows)\n            ->addColumn('break_time', function ($row) { return $row->pause; })\n            ->toJson();\n    }\n}\n`;
    expect(reported("wallboard/DailyController.php", grid("Agent"))).toEqual(["7 break-tracking"]);
    expect(reported("wallboard/DailyController.php", grid("Queue"))).toEqual([]);
  });

  test("of a query builder's query stand beside what it is grouped by", () => {
    const query = (key: string): string => `<?php\nclass Export\n{\n    public function query()\n    {\n        return DB::table('call_log')\n            ->select('call_log.${key}', DB::raw('SUM(talk_sec) AS talk_time'))\n            ->groupBy('call_log.${key}');\n    }\n}\n`;
    expect(reported("call-center/Export.php", query("agent_id"))).toEqual(["7 handling-time"]);
    expect(reported("call-center/Export.php", query("queue_id"))).toEqual([]);
  });

  test("that a model lists, and the model that is named after breaks", () => {
    const model = (name: string, key: string): string => `<?php\nclass ${name} extends Model\n{\n    protected $fillable = ['${key}', 'queue', 'talk_time'];\n\n    public function agent()\n    {\n        return $this->belongsTo(Agent::class);\n    }\n}\n`;
    expect(reported("call-center/Models/CallLog.php", model("CallLog", "agent_id"))).toEqual(["4 handling-time"]);
    expect(reported("call-center/Models/AgentBreak.php", model("AgentBreak", "id"))).toContain("2 break-tracking");
    expect(reported("call-center/Models/Holiday.php", model("Holiday", "id"))).not.toContain("2 break-tracking");
  });
});

test("in settings files of known products data speaks, not words", () => {
  const all = analyze("asterisk/queues.conf", "[support]\nstrategy=ringall\nmember => SIP/101,0,Anna\nagent_performance=agents\nqueue_calls=yes\n").findings;
  expect(all.filter(({ product }) => product === "unlisted")).toEqual([]);
});
