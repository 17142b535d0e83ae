import { compileGlob } from "./glob.ts";

/** One line of a .gitignore. */
export interface IgnorePattern {
  /** `!`: what fits is not ignored after all. */
  readonly negated: boolean;
  /** Fits folders only. */
  readonly folderOnly: boolean;
  /** Whether it fits: `name` is the last part of `path`, and `path` starts at the .gitignore's folder; byte strings. */
  fits(path: string, name: string): boolean;
}

/** The patterns of a .gitignore, in its order. `source` is a byte string (read as latin1). */
export function parseIgnoreFile(source: string, ignoreCase: boolean): IgnorePattern[] {
  const text = source.startsWith("\xef\xbb\xbf") ? source.slice(3) : source;
  return text.split("\n").flatMap((line) => {
    const trimmed = trimTrailingSpaces(line.endsWith("\r") ? line.slice(0, -1) : line);
    return trimmed === "" || trimmed.startsWith("#") ? [] : [parsePattern(trimmed, ignoreCase)];
  });
}

/** Spaces at the end go, but not from the last one that a backslash keeps. */
function trimTrailingSpaces(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    const kept = line[at] === "\\";
    if (kept) at++;
    if (kept || line[at] !== " ") end = at + 1;
  }
  return line.slice(0, end);
}

function parsePattern(line: string, ignoreCase: boolean): IgnorePattern {
  const negated = line.startsWith("!");
  const unsigned = negated ? line.slice(1) : line;
  const folderOnly = unsigned.endsWith("/");
  const pattern = folderOnly ? unsigned.slice(0, -1) : unsigned;
  const fold = (text: string): string => (ignoreCase ? text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase()) : text);

  if (!pattern.includes("/")) {
    const fitsName = nameTest(pattern, ignoreCase, fold);
    return { negated, folderOnly, fits: (_path, name) => fitsName(name) };
  }
  const anchored = pattern.startsWith("/") ? pattern.slice(1) : pattern;
  // git compares what stands before the first special character by itself, so a `**` right after it counts as one at the start.
  const plain = fold(anchored.slice(0, plainLength(anchored)));
  const rest = anchored.slice(plain.length);
  if (rest === "") return { negated, folderOnly, fits: (path) => fold(path) === plain };
  const glob = compileGlob(rest, true, ignoreCase);
  return { negated, folderOnly, fits: (path) => fold(path.slice(0, plain.length)) === plain && glob(path.slice(plain.length)) };
}

function nameTest(pattern: string, ignoreCase: boolean, fold: (text: string) => string): (name: string) => boolean {
  const plain = plainLength(pattern);
  const folded = fold(pattern);
  if (plain === pattern.length) return (name) => fold(name) === folded;
  const ending = folded.slice(1);
  if (pattern.startsWith("*") && plainLength(ending) === ending.length) return (name) => fold(name).endsWith(ending);
  return compileGlob(pattern, false, ignoreCase);
}

/** Length of a pattern's part before its first special character. */
function plainLength(pattern: string): number {
  const special = pattern.search(/[*?[\\]/);
  return special < 0 ? pattern.length : special;
}
