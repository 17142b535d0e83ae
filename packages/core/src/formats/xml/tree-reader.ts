import { Tokenizer, type QuoteType, type TokenizerCallbacks } from "htmlparser2";
import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../../tree/builder.ts";
import type { Comment, Include } from "../../tree/setting.ts";
import type { Reading } from "../format.ts";
import { looksLikeJson, readEmbeddedJson } from "../json/embedded.ts";
import { ProblemList } from "../reading/problem-list.ts";
import { blankDoctype } from "./doctype.ts";
import { setElementText, type TextPiece } from "./element-text.ts";
import { decodeReferences } from "./entities.ts";

/** Elements nested deeper than this are read as siblings of the deepest allowed one. */
const deepest = 1000;

interface OpenElement {
  readonly node: DraftSetting;
  readonly contentStart: number;
  hasElements: boolean;
  pieces: TextPiece[];
}

/** Builds a settings tree from the tokens of an XML text, with a stack of its own: linear at any depth. */
export class XmlTreeReader implements TokenizerCallbacks {
  readonly #root: DraftSetting;
  readonly #comments: Comment[] = [];
  readonly #includes: Include[] = [];
  readonly #problems = new ProblemList();
  readonly #open: OpenElement[] = [];
  readonly #openNames = new Map<string, number>();
  /** The element whose start tag is being read, and its last attribute. */
  #tag: DraftSetting | undefined;
  #attribute: DraftSetting | undefined;
  #attributeStart = -1;
  #tooDeep = false;
  #textOutside = false;
  /** The text without its document type, of the same length. */
  readonly #readable: string;
  /** Offset up to which the text was understood. */
  #done = 0;

  constructor(readonly text: string) {
    this.#root = draftRoot(text);
    this.#readable = blankDoctype(text);
  }

  read(): Reading {
    const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this);
    tokenizer.write(this.#readable);
    tokenizer.end();
    return { root: this.#root, comments: this.#comments, includes: this.#includes, problems: this.#problems.list };
  }

  onopentagname(start: number, end: number): void {
    const top = this.#open[this.#open.length - 1];
    if (top) {
      top.hasElements = true;
      top.pieces = [];
      if (this.#open.length < deepest) top.node.kind = "section";
      else if (!this.#tooDeep) {
        this.#tooDeep = true;
        this.#problems.add(`nested deeper than ${deepest}`, start - 1, end);
      }
    }
    const parent = this.#open[Math.min(this.#open.length, deepest - 1) - 1]?.node ?? this.#root;
    this.#tag = addSetting(parent, "setting", this.text.slice(start, end), { start, end });
  }

  onattribname(start: number, end: number): void {
    const name = this.text.slice(start, end);
    if (name.includes("<")) this.#problems.add("< inside a tag", start, end);
    this.#attribute = addSetting(this.#tag!, "setting", `@${name}`, { start, end });
    this.#attributeStart = -1;
  }

  onattribdata(start: number): void {
    if (this.#attributeStart < 0) this.#attributeStart = start;
  }

  onattribend(quote: QuoteType, end: number): void {
    const attribute = this.#attribute!;
    const start = this.#attributeStart;
    if (start < 0) return;
    const valueEnd = quote > 1 ? end - 1 : end;
    const raw = this.text.slice(start, valueEnd);
    attribute.value = decodeReferences(raw);
    attribute.valueSpan = { start, end: valueEnd };
    closeSetting(attribute, end);
    if (!looksLikeJson(attribute.value)) return;
    const starts: number[] = [];
    const decoded = decodeReferences(raw, starts);
    readEmbeddedJson(attribute, decoded, (offset) => start + (starts[offset] ?? raw.length));
  }

  onopentagend(end: number): void {
    const node = this.#endStartTag(end);
    this.#open.push({ node, contentStart: end + 1, hasElements: false, pieces: [] });
    this.#openNames.set(node.key, (this.#openNames.get(node.key) ?? 0) + 1);
  }

  onselfclosingtag(end: number): void {
    const node = this.#endStartTag(end);
    if (node.children.length === 0) node.value = "";
  }

  onclosetag(start: number, end: number): void {
    const name = this.text.slice(start, end);
    const mark = this.text.lastIndexOf("<", start);
    const close = this.text.indexOf(">", end);
    this.#done = close < 0 ? this.text.length : close + 1;
    if (close < 0) this.#problems.add(`the text ends inside </${name}`, mark, end);
    if (!this.#openNames.get(name)) {
      this.#problems.add(`</${name}> closes nothing`, mark, this.#done);
      return;
    }
    if (this.#open[this.#open.length - 1]!.node.key !== name) this.#reportUnclosed();
    while (this.#open[this.#open.length - 1]!.node.key !== name) this.#closeTop(mark);
    this.#closeTop(this.#done);
  }

  ontext(start: number, end: number): void {
    // At the text's end the tokenizer gives what stands in an unfinished tag as text.
    if (start !== this.#done) return;
    this.#addText(start, end, false);
    this.#done = end;
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#addText(start, end - endOffset, true);
    this.#endMark("<![CDATA[", start, end, endOffset);
  }

  oncomment(start: number, end: number, endOffset: number): void {
    if (!this.text.startsWith("<!--", start - 4)) return this.#namelessEndTag(end);
    this.#endMark("<!--", start, end, endOffset);
    this.#comments.push({ text: this.text.slice(start, end - endOffset).trim(), span: { start: start - 4, end: this.#done } });
  }

  ondeclaration(_start: number, end: number): void {
    this.#done = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#done = end + 2;
  }

  onend(): void {
    const { length } = this.text;
    if (this.#tag) this.#problems.add(`the text ends inside <${this.#tag.key}`, this.#tag.keySpan.start - 1, length);
    else if (this.#done < length) this.#problems.add("the text ends inside a tag", this.#done, length);
    if (this.#open.length > 0) this.#reportUnclosed();
    while (this.#open.length > 0) this.#closeTop(length);
  }

  onattribentity(): void {}

  ontextentity(): void {}

  #endStartTag(end: number): DraftSetting {
    const node = this.#tag!;
    this.#tag = undefined;
    this.#done = end + 1;
    closeSetting(node, end + 1);
    if (node.key === "X-PRE-PROCESS") this.#preProcess(node);
    return node;
  }

  /** FreeSWITCH's `<X-PRE-PROCESS cmd="include" data="path"/>`; `exec` includes what a command prints. */
  #preProcess(node: DraftSetting): void {
    const command = node.children.find((child) => child.key === "@cmd")?.value;
    const data = node.children.find((child) => child.key === "@data");
    if (data?.value === undefined || !data.valueSpan) return;
    if (command === "include") this.#includes.push({ path: data.value, span: data.valueSpan });
    else if (command === "exec") this.#includes.push({ path: data.value, span: data.valueSpan, dynamic: true });
  }

  #addText(start: number, end: number, cdata: boolean): void {
    const top = this.#open[this.#open.length - 1];
    if (top) {
      if (!top.hasElements) top.pieces.push({ start, end, cdata });
    } else if (!this.#textOutside && this.#readable.slice(start, end).trim() !== "") {
      this.#textOutside = true;
      this.#problems.add("text outside of any element", start, end);
    }
  }

  /** `<//…>`, which the tokenizer takes for a comment. */
  #namelessEndTag(end: number): void {
    const start = this.#done;
    this.#done = Math.min(end + 1, this.text.length);
    this.#problems.add("an end tag without a name", start, this.#done);
  }

  /** `endOffset` is 0 for a comment or CDATA section that nothing ends. */
  #endMark(mark: string, start: number, end: number, endOffset: number): void {
    this.#done = Math.min(end + 1, this.text.length);
    if (endOffset === 0) this.#problems.add(`the text ends inside ${mark}`, start - mark.length, end);
  }

  /** One problem where end tags are missing, at the innermost element that lacks its own. */
  #reportUnclosed(): void {
    const { key, keySpan } = this.#open[this.#open.length - 1]!.node;
    this.#problems.add(`<${key}> is not closed`, keySpan.start - 1, keySpan.end);
  }

  #closeTop(end: number): void {
    const { node, contentStart, hasElements, pieces } = this.#open.pop()!;
    this.#openNames.set(node.key, this.#openNames.get(node.key)! - 1);
    closeSetting(node, end);
    if (!hasElements) setElementText(node, this.text, pieces, contentStart);
  }
}
