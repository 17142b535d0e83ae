import { addSetting, closeSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { JsonScanner } from "./scanner.ts";
import { unescapeJson } from "./unescape.ts";

/** Objects and arrays nested deeper than this are skipped, with one problem for each. */
const deepest = 1000;

/** What the one who reads JSON text provides. */
export interface JsonHost {
  /** Offset in the JSON text → offset in the file. */
  place(offset: number): number;
  /** Records what could not be read, at offsets of the file; `false` ends the reading there. */
  problem(reason: string, start: number, end: number): boolean;
  /** Called with each string value and its offsets in the JSON text, inside the quotes. */
  stringRead?(setting: DraftSetting, start: number, end: number): void;
}

/** What may come next: where an entry is expected, the array may end too. */
type Expected = "root" | "name" | "colon" | "value" | "entry" | "comma" | "end";

interface OpenContainer {
  readonly node: DraftSetting;
  readonly isObject: boolean;
  entries: number;
}

/**
 * Builds a settings tree from JSON or JSONC. The members or entries of the outermost value become children of `target`.
 * Iterative, one pass; where the text is not JSON it goes on with the next token that makes sense.
 */
export class JsonTreeReader {
  readonly scanner: JsonScanner;
  readonly #open: OpenContainer[] = [];
  #openObjects = 0;
  #expected: Expected = "root";
  #name: { key: string; span: Span } | undefined;
  /** Brackets still to be closed of a container that is skipped. */
  #skipped = 0;
  #going = true;

  constructor(text: string, readonly target: DraftSetting, readonly host: JsonHost) {
    this.scanner = new JsonScanner(text);
  }

  /** Reads the whole text; gives the comments it met, at offsets of the JSON text. */
  read(): JsonScanner["comments"] {
    const { scanner } = this;
    while (this.#going) {
      scanner.next();
      if (scanner.unterminated) {
        this.#problem(scanner.kind === "string" ? "the string is not closed" : "the comment is not closed");
      }
      if (scanner.kind === "end") {
        this.#finish();
        break;
      }
      if (this.#skipped > 0) this.#skip();
      else this.#accept();
    }
    return scanner.comments;
  }

  #accept(): void {
    const { kind } = this.scanner;
    switch (this.#expected) {
      case "root":
        if (this.#isValue()) this.#value();
        else this.#problem("expected a value");
        return;
      case "name":
        return this.#acceptName();
      case "colon":
        if (kind === ":") {
          this.#expected = "value";
          return;
        }
        this.#problem("expected :");
        this.#expected = "value";
        if (!this.#isValue()) this.#memberWithoutValue();
        return this.#accept();
      case "value":
        if (this.#isValue()) return this.#value();
        this.#problem("expected a value");
        if (kind === ":") return;
        this.#memberWithoutValue();
        return this.#accept();
      case "entry":
        if (this.#isValue()) return this.#value();
        if (kind === "]" || kind === "}") return this.#closeWith(kind);
        this.#problem("expected a value");
        return;
      case "comma":
        if (kind === "]" || kind === "}") return this.#closeWith(kind);
        this.#expected = this.#top!.isObject ? "name" : "entry";
        if (kind === ",") return;
        this.#problem(this.#top!.isObject ? "expected , or }" : "expected , or ]");
        return this.#accept();
      case "end":
        this.#problem("text after the end of the value");
        this.#going = false;
        return;
    }
  }

  get #top(): OpenContainer | undefined {
    return this.#open[this.#open.length - 1];
  }

  #isValue(): boolean {
    switch (this.scanner.kind) {
      case "{": case "[": case "string": case "literal": case "word":
        return true;
      default:
        return false;
    }
  }

  #acceptName(): void {
    const { kind, text, contentStart, contentEnd } = this.scanner;
    if (kind === "]" || kind === "}") return this.#closeWith(kind);
    if (kind === "string" || kind === "word" || kind === "literal") {
      if (kind !== "string") this.#problem("expected a name in quotes");
      this.#name = { key: unescapeJson(text.slice(contentStart, contentEnd)), span: this.#span(contentStart, contentEnd) };
      this.#expected = "colon";
      return;
    }
    this.#problem("expected a name in quotes");
    if (kind === "{" || kind === "[") this.#skipped = 1;
  }

  #value(): void {
    const { kind, text, start, contentStart, contentEnd, end } = this.scanner;
    if (kind === "{" || kind === "[") return this.#openContainer(kind === "{");
    if (kind === "word") this.#problem("expected a value");
    const written = text.slice(contentStart, contentEnd);
    const span = this.#span(contentStart, contentEnd);
    const setting = this.#add("setting", span, kind === "string" ? unescapeJson(written) : written, span);
    closeSetting(setting, this.host.place(end));
    this.#expected = this.#top ? "comma" : "end";
    if (kind === "string" && start < contentEnd) this.host.stringRead?.(setting, contentStart, contentEnd);
  }

  #openContainer(isObject: boolean): void {
    const { start, end } = this.scanner;
    if (this.#open.length >= deepest) {
      this.#problem(`nested deeper than ${deepest}`);
      this.#add("section", this.#span(start, end));
      this.#skipped = 1;
      return;
    }
    const node = this.#top ? this.#add("section", this.#span(start, end)) : this.target;
    this.#open.push({ node, isObject, entries: 0 });
    if (isObject) this.#openObjects++;
    this.#expected = isObject ? "name" : "entry";
  }

  /** Adds a member under the name that was read, or an entry, whose key stands where its value does. */
  #add(kind: "setting" | "section", place: Span, value?: string, valueSpan?: Span): DraftSetting {
    const top = this.#top;
    const name = this.#name;
    this.#name = undefined;
    if (top?.isObject && name) return addSetting(top.node, kind, name.key, name.span, value, valueSpan);
    const index = top ? top.entries++ : 0;
    return addSetting(top?.node ?? this.target, "item", String(index), place, value, valueSpan);
  }

  #memberWithoutValue(): void {
    const { key, span } = this.#name!;
    this.#name = undefined;
    addSetting(this.#top!.node, "setting", key, span);
    this.#expected = "comma";
  }

  #closeWith(kind: "]" | "}"): void {
    const wantsObject = kind === "}";
    if (this.#top!.isObject !== wantsObject) {
      const fitting = wantsObject ? this.#openObjects : this.#open.length - this.#openObjects;
      this.#problem(fitting > 0 ? `expected ${wantsObject ? "]" : "}"}` : `unexpected ${kind}`);
      if (fitting === 0) return;
    }
    while (this.#top!.isObject !== wantsObject) this.#closeTop();
    this.#closeTop();
  }

  #closeTop(): void {
    const { node, isObject } = this.#open.pop()!;
    if (isObject) this.#openObjects--;
    if (node !== this.target) closeSetting(node, this.host.place(this.scanner.end));
    this.#expected = this.#top ? "comma" : "end";
  }

  #skip(): void {
    const { kind } = this.scanner;
    if (kind === "{" || kind === "[") this.#skipped++;
    else if ((kind === "}" || kind === "]") && --this.#skipped === 0) this.#expected = "comma";
  }

  #finish(): void {
    if (!this.#top) return;
    this.#problem(this.#top.isObject ? "expected }" : "expected ]");
    if (this.#name) this.#memberWithoutValue();
    while (this.#top) this.#closeTop();
  }

  #span(start: number, end: number): Span {
    return { start: this.host.place(start), end: this.host.place(end) };
  }

  #problem(reason: string): void {
    const { start, end } = this.#span(this.scanner.start, this.scanner.end);
    if (!this.host.problem(reason, start, end)) this.#going = false;
  }
}
