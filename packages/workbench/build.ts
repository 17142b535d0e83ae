// Builds what is published: core and the ESLint plugin (one ES module each), the scanner (CommonJS files), and types.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Replaces a text of a library's file; fails when it is not there. */
function edited(name: string, filter: RegExp, from: string, to: string): Plugin {
  return {
    name,
    setup: ({ onLoad }) => {
      onLoad({ filter }, ({ path }) => {
        const contents = readFileSync(path, "utf8");
        if (!contents.includes(from)) throw new Error(`${path} does not hold ${from}`);
        return { contents: contents.replace(from, to), loader: "js" };
      });
    },
  };
}

const quickLibraries: Plugin[] = [
  // HTML's entities take 20 ms to unpack when the library is loaded; XML has none of them, and the XML reader decodes references itself.
  edited("no HTML entities", /[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/, "export const htmlDecodeTree = ", "export const htmlDecodeTree = new Uint16Array(0); export const unused = () => "),
  // A third of the time that the parser takes goes into hiding a property of each place from enumerations, which nobody here makes.
  edited("visible offsets", /[\\/]@babel[\\/]parser[\\/]lib[\\/]index\.js$/, "toUnenumerable(node.loc.start, \"index\");\n  toUnenumerable(node.loc.end, \"index\");", ""),
];

/** Product knowledge as a file of data, which JSON.parse reads faster than node compiles the same as code; `without` some of its members. */
const productsAsData = (dist: string, without: readonly string[] = []): Plugin => ({
  name: "products as data",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]products[\\/]index\.ts$/ }, ({ path }) => {
      const folder = dirname(path);
      const products = readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as unknown);
      writeFileSync(join(dist, "products.json"), JSON.stringify(products, (key, value: unknown) => (without.includes(key) ? undefined : value)));
      return { contents: 'export const products = JSON.parse(require("node:fs").readFileSync(require("node:path").join(__dirname, "products.json"), "utf8"));', loader: "js" };
    });
  },
});

/** The parser of JavaScript as a file of its own, which is loaded when the first program is parsed: it takes longer than all else to load. */
const parserWhenNeeded = (file: string): Plugin => ({
  name: "parser when needed",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@babel\/parser$/ }, ({ importer }) => (importer === "" ? undefined : { path: "parser", namespace: "when-needed" }));
    onResolve({ filter: /^\.\/parser\.c?js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: "when-needed" }, () => ({ contents: `exports.parse = (...given) => require("./${file}").parse(...given);`, loader: "js" }));
  },
});

/** Writes the parser's file into a package's dist. */
async function buildParser(dist: string, file: string): Promise<void> {
  const parser = createRequire(join(packageFolder("core"), "package.json")).resolve("@babel/parser");
  await build({ ...shared, entryPoints: [parser], outfile: join(dist, file), format: "cjs", platform: "node", plugins: quickLibraries });
}

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
  await buildParser(dist, "parser.js");
  await build({
    ...shared,
    entryPoints: ["bin", "cli"].map((entry) => join(packageFolder("scanner"), "src", `${entry}.ts`)),
    outdir: dist, format: "cjs", platform: "node", plugins: [cliIsAnotherBundle, compiledValidators, productsAsData(dist), parserWhenNeeded("parser.js"), ...quickLibraries],
    // By `import()` node would first look through cli.js for the names that it exports, which takes longer than everything else.
    supported: { "dynamic-import": false },
  });
  const bin = join(dist, "bin.js");
  writeFileSync(bin, `#!/usr/bin/env node\n${readFileSync(bin, "utf8")}`);
  chmodSync(bin, 0o755);
  writeFileSync(join(dist, "package.json"), '{ "type": "commonjs" }\n');
}

/** Core: an ES module that runs everywhere. */
async function buildCore(): Promise<void> {
  await build({
    ...shared,
    entryPoints: [join(packageFolder("core"), "src/index.ts")],
    outfile: join(freshDist("core"), "index.js"), format: "esm", platform: "neutral", plugins: quickLibraries,
  });
}

/**
 * The ESLint plugin: an ES module, so that what `import art4 from` gives is what the types say, and Node 20.19 can `require` it. Loading it
 * counts in every lint run: product knowledge is data, and the parser, which ESLint's own makes needless, a file of its own.
 */
async function buildPlugin(): Promise<void> {
  const dist = freshDist("eslint-plugin");
  await buildParser(dist, "parser.cjs");
  await build({
    ...shared,
    entryPoints: [join(packageFolder("eslint-plugin"), "src/index.ts")],
    outfile: join(dist, "index.js"), format: "esm", platform: "node", external: ["@eslint/plugin-kit"],
    // Only `art4 test` runs the examples.
    plugins: [productsAsData(dist, ["hits", "misses", "unverified"]), parserWhenNeeded("parser.cjs"), ...quickLibraries],
    // In a module of its own scope `require` and `__dirname` are not there by themselves.
    banner: {
      js: [
        'import { createRequire } from "node:module";', 'import { dirname } from "node:path";', 'import { fileURLToPath } from "node:url";',
        "const require = createRequire(import.meta.url);", "const __dirname = dirname(fileURLToPath(import.meta.url));",
      ].join("\n"),
    },
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
  await buildCore();
  await buildPlugin();
  buildTypes();
}
