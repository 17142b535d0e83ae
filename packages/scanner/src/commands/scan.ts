import { analyze, claimingFormat, compareFindings, conclude, type Finding, type Language, type Product, type Severity } from "@art4/core";
import { resolve } from "node:path";
import { projectOf, withSeverities, type Project } from "../config/project.ts";
import { discover, lookUp, type Target } from "../discover.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { installationsBelow } from "../installations.ts";
import type { Io } from "../io.ts";
import type { Messages } from "../messages/messages.ts";
import { nearest } from "../nearest.ts";
import { parseSize, UsageError, type Invocation, type Options } from "../options.ts";
import { shownPath, slashed } from "../paths.ts";
import { readText, reasonOf } from "../read.ts";
import { isJsonReport, jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import { sourceLines } from "../report/source-lines.ts";
import type { ReportUnread } from "../report/report.ts";
import type { ScanResult } from "../report/scan-result.ts";
import { styleOf } from "../report/style.ts";
import { reportTo } from "../report/write.ts";
import { fileContexts, type FileContext } from "../file-context.ts";
import { missingPath } from "../messages/missing-path.ts";

/** What of a command line a scan goes by, once it is known to make sense. */
interface Task {
  readonly cwd: string;
  readonly targets: readonly Target[];
  readonly products: readonly Product[];
  /** Whether findings of `products` alone were asked for. */
  readonly only: boolean;
  readonly maxSize: number;
  readonly maxSizeText: string;
  readonly language: Language;
  readonly messages: Messages;
  readonly withIgnored: boolean;
  /** Absolute path of the file that the report goes to. */
  readonly output: string | undefined;
  readonly leavesOut: Project["leavesOut"];
}

/** `art4 scan`: reads, analyses, reports. Throws a `UsageError` before anything is read when the command line is wrong. */
export function scan(invocation: Invocation, io: Io): ExitCode {
  const { operands } = invocation;
  const { options, messages, products, rules, leavesOut } = projectOf(invocation, io);
  const maxSize = parseSize(options["max-size"]);
  if (maxSize === undefined) throw new UsageError(messages.wrongSize(options["max-size"]));
  const { targets, unread } = targetsOf(operands.length > 0 ? operands : ["."], io.cwd, messages);
  const found = scanTargets({
    cwd: io.cwd, targets, maxSize, maxSizeText: options["max-size"], messages,
    products: productsOf(options.product, products, messages), only: options.product.length > 0, language: options.lang, withIgnored: options["no-ignore"], leavesOut,
    output: options.output === undefined || options.output === "-" ? undefined : resolve(io.cwd, options.output),
  });
  const reported = withSeverities(found.findings, rules);
  const findings = options.audit ? reported : reported.filter(({ confidence }) => confidence !== "possible");
  const result: ScanResult = {
    files: found.files, findings, hidden: reported.length - findings.length, unread: [...unread, ...found.unread].sort(byPath),
  };
  const leftOut = targets.filter(({ path, isFolder }) => leavesOut(path, isFolder)).length;
  if (leftOut > 0) io.err(messages.ignored(leftOut));
  else if (result.files === 0 && result.unread.length === 0) io.err(messages.nothingRead);
  else if (found.unknown.length > 0) io.err(messages.unknownFiles(found.unknown.length, found.unknown[0]!));
  reportTo(options.output, io, messages, (width, terminal) =>
    options.format === "json" ? [jsonReport(result)] : prettyReport(result, {
      messages, width, quiet: options.quiet, linesOf: sourceLines(io.cwd, maxSize), style: styleOf(options.color, terminal),
    }));
  return exitCodeOf(result, options);
}

function exitCodeOf({ findings, unread }: ScanResult, options: Options): ExitCode {
  if (unread.length > 0 && !options["allow-unread"]) return exitCode.unread;
  const failing: readonly Severity[] = options["fail-on"] === "never" ? [] : options["fail-on"] === "error" ? ["error"] : ["error", "warning"];
  return findings.some(({ severity }) => failing.includes(severity)) ? exitCode.findings : exitCode.clean;
}

function targetsOf(paths: readonly string[], cwd: string, messages: Messages): { targets: Target[]; unread: ReportUnread[] } {
  const targets: Target[] = [];
  const unread: ReportUnread[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    try {
      const target = lookUp(absolute);
      if (!target) throw new UsageError(missingPath(path, absolute, messages));
      targets.push(target);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      unread.push({ path: shownPath(cwd, absolute), reason: messages.unread.system(reasonOf(error)) });
    }
  }
  return { targets, unread };
}

function productsOf(ids: readonly string[], products: readonly Product[], messages: Messages): readonly Product[] {
  if (ids.length === 0) return products;
  for (const id of ids) {
    if (!products.some((product) => product.id === id)) throw new UsageError(messages.unknownProduct(id, nearest(id, products.map((product) => product.id))));
  }
  return products.filter(({ id }) => ids.includes(id));
}

/** Up to this many files, each is parsed, and what is broken in it is said; in more, files whose words rule out every finding are passed over. */
const fewFiles = 200;

/** `unknown`: named files that no reader takes. */
function scanTargets(task: Task): { files: number; unknown: string[]; findings: Finding[]; unread: ReportUnread[] } {
  const { messages } = task;
  const findings: Finding[] = [];
  const unread: ReportUnread[] = [];
  const contextOf = fileContexts(task.maxSize);
  let files = 0;
  const unknown: string[] = [];
  const all = [...discover(task.targets, task.withIgnored, task.leavesOut)];
  const passOver = all.length > fewFiles;
  for (const found of all) {
    const path = shownPath(task.cwd, found.path);
    if (found.kind === "unread") {
      unread.push({ path, reason: messages.unread.system(found.reason) });
      continue;
    }
    const read = readText(found.path, task.maxSize);
    if (read.kind === "text") {
      const analysis = analyzeFile(found.path, path, read.text, passOver && !found.named, contextOf, task);
      if (analysis.taken) files++;
      if (analysis.taken && found.path === task.output && !isJsonReport(read.text)) throw new UsageError(messages.cannotWrite(path, messages.scannedHere));
      if (!analysis.taken && found.named) unknown.push(path);
      findings.push(...analysis.findings);
      unread.push(...analysis.unread);
    } else if (read.kind === "failed") {
      unread.push({ path, reason: messages.unread.system(read.reason) });
    } else if (read.kind === "too-large" && (found.named || claimingFormat(slashed(found.path), read.head))) {
      unread.push({ path, reason: messages.unread.tooLarge(task.maxSizeText) });
    } else if (read.kind === "binary" && found.named) {
      unread.push({ path, reason: messages.unread.binary });
    }
  }
  findings.push(...conclude(findings, task.language, installationsBelow(task.targets, task.cwd)));
  return { files, unknown, findings: findings.sort(compareFindings), unread };
}

/**
 * The findings of one file, but for those of products that were not asked for (words that no product names among them).
 * The file goes by its absolute path while it is analysed: a product may be known by the folder that art4 was started in.
 */
function analyzeFile(absolute: string, path: string, text: string, passOver: boolean, contextOf: (path: string) => FileContext, { language, products: known, only, messages }: Task): { taken: boolean; findings: Finding[]; unread: ReportUnread[] } {
  try {
    const { taken, findings, unread } = analyze(absolute, text, { language, passOver, ...contextOf(absolute), products: known });
    return {
      taken,
      findings: findings.filter(({ product }) => !only || known.some(({ id }) => id === product)).map((finding) => ({ ...finding, path, related: finding.related.map((place) => ({ ...place, path })) })),
      unread: unread.map(({ line, reason }) => ({ path, reason: line === undefined ? reason : messages.unread.atLine(line, reason) })),
    };
  } catch (error) {
    // One file that art4 stumbles over must neither hide the others nor pass as clean.
    return { taken: true, findings: [], unread: [{ path, reason: messages.unread.crashed(reasonOf(error)) }] };
  }
}

function byPath(a: ReportUnread, b: ReportUnread): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
