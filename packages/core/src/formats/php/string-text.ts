import type { Span } from "../../tree/span.ts";
import type { TextPiece } from "../embedded/text-piece.ts";
import { braceHoleEnd, opensBraceHole, simpleHoleEnd } from "./holes.ts";

/** A string's runs, and where they stand: inside its quotes, or the lines of a heredoc. */
export interface PhpString {
  readonly pieces: readonly TextPiece[];
  readonly span: Span;
}

const heredoc = /^<<<[ \t]*(["']?)([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)\1[ \t]*\r?\n/;
const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", v: "\v", e: "\u001b", f: "\f", "\\": "\\", $: "$", '"': '"', "`": "`" };
const escape = /\\(?:u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([ntrvef\\$"`]))/y;

/** Reads a string token: `'…'`, `"…"`, `` `…` ``, a heredoc or a nowdoc. */
export function phpString(text: string, { start, end }: Span): PhpString {
  const quote = text[start];
  if (quote === "<") return heredocString(text, { start, end });
  const span = { start: start + 1, end: Math.max(start + 1, end - 1) };
  const pieces: TextPiece[] = [];
  if (quote === "'") addSingle(text, span, pieces);
  else addDouble(text, span, quote === '"' ? "" : '"', pieces);
  return { pieces, span };
}

function heredocString(text: string, { start, end }: Span): PhpString {
  const raw = text.slice(start, end);
  const [head, mark, id] = heredoc.exec(raw)!;
  const lastLine = raw.lastIndexOf("\n") + 1;
  const isClosed = raw.slice(lastLine).trimStart() === id && lastLine >= head.length;
  const from = start + head.length;
  const lineEnd = raw[lastLine - 2] === "\r" ? 2 : 1;
  const span = { start: from, end: isClosed ? Math.max(from, start + lastLine - lineEnd) : end };
  const indent = isClosed ? raw.length - lastLine - id!.length : 0;
  const pieces: TextPiece[] = [];
  for (let line = span.start; line < span.end; ) {
    const newline = text.indexOf("\n", line);
    const stop = newline < 0 || newline >= span.end ? span.end : newline + 1;
    let first = line;
    while (first < stop && first - line < indent && (text[first] === " " || text[first] === "\t")) first++;
    if (mark === "'") addWritten(text, first, stop, pieces);
    else addDouble(text, { start: first, end: stop }, '"', pieces);
    line = stop;
  }
  return { pieces, span };
}

function addWritten(text: string, start: number, end: number, pieces: TextPiece[]): void {
  if (start < end) pieces.push({ text: text.slice(start, end), start, kind: "written" });
}

function addSingle(text: string, { start, end }: Span, pieces: TextPiece[]): void {
  let from = start;
  for (let at = text.indexOf("\\", start); at >= 0 && at < end - 1; at = text.indexOf("\\", at + 2)) {
    if (text[at + 1] !== "'" && text[at + 1] !== "\\") continue;
    addWritten(text, from, at, pieces);
    pieces.push({ text: text[at + 1]!, start: at, kind: "escape" });
    from = at + 2;
  }
  addWritten(text, from, end, pieces);
}

/** `unescaped` are marks that need no backslash here and keep the one they have. */
function addDouble(text: string, { start, end }: Span, unescaped: string, pieces: TextPiece[]): void {
  let from = start;
  let unclosed = false;
  const put = (piece: TextPiece, to: number): number => {
    addWritten(text, from, piece.start, pieces);
    pieces.push(piece);
    from = to;
    return to - 1;
  };
  for (let at = start; at < end; at++) {
    const unit = text[at];
    if (unit === "\\") {
      escape.lastIndex = at;
      const found = escape.exec(text);
      if (!found || at + found[0].length > end || (found[4] !== undefined && unescaped.includes(found[4]))) at++;
      else at = put({ text: escaped(found), start: at, kind: "escape" }, at + found[0].length);
    } else if (unit === "$" || unit === "{") {
      const isBrace = opensBraceHole(text, at);
      const hole: number | undefined = isBrace ? (unclosed ? undefined : braceHoleEnd(text, at, end)) : unit === "$" ? simpleHoleEnd(text, at) : undefined;
      unclosed ||= isBrace && hole === undefined;
      if (hole !== undefined && hole <= end) at = put({ text: holeText(text.slice(at, hole).replace(/^(?:\{|\$\{)|\}$/g, "")), start: at, kind: "hole" }, hole);
    }
  }
  addWritten(text, from, end, pieces);
}

function escaped([, codePoint, hex, octal, letter]: RegExpExecArray): string {
  if (letter !== undefined) return escapes[letter]!;
  const code = codePoint !== undefined ? Number.parseInt(codePoint, 16) : hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal!, 8) & 0xff;
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

/** How an expression shows in a text: `${x}`, `${this.name}`, `${row[id]}`, else `${…}`. */
export function holeText(expression: string): string {
  const dotted = expression.length > 100 ? "…" : expression.replace(/\??->|::/g, ".").replaceAll("$", "").replace(/\[(["'])([\w-]*)\1\]/g, "[$2]");
  return /^[\w.[\]-]+$/.test(dotted) ? `\${${dotted}}` : "${…}";
}
