import { relative, resolve, sep } from "node:path";
import type { Target } from "./discover.ts";

/**
 * Which installation a reported path belongs to: the folder directly below a scanned one, since a folder of repositories, customers or exports
 * is not one call centre. Files that lie directly in a scanned folder, or that are named, belong to the scan as a whole: `""`.
 */
export function installationsBelow(targets: readonly Target[], cwd: string): (shownPath: string) => string {
  const folders = targets.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  return (shownPath) => {
    const absolute = resolve(cwd, shownPath);
    const folder = folders.find((path) => absolute.startsWith(path.endsWith(sep) ? path : path + sep));
    const steps = folder === undefined ? [] : relative(folder, absolute).split(sep);
    return folder !== undefined && steps.length > 1 ? `${folder}${sep}${steps[0]!}` : "";
  };
}
