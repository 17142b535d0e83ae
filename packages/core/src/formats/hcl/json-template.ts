import { Cursor } from "./cursor.ts";
import { skipInterpolation } from "./skip.ts";

/** JSON text made from a template, and for each of its offsets (and its end) the one in the template. */
export interface JsonText {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * A heredoc's body as JSON. A `${…}` in a JSON string stays part of it, one that stands for a whole value becomes a string
 * that holds it, so that it's seen to be a reference; `%{…}` directives between values are taken out.
 */
export function jsonOfTemplate(body: string): JsonText {
  let text = "";
  const starts: number[] = [];
  const put = (piece: string, at: number): void => {
    for (let i = 0; i < piece.length; i++) starts.push(at);
    text += piece;
  };
  const cursor = new Cursor(body);
  let inString = false;
  while (!cursor.atEnd) {
    const { at, unit } = cursor;
    if ((unit === "$" || unit === "%") && body.startsWith(`${unit}{`, at + 1)) {
      put(unit, at);
      put("{", at + 2);
      cursor.at += 3;
    } else if ((unit === "$" || unit === "%") && body.charAt(at + 1) === "{") {
      skipInterpolation(cursor);
      const wrapped = !inString && unit === "$";
      if (wrapped) put('"', at);
      if (inString || wrapped) for (let i = at; i < cursor.at; i++) put(insideJsonString(body.charAt(i)), i);
      if (wrapped) put('"', cursor.at);
    } else {
      const length = inString && unit === "\\" ? 2 : 1;
      for (let i = at; i < at + length; i++) put(body.charAt(i), i);
      if (unit === '"') inString = !inString;
      cursor.at += length;
    }
  }
  starts.push(body.length);
  return { text, starts };
}

function insideJsonString(unit: string): string {
  return unit === '"' || unit === "\\" ? `\\${unit}` : unit === "\n" || unit === "\r" ? " " : unit;
}
