import { resolveConditions } from "./detect/conditions.ts";
import { resolveReferences, type Declaration } from "./detect/references.ts";
import type { Format } from "./formats/format.ts";
import type { Tree } from "./tree/setting.ts";

/** What a reader may know of a file besides its path and text. */
export interface ReadOptions {
  /** What other files of the same module declare, in order of precedence (the last wins): see `declarationsOf`. */
  readonly declarations?: readonly Declaration[];
  /** The file's ESTree or TSESTree program, where the caller has parsed it; without one, JavaScript and TypeScript are parsed here. */
  readonly program?: unknown;
}

/** A file as a settings tree, its references and conditions standing for what they come to. */
export function readTree(format: Format, path: string, text: string, { program, declarations }: ReadOptions): Tree {
  const reading = format.read(text, { path, program });
  const tree: Tree = { ...reading, syntax: format.id, caseInsensitive: format.caseInsensitive, code: format.code ?? false, path, text };
  resolveReferences(tree, declarations ?? []);
  resolveConditions(tree);
  return tree;
}

/** A path with `/` between its parts. */
export function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
