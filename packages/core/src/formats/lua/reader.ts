import { addSetting, closeSettings, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { splitRange, type TokenRange } from "../calls/brackets.ts";
import { Nesting, type Part } from "../calls/nesting.ts";
import { assignExpression, expressionEnd, isName, literalValue, nameEnd } from "./expression.ts";
import type { LuaToken } from "./lexer.ts";

/** A callee's name that is longer (a chain of calls) is cut to its last part, so that reading stays linear. */
const longestName = 200;

/** Reads tokens, whose brackets are paired, into settings below `root`. */
export class LuaReader {
  readonly #text: string;
  readonly #tokens: readonly LuaToken[];
  readonly #root: DraftSetting;
  readonly #nesting: Nesting;
  /** Settings whose value is the table that opens at a position. */
  readonly #tables = new Map<number, DraftSetting>();
  /** What was called right before a position, for `f(x):g(y)`: its name and where that starts. */
  readonly #calledBefore = new Map<number, { readonly name: string; readonly start: number }>();

  constructor(text: string, tokens: readonly LuaToken[], root: DraftSetting) {
    this.#text = text;
    this.#tokens = tokens;
    this.#root = root;
    this.#nesting = new Nesting(root);
  }

  read(): void {
    for (let at = 0; at < this.#tokens.length; at++) {
      this.#nesting.reach(at);
      at = this.#token(at);
    }
    closeSettings(this.#root);
  }

  /** Reads what starts at a position; gives the position of the last token read. */
  #token(at: number): number {
    const token = this.#tokens[at]!;
    if (token.word === "function") return this.#function(at, undefined);
    if (token.word === "{") this.#table(at);
    if (this.#calledBefore.has(at) && !isName(token)) this.#chain(at); // a name here starts the next statement
    else if (isName(token) && !this.#isLaterPart(at)) return this.#name(at);
    return at;
  }

  /** Whether a name belongs to one that was read already. */
  #isLaterPart(at: number): boolean {
    const { word } = this.#tokens[at - 1] ?? { word: "" };
    if (word !== "." && word !== ":") return false;
    const before = this.#tokens[at - 2];
    return isName(before) || before?.word === "]" || this.#calledBefore.has(at - 1);
  }

  /** Enters a function's body; a name, written behind `function` or assigned to, makes it a section. */
  #function(at: number, assigned: TokenRange | undefined): number {
    const named = isName(this.#tokens[at + 1]) ? { from: at + 1, to: nameEnd(this.#tokens, at + 1) } : assigned;
    let { section } = this.#nesting;
    if (named && this.#nesting.mayNestSection) section = addSetting(section, "section", this.#written(named), this.#span(named));
    const end = this.#tokens[at]!.partner;
    this.#nesting.enterBlock(end < 0 ? this.#tokens.length : end, section);
    const parameters = named && named !== assigned ? named.to : at + 1;
    return Math.max(parameters - 1, this.#tokens[parameters]?.word === "(" ? this.#tokens[parameters]!.partner : -1);
  }

  #name(at: number): number {
    const range = { from: at, to: nameEnd(this.#tokens, at) };
    const next = this.#tokens[range.to];
    if (next?.word === "=" && this.#nesting.inBlock && this.#tokens[at - 1]?.word !== ",") return this.#assignment(range);
    if (this.#isArguments(range.to)) this.#call(this.#written(range), this.#span(range), at, range.to);
    return at; // what follows is passed again, for an index may hold calls
  }

  #assignment(name: TokenRange): number {
    const from = name.to + 1;
    if (this.#tokens[from]?.word === "function") return this.#function(from, name);
    const range = { from, to: expressionEnd(this.#tokens, from) };
    const isTable = this.#tokens[from]?.word === "{" && this.#tokens[from]!.partner === range.to - 1;
    if (range.to > from && (isTable || literalValue(this.#text, this.#tokens, range))) {
      this.#value(addSetting(this.#nesting.section, "setting", this.#written(name), this.#span(name)), range);
    }
    return from - 1;
  }

  /** Writes an expression to its setting; a table's fields become its children when the table is reached. */
  #value(setting: DraftSetting, range: TokenRange): void {
    const first = this.#tokens[range.from]!;
    if (first.word === "{" && first.partner === range.to - 1) this.#tables.set(range.from, setting);
    else assignExpression(setting, this.#text, this.#tokens, range);
  }

  #isArguments(at: number): boolean {
    const token = this.#tokens[at];
    return token !== undefined && (token.kind === "string" || token.word === "(" || token.word === "{" && token.partner > at);
  }

  /** What follows a call: `:method(…)`, `(…)`, `[i].f(…)`. */
  #chain(at: number): void {
    const before = this.#calledBefore.get(at)!;
    const to = nameEnd(this.#tokens, at - 1);
    if (!this.#isArguments(to)) return;
    const suffix = to > at ? this.#text.slice(this.#tokens[at]!.start, this.#tokens[to - 1]!.end) : "";
    const name = `${before.name}()`.length + suffix.length > longestName ? suffix : `${before.name}()${suffix}`;
    this.#call(name, { start: before.start, end: this.#tokens[to - 1]!.end }, at, to);
  }

  /** Adds a call whose arguments start at `open` and enters them; those in a parenthesis that never closes are not read. */
  #call(name: string, nameSpan: Span, at: number, open: number): void {
    const first = this.#tokens[open]!;
    const end = Math.max(open, first.partner);
    const last = this.#tokens[end]!;
    const inside = first.word === "(" ? { from: open + 1, to: end } : { from: open, to: end + 1 };
    const value = first.word === "(" ? { start: first.end, end: Math.max(first.end, last.start) } : { start: first.start, end: last.end };
    const call = addSetting(this.#nesting.holderAt(at), "call", name, nameSpan, this.#text.slice(value.start, value.end), value);
    call.span = { start: nameSpan.start, end: last.end };
    const parts: Part[] = splitRange(this.#tokens, inside, ",").filter(({ from, to }) => from < to).map((range, index) => {
      const span = this.#span(range);
      const setting = addSetting(call, "item", String(index + 1), span);
      this.#value(setting, range);
      setting.span = span;
      return { ...range, setting };
    });
    this.#calledBefore.set(end + 1, { name, start: nameSpan.start });
    if (parts.length > 0) this.#nesting.enterParts(end + 1, parts, at);
  }

  /** Adds the fields of a table to the setting it is the value of, and enters them. */
  #table(at: number): void {
    const owner = this.#tables.get(at);
    const end = this.#tokens[at]!.partner;
    if (!owner || end < 0 || this.#nesting.isFull) return;
    let position = 0;
    const parts: Part[] = splitRange(this.#tokens, { from: at + 1, to: end }, ",", ";").filter(({ from, to }) => from < to).map((range) => {
      const { key, value } = this.#field(range);
      const setting = key ? addSetting(owner, "setting", key.text, key.span) : addSetting(owner, "item", String(position++), this.#span(value));
      if (value.from < value.to) this.#value(setting, value);
      return { ...range, setting };
    });
    if (parts.length > 0) this.#nesting.enterParts(end, parts, at);
  }

  /** `name = value`, `["name"] = value` or a value alone. */
  #field({ from, to }: TokenRange): { readonly key: { readonly text: string; readonly span: Span } | undefined; readonly value: TokenRange } {
    const tokens = this.#tokens;
    const first = tokens[from]!;
    if (isName(first) && tokens[from + 1]?.word === "=" && from + 1 < to) return { key: { text: first.word, span: this.#span({ from, to: from + 1 }) }, value: { from: from + 2, to } };
    if (first.word !== "[" || first.partner <= from + 1 || tokens[first.partner + 1]?.word !== "=") return { key: undefined, value: { from, to } };
    const inside = { from: from + 1, to: first.partner };
    const text = literalValue(this.#text, tokens, inside)?.text ?? this.#written(inside);
    return { key: { text, span: this.#span(inside) }, value: { from: first.partner + 2, to } };
  }

  #span({ from, to }: TokenRange): Span {
    return { start: this.#tokens[from]!.start, end: this.#tokens[to - 1]!.end };
  }

  #written(range: TokenRange): string {
    const { start, end } = this.#span(range);
    return this.#text.slice(start, end);
  }
}

/** Words that open a block, by the word that closes it. */
export const luaBlocks: ReadonlyMap<string, readonly string[]> = new Map([
  [")", ["("]], ["]", ["["]], ["}", ["{"]], ["end", ["function", "if", "do"]], ["until", ["repeat"]],
]);
