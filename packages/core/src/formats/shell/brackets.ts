/**
 * The offset behind the `)` that belongs to the `(` before `from`, strings passed over; `undefined` where there is none before `limit`.
 * A command substitution in double quotes has quotes of its own.
 */
export function parenthesisEnd(text: string, from: number, limit: number): number | undefined {
  const open = ["("];
  for (let at = from; at < limit; at++) {
    const unit = text[at]!;
    const isQuoted = open[open.length - 1] === '"';
    if (unit === "\\") at++;
    else if (unit === '"') {
      if (isQuoted) open.pop();
      else open.push('"');
    } else if (isQuoted) {
      if (unit === "$" && text[at + 1] === "(") {
        open.push("(");
        at++;
      }
    } else if (unit === "(") open.push("(");
    else if (unit === ")") {
      open.pop();
      if (open.length === 0) return at + 1;
    } else if (unit === "'") {
      const end = text.indexOf("'", at + 1);
      if (end < 0 || end >= limit) return undefined;
      at = end;
    } else if (unit === "#" && /\s/.test(text[at - 1] ?? "")) at = Math.min(lineEnd(text, at), limit) - 1;
  }
  return undefined;
}

/** The offset behind the `}` that belongs to the `{` before `from`; `undefined` where there is none before `limit`. */
export function braceEnd(text: string, from: number, limit: number): number | undefined {
  let depth = 1;
  for (let at = from; at < limit; at++) {
    const unit = text[at];
    if (unit === "\\") at++;
    else if (unit === "{") depth++;
    else if (unit === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

/** The offset of the line break that ends a line, or the text's end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
