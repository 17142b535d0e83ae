import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../../tree/builder.ts";
import type { Reading } from "../format.ts";
import { Cursor } from "./cursor.ts";
import { valueStops, type Frame } from "./frame.ts";
import type { Margins } from "./margins.ts";
import { isAtAssignment, takeKeyExpression, takeName, type Name } from "./name.ts";
import { readScalar, writeExpression } from "./scalar.ts";
import { isAtStop, skipExpression } from "./skip.ts";

/** Blocks, objects and lists nested deeper than this are passed over, with one problem. */
const deepest = 500;

/** Functions that give their arguments' entries on: what is written in them is read in place. */
const transparentCall = /(?:jsonencode|yamlencode|merge|tomap|tolist|toset|concat)[ \t]*\(/y;
const forWord = /for[ \t\r\n]/y;

/**
 * Builds the settings tree of an HCL text in one pass, with a stack of frames for what is open. `margins`, given when a first
 * pass found something unclosed at the end, let the indentation say where it ended.
 */
export class HclReader {
  readonly cursor: Cursor;
  readonly root: DraftSetting;
  readonly #frames: Frame[];
  /** Open frames by closer. */
  readonly #closers = { "}": 0, "]": 0, ")": 0, "": 0 };
  /** Whether the end of the text was reached with something open. */
  unclosedAtEnd = false;
  #tooDeep = false;
  /** End of the container that was closed last. */
  #containerEnd = 0;
  /** Where the last unclosed frame was given up: those around it that fall with it aren't reported again. */
  #givenUpAt = -1;

  constructor(text: string, readonly margins: Margins | undefined) {
    this.cursor = new Cursor(text);
    this.root = draftRoot(text);
    this.#frames = [{ kind: "root", into: this.root, open: 0, closer: "", depth: 0, levels: 0 }];
  }

  read(): Reading {
    const { cursor, root } = this;
    for (let frame = this.#top; frame; frame = this.#top) {
      if (frame.pending) this.#finishValue(frame, this.#containerEnd);
      cursor.skipBlanks(true);
      if (cursor.atEnd) this.#endOfText(frame);
      else if (!this.#leavesByMargin(frame)) this.#step(frame);
    }
    return { root, comments: cursor.comments, includes: [], problems: cursor.problems.list };
  }

  get #top(): Frame | undefined {
    return this.#frames[this.#frames.length - 1];
  }

  #step(frame: Frame): void {
    const { cursor } = this;
    const { unit } = cursor;
    if (unit === "}" || unit === "]" || unit === ")") return this.#closer(frame, unit);
    switch (frame.kind) {
      case "root":
      case "block":
        return this.#bodyEntry(frame);
      case "object":
        if (unit === ",") cursor.at++;
        else this.#objectEntry(frame);
        return;
      case "list":
      case "call":
        if (unit === ",") cursor.at++;
        else if (cursor.isAtStatement) this.#giveUp(frame);
        else if (frame.kind === "call") this.#value(frame, frame.into);
        else this.#value(frame, addSetting(frame.into, "item", String(frame.into.children.length), { start: cursor.at, end: cursor.at + 1 }));
        return;
      case "for":
        skipExpression(cursor, valueStops.for);
        if (cursor.isAtStatement) this.#giveUp(frame);
        return;
    }
  }

  #bodyEntry(frame: Frame): void {
    const { cursor } = this;
    const start = cursor.at;
    const isDirective = cursor.text.startsWith("%{", start);
    const name = takeName(cursor);
    if (name) {
      cursor.skipBlanks(false);
      if (isAtAssignment(cursor)) return this.#assignment(frame, name);
      if (!name.quoted && this.#blockHeader(frame, name)) return;
    } else if (cursor.unit === "{" && frame.kind === "root") {
      return this.#open(frame, "object", frame.into);
    }
    const end = skipExpression(cursor, valueStops.block);
    if (end === start && cursor.at === start) cursor.at++;
    if (!isDirective) cursor.problems.add("neither an attribute nor a block", start, Math.max(end, start + 1));
  }

  #objectEntry(frame: Frame): void {
    const { cursor } = this;
    const start = cursor.at;
    let name = takeName(cursor);
    if (name) {
      cursor.skipBlanks(false);
      if (!name.quoted && (cursor.unit === "{" || cursor.unit === '"') && this.#blockHeader(frame, name)) return;
    }
    if (!name || !isAtAssignment(cursor)) {
      cursor.at = start;
      name = takeKeyExpression(cursor);
    }
    if (isAtAssignment(cursor)) return this.#assignment(frame, name);
    cursor.problems.add("= or : expected", start, Math.max(name.end, start + 1));
    if (cursor.at === start) cursor.at++;
  }

  #assignment(frame: Frame, name: Name): void {
    const { cursor } = this;
    const setting = addSetting(frame.into, "setting", name.text, { start: name.start, end: name.end });
    cursor.at++;
    cursor.skipBlanks(true);
    const nothing = cursor.atEnd || "}]),".includes(cursor.unit) || cursor.isAtStatement;
    if (nothing) cursor.problems.add("the value is missing", name.start, name.end);
    else this.#value(frame, setting);
  }

  /** Reads labels and `{` behind a block's type and opens it; `false` when there is no `{`, with the cursor behind the labels. */
  #blockHeader(frame: Frame, type: Name): boolean {
    const { cursor } = this;
    const labels: Name[] = [];
    for (let label = takeName(cursor); label; label = takeName(cursor)) {
      labels.push(label);
      cursor.skipBlanks(false);
    }
    const headerEnd = cursor.at;
    cursor.skipBlanks(true);
    if (cursor.unit !== "{") {
      cursor.at = headerEnd;
      return false;
    }
    const isDynamic = type.text === "dynamic" && labels.length === 1;
    const isContent = type.text === "content" && labels.length === 0 && frame.levels > 0 && frame.into.tag === "dynamic";
    const names = isDynamic ? labels : isContent ? [] : [type, ...labels];
    if (frame.depth + Math.max(1, names.length) > deepest) {
      this.#reportTooDeep();
      skipExpression(cursor, valueStops.block);
      return true;
    }
    let into = frame.into;
    for (const { text, start, end } of names) into = addSetting(into, "section", text, { start, end });
    if (isDynamic) into.tag = "dynamic";
    this.#open(frame, "block", into, names.length);
    return true;
  }

  #value(host: Frame, setting: DraftSetting): void {
    const { cursor } = this;
    const start = cursor.at;
    host.pending = { setting, start };
    if (this.#openContainer(host, setting)) return;
    if (setting === host.into) {
      skipExpression(cursor, valueStops[host.kind]);
      setting.tag = "expression";
    } else {
      const end = readScalar(cursor, valueStops[host.kind], setting);
      if (setting.kind === "item" && setting.valueSpan) setting.keySpan = setting.valueSpan;
      closeSetting(setting, end);
    }
    host.pending = undefined;
    if (cursor.at === start) cursor.at++;
  }

  /** Opens the list, object, `for` or transparent call at the cursor; `false` when there is none or it is too deep. */
  #openContainer(host: Frame, setting: DraftSetting): boolean {
    const { cursor } = this;
    transparentCall.lastIndex = cursor.at;
    const call = transparentCall.exec(cursor.text)?.[0];
    const { unit } = cursor;
    if (!call && unit !== "{" && unit !== "[") return false;
    if (host.depth + 1 > deepest) {
      this.#reportTooDeep();
      return false;
    }
    if (setting.kind === "setting") setting.kind = "section";
    if (call) {
      cursor.at += call.length - 1;
      this.#open(host, "call", setting);
      return true;
    }
    this.#open(host, unit === "{" ? "object" : "list", setting);
    cursor.skipBlanks(true);
    forWord.lastIndex = cursor.at;
    if (forWord.test(cursor.text)) this.#forIntroduction(this.#frames.pop()!);
    return true;
  }

  /** `for k, v in x :`, and `key =>` in an object; the value behind it is read in place. */
  #forIntroduction(bracket: Frame): void {
    const { cursor } = this;
    const frame: Frame = { ...bracket, kind: "for" };
    this.#frames.push(frame);
    frame.into.tag = "expression";
    skipExpression(cursor, { colon: true });
    if (cursor.unit !== ":") return;
    cursor.at++;
    if (frame.closer === "}") {
      skipExpression(cursor, { arrow: true });
      if (!cursor.text.startsWith("=>", cursor.at)) return;
      cursor.at += 2;
    }
    cursor.skipBlanks(true);
    if (!isAtStop(cursor, valueStops.for)) this.#value(frame, frame.into);
  }

  /** Behind a container: what follows it in the same expression makes it an expression, whose entries are still read. */
  #finishValue(host: Frame, containerEnd: number): void {
    const { cursor } = this;
    const { setting, start } = host.pending!;
    const stops = valueStops[host.kind];
    host.pending = undefined;
    let end = containerEnd;
    cursor.skipBlanks(stops.newline !== true);
    if (!isAtStop(cursor, stops)) {
      end = skipExpression(cursor, stops);
      setting.tag = "expression";
    }
    if (setting === host.into) return;
    if (setting.tag === "expression" && setting.children.length === 0) {
      if (setting.kind === "section") setting.kind = "setting";
      writeExpression(cursor.text, { start, end }, setting);
      if (setting.kind === "item") setting.keySpan = setting.valueSpan!;
    }
    closeSetting(setting, end);
  }

  /** Opens a frame at the bracket at the cursor. */
  #open(host: Frame, kind: Frame["kind"], into: DraftSetting, levels = 0): void {
    const { cursor } = this;
    const closer = cursor.unit === "{" ? "}" : cursor.unit === "[" ? "]" : ")";
    this.#frames.push({ kind, into, open: cursor.at, closer, depth: host.depth + Math.max(1, levels), levels });
    this.#closers[closer]++;
    cursor.at++;
  }

  #closer(frame: Frame, closer: "}" | "]" | ")"): void {
    const { cursor } = this;
    if (frame.closer === closer) {
      cursor.at++;
      this.#close(frame, cursor.at);
    } else if (this.#closers[closer] > 0) {
      this.#giveUp(frame);
    } else {
      cursor.problems.add(`${closer} closes nothing`, cursor.at, cursor.at + 1);
      cursor.at++;
    }
  }

  #close(frame: Frame, end: number): void {
    this.#frames.pop();
    this.#closers[frame.closer]--;
    this.#containerEnd = end;
    let section: DraftSetting | undefined = frame.into;
    for (let level = 0; level < frame.levels && section; level++, section = section.parent) closeSetting(section, end);
  }

  /** Closes a frame that has no closing bracket; what stands at the cursor belongs to one around it. */
  #giveUp(frame: Frame): void {
    const { cursor } = this;
    const bracket = cursor.text.charAt(frame.open);
    if (this.#givenUpAt !== cursor.at) cursor.problems.add(`${bracket} is not closed`, frame.open, frame.open + 1);
    this.#givenUpAt = cursor.at;
    const lastChild = frame.into.children[frame.into.children.length - 1];
    this.#close(frame, Math.max(frame.open + 1, lastChild?.span.end ?? 0));
  }

  /** On the second pass, gives up a block or object whose line's indentation is reached again by what isn't its end. */
  #leavesByMargin(frame: Frame): boolean {
    const { cursor, margins } = this;
    if (!margins?.speak || (frame.kind !== "block" && frame.kind !== "object") || !cursor.isFirstOnLine) return false;
    const margin = margins.widthAt(frame.open);
    const width = margins.widthAt(cursor.at);
    const leaves = cursor.unit === "}" ? width < margin : width <= margin && cursor.isAtStatement;
    if (leaves) this.#giveUp(frame);
    return leaves;
  }

  #endOfText(frame: Frame): void {
    if (frame.kind === "root") {
      this.#frames.pop();
      return;
    }
    this.unclosedAtEnd = true;
    this.#giveUp(frame);
  }

  #reportTooDeep(): void {
    if (!this.#tooDeep) this.cursor.problems.add(`nested deeper than ${deepest}`, this.cursor.at, this.cursor.at + 1);
    this.#tooDeep = true;
  }
}
