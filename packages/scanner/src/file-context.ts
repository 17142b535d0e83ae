import { analyze, declarationsOf, type AnalyzeOptions, type Declaration, type Tree } from "@art4/core";
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readText } from "./read.ts";

/** What other files of its folder say of a file. */
export type FileContext = Pick<AnalyzeOptions, "declarations" | "context">;

/** Files that share their variables with the other files of their folder. */
const moduleFile = /\.(?:tf|tfvars)(?:\.json)?$/;
/** Files that include others of their folder. */
const includingFile = /\.conf$/;
const includeLine = /^#(?:try)?include\b/m;

/**
 * What the other files of a file's folder say of it: the values of its variables (`var.record` stands for its default or its value), and the
 * trees of the files that include it or that it includes (a setting may be switched off there). The last folder is kept: a walk comes
 * folder by folder. Files that cannot be read say nothing here; the scan itself says that they were not read.
 */
export function fileContexts(maxSize: number): (path: string) => FileContext {
  let last: { folder: string; declarations?: ReadonlyMap<string, readonly Declaration[]>; trees?: ReadonlyMap<string, Tree> } | undefined;
  return (path) => {
    const folder = dirname(path);
    if (last?.folder !== folder) last = { folder };
    if (moduleFile.test(path)) {
      last.declarations ??= new Map([...treesOf(textsIn(folder, moduleFile, maxSize))].map(([file, tree]) => [file, declarationsOf(tree)]));
      return { declarations: [...last.declarations].flatMap(([file, declarations]) => (file === path ? [] : declarations)) };
    }
    if (!includingFile.test(path)) return {};
    last.trees ??= linkedTrees(folder, maxSize);
    const own = last.trees.get(path);
    return { context: [...last.trees].filter(([file, tree]) => file !== path && (includes(tree, path) || (own && includes(own, file)))).map(([, tree]) => tree) };
  };
}

/** Trees of a folder's files, where at least one of them includes another; none otherwise, and nothing is parsed twice for nothing. */
function linkedTrees(folder: string, maxSize: number): ReadonlyMap<string, Tree> {
  const texts = textsIn(folder, includingFile, maxSize);
  return [...texts.values()].some((text) => includeLine.test(text)) ? treesOf(texts) : new Map();
}

function treesOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, Tree> {
  const trees = new Map<string, Tree>();
  for (const [file, text] of texts) {
    const { tree } = analyze(file, text, { products: [] });
    if (tree) trees.set(file, tree);
  }
  return trees;
}

/** The texts of a folder's files by their paths, in the order of their names. */
function textsIn(folder: string, names: RegExp, maxSize: number): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder).filter((file) => names.test(file)).sort()) {
    const read = readText(join(folder, name), maxSize);
    if (read.kind === "text") texts.set(join(folder, name), read.text);
  }
  return texts;
}

/** Whether a file names another in an include; both lie in one folder, so that the last part of the path decides. */
function includes(tree: Tree, path: string): boolean {
  return tree.includes.some((include) => !include.dynamic && basename(include.path) === basename(path));
}
