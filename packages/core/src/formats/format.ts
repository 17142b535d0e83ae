import type { Comment, Include, Problem, Setting } from "../tree/setting.ts";

/** What a reader makes of a file. A file with `problems` was read except at their spans. */
export interface Reading {
  readonly root: Setting;
  readonly comments: readonly Comment[];
  readonly includes: readonly Include[];
  readonly problems: readonly Problem[];
}

/** A reader: one per syntax. It knows no product and never throws on any text. */
export interface Format {
  /** The syntax's name, such as `asterisk-conf`. */
  readonly id: string;
  /** Whether keys that differ by case only are the same key. */
  readonly caseInsensitive: boolean;
  /** Whether its files are programs, schemas or queries, whose names their authors chose, and not a product's settings. */
  readonly code?: boolean;
  /**
   * Whether this reader takes the file. `path` has `/` between its parts; `text` may be looked at but not parsed.
   * The first reader of `formats/index.ts` that claims a file reads it.
   */
  claims(path: string, text: string): boolean;
  /** Reads the text; linear in its length, iterative (no recursion on its depth), tolerant of broken input. */
  read(text: string, file?: FileAtHand): Reading;
}

/** What is known of a file besides its text. */
export interface FileAtHand {
  /** With `/` between its parts. */
  readonly path: string;
  /** The ESTree program that a caller has parsed already; readers of other syntaxes ignore it. */
  readonly program?: unknown;
}

/** The part of a path after the last `/`, in lower case. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}

/** Whether a file name ends with one of the endings (each with its dot, in lower case). */
export function hasEnding(path: string, ...endings: string[]): boolean {
  const name = baseName(path);
  return endings.some((ending) => name.endsWith(ending));
}
