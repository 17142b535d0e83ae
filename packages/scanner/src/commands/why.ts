import { explainLine, LineIndex } from "@art4/core";
import { resolve } from "node:path";
import type { Project } from "../config/project.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { fileContexts } from "../file-context.ts";
import { pathFault } from "../messages/missing-path.ts";
import { parseSize, UsageError } from "../options.ts";
import { shownPath } from "../paths.ts";
import { readText } from "../read.ts";
import { prettyExplanation } from "../report/explain-line.ts";
import { sourceLines } from "../report/source-lines.ts";
import { styleOf } from "../report/style.ts";
import { reportTo } from "../report/write.ts";

/** `art4 explain --why <path>:<line>`: what made the findings of a line, possible ones too, or why it has none. */
export function explainWhy(place: string, { options, messages, products, rules }: Project, io: Io): ExitCode {
  // A column, as reports give it, may stand behind the line.
  const [, path, lineText] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  const line = Number(lineText);
  if (path === undefined || line < 1) throw new UsageError(messages.wrongLine(place));
  const absolute = resolve(io.cwd, path);
  const maxSize = parseSize(options["max-size"])!;
  const missing = pathFault(path, absolute, messages);
  if (missing !== undefined) throw new UsageError(missing);

  const shown = shownPath(io.cwd, absolute);
  const read = readText(absolute, maxSize);
  if (read.kind !== "text") {
    const { unread } = messages;
    io.err(`${shown}: ${read.kind === "failed" ? unread.system(read.reason) : read.kind === "binary" ? unread.binary : unread.tooLarge(options["max-size"])}`);
    return exitCode.unread;
  }
  const { lineCount } = new LineIndex(read.text);
  if (line > lineCount) throw new UsageError(messages.noSuchLine(shown, lineCount));
  const explanation = explainLine(absolute, read.text, line, { language: options.lang, products, ...fileContexts(maxSize)(absolute) });
  if (!explanation) throw new UsageError(messages.why.notRead(shown));
  reportTo(undefined, io, messages, (width, target) => prettyExplanation(explanation, {
    path: shown, line, language: options.lang, rules, messages, width, style: styleOf(options.color, target), linesOf: sourceLines(io.cwd, maxSize),
  }));
  return exitCode.clean;
}
