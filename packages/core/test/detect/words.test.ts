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
