import { addSetting, closeSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Comment } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import type { ProblemList } from "../reading/problem-list.ts";
import type { TaskList } from "../reading/task-list.ts";
import { lineEnd } from "./brackets.ts";
import { addCommand, writeWord } from "./command.ts";
import { readWord, type Word } from "./word.ts";

/** Functions nest in the tree down to this depth. */
const maxFunctions = 50;
/** Commands within commands are read down to this depth. */
const maxSubstitutions = 20;

/** A part of the text to be read, and where its commands go. */
export interface ShellTask extends Span {
  readonly holder: DraftSetting;
  /** How many `$(…)` it stands in. */
  readonly depth: number;
}

/** What the readers of one text share. */
export interface ShellNotes {
  readonly text: string;
  readonly comments: Comment[];
  readonly problems: ProblemList;
  readonly tasks: TaskList<ShellTask>;
}

interface Heredoc {
  readonly mark: string;
  readonly setting: DraftSetting | undefined;
  readonly indented: boolean;
}

const assignment = /([A-Za-z_]\w*(?:\[[^\]\s]*\])?)\+?=/y;
const declaring: ReadonlySet<string> = new Set(["export", "declare", "local", "readonly", "typeset", "env", "sudo", "then", "do", "else", "{"]);
const heredocMark = /<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([A-Za-z_][\w.-]*))/y;
const redirection = /(?:&>>?|>>|>\||>&|<&|<>|<<<|[<>])[ \t]*/y;
const functionHead = /(?:function[ \t]+)?([A-Za-z_][\w:.-]*)[ \t]*(?:\([ \t]*\))?[ \t\r\n]*\{(?=\s)/y;

/** Reads one part of a script, from its start to its end. */
export class ShellReader {
  readonly #notes: ShellNotes;
  readonly #text: string;
  readonly #end: number;
  readonly #depth: number;
  /** The sections that braces have opened; a brace without a name repeats the one around it. */
  readonly #holders: DraftSetting[];
  /** Closing marks that do not come any more: looking for them again and again would take quadratic time. */
  readonly #missing = new Set<string>();
  #at: number;
  #words: Word[] = [];
  /** Whether nothing stands before the word at hand that keeps it from being an assignment. */
  #mayAssign = true;
  #parentheses = 0;
  #heredocs: { readonly mark: string; readonly indented: boolean }[] = [];
  #pendingHeredocs: Heredoc[] = [];

  constructor(notes: ShellNotes, task: ShellTask) {
    this.#notes = notes;
    this.#text = notes.text;
    this.#at = task.start;
    this.#end = task.end;
    this.#depth = task.depth;
    this.#holders = [task.holder];
  }

  read(): void {
    while (this.#at < this.#end) this.#next();
    this.#finish();
  }

  get #holder(): DraftSetting {
    return this.#holders[this.#holders.length - 1]!;
  }

  #next(): void {
    const text = this.#text;
    const unit = text[this.#at]!;
    if (unit === " " || unit === "\t" || unit === "\r") this.#at++;
    else if (unit === "\\" && /\r?\n/y.test(text.slice(this.#at + 1, this.#at + 3))) this.#at += text[this.#at + 1] === "\r" ? 3 : 2;
    else if (unit === "\n") this.#newLine();
    else if (unit === "#") this.#comment();
    else if (unit === "&" && text[this.#at + 1] === ">") this.#redirection();
    else if (unit === ";" || unit === "&" || unit === "|") {
      this.#finish();
      this.#at++;
    } else if (unit === "(") {
      if (text[this.#at + 1] === "(" && this.#words.length === 0) this.#arithmetic();
      else {
        this.#finish();
        this.#parentheses++;
        this.#at++;
      }
    } else if (unit === ")") this.#close();
    else if (unit === "<" || unit === ">") this.#redirection();
    else this.#word();
  }

  #newLine(): void {
    this.#finish();
    this.#at++;
    for (const heredoc of this.#pendingHeredocs.splice(0)) this.#heredocBody(heredoc);
  }

  #comment(): void {
    const start = this.#at;
    const end = Math.min(lineEnd(this.#text, start), this.#end);
    this.#notes.comments.push({ text: this.#text.slice(start + 1, end).trim(), span: { start, end } });
    this.#at = end;
  }

  /** `)` ends a command in parentheses; without one to close it ends a pattern of `case`. */
  #close(): void {
    if (this.#parentheses > 0) {
      this.#parentheses--;
      this.#finish();
    } else this.#drop();
    this.#at++;
  }

  #arithmetic(): void {
    const end = this.#missing.has("))") ? -1 : this.#text.indexOf("))", this.#at);
    if (end < 0) this.#missing.add("))");
    this.#at = end < 0 || end >= this.#end ? this.#at + 2 : end + 2;
  }

  #redirection(): void {
    heredocMark.lastIndex = this.#at;
    const heredoc = this.#text.startsWith("<<<", this.#at) ? null : heredocMark.exec(this.#text);
    if (heredoc) {
      this.#heredocs.push({ mark: heredoc[2] ?? heredoc[3] ?? heredoc[4]!, indented: heredoc[1] === "-" });
      this.#at += heredoc[0].length;
      return;
    }
    redirection.lastIndex = this.#at;
    this.#at += Math.max(redirection.exec(this.#text)?.[0].length ?? 1, 1);
    if (this.#at < this.#end) this.#substitutions(this.#read().commands, this.#holder);
  }

  #read(): Word {
    const word = readWord(this.#text, this.#at, this.#end, this.#missing);
    if (word.broken) this.#notes.problems.add("quote is not closed", word.start, word.start + 1);
    this.#at = word.end;
    return word;
  }

  #word(): void {
    if (this.#words.length === 0 && this.#function()) return;
    if (this.#mayAssign && this.#assignment()) return;
    const word = this.#read();
    if (word.end === word.start) {
      this.#at++; // no word can start here
      return;
    }
    if (/^\d$/.test(word.text) && (this.#text[word.end] === ">" || this.#text[word.end] === "<")) return; // `2>`
    if (word.sets) writeWord(addSetting(this.#holder, "setting", word.sets.name, word.sets.span), word);
    if (word.text === "[[") this.#condition();
    else if (word.text === "}" && this.#words.length === 0) {
      closeSetting(this.#holder, word.end);
      if (this.#holders.length > 1) this.#holders.pop();
    } else if (word.text === "{" && this.#words.length === 0) this.#holders.push(this.#holder);
    else {
      this.#words.push(word);
      this.#mayAssign &&= declaring.has(word.text) || word.text.startsWith("-");
    }
  }

  /** `[[ … ]]` holds operators that end a command elsewhere. */
  #condition(): void {
    const close = /\]\]|\n/g;
    close.lastIndex = this.#at;
    const found = close.exec(this.#text);
    this.#at = Math.min(found?.[0] === "]]" ? close.lastIndex : (found?.index ?? this.#end), this.#end);
    this.#drop();
  }

  /** `name() {` or `function name {` */
  #function(): boolean {
    functionHead.lastIndex = this.#at;
    const found = functionHead.exec(this.#text);
    if (!found || this.#at + found[0].length > this.#end || !/^function[ \t]|\)/.test(found[0])) return false;
    const start = this.#at + found[0].indexOf(found[1]!, found[0].startsWith("function") ? 8 : 0);
    let section = this.#holder;
    if (this.#holders.length <= maxFunctions) {
      section = addSetting(this.#holder, "section", found[1]!, { start, end: start + found[1]!.length });
      section.tag = "function";
    }
    this.#holders.push(section);
    this.#at += found[0].length;
    return true;
  }

  /** `NAME=value`, `NAME+=value`, `NAME=(value …)` */
  #assignment(): boolean {
    assignment.lastIndex = this.#at;
    const found = assignment.exec(this.#text);
    if (!found || this.#at + found[0].length > this.#end) return false;
    const name = found[1]!;
    const setting = addSetting(this.#holder, "setting", name, { start: this.#at, end: this.#at + name.length });
    this.#at += found[0].length;
    if (this.#text[this.#at] === "(") {
      this.#array(setting);
      return true;
    }
    const word = this.#read();
    writeWord(setting, word);
    if (found[0].endsWith("+=")) setting.tag ??= "expression";
    this.#substitutions(word.commands, setting);
    return true;
  }

  #array(setting: DraftSetting): void {
    this.#at++;
    for (let index = 0; this.#at < this.#end && this.#text[this.#at] !== ")"; ) {
      const unit = this.#text[this.#at]!;
      if (/[\s;&|<>(]/.test(unit)) this.#at++;
      else if (unit === "#") this.#comment();
      else {
        const word = this.#read();
        writeWord(addSetting(setting, "item", String(index++), word), word);
        this.#substitutions(word.commands, setting);
        if (word.end === word.start) this.#at++;
      }
    }
    this.#at = Math.min(this.#at + 1, this.#end);
  }

  #substitutions(commands: readonly Span[], holder: DraftSetting): void {
    if (this.#depth >= maxSubstitutions) return;
    for (const { start, end } of commands) this.#notes.tasks.later({ start, end, holder, depth: this.#depth + 1 });
  }

  /** Begins a new command; gives the words of the one at hand. */
  #drop(): Word[] {
    const words = this.#words;
    this.#words = [];
    this.#mayAssign = true;
    return words;
  }

  /** Ends the command at hand. */
  #finish(): void {
    const words = this.#drop();
    const call = addCommand(words, this.#holder);
    for (const word of words) this.#substitutions(word.commands, call ?? this.#holder);
    for (const heredoc of this.#heredocs.splice(0)) this.#pendingHeredocs.push({ ...heredoc, setting: call });
  }

  /** The lines up to the one that is nothing but the mark: the command's `<<`. */
  #heredocBody({ mark, setting, indented }: Heredoc): void {
    const start = this.#at;
    for (let line = start; line < this.#end; ) {
      const end = Math.min(lineEnd(this.#text, line), this.#end);
      const content = this.#text.slice(line, Math.min(end, line + mark.length + 200));
      if (content.trimEnd() === mark || (indented && content.trim() === mark)) {
        if (setting) this.#addBody(setting, { start, end: Math.max(start, line - 1) });
        this.#at = end;
        return;
      }
      line = end + 1;
    }
    this.#notes.problems.add("heredoc is not closed", Math.min(start, this.#end) - 1, Math.min(start, this.#end));
    this.#at = this.#end;
  }

  #addBody(call: DraftSetting, span: Span): void {
    const text = this.#text.slice(span.start, span.end);
    const body = addSetting(call, "setting", "<<", { start: span.start, end: span.start });
    writeWord(body, { text, pieces: [{ text, start: span.start, kind: "written" }], valueSpan: span, tag: undefined });
  }
}
