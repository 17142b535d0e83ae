import type { ScalarEvent } from "js-yaml";
import type { DraftSetting } from "../../tree/builder.ts";
import { looksLikeJson, readEmbeddedJson } from "../json/embedded.ts";

/** js-yaml's SCALAR_STYLE. */
const singleQuoted = 2;
const doubleQuoted = 3;
const literalBlock = 4;
const foldedBlock = 5;

/** Reads JSON in a quoted or block scalar: its members become children of `setting`. */
export function readScalarJson(setting: DraftSetting, text: string, scalar: ScalarEvent): void {
  if (setting.value === undefined || !looksLikeJson(setting.value)) return;
  const starts: number[] = [];
  const { style, valueStart, valueEnd, indent } = scalar;
  let decoded: string;
  if (style === singleQuoted) decoded = quotedUnits(text, valueStart, valueEnd, starts, singleQuoteEscape);
  else if (style === doubleQuoted) decoded = quotedUnits(text, valueStart, valueEnd, starts, doubleQuoteEscape);
  else if (style === literalBlock || style === foldedBlock) {
    decoded = blockUnits(text, valueStart, valueEnd, starts, indent, style === foldedBlock ? " " : "\n");
  } else return;
  starts.push(valueEnd);
  readEmbeddedJson(setting, decoded, (offset) => starts[offset]!);
}

/** An escape at `at`: its length as written and what it stands for; `undefined` where none is. */
type Escape = (text: string, at: number) => { length: number; units: string } | undefined;

const singleQuoteEscape: Escape = (text, at) => (text[at] === "'" ? { length: 2, units: "'" } : undefined);

const oneUnitEscapes: Readonly<Record<string, string>> = {
  '"': '"', "\\": "\\", "/": "/", " ": " ", "\t": "\t", "0": "\0", a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r",
  t: "\t", v: "\v", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029",
};
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const doubleQuoteEscape: Escape = (text, at) => {
  if (text[at] !== "\\") return undefined;
  const escaped = text.charAt(at + 1);
  const hexLength = hexLengths[escaped];
  if (hexLength === undefined) return { length: 2, units: oneUnitEscapes[escaped] ?? "" };
  const code = Number.parseInt(text.slice(at + 2, at + 2 + hexLength), 16);
  return { length: 2 + hexLength, units: code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd" };
};

/**
 * The inside of quotes decoded, with the offset of each unit pushed to `starts`. Line breaks with the blanks around them
 * become one blank each run, which to JSON is the same as what YAML makes of them.
 */
function quotedUnits(text: string, start: number, end: number, starts: number[], escape: Escape): string {
  const parts: string[] = [];
  for (let at = start; at < end; ) {
    const found = escape(text, at);
    let units = found?.units ?? text[at]!;
    let next = at + (found?.length ?? 1);
    if (isBreak(text, found ? at + 1 : at)) {
      units = found ? "" : " ";
      while (next < end && (isBlank(text, next) || isBreak(text, next))) next++;
    }
    for (let unit = 0; unit < units.length; unit++) starts.push(at);
    parts.push(units);
    at = next;
  }
  return parts.join("");
}

/** The lines of a block scalar without their indentation, joined by `lineEnd`; the offset of each unit goes to `starts`. */
function blockUnits(text: string, start: number, end: number, starts: number[], indent: number, lineEnd: string): string {
  const parts: string[] = [];
  for (let at = start; at < end; ) {
    let from = at;
    while (from < end && from - at < indent && text[from] === " ") from++;
    let to = from;
    while (to < end && !isBreak(text, to)) to++;
    for (let unit = from; unit < to; unit++) starts.push(unit);
    parts.push(text.slice(from, to));
    if (to >= end) break;
    starts.push(to);
    parts.push(lineEnd);
    at = text[to] === "\r" && text[to + 1] === "\n" ? to + 2 : to + 1;
  }
  return parts.join("");
}

function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9;
}
