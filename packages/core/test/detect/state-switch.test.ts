import { analyze } from "@art4/core";
import { expect, test } from "vitest";

/** `line rule` of what is reported by words with confidence `likely`. */
const reported = (path: string, text: string): string[] =>
  analyze(path, text).findings.filter(({ product, confidence }) => product === "unlisted" && confidence === "likely").map(({ line, ruleId }) => `${line} ${ruleId}`);

/** A component's method whose switch over an agent's status starts on line 4. */
const colours = (switched: string, ...cases: string[]): string => `export default class Panel {
  paint(agents) {
    for (const agent of agents) {
      switch (${switched}) {
${cases.map((one) => `        case ${one}: agent.colour = "c"; break;\n`).join("")}      }
    }
  }
}
`;

test("a supervisor's screen that tells an operator's states apart shows them", () => {
  expect(reported("lwc/omniSupervisor/omniSupervisor.js", colours("agent.currentStatus", '"Available"', '"Wrap Up"', '"On Break"'))).toEqual(["4 operator-state"]);
});

test.each([
  ["another file", "lwc/cards/cards.js", colours("agent.currentStatus", '"Available"', '"Wrap Up"')],
  ["the operator's own", "lwc/softphone/softphone.js", colours("agent.currentStatus", '"Available"', '"Wrap Up"')],
  ["other states", "lwc/omniSupervisor/omniSupervisor.js", colours("agent.currentStatus", '"new"', '"deleted"')],
  ["something else's states", "lwc/omniSupervisor/omniSupervisor.js", colours("printer.currentStatus", '"Available"', '"Busy"')],
  ["one state", "lwc/omniSupervisor/omniSupervisor.js", 'export function f(agent) { if (agent.currentStatus === "Available") g(agent); }'],
])("a comparison is no measure: %s", (_, path, text) => {
  expect(reported(path, text)).toEqual([]);
});
