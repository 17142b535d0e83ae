// Runs behind `npm install` in a clone of this repository and builds the command `art4` there. pre-commit installs a hook so: `npm install`
// in a clone, `npm pack`, `npm install -g` of what was packed. npm cannot install the workspace (`workspace:`, `catalog:`): pnpm does.
// It hangs on `postinstall` and not on `prepare` because `npm pack` runs `prepare` and prints its name where pre-commit reads the archive's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const byNpm = process.env["npm_config_user_agent"]?.startsWith("npm/");
// What was packed holds the built command alone: there is nothing to build.
const isClone = existsSync("pnpm-workspace.yaml");

if (byNpm && isClone) {
  // npm's own settings reach pnpm by the environment; those that a caller gave to npm alone must not.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_(?:dev|prod|production|include|omit|save|prefix|global_prefix|local_prefix)$/i.test(name)));
  for (const args of [["install", "--frozen-lockfile", "--prod=false"], ["--filter", "workbench", "run", "build", "scanner"]]) {
    const { status, error } = spawnSync("npx", ["--yes", "pnpm@10", ...args], { env, stdio: "inherit", shell: process.platform === "win32" });
    if (error) throw error;
    if (status !== 0) process.exit(status ?? 1);
  }
}
