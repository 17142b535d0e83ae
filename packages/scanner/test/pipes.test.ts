// Standard output as shells use it: readers that leave early, slow readers, a full disk.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { folderWith } from "./support/folder.ts";
import { bin } from "./support/run.ts";

const folder = folderWith(Object.fromEntries(Array.from({ length: 400 }, (_unused, index) =>
  [`f${String(index).padStart(3, "0")}/queues.conf`, "[q]\nmonitor-format=wav\n"])));

function shell(command: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8", env: { ...process.env, ART4: `${process.execPath} ${bin}` }, maxBuffer: 1e8 });
  return { status, stdout, stderr };
}

test("a reader that leaves after one line", () => {
  expect(shell("$ART4 | head -1; echo ${PIPESTATUS[0]}")).toEqual({ status: 0, stdout: "f000/queues.conf:2:1  warning  art4/listening  [certain]\n1\n", stderr: "" });
  expect(shell("$ART4 --format json | head -c 1; echo ${PIPESTATUS[0]}")).toEqual({ status: 0, stdout: "{1\n", stderr: "" });
});

test("a slow reader gets everything", () => {
  const direct = shell("$ART4 --format json").stdout;
  expect(direct.length).toBeGreaterThan(200_000);
  expect(shell("$ART4 --format json | (sleep 0.3; cat)").stdout).toBe(direct);
  expect(JSON.parse(direct)).toMatchObject({ summary: { findings: 400 } });
});

test("a pipe that does not block gets everything", () => {
  // node makes the pipes of its children's children non-blocking when it has touched them itself.
  const parent = `const { spawnSync } = require("node:child_process"); process.stdout.write("");
    spawnSync(process.execPath, [${JSON.stringify(bin)}, "--format", "json"], { stdio: ["ignore", "inherit", "inherit"] });`;
  const { stdout } = spawnSync("bash", ["-c", `${process.execPath} -e '${parent}' | (sleep 0.3; cat)`], { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
  expect(JSON.parse(stdout)).toMatchObject({ summary: { findings: 400 } });
});

test("a full disk is a failure", () => {
  const { status, stderr } = shell("$ART4 > /dev/full");
  expect(stderr).toContain("art4: art4 failed: ENOSPC");
  expect(status).toBe(3);
});
