import { anything, detect } from "./detect/detect.ts";
import { describe } from "./findings/describe.ts";
import { compareFindings, type Finding, type Unread } from "./findings/finding.ts";
import { claimingFormat } from "./formats/index.ts";
import { prefilterOf } from "./prefilter/prefilter.ts";
import { products as ownProducts } from "./products/index.ts";
import type { Product } from "./products/product.ts";
import { readTree, slashed, type ReadOptions } from "./read-tree.ts";
import { ruleById } from "./rules/index.ts";
import type { Language } from "./rules/rule.ts";
import { TreeIndex } from "./tree/match.ts";
import type { Tree } from "./tree/setting.ts";
import { LineIndex } from "./tree/span.ts";

export interface AnalyzeOptions extends ReadOptions {
  /** Language of the findings' texts; English unless told. */
  readonly language?: Language;
  /** Trees of the files that include this one or that it includes (`#include`): a setting may be switched off there. */
  readonly context?: readonly Tree[];
  /** Product knowledge to use instead of art4's own. */
  readonly products?: readonly Product[];
  /** Whether a file whose words rule out every finding is left unparsed: many files go faster, but what is broken in such a file is not said. */
  readonly passOver?: boolean;
}

/** What was found in one file. */
export interface Analysis {
  /** Whether a reader takes the file: any other is outside art4's field. */
  readonly taken: boolean;
  /** `undefined` when no reader takes the file, and when it was passed over. */
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
  const products = options.products ?? ownProducts;
  const file = slashed(path);
  const format = claimingFormat(file, text);
  if (!format) return { taken: false, tree: undefined, findings: [], unread: [] };
  const prospect = options.passOver ? prefilterOf(products, format.id).look(file, withLentValues(text, options), options.program) : anything;
  if (!prospect) return { taken: true, tree: undefined, findings: [], unread: [] };
  const tree = readTree(format, file, text, options);
  const lines = new LineIndex(text);
  const { known, byWords } = detect(new TreeIndex(tree, options.context), products, prospect);
  const findings = [...known, ...byWords]
    .map((candidate) => describe(candidate, ruleById(candidate.rule), path, lines, options.language ?? "en"));
  const unread = tree.problems.map(({ reason, span }) => ({ path, line: lines.positionAt(span.start).line, reason }));
  return { taken: true, tree, findings: findings.sort(compareFindings), unread };
}

/** A file's text with the values that other files of its module lend it. */
function withLentValues(text: string, { declarations = [] }: AnalyzeOptions): string {
  return [text, ...declarations.map(({ value }) => value)].join("\n");
}
