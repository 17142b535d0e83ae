import { lineRanges } from "../lines/line-ranges.ts";

/** A shape is decided by this many lines that are neither empty nor comments. */
const telling = 200;

const assignment = /^(?:export\s+)?[A-Za-z_]\w*=/;
const constant = /^(?:export\s+)?[A-Z][A-Z0-9_]*=/;

/** Whether each setting is written as a shell would take it, `NAME=value` or `export NAME=value`: an .env file. */
export function isShellStyle(text: string): boolean {
  return everyLineIs(text, assignment);
}

/** Whether a .conf is a list of shell variables, `NAME=value` in capitals, `#` its only comments, without sections. */
export function isShellConfiguration(text: string): boolean {
  return everyLineIs(text, constant);
}

function everyLineIs(text: string, shape: RegExp): boolean {
  let seen = 0;
  for (const { start, end } of lineRanges(text)) {
    const line = text.slice(start, Math.min(end, start + 200)).trim();
    if (line === "" || line.startsWith("#")) continue;
    if (!shape.test(line)) return false;
    if (++seen >= telling) break;
  }
  return seen > 0;
}
