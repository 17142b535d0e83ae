// Places: how product data names settings of a tree.
//
//     queues/*/monitor-format              from the root, one step a key; `*` is any key
//     **/action[@application=record_session]  `**` is any depth; `[…]` asks about the step's own children
//     */exten|same/MixMonitor()            `|` joins alternatives; `()` asks for a call
//
// A condition in brackets is `[path]` (there is one), `[!path]` (there is none), `[path=value]`, `[path!=value]` (none has it)
// or `[path~=entry]` (a list has it). Its path starts at the step: `name`, `a/b`, `.` (itself), `..` (its parent),
// `^name` (the nearest ancestor of that name), `^^name` (in code also one of a place that runs the function around it), `>name` (the later
// siblings of that name: what overrides it where the last value counts),
// `/a/b` (from the root), each step again with conditions. Values: see `compileValue`.
// In code `**` in a condition goes on with what names stand for: the functions of the file that are run, the variables that are used.
// What code compares (`event.type === "pause"`) sets nothing: only a step with `[.=:compared]` meets it or an entry of its list.
// A key that holds `/ [ ] | =` is written in single quotes.

/** One step of a place. */
export interface Step {
  /** `deep` is `**`; `parent` `..`; `self` `.`; `ancestor` `^name`; `origin` `^^name`; `later` `>name`; `root` the leading `/` of a condition's path. */
  readonly kind: "child" | "deep" | "parent" | "self" | "ancestor" | "origin" | "later" | "root";
  /** Alternative key globs; empty means any. */
  readonly names: readonly string[];
  readonly call: boolean;
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly path: readonly Step[];
  readonly test: "exists" | "missing" | "equals" | "differs" | "lists";
  readonly value: string;
}

/** Parses a place; throws an `Error` that names the place and the column of the fault. */
export function parsePlace(source: string): readonly Step[] {
  const parser = new PlaceParser(source);
  const steps = parser.steps("");
  if (!parser.atEnd) parser.fail("end of place expected");
  return steps;
}

class PlaceParser {
  #at = 0;
  constructor(readonly source: string) {}

  get atEnd(): boolean {
    return this.#at >= this.source.length;
  }

  fail(reason: string): never {
    throw new Error(`place "${this.source}", column ${this.#at + 1}: ${reason}`);
  }

  /** Steps joined by `/`, up to the end or to a unit of `stops`. */
  steps(stops: string): Step[] {
    const steps: Step[] = [];
    if (this.source[this.#at] === "/") {
      this.#at++;
      steps.push({ kind: "root", names: [], call: false, conditions: [] });
    }
    for (;;) {
      steps.push(this.#step(stops));
      if (this.source[this.#at] !== "/") return steps;
      this.#at++;
    }
  }

  #step(stops: string): Step {
    let kind: Step["kind"] = "child";
    let names: string[] = [];
    let call = false;
    if (this.#take("**")) kind = "deep";
    else if (this.#take("..")) kind = "parent";
    else if (this.source[this.#at] === "." && !/[\w.-]/.test(this.source[this.#at + 1] ?? "")) {
      this.#at++;
      kind = "self";
    } else {
      if (this.#take("^^")) kind = "origin";
      else if (this.#take("^")) kind = "ancestor";
      else if (this.#take(">")) kind = "later";
      do names.push(this.#name(stops)); while (this.#take("|"));
      if (names.includes("*")) names = [];
      call = this.#take("()");
    }
    const conditions: Condition[] = [];
    while (this.#take("[")) {
      conditions.push(this.#condition());
      if (!this.#take("]")) this.fail("] expected");
    }
    return { kind, names, call, conditions };
  }

  #condition(): Condition {
    if (this.#take("!")) return { test: "missing", path: this.steps("]=!~"), value: "" };
    const path = this.steps("]=!~");
    if (this.#take("!=")) return { test: "differs", path, value: this.#value() };
    if (this.#take("~=")) return { test: "lists", path, value: this.#value() };
    if (this.#take("=")) return { test: "equals", path, value: this.#value() };
    return { test: "exists", path, value: "" };
  }

  #name(stops: string): string {
    if (this.#take("'")) return this.#quoted();
    const start = this.#at;
    while (!this.atEnd && !"/[]|()".includes(this.source[this.#at]!) && !stops.includes(this.source[this.#at]!)) this.#at++;
    if (this.#at === start) this.fail("a key expected");
    return this.source.slice(start, this.#at);
  }

  #value(): string {
    if (this.#take("'")) return this.#quoted();
    const end = this.source.indexOf("]", this.#at);
    if (end < 0) this.fail("] expected");
    const value = this.source.slice(this.#at, end);
    this.#at = end;
    return value;
  }

  #quoted(): string {
    const end = this.source.indexOf("'", this.#at);
    if (end < 0) this.fail("' expected");
    const text = this.source.slice(this.#at, end);
    this.#at = end + 1;
    return text;
  }

  #take(text: string): boolean {
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
