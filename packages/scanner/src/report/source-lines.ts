import { LineIndex } from "@art4/core";
import { resolve } from "node:path";
import { readText } from "../read.ts";

/** Reads the lines of files again for a report, by their paths in it; the last file is kept, as findings come file by file. */
export function sourceLines(cwd: string, maxSize: number): (path: string) => LineIndex | undefined {
  let last: { path: string; lines: LineIndex | undefined } | undefined;
  return (path) => {
    if (last?.path !== path) {
      const read = readText(resolve(cwd, path), maxSize);
      last = { path, lines: read.kind === "text" ? new LineIndex(read.text) : undefined };
    }
    return last.lines;
  };
}
