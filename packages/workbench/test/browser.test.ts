import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { root } from "../generate/output.ts";

const folder = mkdtempSync(join(tmpdir(), "art4-browser-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Debian's browser, or another Chromium that the environment names. */
const chromium = process.env["CHROMIUM"] ?? "chromium";

test("core, bundled for a browser, analyses a fixture in Chromium as it does in Node", async () => {
  const path = "fixtures/examples/call-centre/asterisk/queues.conf";
  const script = join(folder, "page.js");
  await build({
    stdin: {
      resolveDir: join(root, "packages/workbench"),
      contents: `import { analyze } from "@art4/core";
        const { findings } = analyze(${JSON.stringify(path)}, ${JSON.stringify(readFileSync(join(root, path), "utf8"))});
        document.body.textContent = findings.map(({ line, column, ruleId }) => line + ":" + column + " " + ruleId).join(", ");`,
    },
    bundle: true, platform: "browser", format: "iife", conditions: ["art4-src"], outfile: script, logLevel: "silent",
  });
  const page = join(folder, "page.html");
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>`);
  expect(dump(pathToFileURL(page).href)).toContain("<body>10:1 listening, 11:1 operator-state</body>");
});

/** The page as it stands after its script has run. */
function dump(url: string): string {
  try {
    return execFileSync(chromium, [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", `--user-data-dir=${join(folder, "profile")}`, "--dump-dom", url,
    ], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 120_000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new Error("this test needs Chromium: `apt-get install chromium`, or name yours in CHROMIUM", { cause: error });
    throw error;
  }
}
