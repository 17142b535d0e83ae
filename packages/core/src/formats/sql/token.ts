import type { Span } from "../../tree/span.ts";

/**
 * What a token is. `quoted` is an identifier in backticks or brackets; `double` stands in double quotes, which is an identifier in
 * some dialects and a string in others; `placeholder` is filled in when the query runs (`:name`, `?`, `@x`, `${x}`, `{{ x }}`).
 */
export type TokenKind = "word" | "quoted" | "double" | "string" | "number" | "placeholder" | "mark";

/** A token; offsets are UTF-16 into the file's text. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** A word in upper case, a mark as written; empty for the others. */
  readonly word: string;
  /** Whether only blanks stand before it on its line. */
  readonly opensLine: boolean;
  /** Position in its statement of the parenthesis that belongs to this one; -1 where there is none. */
  partner: number;
}

/** A token that can be a part of a name. */
export type NamePart = Token & { readonly kind: "word" | "quoted" | "double" | "placeholder" };

/** The tokens of one statement, without its closing `;`. */
export interface Statement {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether strings follow the standard: no backslash escapes, identifiers in double quotes. */
  readonly standard: boolean;
  /** Data lines behind `COPY … FROM stdin;`. */
  readonly data?: Span | undefined;
}

/** Whether a token can be a part of a name. A keyword counts: what stands where a name must stand is one. */
export function isNamePart(token: Token | undefined): token is NamePart {
  return token !== undefined && token.kind !== "mark" && token.kind !== "number" && token.kind !== "string";
}

/** Whether a token can name something where some dialects let strings do so too. */
export function isNameOrString(token: Token | undefined): token is Token {
  return isNamePart(token) || token?.kind === "string";
}

/** Whether a token is one of these words (upper case) or marks. */
export function isWord(token: Token | undefined, ...words: string[]): boolean {
  return token !== undefined && token.word !== "" && words.includes(token.word);
}

/** A name's part without its quotes; doubled closing quotes become one. */
export function nameText(text: string, token: Token): string {
  const written = text.slice(token.start, token.end);
  switch (token.kind) {
    case "quoted":
    case "double": {
      const close = written[written.length - 1]!;
      return written.slice(1, -1).replaceAll(close + close, close);
    }
    case "string":
      return stringText(written, true);
    default:
      return written;
  }
}

/** The content of a string as written with its prefix and quotes; `standard` strings have no backslash escapes unless they start with E. */
export function stringText(written: string, standard: boolean): string {
  if (written.startsWith("$")) {
    const tag = written.slice(0, written.indexOf("$", 1) + 1);
    return written.slice(tag.length, -tag.length);
  }
  const quoteAt = written.search(/['"]/);
  const quote = written[quoteAt]!;
  const content = written.slice(quoteAt + 1, -1).replaceAll(quote + quote, quote);
  const escaped = !standard || written[0] === "E" || written[0] === "e";
  return escaped && content.includes("\\") ? content.replace(/\\([\s\S])/g, (_match, unit: string) => unescape(unit)) : content;
}

/** What a backslash makes of the unit behind it; `\%` and `\_` keep their backslash, as patterns need it. */
function unescape(unit: string): string {
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", Z: "\x1a", "0": "\0", "%": "\\%", _: "\\_" };
  return escapes[unit] ?? unit;
}
