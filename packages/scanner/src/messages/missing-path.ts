import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nearest } from "../nearest.ts";
import { commands } from "../options.ts";
import type { Messages } from "./messages.ts";

/** What to say of a path that is not there: the nearest name beside it, or a command that was meant. `absolute` is where it was looked for. */
export function missingPath(path: string, absolute: string, messages: Messages): string {
  const sibling = nearest(basename(absolute), namesIn(dirname(absolute)));
  const suggestion = sibling === undefined ? nearest(path, commands) : join(dirname(path), sibling);
  return messages.noSuchPath(path, suggestion);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The folder is not there or not open to us: there is nothing to suggest, and the path is reported all the same.
    return [];
  }
}
