import { expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { art4, places } from "./support/run.ts";

const states = "[sales]\neventmemberstatus = yes\n";
const timesAndBreaks = "[a]\nexten => h,1,QueueLog(sales,${ID},Agent/1,COMPLETEAGENT,1,2)\nexten => 1,1,PauseQueueMember(,PJSIP/1,,lunch)\n";
const composites = (folder: string, ...paths: string[]): string[] =>
  places(art4(folder, ["--format", "json", ...paths]).stdout).filter((place) => place.endsWith(" continuous-monitoring"));

test("states, times and breaks in one installation are continuous monitoring, in two they are not", () => {
  const one = folderWith({ "centre/queues.conf": states, "centre/dialplan/extensions.conf": timesAndBreaks });
  const two = folderWith({ "milano/queues.conf": states, "roma/extensions.conf": timesAndBreaks });
  expect(composites(one)).toEqual(["centre/queues.conf:2:1 continuous-monitoring"]);
  expect(composites(two)).toEqual([]);
});

test("files in the scanned folder itself and named files belong to the scan as a whole", () => {
  const folder = folderWith({ "queues.conf": states, "extensions.d/agents.conf": timesAndBreaks });
  expect(composites(folder)).toEqual(["queues.conf:2:1 continuous-monitoring"]);
  const two = folderWith({ "milano/queues.conf": states, "roma/extensions.conf": timesAndBreaks });
  expect(composites(two, "milano/queues.conf", "roma/extensions.conf")).toEqual(["milano/queues.conf:2:1 continuous-monitoring"]);
});
