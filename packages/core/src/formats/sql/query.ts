import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Range } from "./cursor.ts";
import { addCondition } from "./condition.ts";
import { addOrdinal, addProjection, isName, newExpression, type Expression, type Use } from "./expression.ts";
import { otherClauses, selectModifiers, tableFollowers, timeUnits, unitFunctions } from "./query-words.ts";
import { isNamePart, isWord, nameText, type Statement, type Token } from "./token.ts";

/** Queries nest in the tree down to this depth; deeper ones stand beside each other. */
const maxDepth = 100;

/** `group-by`, `order-by`: named after the words that are there, which the prefilter may therefore look for. */
type ByClause = `${string}-by`;

type Clause = "columns" | "from" | "where" | "having" | ByClause | "other";

/** A SELECT while it is read. */
interface Query {
  readonly section: DraftSetting;
  readonly projections: string[];
  clause: Clause;
  /** The section of the present clause. */
  list: DraftSetting | undefined;
  expression: Expression | undefined;
  expectsTable: boolean;
}

/** PARTITION BY of a window while it is read. */
interface Window {
  readonly list: DraftSetting;
  expression: Expression;
}

/** A parenthesis, or the whole range at the bottom. */
interface Frame {
  /** Position of its closing parenthesis. */
  readonly end: number;
  /** Where a SELECT of this frame goes, and how deep that is. */
  readonly parent: DraftSetting;
  readonly depth: number;
  /** The query that the frame's words belong to. */
  query: Query | undefined;
  /** Whether that query's SELECT stands in this very frame. */
  own: boolean;
  /** A list of tables in parentheses; a type behind AS in a cast. */
  mode: "plain" | "tables" | "type";
  window: Window | undefined;
}

/**
 * Reads every SELECT of a range, at any depth, to sections below `container`. With `update`, the range is what follows the table of an
 * UPDATE, whose WHERE and FROM become sections of `container` itself.
 */
export function readQuery(statement: Statement, range: Range, container: DraftSetting, kind: "select" | "update" = "select"): void {
  new QueryReader(statement, range, container, kind).read();
}

class QueryReader {
  readonly #statement: Statement;
  readonly #range: Range;
  readonly #frames: Frame[];

  constructor(statement: Statement, range: Range, container: DraftSetting, kind: "select" | "update") {
    this.#statement = statement;
    this.#range = range;
    const query: Query | undefined = kind === "select" ? undefined
      : { section: container, projections: [], clause: "other", list: undefined, expression: undefined, expectsTable: false };
    this.#frames = [{ end: range.to, parent: container, depth: 0, query, own: query !== undefined, mode: "plain", window: undefined }];
  }

  get #frame(): Frame {
    return this.#frames[this.#frames.length - 1]!;
  }

  read(): void {
    for (let at = this.#range.from; at < this.#range.to; at++) {
      if (this.#frames.length > 1 && this.#frame.end === at) this.#leave(at);
      else at = this.#token(at);
    }
    while (this.#frames.length > 0) this.#leave(this.#range.to);
  }

  #leave(at: number): void {
    const frame = this.#frames.pop()!;
    if (frame.own && frame.query) this.#endClause(frame.query, at);
    if (frame.window && frame.window !== this.#frames[this.#frames.length - 1]?.window) this.#endWindow(frame, at);
  }

  /** Reads the token at a position; gives the position of the last token read. */
  #token(at: number): number {
    const { tokens } = this.#statement;
    const token = tokens[at]!;
    const frame = this.#frame;
    if (token.word === "(") this.#enter(token);
    else if (isWord(token, "SELECT") && !isWord(tokens[at - 1], ".")) return this.#select(at);
    else if (!frame.query) return at;
    else if (frame.own && !isWord(tokens[at - 1], ".") && this.#clauseWord(at, frame.query)) return at + (isWord(tokens[at + 1], "BY") ? 1 : 0);
    else if (frame.query.clause === "from" && (frame.own || frame.mode === "tables")) return this.#table(at, frame.query);
    else if (isWord(token, ",")) this.#comma(at, frame);
    else if (isWord(token, "AS")) this.#as(at, frame);
    else if (isWord(token, "PARTITION") && isWord(tokens[at + 1], "BY")) return this.#partition(at, frame, frame.query);
    else if (frame.window && isWord(token, "ORDER", "ROWS", "RANGE", "GROUPS")) this.#endWindow(frame, at);
    else if (token.kind === "double" || isName(this.#statement, token) || this.#isCall(at)) return this.#operand(at, frame, frame.query);
    return at;
  }

  #enter(open: Token): void {
    const outer = this.#frame;
    const at = open.partner < 0 ? this.#range.to : open.partner;
    const deeper = outer.query !== undefined && outer.depth < maxDepth;
    const tables = outer.query?.clause === "from" && outer.query.expectsTable && (outer.own || outer.mode === "tables");
    this.#frames.push({
      end: at, query: outer.query, own: false, window: outer.window,
      parent: deeper ? outer.query!.section : outer.parent, depth: outer.depth + (deeper ? 1 : 0),
      mode: tables ? "tables" : outer.mode === "type" ? "type" : "plain",
    });
  }

  #select(at: number): number {
    const { tokens } = this.#statement;
    const frame = this.#frame;
    if (frame.own && frame.query) this.#endClause(frame.query, at);
    if (!frame.own && frame.query) frame.query.expectsTable = false; // the outer query's table is this one
    const { start, end } = tokens[at]!;
    const section = addSetting(frame.parent, "section", "select", { start, end });
    const list = addSetting(section, "section", "columns", { start, end });
    frame.own = true;
    frame.mode = "plain";
    frame.window = undefined;
    for (;;) {
      const next = tokens[at + 1];
      if (next && selectModifiers.has(next.word)) at++;
      else if (isWord(next, "ON") && isWord(tokens[at + 2], "(")) at = Math.max(at + 2, tokens[at + 2]!.partner);
      else if (isWord(next, "TOP") && (tokens[at + 2]?.kind === "number" || isWord(tokens[at + 2], "("))) {
        at = Math.max(at + 2, tokens[at + 2]!.partner);
        if (isWord(tokens[at + 1], "PERCENT")) at++;
      } else break;
    }
    frame.query = { section, projections: [], clause: "columns", list, expression: newExpression(at + 1), expectsTable: false };
    return at;
  }

  /** Goes to the clause that the word at `at` starts; gives whether it starts one. */
  #clauseWord(at: number, query: Query): boolean {
    const { tokens } = this.#statement;
    const token = tokens[at]!;
    if (token.kind !== "word" || isWord(tokens[at + 1], ".")) return false;
    const by = isWord(tokens[at + 1], "BY");
    if (isWord(token, "FROM") && !isWord(tokens[at - 1], "DISTINCT")) this.#startClause(query, "from", at, at);
    else if (isWord(token, "WHERE")) this.#startClause(query, "where", at, at);
    else if (isWord(token, "HAVING")) this.#startClause(query, "having", at, at);
    else if (isWord(token, "GROUP", "ORDER") && by) this.#startClause(query, `${token.word.toLowerCase()}-by`, at, at + 1);
    else if (otherClauses.has(token.word) && !isWord(tokens[at + 1], "(", ",", "=") && query.clause !== "other") this.#startClause(query, "other", at, at);
    else return false;
    return true;
  }

  #startClause(query: Query, clause: Clause, at: number, lastWord: number): void {
    const { tokens } = this.#statement;
    this.#endClause(query, at);
    query.clause = clause;
    query.list = clause === "other" ? undefined : addSetting(query.section, "section", clause, { start: tokens[at]!.start, end: tokens[lastWord]!.end });
    query.expression = clause.endsWith("-by") ? newExpression(lastWord + 1) : undefined;
    query.expectsTable = clause === "from";
  }

  #endClause(query: Query, at: number): void {
    const { expression, list } = query;
    query.expression = undefined;
    if (!expression || !list) return;
    if (query.clause !== "columns") addOrdinal(this.#statement, expression, at, list, query.projections);
    else {
      const key = addProjection(this.#statement, expression, at, list);
      if (key !== undefined) query.projections.push(key);
    }
  }

  #endWindow(frame: Frame, at: number): void {
    const { window } = frame;
    frame.window = undefined;
    if (window) addOrdinal(this.#statement, window.expression, at, window.list, []);
  }

  /** Ends an entry of a list. */
  #comma(at: number, frame: Frame): void {
    const outer = this.#frames[this.#frames.length - 2];
    if (frame.own && frame.query?.expression) {
      this.#endClause(frame.query, at);
      frame.query.expression = newExpression(at + 1);
    } else if (frame.window && frame.window !== outer?.window) {
      addOrdinal(this.#statement, frame.window.expression, at, frame.window.list, []);
      frame.window.expression = newExpression(at + 1);
    }
  }

  #as(at: number, frame: Frame): void {
    if (!frame.own) frame.mode = "type";
    else if (frame.query?.expression) frame.query.expression.as = at;
  }

  #partition(at: number, frame: Frame, query: Query): number {
    const { tokens } = this.#statement;
    const list = addSetting(query.section, "section", "partition-by", { start: tokens[at]!.start, end: tokens[at + 1]!.end });
    frame.window = { list, expression: newExpression(at + 2) };
    return at + 1;
  }

  /** Reads what stands in a list of tables. */
  #table(at: number, query: Query): number {
    const { tokens, text } = this.#statement;
    const token = tokens[at]!;
    if (isWord(token, ",", "JOIN", "STRAIGHT_JOIN", "APPLY")) query.expectsTable = true;
    else if (isWord(token, "ON", "USING")) query.expectsTable = false;
    if (!query.expectsTable || !isNamePart(token) || isWord(token, "JOIN", "STRAIGHT_JOIN", "APPLY", "LATERAL", "ONLY", "TABLE")) return at;
    query.expectsTable = false;
    const last = this.#nameEnd(at);
    if (isWord(tokens[last + 1], "(") && !tableFollowers.has(tokens[last]!.word)) return last;
    const name = tokens[last]!;
    const aliasAt = last + (isWord(tokens[last + 1], "AS") ? 2 : 1);
    const next = tokens[aliasAt];
    const alias = isNamePart(next) && next.kind !== "placeholder" && !tableFollowers.has(next.word) && aliasAt < this.#frame.end ? next : undefined;
    const span = alias && { start: alias.start, end: alias.end };
    addSetting(query.list!, "setting", nameText(text, name), { start: name.start, end: name.end }, alias && nameText(text, alias), span);
    return alias ? aliasAt : last;
  }

  /** Position of the last part of a dotted name. */
  #nameEnd(at: number): number {
    const { tokens } = this.#statement;
    while (isWord(tokens[at + 1], ".") && (isNamePart(tokens[at + 2]) || isWord(tokens[at + 2], "*"))) at += 2;
    return at;
  }

  #isCall(at: number): boolean {
    const { tokens } = this.#statement;
    return tokens[at]!.kind === "placeholder" && isWord(tokens[at + 1], ".");
  }

  /** Reads a column or the name of a function. */
  #operand(at: number, frame: Frame, query: Query): number {
    const { tokens, text } = this.#statement;
    const last = this.#nameEnd(at);
    const name = tokens[last]!;
    if (frame.mode === "type" || isWord(tokens[at - 1], "::") || isWord(name, "*") || this.#isNoName(at, last)) return last;
    const kind = isWord(tokens[last + 1], "(") ? "function" : "column";
    const use: Use = { kind, name: nameText(text, name), span: { start: name.start, end: name.end } };
    frame.window?.expression.uses.push(use);
    if (query.expression && query.expression.as < query.expression.start) query.expression.uses.push(use);
    if (kind === "column" && query.list && (query.clause === "where" || query.clause === "having")) addCondition(this.#statement, at, last, query.list);
    return last;
  }

  /** Whether a bare word is a unit of time or the type of a literal, or a text in double quotes a string. */
  #isNoName(at: number, last: number): boolean {
    const { tokens } = this.#statement;
    const token = tokens[at]!;
    if (at !== last) return false;
    if (token.kind === "double") return !isName(this.#statement, token);
    if (tokens[at + 1]?.kind === "string" && /^(?:DATE|TIME|TIMESTAMP|_.*)$/.test(token.word)) return true;
    if (!timeUnits.has(token.word) || isWord(tokens[at + 1], "(")) return false;
    return isWord(tokens[at - 1], "(") && unitFunctions.has(tokens[at - 2]?.word ?? "") || tokens.slice(Math.max(0, at - 3), at).some((other) => isWord(other, "INTERVAL"));
  }
}
