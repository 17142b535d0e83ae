import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built command. */
export const bin = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `art4` as a process in a folder. Colour variables and ART4_LANG of the outside are kept out; `user` is the id of another user to run as. */
export function art4(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, user?: number): Run {
  if (!existsSync(bin)) throw new Error("the scanner is not built: run `npx -y pnpm@10 build` first");
  const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !["FORCE_COLOR", "NO_COLOR", "ART4_LANG"].includes(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: "utf8", env: { ...outside, ...env }, maxBuffer: 1e8, ...(user === undefined ? {} : { uid: user }) });
  return { status, stdout, stderr };
}

/** The findings of a JSON report as `path:line:column rule`, in the report's order. */
export function places(json: string): string[] {
  const { findings } = JSON.parse(json) as { findings: { path: string; line: number; column: number; ruleId: string }[] };
  return findings.map(({ path, line, column, ruleId }) => `${path}:${line}:${column} ${ruleId}`);
}
