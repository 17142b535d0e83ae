import type { Span } from "../../tree/span.ts";
import type { Cursor } from "./cursor.ts";
import { skipExpression, skipString } from "./skip.ts";
import { decodeQuoted } from "./template.ts";

/** A key or a label; its span is inside its quotes. */
export interface Name extends Span {
  readonly text: string;
  readonly quoted: boolean;
}

/** Passes the identifier or the string at the cursor; `undefined` when there is neither. */
export function takeName(cursor: Cursor): Name | undefined {
  if (cursor.unit === '"') {
    const inside = skipString(cursor);
    const raw = cursor.text.slice(inside.start, inside.end);
    return { ...inside, text: decodeQuoted(raw) ?? raw, quoted: true };
  }
  const start = cursor.at;
  const text = cursor.takeIdentifier();
  return text === "" ? undefined : { start, end: cursor.at, text, quoted: false };
}

/** Passes the key of an object's entry that is neither of those: `(var.x)`, `a.b`, `12`. */
export function takeKeyExpression(cursor: Cursor): Name {
  const start = cursor.at;
  const end = skipExpression(cursor, { newline: true, comma: true, equals: true, colon: true });
  return { start, end, text: cursor.text.slice(start, end), quoted: false };
}

/** Whether a `=` or `:` that gives a value stands at the cursor. */
export function isAtAssignment(cursor: Cursor): boolean {
  const next = cursor.text.charAt(cursor.at + 1);
  return (cursor.unit === "=" && next !== "=" && next !== ">") || (cursor.unit === ":" && next !== ":");
}
