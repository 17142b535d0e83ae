import { parse, type ParserOptions, type ParserPlugin } from "@babel/parser";
import type { Problem } from "../../tree/setting.ts";
import { hasEnding } from "../format.ts";
import type { SyntaxNode } from "./node.ts";

/** A program as ESTree, or why there is none. */
export interface Parsed {
  readonly program: SyntaxNode | undefined;
  readonly problems: readonly Problem[];
}

const tolerant: ParserOptions = {
  sourceType: "unambiguous",
  errorRecovery: true,
  attachComment: false,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  allowYieldOutsideFunction: true,
};

/** What to try, one after the other: types are written in files of either kind of name, and `<T>x` is a cast where there is no JSX. */
function dialects(path: string): ParserPlugin[][] {
  const decorators: ParserPlugin = "decorators-legacy";
  if (hasEnding(path, ".tsx")) return [["typescript", "jsx", decorators]];
  if (hasEnding(path, ".ts", ".mts", ".cts")) return [["typescript", decorators], ["typescript", "jsx", decorators]];
  return [["jsx", decorators], ["jsx", "typescript", decorators]];
}

/**
 * Parses JavaScript or TypeScript. Never throws: a text that isn't either, or is nested too deeply for the parser's own recursion, has no
 * program and one problem. Faults that the parser goes on after (a name declared twice) lose nothing and are no problems.
 */
export function parseProgram(text: string, path: string): Parsed {
  let first: Problem | undefined;
  for (const plugins of dialects(path)) {
    try {
      const { program, comments } = parse(text, { ...tolerant, plugins: [["estree", { classFeatures: true }], ...plugins] });
      return { program: Object.assign(program as unknown as SyntaxNode, { comments }), problems: [] };
    } catch (error) {
      first ??= problemOf(error, text);
    }
  }
  return { program: undefined, problems: first ? [first] : [] };
}

function problemOf(error: unknown, text: string): Problem {
  if (error instanceof RangeError) return { reason: "nested too deeply", span: { start: 0, end: 0 } };
  const { pos, message } = error as { readonly pos?: unknown; readonly message?: unknown };
  const start = typeof pos === "number" ? Math.min(pos, text.length) : 0;
  const reason = typeof message === "string" ? message.replace(/\s*\(\d+:\d+\)$/, "") : "not readable";
  return { reason, span: { start, end: Math.min(start + 1, text.length) } };
}
