import { ProblemList } from "../reading/problem-list.ts";
import { SqlLexer } from "./lexer.ts";
import { isWord, type Token } from "./token.ts";

const statementText = /^[\s(]*(?:select|with|insert\s+into|replace\s+into|update|create|alter\s+table)\s/i;
const assigns = new Set(["=", ":=", "+=", "EXECUTE", "EXEC", "FROM", "SP_EXECUTESQL"]);
const joins = new Set(["CONCAT", "FORMAT", "EXEC", "EXECUTE", "SP_EXECUTESQL"]);
const separators = new Set([",", "||", "+", "(", ")", "CONCAT"]);

/**
 * Statements that a script puts together from strings (`SET @q = CONCAT('SELECT a FROM ', @t)`, `EXECUTE '…' || x`): for each the tokens
 * within the strings, with a placeholder for what stands between them.
 */
export function dynamicStatements(lexer: SqlLexer, tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let between: Token[] = [];
  let joined = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "string") {
      const first = startsStatement(lexer.text, tokens, at);
      if (first) {
        if (joined) found[found.length - 1]?.push(...placeholder(between.slice(0, 1)));
        found.push([]);
      }
      const statement = found[found.length - 1];
      if (!statement) continue;
      if (!first) statement.push(...placeholder(between));
      between = [];
      joined = isWord(tokens[at + 1], "||", "+", ",");
      for (const inner of inside(lexer, token)) {
        if (isWord(inner, ";")) found.push([]);
        else found[found.length - 1]!.push(inner);
      }
    } else if (found.length > 0 && !separators.has(token.word)) between.push(token);
  }
  if (joined) found[found.length - 1]?.push(...placeholder(between.slice(0, 1)));
  return found;
}

/** Whether a string starts a statement: by its words, and because it is assigned, joined or executed. */
function startsStatement(text: string, tokens: readonly Token[], at: number): boolean {
  const content = contentStart(text, tokens[at]!);
  if (content === undefined || !statementText.test(text.slice(content, content + 200))) return false;
  const before = tokens[at - 1];
  return assigns.has(before?.word ?? "") || (isWord(before, "(") && joins.has(tokens[at - 2]?.word ?? ""));
}

/** Where the content of a string in single quotes starts, a prefix of one letter passed over. */
function contentStart(text: string, { start }: Token): number | undefined {
  const quote = text.slice(start, start + 2).indexOf("'");
  return quote < 0 ? undefined : start + quote + 1;
}

function inside({ text, standard }: SqlLexer, string: Token): Token[] {
  const content = contentStart(text, string);
  if (content === undefined) return [];
  const inner = new SqlLexer(text, { comments: [], problems: new ProblemList() }, standard, content, string.end - 1);
  const tokens: Token[] = [];
  for (let token = inner.next(); token; token = inner.next()) tokens.push(token);
  return tokens;
}

/** One placeholder for all tokens between two strings. */
function placeholder(between: readonly Token[]): Token[] {
  const first = between[0];
  const last = between[between.length - 1];
  return first && last ? [{ ...first, kind: "placeholder", word: "", end: last.end, partner: -1 }] : [];
}
