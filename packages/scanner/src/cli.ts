import { fstatSync } from "node:fs";
import { explain } from "./commands/explain.ts";
import { help } from "./commands/help.ts";
import { listRules } from "./commands/rules.ts";
import { scan } from "./commands/scan.ts";
import { testProducts } from "./commands/test.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { messagesOf } from "./messages/messages.ts";
import { languageOf, parseOptions, UsageError, type Command, type Invocation } from "./options.ts";
import { Sink } from "./output.ts";
import { reasonOf } from "./read.ts";
import { printable } from "./report/cells.ts";
import { version } from "./version.ts";

const runCommand: Readonly<Record<Command, (invocation: Invocation, io: Io) => ExitCode>> = { scan, rules: listRules, explain, test: testProducts };

/** One command line from its arguments (without node and script) to its exit code. Never throws. */
export function run(argv: readonly string[], io: Io): ExitCode {
  const messages = messagesOf(languageOf(argv, io.env));
  try {
    const invocation = parseOptions(argv, io.env);
    if (invocation.options.version) {
      io.out(`${version}\n`);
      return exitCode.clean;
    }
    if (invocation.options.help) {
      help(invocation.options, io);
      return exitCode.clean;
    }
    return runCommand[invocation.command](invocation, io);
  } catch (error) {
    if (error instanceof UsageError) {
      for (const line of error.message.split("\n")) io.err(line);
      return exitCode.usage;
    }
    io.err(messages.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return exitCode.unread;
  }
}

/** Runs this process's command line and sets its exit code. */
export function main(): void {
  const out = new Sink(1);
  const err = new Sink(2);
  process.exitCode = run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    // Asking the descriptor is ten times cheaper than asking process.stdout, which only a terminal's width is worth.
    terminalWidth: fstatSync(1).isCharacterDevice() ? process.stdout.columns : undefined,
    out: (text) => out.write(text),
    // A message may hold a file's name, and a name anything; a stack trace has lines.
    err: (text) => err.write(`art4: ${text.split("\n").map(printable).join("\n")}\n`),
  });
  try {
    out.flush();
  } catch (error) {
    // A full disk behind `> report.txt`: the report is not whole, so the scan has not told what it found.
    err.write(`art4: ${messagesOf(languageOf(process.argv.slice(2), process.env)).failed(reasonOf(error))}\n`);
    process.exitCode = exitCode.unread;
  }
  err.flush();
}
