import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./generate/output.ts";

/** The id named on the command line; ends the process with one clear line when it is missing, malformed or taken. */
export function newId(kind: string, taken: (id: string) => boolean): string {
  const id = process.argv[2];
  const fault = !id ? `name the ${kind}` : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? `"${id}" is not in kebab case` : taken(id) ? `there is a ${kind} "${id}" already` : undefined;
  if (!id || fault) {
    console.error(`pnpm new:${kind} <id>: ${fault}`);
    process.exit(2);
  }
  return id;
}

/** A template of packages/workbench/templates with its `{{words}}` filled in. */
export function template(file: string, words: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(root, "packages/workbench/templates", file), "utf8");
  return text.replace(/\{\{(\w+)\}\}/g, (_match, word: string) => words[word] ?? "");
}
