import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { root } from "../generate/output.ts";

/** What each folder of core may import besides itself. */
const coreFolders: Record<string, readonly string[]> = {
  tree: [],
  formats: ["tree"],
  rules: [],
  products: ["rules"],
  findings: ["tree", "rules"],
  detect: ["tree", "rules", "products", "findings"],
  prefilter: ["tree", "products", "detect"],
  ".": ["tree", "formats", "rules", "products", "detect", "findings", "prefilter"],
};

/** What each package may import of the others. */
const packages: Record<string, readonly string[]> = {
  core: [],
  "eslint-plugin": ["@art4/core"],
  scanner: ["@art4/core"],
  workbench: ["@art4/core", "art4", "eslint-plugin-art4"],
};

const siblings = ["@art4/core", "art4", "eslint-plugin-art4", "workbench"];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("node_modules") && !entry.parentPath.includes("dist"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;"']*?from\s+["']([^"']+)["']|import\(["']([^"']+)["']\)|(?:^|\n)import\s+["']([^"']+)["']/g)]
    .map((match) => (match[1] ?? match[2] ?? match[3])!);
}

test("the top level holds what the house names and nothing else", () => {
  const allowed = ["packages", "docs", "fixtures", "package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "tsconfig.base.json", "README.md", "LICENSE"];
  const found = readdirSync(root).filter((name) => !name.startsWith(".") && name !== "node_modules");
  expect(found.sort()).toEqual(allowed.sort());
});

test("folders of core import only what the picture allows", () => {
  const source = join(root, "packages/core/src");
  const wrong = sources(source).flatMap((file) => {
    const folder = relative(source, dirname(file)).split("/")[0] || ".";
    const allowed = [folder, ...(coreFolders[folder] ?? [])];
    return imports(file).filter((specifier) => specifier.startsWith(".")).flatMap((specifier) => {
      const target = relative(source, dirname(resolve(dirname(file), specifier))).split("/")[0] || ".";
      return allowed.includes(target) ? [] : [`${relative(root, file)} imports ${specifier}`];
    });
  });
  expect(wrong).toEqual([]);
});

test("no source of core imports node", () => {
  const wrong = sources(join(root, "packages/core/src")).filter((file) => imports(file).some((specifier) => specifier.startsWith("node:")));
  expect(wrong).toEqual([]);
});

test("packages import each other only along the arrows", () => {
  const wrong = Object.entries(packages).flatMap(([name, allowed]) =>
    sources(join(root, "packages", name, name === "workbench" ? "." : "src")).flatMap((file) =>
      imports(file).flatMap((specifier) => {
        const sibling = siblings.find((candidate) => specifier === candidate || specifier.startsWith(`${candidate}/`));
        return sibling && !allowed.includes(sibling) ? [`${relative(root, file)} imports ${specifier}`] : [];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test("no code outside products names a vendor's product", () => {
  const vendors = /\b(?:freepbx|issabel|fusionpbx|vicidial|salesforce|genesys|twilio|webex|five9|dialpad|ringcentral|zendesk|hubspot|suitecrm|espocrm|odoo|nethvoice|wazo|queuemetrics|jambonz)\b/i;
  const wrong = ["core", "scanner", "eslint-plugin"].flatMap((name) =>
    sources(join(root, "packages", name, "src")).flatMap((file) => {
      const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return vendors.test(code) && !file.includes("/products/") ? [relative(root, file)] : [];
    }),
  );
  expect(wrong).toEqual([]);
});
