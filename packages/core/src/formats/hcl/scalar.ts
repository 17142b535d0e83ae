import type { DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { looksLikeJson, readEmbeddedJson } from "../json/embedded.ts";
import type { Cursor } from "./cursor.ts";
import { heredocText, skipHeredoc, type Heredoc } from "./heredoc.ts";
import { jsonOfTemplate } from "./json-template.ts";
import { isAtStop, skipExpression, skipString, type Stops } from "./skip.ts";
import { decodeQuoted, holdsTemplate, isOneInterpolation } from "./template.ts";

const literal = /^(?:true|false|null|-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+)$/;

/**
 * Reads a value that is no list and no object and writes it to `setting`: the text of a string or a heredoc, numbers, booleans
 * and null as written, anything else as written with the tag `expression`. A string with a template in it is given as written,
 * with the tag `template` when it says more than one reference. JSON in a string or heredoc is read in place.
 * Gives the offset behind the value; nothing is written when there is none.
 */
export function readScalar(cursor: Cursor, stops: Stops, setting: DraftSetting): number {
  const start = cursor.at;
  if (cursor.unit === '"') {
    const span = skipString(cursor);
    const end = cursor.at;
    if (endsHere(cursor, stops)) {
      writeString(cursor.text, span, setting);
      return end;
    }
  } else if (cursor.unit === "<") {
    const heredoc = skipHeredoc(cursor);
    const end = cursor.at;
    if (heredoc && endsHere(cursor, stops)) {
      writeHeredoc(cursor.text, heredoc, setting);
      return end;
    }
  }
  const end = Math.max(skipExpression(cursor, stops), start);
  if (end > start) writeExpression(cursor.text, { start, end }, setting);
  return end;
}

/** Writes an expression as it stands in the file, with the tag that says so; a literal has no tag. */
export function writeExpression(text: string, span: Span, setting: DraftSetting): void {
  setting.value = text.slice(span.start, span.end);
  setting.valueSpan = span;
  if (!literal.test(setting.value)) setting.tag = "expression";
}

/** Whether nothing of the expression follows, line breaks aside where they don't matter. */
function endsHere(cursor: Cursor, stops: Stops): boolean {
  cursor.skipBlanks(stops.newline !== true);
  return isAtStop(cursor, stops);
}

function writeString(text: string, span: Span, setting: DraftSetting): void {
  const raw = text.slice(span.start, span.end);
  const decoded = decodeQuoted(raw);
  setting.value = decoded ?? raw;
  setting.valueSpan = span;
  if (decoded === undefined) {
    if (!isOneInterpolation(raw)) setting.tag = "template";
  } else if (looksLikeJson(decoded)) {
    const starts: number[] = [];
    decodeQuoted(raw, starts);
    readEmbeddedJson(setting, decoded, (offset) => span.start + starts[offset]!);
  }
}

function writeHeredoc(text: string, { body, indented }: Heredoc, setting: DraftSetting): void {
  const raw = text.slice(body.start, body.end);
  setting.value = heredocText(raw, indented);
  setting.valueSpan = body;
  if (holdsTemplate(raw)) setting.tag = "template";
  if (!looksLikeJson(raw)) return;
  const json = jsonOfTemplate(raw);
  readEmbeddedJson(setting, json.text, (offset) => body.start + json.starts[offset]!);
}
