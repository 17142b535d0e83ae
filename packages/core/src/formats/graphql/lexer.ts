import type { Span } from "../../tree/span.ts";
import type { Comment, Problem } from "../../tree/setting.ts";
import { unescapeJson } from "../json/unescape.ts";

/** A token; `hole` is `${…}` of the program around the text. */
export interface GraphqlToken extends Span {
  readonly kind: "name" | "number" | "string" | "mark" | "hole";
  /** A name, number or mark as written; a string's value. */
  readonly word: string;
}

const lexeme = /(?<name>[A-Za-z_]\w*)|(?<number>-?\d[\w.+-]*)|(?<mark>\.\.\.|[!$&():=@[\]{|}])|(?<block>""")|(?<string>"(?:[^"\\\n\r]|\\.)*"?)|(?<comment>#[^\n\r]*)|(?<hole>\$\{)/y;

/** Cuts GraphQL (https://spec.graphql.org/October2021/#sec-Appendix-Grammar-Summary) into tokens; linear. What is no token is passed over. */
export function graphqlTokens(text: string, comments: Comment[], problems: Problem[]): GraphqlToken[] {
  const tokens: GraphqlToken[] = [];
  for (let at = 0; at < text.length; ) {
    const hole = text.startsWith("${", at);
    lexeme.lastIndex = at;
    const groups = hole ? { hole: "${" } : lexeme.exec(text)?.groups;
    const start = at;
    if (!groups) {
      at++;
      continue;
    }
    const { name, number, mark, block, string, comment } = groups as Readonly<Record<string, string | undefined>>;
    if (hole) {
      at = holeEnd(text, start);
      tokens.push({ kind: "hole", word: text.slice(start, at), start, end: at });
    } else if (block !== undefined) {
      const close = text.indexOf('"""', start + 3);
      if (close < 0) problems.push({ reason: "string is not closed", span: { start, end: start + 3 } });
      at = close < 0 ? text.length : close + 3;
      tokens.push({ kind: "string", word: text.slice(start + 3, close < 0 ? at : close).trim(), start: start + 3, end: close < 0 ? at : close });
    } else if (string !== undefined) {
      at += string.length;
      const closed = string.length > 1 && string.endsWith('"');
      if (!closed) problems.push({ reason: "string is not closed", span: { start, end: start + 1 } });
      const end = closed ? at - 1 : at;
      tokens.push({ kind: "string", word: unescapeJson(text.slice(start + 1, end)), start: start + 1, end });
    } else if (comment !== undefined) {
      at += comment.length;
      comments.push({ text: comment.slice(1).trim(), span: { start, end: at } });
    } else {
      const word = (name ?? number ?? mark)!;
      at += word.length;
      tokens.push({ kind: name !== undefined ? "name" : number !== undefined ? "number" : "mark", word, start, end: at });
    }
  }
  return tokens;
}

function holeEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return text.length;
}
