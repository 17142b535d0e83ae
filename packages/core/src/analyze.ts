import { resolveReferences, type Declaration } from "./detect/references.ts";
import { detect } from "./detect/detect.ts";
import { describe } from "./findings/describe.ts";
import { compareFindings, type Finding, type Unread } from "./findings/finding.ts";
import { claimingFormat } from "./formats/index.ts";
import { products as ownProducts } from "./products/index.ts";
import type { Product } from "./products/product.ts";
import { ruleById } from "./rules/index.ts";
import type { Language } from "./rules/rule.ts";
import { TreeIndex } from "./tree/match.ts";
import type { Tree } from "./tree/setting.ts";
import { LineIndex } from "./tree/span.ts";

export interface AnalyzeOptions {
  /** Language of the findings' texts; English unless told. */
  readonly language?: Language;
  /** What other files of the same module declare, in order of precedence (the last wins): see `declarationsOf`. */
  readonly declarations?: readonly Declaration[];
  /** Trees of the files that include this one or that it includes (`#include`): a setting may be switched off there. */
  readonly context?: readonly Tree[];
  /** Product knowledge to use instead of art4's own. */
  readonly products?: readonly Product[];
  /** The file's ESTree or TSESTree program, where the caller has parsed it; without one, JavaScript and TypeScript are parsed here. */
  readonly program?: unknown;
}

/** What was found in one file. */
export interface Analysis {
  /** `undefined` when no reader takes the file: it is outside art4's field. */
  readonly tree: Tree | undefined;
  readonly findings: readonly Finding[];
  /** Parts of the file that could not be read; the rest of it was. */
  readonly unread: readonly Unread[];
}

/**
 * One file from its text to its findings: format reader → settings tree → detectors → findings.
 * `path` tells the reader and the products what the file is; it is not opened. Never throws on any text.
 */
export function analyze(path: string, text: string, options: AnalyzeOptions = {}): Analysis {
  const tree = readTree(path, text, options);
  if (!tree) return { tree, findings: [], unread: [] };
  const lines = new LineIndex(text);
  const { known, byWords } = detect(new TreeIndex(tree, options.context), options.products ?? ownProducts);
  const findings = [...known, ...byWords]
    .map((candidate) => describe(candidate, ruleById(candidate.rule), path, lines, options.language ?? "en"));
  const unread = tree.problems.map(({ reason, span }) => ({ path, line: lines.positionAt(span.start).line, reason }));
  return { tree, findings: findings.sort(compareFindings), unread };
}

/** A file as a settings tree; `undefined` when no reader takes it. */
export function readTree(path: string, text: string, options: AnalyzeOptions): Tree | undefined {
  const slashed = path.replaceAll("\\", "/");
  const format = claimingFormat(slashed, text);
  if (!format) return undefined;
  const tree: Tree = { ...format.read(text, { path: slashed, program: options.program }), syntax: format.id, caseInsensitive: format.caseInsensitive, code: format.code ?? false, path: slashed, text };
  resolveReferences(tree, options.declarations ?? []);
  return tree;
}
