import { addSetting, closeSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Problem } from "../../tree/setting.ts";
import { addApplication } from "../dialplan/application.ts";
import { addAssignment } from "../dialplan/assignment.ts";
import { trimmed, type Range, type SourceText } from "../lines/source-text.ts";
import type { AelScanner } from "./scanner.ts";

/** Statements that are followed by a condition in parentheses and another statement. */
const conditional = new Set(["if", "ifTime", "while", "for", "random", "switch"]);
/** Statements that go on to their `;` and hold no call. */
const jumping = new Set(["goto", "jump", "return", "break", "continue"]);
const branching = new Set(["case", "pattern", "default", "catch", "else", "local"]);

/** Reads the statements of extensions and macros: what they call goes into the given setting, whatever block it stands in. */
export class StatementReader {
  constructor(readonly scanner: AelScanner, readonly source: SourceText, readonly problems: Problem[]) {}

  /** Reads one step of a statement: a call, an assignment, or the head of a control structure. Always moves on unless a brace stands here. */
  read(into: DraftSetting): void {
    const { scanner } = this;
    if (scanner.take("&")) scanner.skipBlanks();
    const word = scanner.word();
    const name = this.source.slice(word);
    scanner.skipBlanks();
    if (name === "") this.#skipUnit();
    else if (conditional.has(name)) {
      if (scanner.unit === "(") this.bracketed(word, name === "for");
    } else if (jumping.has(name)) this.#skipStatement();
    else if (branching.has(name)) this.#skipLabel(name);
    else if (scanner.unit === "(") this.#call(into, word);
    else if (scanner.unit === "=" && scanner.text[scanner.at + 1] !== ">") this.#assignment(into, word.start);
    else if (scanner.unit === ":") scanner.at++;
    else if (scanner.unit === ";") addApplication(into, this.source, { name: word, args: undefined, end: word.end });
  }

  /** `hint(devices)`: a setting `hint` whose value the devices are. */
  addHint(into: DraftSetting, word: Range, inside: Range): void {
    const devices = trimmed(this.source.text, inside);
    addSetting(into, "setting", "hint", this.source.span(word), this.source.slice(devices), this.source.span(devices));
  }

  /** What stands in the parenthesis that opens here; one that is not closed is a problem. */
  bracketed(after: Range, head = false): Range {
    const { start, end, closed } = this.scanner.bracketed(head);
    if (!closed) this.problems.push({ reason: "a parenthesis is not closed", span: this.source.span({ start: after.start, end }) });
    return { start, end };
  }

  /** `NAME=value;` as the call of `Set` that Asterisk makes of it; the scanner stands at the `=`. */
  #assignment(into: DraftSetting, start: number): void {
    const written = trimmed(this.source.text, { start, end: this.scanner.expression().end });
    const span = this.source.span(written);
    const call = addSetting(into, "call", "Set", { start: span.start, end: span.start }, this.source.slice(written), span);
    addAssignment(addSetting(call, "item", "1", span, this.source.slice(written), span), this.source, written);
    closeSetting(call, span.end);
    closeSetting(into, span.end);
  }

  #call(into: DraftSetting, name: Range): void {
    const inside = this.bracketed(name);
    if (this.source.slice(name) === "hint") return this.addHint(into, name, inside);
    const end = this.scanner.at;
    this.scanner.skipBlanks();
    if (this.scanner.unit === "=" && this.scanner.text[this.scanner.at + 1] !== ">") this.#assignment(into, name.start);
    else addApplication(into, this.source, { name, args: inside, end });
  }

  #skipLabel(name: string): void {
    const { scanner } = this;
    if (name === "case" || name === "pattern") {
      while (!scanner.atEnd && !":;{}\n".includes(scanner.unit)) this.#skipUnit();
    } else if (name === "catch") scanner.word();
    scanner.skipBlanks();
    scanner.take(":");
  }

  #skipStatement(): void {
    while (!this.scanner.atEnd && !";{}".includes(this.scanner.unit)) this.#skipUnit();
  }

  /** Goes over a word or, where none begins, over one unit that is no brace. */
  #skipUnit(): void {
    const word = this.scanner.word();
    if (word.end > word.start || "{}".includes(this.scanner.unit)) return;
    this.scanner.at++;
  }
}
