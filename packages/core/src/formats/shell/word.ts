import type { Span } from "../../tree/span.ts";
import type { TextPiece } from "../embedded/text-piece.ts";
import { braceEnd, parenthesisEnd } from "./brackets.ts";

/** One word of a command: its text without quotes, `${NAME}` or `${…}` for what only the running shell knows. */
export interface Word extends Span {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** Where the text stands: inside the quotes of a word that is nothing but one string. */
  readonly valueSpan: Span;
  /** `expression`: nothing but a variable or a command's output, or its default; `template`: a text with such in it. */
  readonly tag: "expression" | "template" | undefined;
  /** The insides of `$(…)` and backticks. */
  readonly commands: readonly Span[];
  /** Whether a quote of it never closes. */
  readonly broken: boolean;
  /** `NAME` in `${NAME:=value}`, which sets a variable that has no value. */
  readonly sets: { readonly name: string; readonly span: Span } | undefined;
}

const withDefault = /^"?\$\{([A-Za-z_]\w*)(:?[-=])("?)([^{}"'`$\\]*)\3\}"?$/;
const variable = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;
/** Units that end a word. */
const ends: ReadonlySet<string> = new Set([" ", "\t", "\n", "\r", ";", "&", "|", "<", ">", "(", ")"]);

/** Reads the word at an offset, up to `limit`. */
export function readWord(text: string, start: number, limit: number, missing: Set<string>): Word {
  const reader = new WordReader(text, start, limit, missing);
  return reader.word();
}

class WordReader {
  readonly #pieces: TextPiece[] = [];
  readonly #commands: Span[] = [];
  #broken = false;
  #quotes = 0;
  #at: number;

  constructor(readonly text: string, readonly start: number, readonly limit: number, readonly missing: Set<string>) {
    this.#at = start;
  }

  word(): Word {
    while (this.#at < this.limit && !ends.has(this.text[this.#at]!)) this.#unit();
    const end = this.#at;
    const raw = this.text.slice(this.start, Math.min(end, this.start + 300));
    const isDefault = raw.length === end - this.start ? withDefault.exec(raw) : null;
    if (isDefault) return this.#default(isDefault, end);
    const text = this.#pieces.map((piece) => piece.text).join("");
    const holes = this.#pieces.filter(({ kind }) => kind === "hole").length;
    const isQuoted = this.#quotes === 1 && (raw[0] === "'" || raw[0] === '"') && this.text[end - 1] === raw[0] && end - this.start >= 2;
    return {
      start: this.start, end, text, pieces: this.#pieces, commands: this.#commands, broken: this.#broken, sets: undefined,
      tag: holes === 0 ? undefined : this.#pieces.length === 1 ? "expression" : "template",
      valueSpan: isQuoted ? { start: this.start + 1, end: end - 1 } : { start: this.start, end },
    };
  }

  /** `${NAME:-value}`: the value stands for what the environment may say otherwise. */
  #default([raw, name, operator, , value]: RegExpExecArray, end: number): Word {
    const inside = this.start + raw.indexOf(operator!, raw.indexOf(name!) + name!.length) + operator!.length;
    const from = this.text[inside] === '"' ? inside + 1 : inside;
    const nameStart = this.start + raw.indexOf(name!);
    const span = { start: from, end: from + value!.length };
    return {
      start: this.start, end, text: value!, pieces: value === "" ? [] : [{ text: value!, start: from, kind: "written" }], commands: [], broken: false, tag: "expression", valueSpan: span,
      sets: operator!.endsWith("=") ? { name: name!, span: { start: nameStart, end: nameStart + name!.length } } : undefined,
    };
  }

  #unit(): void {
    const { text } = this;
    const at = this.#at;
    const unit = text[at]!;
    if (unit === "\\") {
      const isBreak = text[at + 1] === "\n" || (text[at + 1] === "\r" && text[at + 2] === "\n");
      if (isBreak) this.#at += text[at + 1] === "\r" ? 3 : 2;
      else this.#put(text[at + 1] ?? "", at + 2, "escape");
    } else if (unit === "'") this.#single(at + 1);
    else if (unit === '"') this.#double();
    else if (unit === "$" && text[at + 1] === "'") {
      this.#at++;
      this.#single(at + 2);
    } else if (unit === "$" || unit === "`") this.#expansion();
    else {
      let end = at + 1;
      while (end < this.limit && !ends.has(text[end]!) && !"\\'\"$`".includes(text[end]!)) end++;
      this.#put(text.slice(at, end), end, "written");
    }
    this.#at = Math.min(this.#at, this.limit);
  }

  #put(text: string, end: number, kind: TextPiece["kind"]): void {
    if (text !== "") this.#pieces.push({ text, start: this.#at, kind });
    this.#at = end;
  }

  #single(from: number): void {
    this.#quotes++;
    const end = this.missing.has("'") ? -1 : this.text.indexOf("'", from);
    if (end < 0 || end >= this.limit) {
      this.missing.add("'");
      this.#broken = true;
      this.#at = from;
      return;
    }
    this.#at = from;
    this.#put(this.text.slice(from, end), end + 1, "written");
  }

  #double(): void {
    this.#quotes++;
    this.#at++;
    const { text } = this;
    while (this.#at < this.limit) {
      const unit = text[this.#at]!;
      if (unit === '"') {
        this.#at++;
        return;
      }
      if (unit === "\\") {
        const next = text[this.#at + 1] ?? "";
        if (next === "\n") this.#at += 2;
        else if (next !== "" && '"\\$`'.includes(next)) this.#put(next, this.#at + 2, "escape");
        else this.#put("\\", this.#at + 1, "written");
      } else if (unit === "$" || unit === "`") this.#expansion();
      else {
        let end = this.#at + 1;
        while (end < this.limit && !'"\\$`'.includes(text[end]!)) end++;
        this.#put(text.slice(this.#at, end), end, "written");
      }
    }
    this.#broken = true;
  }

  /** `$NAME`, `${NAME…}`, `$(command)`, `$((sum))`, `` `command` ``, or the `$` alone. */
  #expansion(): void {
    const { text, limit } = this;
    const at = this.#at;
    if (text[at] === "`") return this.#backtick();
    const second = text[at + 1];
    if (second === "(" || second === "{") {
      const end = this.missing.has(second) ? undefined : (second === "(" ? parenthesisEnd : braceEnd)(text, at + 2, limit);
      if (end === undefined) {
        this.missing.add(second);
        return this.#put("$", at + 1, "written");
      }
      const name = second === "{" ? /^\$\{([A-Za-z_]\w*)\}$/.exec(text.slice(at, Math.min(end, at + 200)))?.[1] : undefined;
      if (second === "(" && text[at + 2] !== "(") this.#commands.push({ start: at + 2, end: end - 1 });
      return this.#put(name === undefined ? "${…}" : `\${${name}}`, end, "hole");
    }
    variable.lastIndex = at;
    const found = variable.exec(text)?.[0];
    if (found === undefined || at + found.length > limit) this.#put("$", at + 1, "written");
    else this.#put(`\${${found.slice(1)}}`, at + found.length, "hole");
  }

  #backtick(): void {
    const from = this.#at + 1;
    let end = from;
    while (end < this.limit && this.text[end] !== "`" && !this.missing.has("`")) end += this.text[end] === "\\" ? 2 : 1;
    if (end >= this.limit || this.text[end] !== "`") {
      this.missing.add("`");
      return this.#put("`", from, "written");
    }
    this.#commands.push({ start: from, end });
    this.#put("${…}", end + 1, "hole");
  }
}
