import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRepository } from "../ignore/ignore-folder.ts";

/** The names a configuration goes by. */
const configNames = ["art4.config.json", "art4.config.jsonc", "art4.config.yaml", "art4.config.yml"];

/**
 * The configuration of a folder: of all folders from it up to its repository's root (or the file system's) the nearest that has one.
 * Gives absolute paths: none, one, or all when a folder has more than one.
 */
export function findConfig(start: string): string[] {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = configsIn(folder);
    if (found.length > 0 || isRepository(folder) || dirname(folder) === folder) return found;
  }
}

function configsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => configNames.includes(name)).sort().map((name) => join(folder, name));
  } catch {
    // A folder above that is closed to us holds no configuration of ours.
    return [];
  }
}
