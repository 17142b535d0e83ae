import { compilePlace, type CompiledPlace, type TreeIndex } from "../tree/match.ts";
import type { Words } from "../tree/value.ts";
import { compileGlob } from "../tree/value.ts";
import type { FileGroup } from "../products/product.ts";

/** Compiled recognition of a group of files. */
export interface CompiledGroup {
  /** Whether the file belongs to the group. */
  claims(index: TreeIndex, words: Words): boolean;
}

/** Compiles a file group; its places are compiled when a file first needs them, and throw then what `compilePlace` throws. */
export function compileGroup(group: FileGroup): CompiledGroup {
  const paths = group.paths?.map(compilePathGlob);
  const finder = (places: readonly string[]): ((index: TreeIndex, words: Words) => boolean) => {
    let compiled: CompiledPlace[] | undefined;
    return (index, words) => (compiled ??= places.map(compilePlace)).some((place) => place.find(index, words).length > 0);
  };
  const where = group.where && finder(group.where);
  const unless = group.unless && finder(group.unless);
  const decide = (index: TreeIndex, words: Words): boolean =>
    (!group.syntaxes || group.syntaxes.includes(index.tree.syntax)) &&
    (!paths || paths.some((fits) => fits(index.tree.path))) &&
    (!where || where(index, words)) &&
    (!unless || !unless(index, words));
  const decided = new WeakMap<TreeIndex, boolean>();
  return {
    claims: (index, words) => {
      let claims = decided.get(index);
      if (claims === undefined) decided.set(index, (claims = decide(index, words)));
      return claims;
    },
  };
}

// A glob on the end of a path: `queues*.conf`, `queues.d/*.conf`, `dialplan/**/*.xml`; case is no matter.
export function compilePathGlob(glob: string): (path: string) => boolean {
  const parts = glob.toLowerCase().split("/").map((part) => (part === "**" ? part : compileGlob(part)));
  return (path) => fitsFromEnd(parts, path.toLowerCase().split("/"));
}

type PathPart = "**" | ((text: string) => boolean);

function fitsFromEnd(parts: readonly PathPart[], folders: readonly string[]): boolean {
  const fits = (part: number, folder: number): boolean => {
    if (part < 0) return true;
    const test = parts[part]!;
    if (test === "**") {
      for (let at = folder; at >= -1; at--) if (fits(part - 1, at)) return true;
      return false;
    }
    return folder >= 0 && test(folders[folder]!) && fits(part - 1, folder - 1);
  };
  return fits(parts.length - 1, folders.length - 1);
}
