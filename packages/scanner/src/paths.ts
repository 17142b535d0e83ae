import { relative, sep } from "node:path";

/** A path as reports give it: relative to the working folder, with `/`. */
export function shownPath(cwd: string, absolute: string): string {
  return slashed(relative(cwd, absolute)) || ".";
}

/** A path with `/` between its parts on every system. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
