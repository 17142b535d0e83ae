import { getScalarValue, type AliasEvent, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from "js-yaml";
import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import type { Reading } from "../format.ts";
import { ProblemList } from "../reading/problem-list.ts";
import { CommentCollector } from "./comments.ts";
import { Merges } from "./merge.ts";
import { readScalarJson } from "./scalar-json.ts";
import { maskTemplateMarks } from "./template-marks.ts";
import { tolerantEvents } from "./tolerant-events.ts";

/** js-yaml's EVENT_ID, SCALAR_STYLE and COLLECTION_STYLE, as literals that TypeScript narrows by. */
const documentEvent = 1, sequenceEvent = 2, mappingEvent = 3, scalarEvent = 4, aliasEvent = 5, popEvent = 6;
const singleQuoted = 2, doubleQuoted = 3, literalBlock = 4, flow = 2;

interface OpenCollection {
  readonly node: DraftSetting;
  readonly kind: "document" | "mapping" | "sequence";
  readonly anchor: string | undefined;
  /** The key whose value comes next. */
  key: { readonly text: string; readonly span: Span } | undefined;
  entries: number;
  /** A list's entry that begins with its first child: it takes that child's place as its key's. */
  takesFirstPlace: boolean;
}

/** Builds a settings tree from js-yaml's events; iterative. Aliases are never expanded. */
export class YamlTreeReader {
  readonly #root: DraftSetting;
  readonly #problems = new ProblemList();
  readonly #merges = new Merges();
  readonly #open: OpenCollection[] = [];
  /** Where the last event ended: the events that close a collection have no offset. */
  #last = 0;
  /** A collection that is a key: how many of its collections are open, and where it starts. */
  #keyDepth = 0;
  #keyStart = 0;
  #tooManyMerged = false;

  constructor(readonly text: string) {
    this.#root = draftRoot(text);
  }

  read(): Reading {
    const masked = maskTemplateMarks(this.text);
    if (masked.directive) {
      this.#problems.add("a template directive: what it writes is not known", masked.directive.start, masked.directive.end);
    }
    const { events, text } = tolerantEvents(masked.text, this.#problems);
    const comments = new CommentCollector(text);
    for (const event of events) {
      if (event.type === scalarEvent && event.valueStart >= 0) comments.passScalar(event.valueStart, scalarEnd(event));
      this.#event(event);
    }
    comments.finish();
    return { root: this.#root, comments: comments.comments, includes: [], problems: this.#problems.list };
  }

  #event(event: Event): void {
    if (this.#keyDepth > 0) return this.#insideKey(event);
    switch (event.type) {
      case documentEvent:
        this.#merges.startDocument();
        this.#push(this.#root, "document");
        return;
      case popEvent:
        return this.#pop();
      case mappingEvent:
      case sequenceEvent:
        return this.#collection(event);
      case scalarEvent:
        return this.#scalar(event);
      case aliasEvent:
        return this.#alias(event);
    }
  }

  get #top(): OpenCollection {
    return this.#open[this.#open.length - 1]!;
  }

  #push(node: DraftSetting, kind: OpenCollection["kind"], anchor?: string, takesFirstPlace = false): void {
    this.#open.push({ node, kind, anchor, key: undefined, entries: 0, takesFirstPlace });
  }

  #pop(): void {
    const { node, kind, anchor } = this.#open.pop()!;
    if (node !== this.#root) closeSetting(node, this.#last);
    if (kind !== "mapping") return;
    if (!this.#merges.apply(node) && !this.#tooManyMerged) {
      this.#tooManyMerged = true;
      this.#problems.add("too many merged keys", node.keySpan.start, node.keySpan.end);
    }
    if (anchor !== undefined) this.#merges.addAnchor(anchor, node);
  }

  #collection(event: MappingEvent | SequenceEvent): void {
    const top = this.#top;
    const kind = event.type === mappingEvent ? "mapping" : "sequence";
    const start = this.#placeOf(event.start, event);
    this.#last = Math.max(this.#last, event.start + (event.style === flow ? 1 : 0));
    if (top.kind === "mapping" && !top.key) {
      this.#keyDepth = 1;
      this.#keyStart = start;
      return;
    }
    const anchor = event.anchorStart >= 0 ? this.text.slice(event.anchorStart, event.anchorEnd) : undefined;
    if (top.kind === "document") return this.#push(this.#root, kind, anchor);
    const node = this.#add("section", { start: event.start, end: event.start + 1 });
    this.#setTag(node, event);
    this.#push(node, kind, anchor, node.kind === "item" && event.style !== flow);
  }

  #scalar(event: ScalarEvent): void {
    const top = this.#top;
    const isEmpty = event.valueStart < 0;
    const value = isEmpty ? undefined : getScalarValue(this.text, event);
    const at = isEmpty ? this.#placeOf(this.#last, event) : event.valueStart;
    const span = isEmpty ? { start: at, end: at } : this.#contentSpan(event);
    this.#last = Math.max(this.#last, isEmpty ? event.tagEnd : scalarEnd(event));
    if (top.kind === "mapping" && !top.key) {
      top.key = { text: value ?? "", span };
      return;
    }
    if (top.kind === "document" && isEmpty) return;
    const setting = this.#add("setting", span, value, isEmpty ? undefined : span);
    closeSetting(setting, this.#last);
    this.#setTag(setting, event);
    if (!isEmpty) readScalarJson(setting, this.text, event);
  }

  #alias(event: AliasEvent): void {
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    const value = this.text.slice(span.start, span.end);
    this.#last = span.end;
    const top = this.#top;
    if (top.kind === "mapping" && !top.key) top.key = { text: value, span };
    else this.#add("setting", span, value, span).tag = "alias";
  }

  /** Adds a member under the key that was read, or an entry, whose key stands where its value does. */
  #add(kind: "setting" | "section", place: Span, value?: string, valueSpan?: Span): DraftSetting {
    const top = this.#top;
    const { key, node } = top;
    const index = top.entries++;
    if (key) {
      top.key = undefined;
      if (top.takesFirstPlace && index === 0) node.keySpan = key.span;
      return addSetting(node, kind, key.text, key.span, value, valueSpan);
    }
    return addSetting(node, "item", String(index), place, value, valueSpan);
  }

  /** A key that is itself a collection has no name; what is written there stands for it. */
  #insideKey(event: Event): void {
    if (event.type === popEvent) this.#keyDepth--;
    else if (event.type === mappingEvent || event.type === sequenceEvent) this.#keyDepth++;
    else if (event.type === scalarEvent) this.#last = Math.max(this.#last, scalarEnd(event));
    else if (event.type === aliasEvent) this.#last = event.anchorEnd;
    if (this.#keyDepth > 0) return;
    const span = { start: this.#keyStart, end: this.#last };
    this.#top.key = { text: this.text.slice(span.start, span.end), span };
  }

  /** Where a node without text of its own is: at its tag, if it has one, else at `start`. */
  #placeOf(start: number, event: { readonly tagStart: number }): number {
    return event.tagStart >= 0 ? event.tagStart : start;
  }

  #setTag(setting: DraftSetting, event: { readonly tagStart: number; readonly tagEnd: number }): void {
    if (event.tagStart >= 0) setting.tag = this.text.slice(event.tagStart, event.tagEnd);
  }

  /** A scalar's text: inside its quotes; a block's from its first unit that is not blank to its last. */
  #contentSpan({ valueStart, valueEnd, style }: ScalarEvent): Span {
    if (style < literalBlock) return { start: valueStart, end: valueEnd };
    const written = this.text.slice(valueStart, valueEnd);
    const start = valueEnd - written.trimStart().length;
    return { start, end: Math.max(start, valueStart + written.trimEnd().length) };
  }
}

/** Offset behind a scalar, its closing quote included. */
function scalarEnd({ style, valueEnd }: ScalarEvent): number {
  return style === singleQuoted || style === doubleQuoted ? valueEnd + 1 : valueEnd;
}
