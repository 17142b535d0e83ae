// Builds what is published: core and the ESLint plugin (one ES module each), the scanner (CommonJS files), and types.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { ajv, isConfig, isProduct } from "../scanner/src/data/validators.ts";
import { root } from "./generate/output.ts";

const packageFolder = (name: string): string => join(root, "packages", name);

const shared: BuildOptions = {
  bundle: true,
  conditions: ["art4-src"],
  mainFields: ["module", "main"],
  target: "es2023",
  legalComments: "none",
  logLevel: "warning",
};

function freshDist(name: string): string {
  const dist = join(packageFolder(name), "dist");
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  return dist;
}

/** In place of validators.ts the code that ajv makes of its schemas: ajv itself takes 80 ms to load and compile, this code 1. */
const compiledValidators: Plugin = {
  name: "compiled validators",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]data[\\/]validators\.ts$/ }, ({ path }) => ({
      contents: standaloneCode.default(ajv, { isConfig: idOf(isConfig), isProduct: idOf(isProduct) }), loader: "js", resolveDir: dirname(path),
    }));
  },
};

function idOf({ schema }: { readonly schema: unknown }): string {
  return (schema as { $id: string }).$id;
}

/**
 * The scanner: CommonJS bundles, which node starts faster than ES modules (`dist/package.json` says so to node).
 * `bin.js` is small and loads `cli.js`, with the readers and the product knowledge, only when there is a command to run.
 */
async function buildScanner(): Promise<void> {
  const dist = freshDist("scanner");
  const cliIsAnotherBundle: Plugin = {
    name: "cli is another bundle",
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\.\/cli\.ts$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: "./cli.js", external: true } : undefined));
    },
  };
  await build({
    ...shared,
    entryPoints: ["bin", "cli"].map((entry) => join(packageFolder("scanner"), "src", `${entry}.ts`)),
    outdir: dist, format: "cjs", platform: "node", plugins: [cliIsAnotherBundle, compiledValidators],
  });
  const bin = join(dist, "bin.js");
  writeFileSync(bin, `#!/usr/bin/env node\n${readFileSync(bin, "utf8")}`);
  chmodSync(bin, 0o755);
  writeFileSync(join(dist, "package.json"), '{ "type": "commonjs" }\n');
}

/** An ES module: what `import x from` gives is what the types say, and Node 20.19 can `require` it. */
async function buildModule(name: string, options: BuildOptions = {}): Promise<void> {
  await build({
    ...shared, ...options,
    entryPoints: [join(packageFolder(name), "src/index.ts")],
    outfile: join(freshDist(name), "index.js"), format: "esm", platform: "neutral",
  });
}

/** Types beside the built modules. The plugin's sources import its package.json, so that its types lie in dist/types/src. */
function buildTypes(): void {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  for (const [name, sources] of [["core", "src"], ["eslint-plugin", "."]] as const) {
    execFileSync(process.execPath, [
      tsc, "-p", packageFolder(name), "--noEmit", "false", "--emitDeclarationOnly", "--declaration",
      "--outDir", join(packageFolder(name), "dist/types"), "--rootDir", join(packageFolder(name), sources),
      ...(name === "core" ? [] : ["--customConditions", "default"]),
    ], { stdio: "inherit" });
  }
}

await buildScanner();
// `build scanner` is all that a pre-commit hook needs.
if (process.argv[2] !== "scanner") {
  await buildModule("core");
  await buildModule("eslint-plugin", { external: ["@eslint/plugin-kit"] });
  buildTypes();
}
