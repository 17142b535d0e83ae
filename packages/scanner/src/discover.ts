import { readdirSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { IgnoreFolder } from "./ignore/ignore-folder.ts";
import { reasonOf } from "./read.ts";

/** A path of the command line that is there. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** What a walk comes to, each with its absolute path. */
export type Discovered =
  | { readonly kind: "file"; readonly path: string; /** Whether the command line names it. */ readonly named: boolean }
  | { readonly kind: "unread"; readonly path: string; readonly reason: string };

/** Looks a path up, links followed; `undefined` when nothing is there. Throws what the file system says otherwise. */
export function lookUp(path: string): Target | undefined {
  try {
    return { path, isFolder: statSync(path).isDirectory() };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return undefined;
    throw error;
  }
}

/**
 * Every file to look at, each once, in the order of the targets and then of the names. A named file comes whatever .gitignore says;
 * a folder is walked without `.git`, `node_modules`, symbolic links, files whose ending is never text, and what .gitignore ignores
 * (unless `ignored` is true). What `leavesOut` says (of an absolute path) comes in no case.
 */
export function* discover(targets: readonly Target[], ignored: boolean, leavesOut: LeavesOut): Generator<Discovered> {
  const seen = new Set<string>();
  const named = new Set(targets.filter(({ isFolder }) => !isFolder).map(({ path }) => path));
  for (const target of targets) {
    if (leavesOut(target.path, target.isFolder)) continue;
    for (const found of target.isFolder ? walk(target.path, ignored, leavesOut) : [{ kind: "file", path: target.path, named: true } as const]) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      yield found.kind === "file" && named.has(found.path) ? { ...found, named: true } : found;
    }
  }
}

type LeavesOut = (path: string, isFolder: boolean) => boolean;

type Pending = { readonly path: string; readonly above: IgnoreFolder | undefined } | Discovered;

function* walk(start: string, ignored: boolean, leavesOut: LeavesOut): Generator<Discovered> {
  const pending: Pending[] = [{ path: start, above: undefined }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ("kind" in next) {
      yield next;
      continue;
    }
    const folder = next;
    try {
      const ignore = ignored ? undefined : folder.above ? folder.above.enter(folder.path) : IgnoreFolder.start(folder.path);
      const entries = readdirSync(folder.path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1));
      for (const entry of entries) {
        const path = join(folder.path, entry.name);
        if (!isWorthwhile(entry) || ignore?.ignores(entry.name, entry.isDirectory()) || leavesOut(path, entry.isDirectory())) continue;
        pending.push(entry.isDirectory() ? { path, above: ignore } : { kind: "file", path, named: false });
      }
    } catch (error) {
      yield { kind: "unread", path: folder.path, reason: reasonOf(error) };
    }
  }
}

function isWorthwhile(entry: Dirent): boolean {
  if (entry.isDirectory()) return entry.name !== ".git" && entry.name !== "node_modules";
  return entry.isFile() && !neverText.test(entry.name);
}

/** Endings of files that no reader takes, so that a walk need not open them. */
const neverText = new RegExp(
  `\\.(?:${[
    "png|jpe?g|gif|bmp|ico|icns|webp|avif|heic|tiff?|psd|eps|svgz",
    "mp3|wav|wma|ogg|opus|flac|aac|m4a|gsm|g722|g729|sln\\d*|[au]law|mp4|m4v|mov|avi|mkv|webm|wmv|flv",
    "zip|gz|tgz|bz2|tbz2?|xz|txz|zst|7z|rar|tar|jar|war|ear|cab|iso|dmg|deb|rpm|apk|msi|whl|gem|nupkg",
    "ttf|otf|woff2?|eot|pdf|docx?|xlsx?|pptx?|od[tsp]|exe|dll|so|dylib|o|a|class|pyc|pyo|wasm|node|bin",
    "db|sqlite3?|mdb|frm|ibd|my[di]|lock|min\\.js|min\\.css|pem|key|crt|p12|pfx|jks",
  ].join("|")})$`,
  "i",
);
