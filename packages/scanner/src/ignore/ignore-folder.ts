import { existsSync, lstatSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { byteString } from "./byte-string.ts";
import { parseIgnoreFile, type IgnorePattern } from "./pattern.ts";

/** A folder with what its own .gitignore and those above it ignore, up to the root of its repository. */
export class IgnoreFolder {
  readonly #ignoreCase: boolean;
  readonly #above: IgnoreFolder | undefined;
  readonly #patterns: readonly IgnorePattern[];
  /** The folder's name as a byte string. */
  readonly #name: string;

  private constructor(path: string, ignoreCase: boolean, above: IgnoreFolder | undefined, patterns: readonly IgnorePattern[]) {
    this.#ignoreCase = ignoreCase;
    this.#above = above;
    this.#patterns = patterns;
    this.#name = byteString(basename(path));
  }

  /** The folder a walk starts in: the .gitignore files from its repository's root down to it count. */
  static start(path: string): IgnoreFolder {
    const chain = [path];
    if (!isRepository(path)) {
      let folder = path;
      while (dirname(folder) !== folder && !isRepository(folder)) chain.push((folder = dirname(folder)));
      // Outside a repository nothing above the start has a say.
      if (!isRepository(folder)) chain.length = 1;
    }
    const [top, ...below] = chain.reverse();
    return below.reduce((folder, next) => folder.enter(next), IgnoreFolder.top(top!));
  }

  /** A folder inside this one. A repository of its own starts afresh. */
  enter(path: string): IgnoreFolder {
    if (isRepository(path)) return IgnoreFolder.top(path);
    return new IgnoreFolder(path, this.#ignoreCase, this, ownPatterns(path, this.#ignoreCase));
  }

  private static top(path: string): IgnoreFolder {
    const gitFolder = gitFolderOf(path);
    const ignoreCase = gitFolder !== undefined && ignoresCase(gitFolder);
    const exclude = gitFolder === undefined ? [] : readPatterns(join(gitFolder, "info/exclude"), ignoreCase);
    return new IgnoreFolder(path, ignoreCase, undefined, [...exclude, ...ownPatterns(path, ignoreCase)]);
  }

  /** Whether an entry of this folder is ignored: the last pattern that fits decides, the nearest .gitignore first. */
  ignores(entryName: string, isFolder: boolean): boolean {
    const name = byteString(entryName);
    return this.#decides(name, name, isFolder) ?? false;
  }

  /** What this folder's patterns or those above it say of a path inside it; `undefined` when none fits. */
  #decides(path: string, name: string, isFolder: boolean): boolean | undefined {
    const pattern = this.#patterns.findLast((candidate) => (isFolder || !candidate.folderOnly) && candidate.fits(path, name));
    if (pattern || !this.#above) return pattern && !pattern.negated;
    return this.#above.#decides(`${this.#name}/${path}`, name, isFolder);
  }
}

/** Whether a folder is the root of a git repository. */
export function isRepository(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

function ownPatterns(folder: string, ignoreCase: boolean): IgnorePattern[] {
  const path = join(folder, ".gitignore");
  // A symbolic link is not followed, as git does not.
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readPatterns(path, ignoreCase) : [];
}

function readPatterns(path: string, ignoreCase: boolean): IgnorePattern[] {
  return existsSync(path) ? parseIgnoreFile(readFileSync(path, "latin1"), ignoreCase) : [];
}

/** The folder that holds `info/exclude` and `config`; a worktree's `.git` is a file that names its own, which names the common one. */
function gitFolderOf(repository: string): string | undefined {
  const path = join(repository, ".git");
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return stats && path;
  const named = /^gitdir: (.+)$/m.exec(readFileSync(path, "utf8"))?.[1];
  if (named === undefined) return undefined;
  const own = resolve(repository, named);
  const common = join(own, "commondir");
  return existsSync(common) ? resolve(own, readFileSync(common, "utf8").trim()) : own;
}

/** `core.ignorecase` of a repository: git sets it where the file system does not tell `A` from `a`. */
function ignoresCase(gitFolder: string): boolean {
  const path = join(gitFolder, "config");
  if (!existsSync(path)) return false;
  const core = /^\s*\[core\]([^[]*)/im.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  return /^\s*ignorecase\s*=\s*(?:true|yes|on|1)\s*$/im.test(core);
}
