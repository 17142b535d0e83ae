import { addSetting, closeSetting, closeSettings, type DraftSetting } from "../../tree/builder.ts";
import type { Problem } from "../../tree/setting.ts";
import type { GraphqlToken } from "./lexer.ts";

/** Settings nest down to this depth; deeper ones stand beside each other. */
const maxDepth = 100;

const operations = new Set(["query", "mutation", "subscription"]);
const types = new Set(["type", "interface", "input", "enum", "union", "scalar"]);

type Kind = "document" | "selection" | "fields" | "enum" | "arguments" | "parameters" | "object" | "list";

interface Frame {
  readonly kind: Kind;
  readonly holder: DraftSetting;
  /** What arguments, directives and a selection belong to: the field or definition read last. */
  last: DraftSetting | undefined;
  /** What braces of `last` hold. */
  body: Kind;
  entries: number;
}

const closing: Readonly<Record<string, readonly Kind[]>> = {
  "}": ["selection", "fields", "enum", "object"], ")": ["arguments", "parameters"], "]": ["list"],
};

/** Reads tokens into settings below a root; iterative, tolerant: what doesn't fit is passed over. */
export class GraphqlReader {
  readonly #text: string;
  readonly #tokens: readonly GraphqlToken[];
  readonly #frames: Frame[];
  readonly #root: DraftSetting;
  #at = 0;

  constructor(text: string, tokens: readonly GraphqlToken[], root: DraftSetting) {
    this.#text = text;
    this.#tokens = tokens;
    this.#root = root;
    this.#frames = [{ kind: "document", holder: root, last: undefined, body: "selection", entries: 0 }];
  }

  read(problems: Problem[]): void {
    while (this.#at < this.#tokens.length) this.#token(this.#tokens[this.#at]!);
    if (this.#frames.length > 1) {
      const { start, end } = this.#tokens[this.#tokens.length - 1]!;
      problems.push({ reason: "a bracket is not closed", span: { start, end } });
    }
    closeSettings(this.#root);
  }

  get #frame(): Frame {
    return this.#frames[this.#frames.length - 1]!;
  }

  #peek(ahead = 0): GraphqlToken | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #isMark(word: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token?.kind === "mark" && token.word === word;
  }

  #take(): GraphqlToken {
    return this.#tokens[this.#at++]!;
  }

  #enter(kind: Kind, holder: DraftSetting): void {
    const deep = this.#frames.length >= maxDepth;
    this.#frames.push({ kind, holder: deep ? this.#frame.holder : holder, last: undefined, body: kind, entries: 0 });
  }

  #token(token: GraphqlToken): void {
    const frame = this.#frame;
    const closes = token.kind === "mark" ? closing[token.word] : undefined;
    if (closes) {
      if (closes.includes(frame.kind)) this.#leave(token.end);
      this.#at++;
    } else if (frame.kind === "list") this.#value(this.#add("item", String(frame.entries++), token), token.end);
    else if (token.kind === "mark") this.#mark(token, frame);
    else if (token.kind === "name") this.#name(token, frame);
    else this.#at++;
  }

  #leave(end: number): void {
    const { holder } = this.#frames.pop()!;
    if (holder !== this.#root) closeSetting(holder, end);
  }

  #add(kind: "section" | "setting" | "item" | "call", key: string, at: GraphqlToken, value?: GraphqlToken): DraftSetting {
    const span = { start: at.start, end: at.end };
    return addSetting(this.#frame.holder, kind, key, span, value?.word, value && { start: value.start, end: value.end });
  }

  #note(setting: DraftSetting | undefined, key: string, value: GraphqlToken): void {
    const span = { start: value.start, end: value.end };
    if (setting) addSetting(setting, "setting", key, span, value.word, span);
  }

  #mark(token: GraphqlToken, frame: Frame): void {
    this.#at++;
    if (token.word === "{") {
      const owner = frame.last ?? this.#add("section", frame.kind === "document" ? "query" : "...", token);
      if (owner.kind === "setting") owner.kind = "section";
      this.#enter(frame.body, owner);
      frame.last = undefined;
      frame.body = frame.kind === "document" ? "selection" : frame.kind;
    } else if (token.word === "(" && frame.last) this.#enter(frame.kind === "fields" ? "parameters" : "arguments", frame.last);
    else if (token.word === "@" && this.#peek()?.kind === "name" && frame.last) this.#directive(frame.last);
    else if (token.word === "..." && frame.kind === "selection") this.#spread(token, frame);
    else if (token.word === "$" && frame.kind === "arguments") this.#variable();
    else if (token.word === ":" && (frame.kind === "fields" || frame.kind === "parameters") && frame.last) this.#type(frame.last);
    else if (token.word === "=" && frame.last) this.#assigned(frame, frame.last);
  }

  /** `@include(if: $x)`: a call below what it is written behind. */
  #directive(owner: DraftSetting): void {
    const name = this.#take();
    const call = addSetting(owner, "call", name.word, { start: name.start, end: name.end });
    if (!this.#isMark("(")) return;
    this.#at++;
    this.#enter("arguments", call);
  }

  #spread(dots: GraphqlToken, frame: Frame): void {
    const name = this.#peek();
    if (name?.kind === "name" && name.word !== "on") {
      this.#at++;
      frame.last = this.#add("setting", "...", dots, name);
      return;
    }
    frame.last = this.#add("section", "...", dots);
    if (name?.kind !== "name") return;
    this.#at++;
    if (this.#peek()?.kind === "name") this.#note(frame.last, "@on", this.#take());
  }

  /** `$name: Type = value` */
  #variable(): void {
    const name = this.#peek();
    if (name?.kind !== "name") return;
    this.#at++;
    const setting = this.#add("setting", `$${name.word}`, { ...name, start: name.start - 1 });
    this.#frame.last = setting;
    if (!this.#isMark(":")) return;
    this.#at++;
    this.#type(setting);
  }

  /** A type as written: `[Name!]!`. */
  #type(setting: DraftSetting): void {
    const first = this.#peek();
    let last: GraphqlToken | undefined;
    while (this.#isMark("[")) last = this.#take();
    if (this.#peek()?.kind === "name") last = this.#take();
    while (this.#isMark("!") || this.#isMark("]")) last = this.#take();
    if (!first || !last) return;
    setting.valueSpan = { start: first.start, end: last.end };
    setting.value = this.#text.slice(first.start, last.end);
  }

  /** A default, or the members of a union. */
  #assigned(frame: Frame, owner: DraftSetting): void {
    if (frame.kind !== "document") {
      const first = this.#peek();
      if (first) this.#value(addSetting(owner, "setting", "@default", { start: first.start, end: first.end }), first.end);
      return;
    }
    for (let entry = 0; this.#isMark("|") || this.#peek()?.kind === "name" && (entry === 0 || this.#isMark("|", -1)); ) {
      const token = this.#take();
      if (token.kind === "name") addSetting(owner, "item", String(entry++), token, token.word, { start: token.start, end: token.end });
    }
  }

  #name(token: GraphqlToken, frame: Frame): void {
    this.#at++;
    switch (frame.kind) {
      case "document":
        return this.#definition(token, frame);
      case "selection":
        return this.#field(token, frame);
      case "fields":
      case "enum":
        frame.last = this.#add("setting", token.word, token);
        return;
      case "parameters":
        frame.last = this.#add("setting", `@${token.word}`, token);
        return;
      default: {
        if (!this.#isMark(":")) return;
        this.#at++;
        const setting = this.#add("setting", frame.kind === "arguments" ? `@${token.word}` : token.word, token);
        const value = this.#peek();
        if (value) this.#value(setting, value.end);
      }
    }
  }

  #field(token: GraphqlToken, frame: Frame): void {
    const name = this.#isMark(":") ? this.#peek(1) : undefined;
    if (name?.kind !== "name") {
      frame.last = this.#add("setting", token.word, token);
      return;
    }
    this.#at += 2;
    frame.last = this.#add("setting", name.word, name);
    this.#note(frame.last, "@alias", token);
  }

  #definition(token: GraphqlToken, frame: Frame): void {
    const name = this.#peek()?.kind === "name" ? this.#peek() : undefined;
    if (operations.has(token.word) || token.word === "fragment") {
      frame.last = this.#add("section", token.word, token);
      frame.body = "selection";
      if (name) this.#note(frame.last, "@name", this.#take());
    } else if (types.has(token.word) && name) {
      this.#at++;
      frame.last = this.#add("section", name.word, name);
      frame.last.tag = token.word;
      frame.body = token.word === "enum" ? "enum" : "fields";
    } else if (token.word === "schema" || token.word === "directive") {
      frame.last = this.#add("section", token.word, token);
      frame.body = "fields";
    } else if (token.word === "on" && name) this.#note(frame.last, "@on", this.#take());
    else if (token.word === "implements" && name) this.#note(frame.last, "@implements", this.#take());
  }

  /** Reads the value at hand into its setting; `end` is that of its first token. */
  #value(setting: DraftSetting, end: number): void {
    const token = this.#take();
    const span = { start: token.start, end };
    if (token.kind === "mark" && (token.word === "{" || token.word === "[")) {
      if (setting.kind === "setting") setting.kind = "section";
      this.#enter(token.word === "{" ? "object" : "list", setting);
      return;
    }
    const isVariable = token.word === "$" && this.#peek()?.kind === "name";
    const last = isVariable ? this.#take() : token;
    if (token.kind === "mark" && !isVariable) return;
    setting.value = isVariable ? `$${last.word}` : token.word;
    setting.valueSpan = { start: span.start, end: last.end };
    if (isVariable || token.kind === "hole") setting.tag = "expression";
  }
}
