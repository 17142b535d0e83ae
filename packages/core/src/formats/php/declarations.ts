import type { DraftSetting } from "../../tree/builder.ts";
import { splitRange, type TokenRange } from "../calls/brackets.ts";
import { writeMember } from "./assignments.ts";
import { scan } from "./scan.ts";
import { behind, find, insideOf, keyword, opens, spanOf } from "./token.ts";
import type { Job, Work } from "./work.ts";

const modifiers: ReadonlySet<string> = new Set(["public", "protected", "private", "var", "static", "abstract", "final", "readonly"]);
const visibilities: ReadonlySet<string> = new Set(["public", "protected", "private", "readonly"]);
const classWords: ReadonlySet<string> = new Set(["class", "interface", "trait", "enum"]);

/** What a function does: its statements, or for `fn` its result; and where it ends. */
interface Body {
  readonly job: Job;
  readonly body: TokenRange;
  readonly end: number;
}

/** The body of the function that the `function` or `fn` at `at` begins. */
export function bodyOf(work: Work, at: number, to: number): Body {
  const { tokens } = work;
  if (keyword(tokens[at]) === "fn") {
    const arrow = find(tokens, { from: at + 1, to }, "=>", ",", ";", "fn", "function");
    if (tokens[arrow]?.word !== "=>" || arrow >= to) return { job: "result", body: { from: at, to: at }, end: at + 1 };
    const end = Math.min(work.expressionEnds[arrow + 1]!, to);
    return { job: "result", body: { from: arrow + 1, to: end }, end };
  }
  const open = find(tokens, { from: at + 1, to }, "{", ";", "fn", "function");
  if (tokens[open]?.word !== "{" || open >= to) return { job: "statements", body: { from: at, to: at }, end: Math.min(open + 1, to) };
  const end = tokens[open]!.partner > open ? Math.min(tokens[open]!.partner, to) : to;
  return { job: "statements", body: { from: open + 1, to: end }, end: Math.min(end + 1, to) };
}

/** Adds the function that is declared at a position: its section holds what its body does. Gives the position behind it. */
export function writeFunction(work: Work, at: number, to: number, holder: DraftSetting): number {
  const { tokens } = work;
  const name = tokens[at + 1]?.word === "&" ? at + 2 : at + 1;
  const { job, body, end } = bodyOf(work, at, to);
  if (tokens[name]?.kind !== "name" || name >= to) {
    work.later(job, body, holder);
    return end;
  }
  const section = work.add(holder, "section", tokens[name]!.word, tokens[name]!);
  section.tag = "function";
  work.close(section, { from: at, to: end });
  if (opens(tokens[name + 1], name + 1, "(")) writePromoted(work, insideOf(tokens, name + 1), holder);
  work.later(job, body, section);
  return end;
}

/** Parameters of a constructor that are properties as well. */
function writePromoted(work: Work, inside: TokenRange, holder: DraftSetting): void {
  const { tokens } = work;
  for (const { from, to } of splitRange(tokens, inside, ",")) {
    let at = from;
    while (at < to && opens(tokens[at], at, "#[")) at = behind(tokens, at, to);
    if (at < to && visibilities.has(keyword(tokens[at]))) writeProperties(work, { from: at, to }, holder);
  }
}

/** Whether a class, interface, trait or enum is declared at a position, behind its modifiers. */
export function declaresClass({ tokens }: Work, at: number): boolean {
  return classWords.has(keyword(tokens[at])) && tokens[at + 1]?.kind === "name";
}

/** Adds the class that is declared at a position; gives the position behind it. */
export function writeClass(work: Work, at: number, to: number, holder: DraftSetting): number {
  const { tokens } = work;
  const name = tokens[at + 1]!;
  const section = work.add(holder, "section", name.word, name);
  const word = keyword(tokens[at]);
  section.tag = word === "trait" ? "class" : word;
  return writeClassParts(work, { from: at + 2, to }, section);
}

/** Notes what a class extends and leaves its members for later; gives the position behind it. */
function writeClassParts(work: Work, { from, to }: TokenRange, section: DraftSetting): number {
  const { tokens } = work;
  const open = find(tokens, { from, to }, "{", ";");
  const extended = find(tokens, { from, to: open }, "extends") + 1;
  if (extended < open) work.note(section, "@extends", work.className(tokens[extended]!.word), tokens[extended]!);
  if (open >= to || tokens[open]!.word !== "{") return Math.min(open + 1, to);
  const end = tokens[open]!.partner > open ? Math.min(tokens[open]!.partner, to) : to;
  work.close(section, { from: open, to: Math.min(end + 1, to) });
  work.later("members", { from: open + 1, to: end }, section);
  return Math.min(end + 1, to);
}

/** Position of `class` in `new class …`; -1 for every other expression. */
function anonymousClass({ tokens }: Work, { from, to }: TokenRange): number {
  if (keyword(tokens[from]) !== "new") return -1;
  let at = from + 1;
  while (at < to && (opens(tokens[at], at, "#[") || keyword(tokens[at]) === "readonly")) at = behind(tokens, at, to);
  return at < to && keyword(tokens[at]) === "class" ? at : -1;
}

/** Makes `new class … { … }` the value of the holder; gives whether it is one. */
export function writeClassValue(work: Work, range: TokenRange, holder: DraftSetting): boolean {
  const at = anonymousClass(work, range);
  if (at < 0) return false;
  holder.tag ??= "class";
  writeClassParts(work, { from: at + 1, to: range.to }, holder);
  return true;
}

/** Adds what a nameless class within an expression holds; gives the position behind it. */
export function writeAnonymousClass(work: Work, range: TokenRange, holder: DraftSetting): number {
  const at = anonymousClass(work, range);
  return at < 0 ? range.from + 1 : writeClassParts(work, { from: at + 1, to: range.to }, holder);
}

/** Adds the members of a class: constants, cases, properties, methods. */
export function writeMembers(work: Work, { from, to }: TokenRange, holder: DraftSetting): void {
  const { tokens } = work;
  for (let at = from; at < to; ) {
    let start = at;
    while (start < to && modifiers.has(keyword(tokens[start]))) start++;
    const word = keyword(tokens[start]);
    if (start >= to) return;
    if (opens(tokens[start], start, "#[")) {
      scan(work, insideOf(tokens, start), holder);
      at = behind(tokens, start, to);
    } else if (word === "function") at = writeFunction(work, start, to, holder);
    else {
      const end = find(tokens, { from: start, to }, ";", "{");
      const range = { from: at, to: end };
      if (word === "const" || word === "case") writeConstants(work, { from: start + 1, to: end }, holder);
      else if (word !== "use") writeProperties(work, range, holder);
      at = Math.max(behind(tokens, Math.min(end, to - 1), to), start + 1);
    }
  }
}

/** `NAME = value, …`, a type before the name or not. */
export function writeConstants(work: Work, range: TokenRange, holder: DraftSetting): void {
  const { tokens } = work;
  for (const { from, to } of splitRange(tokens, range, ",")) {
    const equals = find(tokens, { from, to }, "=");
    const name = tokens[equals - 1];
    if (equals > from && name?.kind === "name") writeMember(work, name.word, name, { from: equals + 1, to }, holder);
  }
}

/** `private int $name = value, …`; without a value the type is one. */
function writeProperties(work: Work, range: TokenRange, holder: DraftSetting): void {
  const { tokens } = work;
  for (const { from, to } of splitRange(tokens, range, ",")) {
    let at = from;
    while (at < to && tokens[at]!.kind !== "variable") at++;
    const name = tokens[at];
    if (!name || at >= to) continue;
    let type = from;
    while (type < at && modifiers.has(keyword(tokens[type]))) type++;
    const value = { from: tokens[at + 1]?.word === "=" ? Math.min(at + 2, to) : to, to };
    const setting = writeMember(work, name.word.slice(1), name, value, holder);
    if (type >= at) continue;
    const span = spanOf(tokens, { from: type, to: at });
    if (value.from < value.to) work.note(setting, "@type", work.written({ from: type, to: at }), span);
    else {
      setting.value = work.written({ from: type, to: at });
      setting.valueSpan = span;
    }
  }
}
