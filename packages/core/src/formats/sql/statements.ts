import type { Span } from "../../tree/span.ts";
import { createdKind } from "./created-kind.ts";
import { dynamicStatements } from "./dynamic.ts";
import { SqlLexer, type Notes } from "./lexer.ts";
import { isWord, type Statement, type Token } from "./token.ts";

/** Bodies of functions in dollar quotes are read as code down to this depth. */
const maxBodies = 4;

/** Words that start a statement that can be read, or one that shields the words behind it. */
const firstWords = new Set([
  "SELECT", "WITH", "INSERT", "REPLACE", "UPDATE", "CREATE", "ALTER", "COPY",
  "GRANT", "REVOKE", "DENY", "DELETE", "DROP", "COMMENT", "LOCK", "SHOW", "MERGE", "TRUNCATE", "CALL",
]);
/** Words that start a statement even where none ended, when they stand first on their line. */
const lineStarts = new Set(["CREATE", "ALTER", "DROP", "INSERT", "UPDATE", "DELETE", "DECLARE", "EXEC", "TRUNCATE", "GRANT", "REVOKE", "MERGE", "PRINT"]);
/** Words behind which a statement's word names an event or goes on with the statement. */
const goesOn = new Set([",", ".", "AFTER", "BEFORE", "OF", "OR", "ON", "KEY", "GRANT", "REVOKE", "CASCADE", "="]);

/** Statements of a whole file, one after the other; those within bodies of procedures too. */
export function* statements(text: string, notes: Notes, standard: boolean): Generator<Statement> {
  yield* statementsOf(new SqlLexer(text, notes, standard), 0);
}

function* statementsOf(lexer: SqlLexer, depth: number): Generator<Statement> {
  for (;;) {
    const tokens = nextPiece(lexer);
    if (!tokens) return;
    const found = statementsIn(lexer, tokens);
    for (const statement of found) {
      if (isWord(statement.tokens[0], "COPY") && statement.tokens.some((token) => isWord(token, "STDIN"))) {
        yield { ...statement, data: copyData(lexer) };
      } else yield statement;
    }
    if (!isWord(tokens[0], "INSERT", "REPLACE", "UPDATE")) {
      for (const dynamic of dynamicStatements(lexer, tokens)) {
        pairParentheses(dynamic);
        yield* statementsIn(lexer, dynamic);
      }
    }
    if (depth < maxBodies) for (const body of bodies(tokens, lexer.text)) {
      yield* statementsOf(new SqlLexer(lexer.text, lexer.notes, lexer.standard, body.start, body.end), depth + 1);
    }
  }
}

/** The tokens up to the next delimiter; `undefined` at the end of the text. */
function nextPiece(lexer: SqlLexer): Token[] | undefined {
  passClientCommands(lexer);
  const tokens: Token[] = [];
  for (let token = lexer.next(); ; token = lexer.next()) {
    if (!token && tokens.length === 0) return undefined;
    if (!token || isWord(token, ";") || isBatchEnd(token, lexer)) {
      const unclosed = pairParentheses(tokens);
      if (unclosed && !lexer.templated) lexer.notes.problems.add("parenthesis is not closed", unclosed.start, unclosed.end);
      return tokens;
    }
    tokens.push(token);
  }
}

/** Gives each parenthesis its partner; returns the first that is never closed. */
function pairParentheses(tokens: readonly Token[]): Token | undefined {
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.word === "(") open.push(at);
    const partner = token.word === ")" ? open.pop() : undefined;
    if (partner === undefined) continue;
    token.partner = partner;
    tokens[partner]!.partner = at;
  }
  return tokens[open[0] ?? -1];
}

/** The statements in the tokens between two delimiters. */
function statementsIn(lexer: SqlLexer, tokens: readonly Token[]): Statement[] {
  const starts = statementStarts(tokens);
  return starts.map((start, at) => cut(lexer, tokens, start, starts[at + 1] ?? tokens.length));
}

/** `GO` or `/` alone on a line. */
function isBatchEnd(token: Token, lexer: SqlLexer): boolean {
  if (!token.opensLine || !isWord(token, "GO", "/")) return false;
  return /^[ \t]*\d*[ \t]*(?:\r?\n|$)/.test(lexer.text.slice(token.end, token.end + 40));
}

/** Lines that a client reads itself: `DELIMITER //`, `\connect`, `.mode`, `PROMPT`. */
function passClientCommands(lexer: SqlLexer): void {
  for (;;) {
    lexer.skipTrivia();
    const command = /(?:delimiter|prompt|rem|remark)[ \t]|[\\.]\w|\\\./iy;
    command.lastIndex = lexer.at;
    const found = command.exec(lexer.text)?.[0].toLowerCase();
    if (found === undefined) return;
    const line = lexer.restOfLine();
    if (found.startsWith("delimiter")) lexer.delimiter = line.slice("delimiter".length).trim() || ";";
  }
}

/** The lines behind `COPY … FROM stdin;` up to `\.`; the lexer goes on behind them. */
function copyData(lexer: SqlLexer): Span {
  lexer.restOfLine();
  const start = Math.min(lexer.at + 1, lexer.end);
  const ending = /^\\\.\r?$/gm;
  ending.lastIndex = start;
  const found = ending.exec(lexer.text);
  const end = found && found.index < lexer.end ? found.index : lexer.end;
  lexer.at = Math.min(end + (found?.[0].length ?? 0), lexer.end);
  return { start, end };
}

/** Where statements start in the tokens between two delimiters; block words such as BEGIN stand before them. */
function statementStarts(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let head = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (head === "" && isWord(tokens[i - 1], "RETURN") && isWord(token, "(") && isWord(tokens[i + 1], "SELECT", "WITH")) {
      head = "SELECT";
      starts.push(i);
    } else if (token.partner > i) i = token.partner;
    else if (head === "" ? startsInBlock(tokens, i) : startsOnLine(tokens, i, head)) {
      const readable = firstWords.has(token.word) && !(token.word === "CREATE" && !isWord(createdKind(tokens, i), "TABLE", "VIEW"));
      head = readable ? token.word : "";
      if (readable) starts.push(i);
    }
  }
  if (starts.length === 0 && isWord(tokens[0], "(")) starts.push(0); // a statement in parentheses
  return starts;
}

/** Whether a statement starts where none is open. */
function startsInBlock(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== "word" || !firstWords.has(token.word)) return false;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before && goesOn.has(before.word)) return false;
  if (isWord(before, "FOR") && (token.word !== "SELECT" || isWord(next, "USING", "TO"))) return false;
  if (token.word === "WITH") return i === 0 || isWord(tokens[i + 2], "AS", "(") && isWord(tokens[i + 3], "(");
  return token.word === "SELECT" || !isWord(next, "(", "=", ".", ":=");
}

/** Whether a statement starts within another one that nothing ended: on a line of its own. */
function startsOnLine(tokens: readonly Token[], i: number, head: string): boolean {
  const token = tokens[i]!;
  if (!token.opensLine || !lineStarts.has(token.word) || isWord(tokens[i + 1], "(", "=", ".")) return false;
  if (goesOn.has(tokens[i - 1]?.word ?? "") || isWord(tokens[i - 1], "FOR", "DO", "THEN", "AS")) return false;
  if (head === "WITH") return !isWord(token, "INSERT", "UPDATE", "DELETE");
  if (head === "ALTER") return isWord(tokens[i + 1], "TABLE", "VIEW", "PROCEDURE") || !isWord(token, "ALTER", "DROP");
  return true;
}

function cut(lexer: SqlLexer, all: readonly Token[], from: number, to: number): Statement {
  const tokens = all.slice(from, to);
  for (const token of tokens) if (token.partner >= 0) token.partner -= from;
  return { text: lexer.text, tokens, standard: lexer.standard };
}

/** What stands in the dollar quotes of a function or an anonymous block, if it is SQL. */
function bodies(tokens: readonly Token[], text: string): Span[] {
  if (!isWord(tokens[0], "DO") && !(isWord(tokens[0], "CREATE") && isWord(createdKind(tokens, 0), "FUNCTION", "PROCEDURE"))) return [];
  const languageAt = tokens.findIndex((token) => isWord(token, "LANGUAGE"));
  const language = languageAt < 0 ? undefined : tokens[languageAt + 1];
  if (language && !/^'?(?:plpg)?sql'?$/i.test(text.slice(language.start, language.end))) return [];
  return tokens.filter((token) => token.kind === "string" && text[token.start] === "$").map(({ start, end }) => {
    const tag = text.indexOf("$", start + 1) + 1 - start;
    return { start: start + tag, end: end - tag };
  });
}
