import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Io } from "../io.ts";
import type { Messages } from "../messages/messages.ts";
import { UsageError } from "../options.ts";
import { reasonOf } from "../read.ts";

const defaultWidth = 100;
const narrowest = 40;

/**
 * Sends a report to standard output or, when `--output` names one, to a file (never coloured by itself, and told of on standard error).
 * `write` gives the report's pieces for a width in columns and for where it goes. Throws a `UsageError` when the file can't be written.
 */
export function reportTo(file: string | undefined, io: Io, messages: Messages, write: (width: number, target: Io) => Iterable<string>): void {
  if (file === undefined || file === "-") {
    for (const piece of write(Math.max(narrowest, io.terminalWidth ?? defaultWidth), io)) io.out(piece);
    return;
  }
  const pieces = [...write(defaultWidth, { ...io, terminalWidth: undefined })];
  try {
    writeFileSync(resolve(io.cwd, file), pieces.join(""));
  } catch (error) {
    throw new UsageError(messages.cannotWrite(file, reasonOf(error)));
  }
  io.err(messages.reportWritten(file));
}
