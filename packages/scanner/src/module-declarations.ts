import { analyze, declarationsOf, type Declaration } from "@art4/core";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { readText } from "./read.ts";

/** Files that share their variables with the other files of their folder. */
const moduleFile = /\.(?:tf|tfvars)(?:\.json)?$/;

/**
 * What the other files of a file's module declare, so that `var.record` stands for its default or its value. The last folder is kept:
 * a walk comes folder by folder. Files that cannot be read declare nothing here; the scan itself says that they were not read.
 */
export function moduleDeclarations(maxSize: number): (path: string) => readonly Declaration[] {
  let last: { folder: string; byFile: ReadonlyMap<string, readonly Declaration[]> } | undefined;
  return (path) => {
    if (!moduleFile.test(path)) return [];
    const folder = dirname(path);
    if (last?.folder !== folder) last = { folder, byFile: declarationsIn(folder, maxSize) };
    return [...last.byFile].flatMap(([file, declarations]) => (file === path ? [] : declarations));
  };
}

function declarationsIn(folder: string, maxSize: number): ReadonlyMap<string, readonly Declaration[]> {
  const files = readdirSync(folder).filter((name) => moduleFile.test(name)).sort();
  return new Map(files.map((name) => {
    const path = join(folder, name);
    const read = readText(path, maxSize);
    const tree = read.kind === "text" ? analyze(path, read.text, { products: [] }).tree : undefined;
    return [path, tree ? declarationsOf(tree) : []];
  }));
}
