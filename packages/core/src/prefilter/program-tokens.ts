/** A token of a program, as parsers of JavaScript give them to ESLint (https://eslint.org/docs/latest/extend/custom-parsers). */
interface Token {
  readonly type: string;
  readonly value: string;
}

function isToken(value: unknown): value is Token {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string" && typeof (value as { value?: unknown }).value === "string";
}

/**
 * The texts of a program's tokens but for punctuation, each of which a name stands in as a whole: texts that are joined by `+` are one.
 * Comments are not among them. `undefined` where the parser gave none that are ready to be read.
 */
export function tokenTexts(program: unknown): readonly string[] | undefined {
  // Where tokens would have to be made first (a getter), the text is the quicker one to read.
  const tokens: unknown = typeof program === "object" && program !== null ? Object.getOwnPropertyDescriptor(program, "tokens")?.value : undefined;
  return Array.isArray(tokens) && tokens.length > 0 && tokens.every(isToken) ? textsOf(tokens) : undefined;
}

function textsOf(tokens: readonly Token[]): string[] {
  const texts: string[] = [];
  let joined = "";
  for (let at = 0; at < tokens.length; at++) {
    const { type, value } = tokens[at]!;
    if (type === "Punctuator") continue;
    const isText = type === "String" || type === "Template";
    if (isText && tokens[at + 1]?.value === "+") joined += value;
    else {
      texts.push(isText ? joined + value : value);
      if (joined !== "" && !isText) texts.push(joined);
      joined = "";
    }
  }
  if (joined !== "") texts.push(joined);
  return texts;
}
