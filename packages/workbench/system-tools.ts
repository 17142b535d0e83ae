// The tests run the real pre-commit framework, a real git and a real browser. On Debian and its relatives, as root, what is missing is
// installed here; elsewhere it is said what to install, and the tests that need it fail.
import { spawnSync } from "node:child_process";

const tools = ["git", "pre-commit", "chromium"];

const has = (command: string): boolean => spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;

const missing = tools.filter((tool) => !has(tool) && !(tool === "chromium" && process.env["CHROMIUM"]));
if (missing.length > 0 && process.getuid?.() === 0 && has("apt-get")) {
  console.error(`installing ${missing.join(", ")} for the tests`);
  const apt = (...args: string[]): void => {
    const { status } = spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed`);
  };
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...missing);
} else if (missing.length > 0) {
  console.error(`the tests need ${missing.join(", ")}: install them (another Chromium can be named in CHROMIUM)`);
}
