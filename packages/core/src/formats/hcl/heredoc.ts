import type { Span } from "../../tree/span.ts";
import type { Cursor } from "./cursor.ts";

const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?(?:\n|$)/uy;

/** A heredoc that was passed: its lines from behind the opening one to the start of the one with its mark. */
export interface Heredoc {
  readonly body: Span;
  /** `<<-`: what all lines are indented by is no part of the text. */
  readonly indented: boolean;
}

/** Passes the heredoc at the cursor, up to the end of its closing mark; `undefined` when there is none. */
export function skipHeredoc(cursor: Cursor): Heredoc | undefined {
  const { text } = cursor;
  opening.lastIndex = cursor.at;
  const match = opening.exec(text);
  if (!match) return undefined;
  const start = cursor.at + match[0].length;
  const mark = match[2]!;
  const indented = match[1] === "-";
  for (let line = start; line < text.length; ) {
    const newline = text.indexOf("\n", line);
    const end = newline < 0 ? text.length : newline;
    const words = text.slice(line, end);
    if (words.length >= mark.length && words.trim() === mark) {
      cursor.at = line + words.trimEnd().length;
      return { body: { start, end: line }, indented };
    }
    line = end + 1;
  }
  cursor.problems.add("the heredoc is not closed", cursor.at, cursor.at + match[0].trimEnd().length);
  cursor.at = text.length;
  return { body: { start: Math.min(start, text.length), end: text.length }, indented };
}

/** The text of a heredoc: its body, without the indentation that all its lines share when it is an indented one. */
export function heredocText(body: string, indented: boolean): string {
  if (!indented) return body;
  const lines = body.split("\n");
  const widths = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = widths.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
  return Number.isFinite(shared) ? lines.map((line) => line.slice(Math.min(shared, line.length - line.trimStart().length))).join("\n") : body;
}
