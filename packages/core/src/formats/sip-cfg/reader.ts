import { addSetting, closeSetting, closeSettings, type DraftSetting } from "../../tree/builder.ts";
import type { Include } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import { splitRange, type TokenRange } from "../calls/brackets.ts";
import { Nesting } from "../calls/nesting.ts";
import { includeAt, readDirective } from "./directive.ts";
import { sipString, type SipToken } from "./lexer.ts";

/** Words before a parenthesis that call nothing. */
const controlWords = new Set(["if", "else", "while", "switch", "case", "for", "foreach", "and", "or", "not", "return", "in"]);
const routeWord = /^(?:\w+_)?route$/;
/** Words that a string follows without `=`. */
const stringStatement = /^(?:loadmodulex?|loadpath|mpath|include_file|import_file)$/;
/** The name of the main route, which is written without one. */
const mainRoute = "0";

/** Reads tokens, whose brackets are paired, into settings below `root`. */
export class SipReader {
  readonly #text: string;
  readonly #tokens: readonly SipToken[];
  readonly #root: DraftSetting;
  readonly #includes: Include[];
  readonly #nesting: Nesting;
  #routeEnd = -1;

  constructor(text: string, tokens: readonly SipToken[], root: DraftSetting, includes: Include[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#root = root;
    this.#includes = includes;
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
    const next = this.#tokens[at + 1];
    if (token.kind === "directive") readDirective(this.#text, token, this.#root, this.#includes);
    if (token.word.startsWith("$")) return this.#variableEnd(at);
    if (token.kind !== "word") return at;
    if (at > this.#routeEnd) {
      if (routeWord.test(token.word) && (next?.word === "[" || next?.word === "{")) return this.#route(at);
      if (next?.word === "(" && /^modparamx?$/.test(token.word)) return this.#moduleParameter(at);
      if (next?.kind === "string" && stringStatement.test(token.word)) return this.#moduleOrInclude(at);
      if (token.opensLine && next?.word === "=") return this.#parameter(at);
    }
    if (next?.word === "(" && !controlWords.has(token.word) && this.#tokens[at - 1]?.word !== "$") this.#call(at);
    return at;
  }

  /** Position of the last token of a pseudo-variable: `$ru`, `$var(x)`, `$(hdr(Via)[0]{s.len})`, `$avp(x)[0]`. */
  #variableEnd(at: number): number {
    while (this.#tokens[at + 1] && /^[([]$/.test(this.#tokens[at + 1]!.word) && this.#tokens[at + 1]!.start === this.#tokens[at]!.end) {
      const { partner } = this.#tokens[at + 1]!;
      if (partner < 0) break;
      at = partner;
    }
    return at;
  }

  /** `route[name] {`: a section for the kind of route and in it one for its name, whose calls follow. */
  #route(at: number): number {
    const word = this.#tokens[at]!;
    let open = at + 1;
    let name: Span = { start: word.start, end: word.end };
    let key = mainRoute;
    const bracket = this.#tokens[open]!;
    if (bracket.word === "[" && bracket.partner > open + 1) {
      name = this.#span({ from: open + 1, to: bracket.partner });
      key = this.#text.slice(name.start, name.end).replace(/^(["'])(.*)\1$/, "$2");
      open = bracket.partner + 1;
    }
    const brace = this.#tokens[open];
    if (brace?.word !== "{") return at;
    const kind = addSetting(this.#root, "section", word.word, { start: word.start, end: word.end });
    const section = addSetting(kind, "section", key, name);
    const end = brace.partner < 0 ? this.#tokens.length : brace.partner;
    closeSetting(section, this.#tokens[end]?.end ?? this.#text.length);
    this.#routeEnd = end;
    this.#nesting.enterBlock(end, section);
    return open;
  }

  /** `modparam("module|module2", "key", value)`. */
  #moduleParameter(at: number): number {
    const open = this.#tokens[at + 1]!;
    if (open.partner < 0) return at + 1;
    const [modules, name, value] = splitRange(this.#tokens, { from: at + 2, to: open.partner }, ",");
    if (!modules || !name) return open.partner;
    const { start, end } = this.#tokens[at]!;
    const section = addSetting(this.#root, "section", "modparam", { start, end });
    let moduleAt = this.#inside(modules).start;
    for (const module of this.#value(modules).split("|")) {
      const moduleSection = addSetting(section, "section", module, { start: moduleAt, end: moduleAt + module.length });
      moduleAt += module.length + 1;
      const setting = addSetting(moduleSection, "setting", this.#value(name), this.#inside(name));
      if (value) this.#assign(setting, value);
    }
    return open.partner;
  }

  /** `loadmodule "x.so"`, `loadpath "…"`: a setting with the string's content; `include_file "…"` is noted. */
  #moduleOrInclude(at: number): number {
    const { word, start, end } = this.#tokens[at]!;
    if (word.endsWith("_file")) this.#includes.push(includeAt(this.#value({ from: at + 1, to: at + 2 }), this.#tokens[at + 1]!.start));
    else this.#assign(addSetting(this.#root, "setting", word, { start, end }), { from: at + 1, to: at + 2 });
    return at + 1;
  }

  /** `name = value` outside of routes: one string, or what stands on the line. */
  #parameter(at: number): number {
    const { word, start, end } = this.#tokens[at]!;
    const setting = addSetting(this.#root, "setting", word, { start, end });
    const from = at + 2;
    let to = from;
    while (to < this.#tokens.length && !this.#tokens[to]!.opensLine && this.#tokens[to]!.word !== ";") to++;
    if (this.#tokens[from]?.kind === "string" && to > from) to = from + 1;
    if (to > from) this.#assign(setting, { from, to });
    return to - 1;
  }

  /** A call of a function; its arguments are items, and what is called in them is below them. */
  #call(at: number): void {
    const name = this.#tokens[at]!;
    const open = this.#tokens[at + 1]!;
    const end = Math.max(at + 1, open.partner);
    const value = { start: open.end, end: Math.max(open.end, this.#tokens[end]!.start) };
    const call = addSetting(this.#nesting.holderAt(at), "call", name.word, { start: name.start, end: name.end }, this.#text.slice(value.start, value.end), value);
    closeSetting(call, this.#tokens[end]!.end);
    const parts = splitRange(this.#tokens, { from: at + 2, to: end }, ",").filter(({ from, to }) => from < to).map((range, index) => {
      const setting = addSetting(call, "item", String(index + 1), this.#span(range));
      this.#assign(setting, range);
      return { ...range, setting };
    });
    if (parts.length > 0) this.#nesting.enterParts(end, parts, at);
  }

  #assign(setting: DraftSetting, range: TokenRange): void {
    setting.value = this.#value(range);
    setting.valueSpan = this.#span(range);
    if (this.#tokens[range.from]!.word.startsWith("$")) setting.tag = "expression";
  }

  /** A string's content; anything else as written. */
  #value(range: TokenRange): string {
    const { start, end } = this.#span(range);
    const written = this.#text.slice(start, end);
    return this.#isString(range) ? sipString(written) : written;
  }

  /** The span without the quotes of a string. */
  #inside(range: TokenRange): Span {
    const { start, end } = this.#span(range);
    return this.#isString(range) ? { start: start + 1, end: end - 1 } : { start, end };
  }

  #isString({ from, to }: TokenRange): boolean {
    return to - from === 1 && this.#tokens[from]!.kind === "string";
  }

  #span({ from, to }: TokenRange): Span {
    return { start: this.#tokens[from]!.start, end: this.#tokens[to - 1]!.end };
  }
}
