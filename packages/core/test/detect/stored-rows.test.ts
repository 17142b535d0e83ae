// Rows that a program stores: which lines are reported by their columns' names, and which are not.
import { analyze } from "@art4/core";
import { describe, expect, test } from "vitest";

/** `line rule` of what is reported by words with confidence `likely`. */
const reported = (path: string, text: string): string[] =>
  analyze(path, text).findings.filter(({ product, confidence }) => product === "unlisted" && confidence === "likely").map(({ line, ruleId }) => `${line} ${ruleId}`);

/** A method that runs a statement, which starts on line 5. */
const method = (statement: string): string => `const { archivio } = require("./archivio");
class Righe {
  static salva(valori) {
    return archivio.run(\`
${statement}
    \`, valori);
  }
}
module.exports = Righe;
`;

describe("rows with placeholders", () => {
  test("are what a program stores, reported where the column is named", () => {
    expect(reported("wallboard/modelli/operatore.js", method(`INSERT INTO agent_sessions
      (agent_code, ip_address, user_agent)
      VALUES (?, ?, ?)`))).toEqual(["6 tracking"]);
    expect(reported("callcenter/pause.php", `<?php
$salva = $db->prepare("INSERT INTO agent_pauses (agent_id,
  pause_reason, queue)
  VALUES (:operatore, :causale, :coda)");
`)).toEqual(["3 break-tracking"]);
  });

  test("are nobody's without an operator beside them, and not a call centre's without its words", () => {
    expect(reported("wallboard/modelli/coda.js", method("INSERT INTO queue_totals (queue_id, talk_time, calls) VALUES (?, ?, ?)"))).toEqual([]);
    expect(reported("negozio/modelli/visita.js", method("INSERT INTO visitor_sessions (visitor_id, ip_address, user_agent, cookie) VALUES (?, ?, ?, ?)"))).toEqual([]);
    expect(reported("servizio/modelli/agente.js", method("INSERT INTO agent_runs (agent_id, ip_address, hostname, cpu) VALUES (?, ?, ?, ?)"))).toEqual([]);
  });
});

test("rows with values are data, which set nothing", () => {
  expect(reported("wallboard/modelli/operatore.js", method("INSERT INTO agent_sessions (agent_code, ip_address) VALUES ('A1', '10.0.0.1'), ('A2', NULL)"))).toEqual([]);
});
