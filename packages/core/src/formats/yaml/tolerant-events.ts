import { parseEvents, YAMLException, type Event } from "js-yaml";
import { lastStart } from "../../tree/span.ts";
import type { ProblemList } from "../reading/problem-list.ts";

/** How often a text is parsed again without what could not be read. */
const mostTries = 20;
/** UTF-16 units that may be parsed for one text: a multiple of its length, more for a small text. */
const budgetFactor = 8;
const smallestBudget = 1_000_000;

/** Events, and the text they were read from: as long as the original, with blanks for what could not be read. */
export interface ReadableEvents {
  readonly events: readonly Event[];
  readonly text: string;
}

/**
 * The parser's events for all of a text that can be read. The parser stops at its first error; so the line where the
 * error begins is taken out, with the deeper indented lines below it, and the text is parsed again.
 */
export function tolerantEvents(text: string, problems: ProblemList): ReadableEvents {
  return new TolerantParser(text, problems).parse();
}

interface Failure {
  readonly reason: string;
  readonly position: number;
}

class TolerantParser {
  #text: string;
  #lineStarts: number[] = [];
  #budget: number;

  constructor(text: string, readonly problems: ProblemList) {
    this.#budget = Math.max(smallestBudget, text.length * budgetFactor);
    this.#text = text.replaceAll("\0", " ");
    const nothing = text.indexOf("\0");
    if (nothing >= 0) problems.add("a null character", nothing, nothing + 1);
  }

  parse(): ReadableEvents {
    for (let tries = 0; ; tries++) {
      const text = this.#text;
      const parsed = this.#tryParse(text);
      if (Array.isArray(parsed)) return { events: parsed, text };
      if (tries === 0) this.#lineStarts = lineStarts(text);
      const line = this.#lineWhereErrorBegins(lastStart(this.#lineStarts, Math.min(parsed.position, text.trimEnd().length)));
      const start = this.#lineStarts[line]!;
      if (tries === mostTries || this.#budget <= 0) {
        this.#addProblem(parsed.reason, start, text.length);
        return this.#before(start);
      }
      const end = this.#blockEnd(line);
      this.#addProblem(parsed.reason, start, end);
      this.#text = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
    }
  }

  /** Records that a part of the text is taken out; the blanks around it don't count. */
  #addProblem(reason: string, start: number, end: number): void {
    const part = this.#text.slice(start, end);
    const from = end - part.trimStart().length;
    this.problems.add(reason, from, Math.max(from, start + part.trimEnd().length));
  }

  #tryParse(text: string): Event[] | Failure {
    this.#budget -= text.length;
    try {
      return parseEvents(text, {});
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      return { reason: error.reason, position: error.mark?.position ?? text.length };
    }
  }

  #before(end: number): ReadableEvents {
    const text = this.#text.slice(0, end) + this.#text.slice(end).replace(/[^\r\n]/g, " ");
    const parsed = this.#tryParse(this.#text.slice(0, end));
    return { events: Array.isArray(parsed) ? parsed : [], text };
  }

  /**
   * The parser notices an open quote or bracket late. The error begins in the last line at or before `line` whose
   * preceding text can be read; found by going back in growing steps, then by halving.
   */
  #lineWhereErrorBegins(line: number): number {
    if (line === 0 || this.#readsUntil(line)) return line;
    let unreadable = line;
    let readable = 0;
    for (let step = 1; step < line; step *= 2) {
      if (this.#budget <= 0) return 0;
      if (this.#readsUntil(line - step)) {
        readable = line - step;
        break;
      }
      unreadable = line - step;
    }
    while (unreadable - readable > 1 && this.#budget > 0) {
      const middle = (readable + unreadable) >> 1;
      if (this.#readsUntil(middle)) readable = middle;
      else unreadable = middle;
    }
    return readable;
  }

  #readsUntil(line: number): boolean {
    return Array.isArray(this.#tryParse(this.#text.slice(0, this.#lineStarts[line]!)));
  }

  /** Offset behind the lines below `line` that are indented deeper than it, or blank. */
  #blockEnd(line: number): number {
    const indent = this.#indent(line);
    let last = line + 1;
    while (last < this.#lineStarts.length && this.#indent(last) > indent) last++;
    return this.#lineStarts[last] ?? this.#text.length;
  }

  #indent(line: number): number {
    const start = this.#lineStarts[line]!;
    let at = start;
    while (this.#text.charCodeAt(at) === 32 || this.#text.charCodeAt(at) === 9) at++;
    const unit = this.#text.charCodeAt(at);
    return unit === 10 || unit === 13 ? Infinity : at - start;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
