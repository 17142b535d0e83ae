import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nearest } from "../nearest.ts";
import { commands } from "../options.ts";
import { lookUp } from "../discover.ts";
import { reasonOf } from "../read.ts";
import type { Messages } from "./messages.ts";

/** What to say of a path that is not there: the nearest name beside it, or a command that was meant. `absolute` is where it was looked for. */
export function missingPath(path: string, absolute: string, messages: Messages): string {
  if (path === "help") return messages.noSuchPath(path, "--help");
  const others = namesIn(dirname(absolute)).filter((name) => name !== basename(absolute));
  const sibling = nearest(basename(absolute), others);
  const suggestion = sibling === undefined ? nearest(path, commands.filter((command) => command !== path)) : join(dirname(path), sibling);
  return messages.noSuchPath(path, suggestion);
}

/** What to say of a path where there is nothing, or nothing that is open to the user; `undefined` when something is there. */
export function pathFault(path: string, absolute: string, messages: Messages): string | undefined {
  try {
    return lookUp(absolute) ? undefined : missingPath(path, absolute, messages);
  } catch (error) {
    return `${path}: ${messages.unread.system(reasonOf(error))}`;
  }
}

/** What a folder holds. A link that leads nowhere is not there, and yet has a name in it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The folder is not there or not open to us: there is nothing to suggest, and the path is reported all the same.
    return [];
  }
}
