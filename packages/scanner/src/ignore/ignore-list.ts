import { basename, dirname, relative } from "node:path";
import { slashed } from "../paths.ts";
import { byteString } from "./byte-string.ts";
import { parseIgnoreFile, type IgnorePattern } from "./pattern.ts";

/** Patterns that hold as if they stood in a .gitignore of `folder` (absolute). */
export interface IgnoreList {
  readonly folder: string;
  readonly patterns: readonly IgnorePattern[];
}

export function ignoreList(folder: string, globs: readonly string[]): IgnoreList {
  return { folder, patterns: parseIgnoreFile(byteString(globs.join("\n")), false) };
}

/** Whether a path (absolute) or a folder that it lies in is ignored: the last list with a pattern that fits decides. */
export function isIgnored(lists: readonly IgnoreList[], path: string, isFolder: boolean): boolean {
  if (lists.length === 0) return false;
  for (let at = path, folder = isFolder; dirname(at) !== at; at = dirname(at), folder = true) {
    if (decide(lists, at, folder)) return true;
  }
  return false;
}

function decide(lists: readonly IgnoreList[], path: string, isFolder: boolean): boolean {
  const name = byteString(basename(path));
  for (const { folder, patterns } of [...lists].reverse()) {
    const inside = slashed(relative(folder, path));
    if (inside === "" || inside === ".." || inside.startsWith("../")) continue;
    const pattern = patterns.findLast((candidate) => (isFolder || !candidate.folderOnly) && candidate.fits(byteString(inside), name));
    if (pattern) return !pattern.negated;
  }
  return false;
}
