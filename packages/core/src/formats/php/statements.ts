import type { DraftSetting } from "../../tree/builder.ts";
import { splitRange, type TokenRange } from "../calls/brackets.ts";
import { declaresClass, writeClass, writeConstants, writeFunction } from "./declarations.ts";
import { scan } from "./scan.ts";
import { behind, find, insideOf, keyword, opens } from "./token.ts";
import type { Work } from "./work.ts";

const classModifiers: ReadonlySet<string> = new Set(["abstract", "final", "readonly"]);
/** Words before a condition or a block, which is read for itself. */
const controls: ReadonlySet<string> = new Set(["if", "elseif", "else", "while", "for", "foreach", "switch", "do", "try", "catch", "finally", "declare", "default", "namespace"]);

/** Reads statements; those behind a block wait until the block is read, so that everything stands in its order. */
export function readStatements(work: Work, { from, to }: TokenRange, holder: DraftSetting): void {
  const { tokens } = work;
  for (let at = from; at < to; ) {
    const token = tokens[at]!;
    const word = keyword(token);
    if (token.word === "{") {
      const end = token.partner > at ? Math.min(token.partner, to) : to;
      work.later("statements", { from: at + 1, to: end }, holder);
      return work.later("statements", { from: end + 1, to }, holder);
    }
    if (token.word === ";" || token.word === "}" || token.word === ":" || token.word === ")") at++;
    else if (opens(token, at, "#[")) {
      scan(work, insideOf(tokens, at), holder);
      at = behind(tokens, at, to);
    } else if (word === "function" && isNamed(work, at)) at = writeFunction(work, at, to, holder);
    else if (classModifiers.has(word) && (classModifiers.has(keyword(tokens[at + 1])) || declaresClass(work, at + 1))) at++;
    else if (declaresClass(work, at)) at = writeClass(work, at, to, holder);
    else if (controls.has(word)) at = readControl(work, at, to, holder);
    else {
      const end = statementEnd(work, at, to);
      if (end < to || at > from) {
        readStatement(work, { from: at, to: end }, word, holder);
        return work.later("statements", { from: Math.max(end, at + 1), to }, holder);
      }
      return readStatement(work, { from: at, to: end }, word, holder);
    }
  }
}

function isNamed({ tokens }: Work, at: number): boolean {
  return tokens[at + 1]?.kind === "name" || (tokens[at + 1]?.word === "&" && tokens[at + 2]?.kind === "name");
}

/** A statement ends at `;`, a case at `:`. */
function statementEnd({ tokens }: Work, at: number, to: number): number {
  return keyword(tokens[at]) === "case" ? find(tokens, { from: at, to }, ":", ";") : find(tokens, { from: at, to }, ";");
}

/** A control's condition; what it controls follows as a statement. Gives the position behind the condition. */
function readControl(work: Work, at: number, to: number, holder: DraftSetting): number {
  const { tokens } = work;
  if (keyword(tokens[at]) === "namespace") return tokens[at + 1]?.kind === "name" ? at + 2 : at + 1;
  if (!opens(tokens[at + 1], at + 1, "(")) return at + 1;
  scan(work, insideOf(tokens, at + 1), holder);
  return behind(tokens, at + 1, to);
}

function readStatement(work: Work, range: TokenRange, word: string, holder: DraftSetting): void {
  const inner = { from: range.from + 1, to: range.to };
  if (word === "use") addImports(work, inner);
  else if (word === "const") writeConstants(work, inner, holder);
  else if (word === "return") work.later("result", inner, holder);
  else if (word !== "global" && word !== "goto") work.later("scan", word === "case" ? inner : range, holder);
}

/** `use A\B as C, D\E;`, `use A\{B, C as D};`, `use function f;` */
function addImports(work: Work, range: TokenRange): void {
  const { tokens } = work;
  const start = ["function", "const"].includes(keyword(tokens[range.from])) ? range.from + 1 : range.from;
  const group = find(tokens, { from: start, to: range.to }, "{");
  const isGroup = group < range.to && opens(tokens[group], group, "{");
  const prefix = isGroup ? work.written({ from: start, to: group }).replace(/\\?\s*$/, "\\") : "";
  for (const { from, to } of splitRange(tokens, isGroup ? insideOf(tokens, group) : { from: start, to: range.to }, ",")) {
    const name = tokens[from];
    if (name?.kind !== "name") continue;
    const full = (prefix + name.word).replace(/^\\/, "");
    const alias = from + 2 < to && keyword(tokens[from + 1]) === "as" ? tokens[from + 2]!.word : full.slice(full.lastIndexOf("\\") + 1);
    work.imports.set(alias.toLowerCase(), full);
  }
}
