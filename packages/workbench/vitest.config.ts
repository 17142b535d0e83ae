import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Tests see the packages' sources (condition art4-src): no build is needed, but for those that run the built CLI and plugin.
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  resolve: { conditions: ["art4-src"] },
  ssr: { resolve: { conditions: ["art4-src"] } },
  test: { include: ["packages/*/test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 300_000 },
});
