import { expect, test } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { conclude } from "../../src/detect/composite.ts";

const stateAndTimes = analyze("pbx/queues.conf", "[sales]\neventmemberstatus = yes\n").findings;
const times = analyze("pbx/extensions.conf", "[a]\nexten => h,1,QueueLog(sales,${ID},Agent/1,COMPLETEAGENT,1,2)\n").findings;
const breaks = analyze("pbx/extensions.conf", "[a]\nexten => 1,1,PauseQueueMember(,PJSIP/1,,lunch)\n").findings;

test("states, times and breaks of one product make one finding, at the first part, with the parts as related places", () => {
  const [finding, ...more] = conclude([...stateAndTimes, ...times, ...breaks]);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    ruleId: "continuous-monitoring", product: "asterisk", path: "pbx/queues.conf", line: 2, severity: "error", verdict: "not-authorisable", confidence: "certain",
  });
  expect(finding!.related.map(({ path, line }) => `${path}:${line}`)).toEqual(["pbx/queues.conf:2", "pbx/extensions.conf:2", "pbx/extensions.conf:2"]);
});

test("two of the three parts, or parts of different products, make none", () => {
  expect(conclude([...stateAndTimes, ...times])).toEqual([]);
  const other = breaks.map((finding) => ({ ...finding, product: "another" }));
  expect(conclude([...stateAndTimes, ...times, ...other])).toEqual([]);
});

test("what is only possible is no part", () => {
  expect(conclude([...stateAndTimes, ...times, ...breaks.map((finding) => ({ ...finding, confidence: "possible" as const }))])).toEqual([]);
});

test("parts in different installations make none, unless one of them belongs to the scan as a whole", () => {
  const folderOf = (path: string): string => path.split("/")[0]!;
  const elsewhere = breaks.map((finding) => ({ ...finding, path: "other/extensions.conf" }));
  expect(conclude([...stateAndTimes, ...times, ...elsewhere], "en", folderOf)).toEqual([]);
  expect(conclude([...stateAndTimes, ...times, ...breaks], "en", folderOf)).toHaveLength(1);
  const named = (path: string): string => (path.startsWith("other/") ? "" : folderOf(path));
  expect(conclude([...stateAndTimes, ...times, ...elsewhere], "en", named)).toHaveLength(1);
});
