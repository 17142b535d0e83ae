const simple = /\$[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\[(?:-?\d+|[A-Za-z_]\w*|\$[A-Za-z_]\w*)\]|\??->[A-Za-z_]\w*)?/y;

/** The end of `$name`, `$name[key]` or `$name->property` at an offset of a string; `undefined` where there is none. */
export function simpleHoleEnd(text: string, at: number): number | undefined {
  simple.lastIndex = at;
  const found = simple.exec(text)?.[0];
  return found === undefined ? undefined : at + found.length;
}

/** Whether `{$…}` or `${…}` starts at an offset of a string. */
export function opensBraceHole(text: string, at: number): boolean {
  return (text[at] === "{" && text[at + 1] === "$") || (text[at] === "$" && text[at + 1] === "{");
}

/** The end of the `{$…}` or `${…}` at an offset, strings within it passed over; `undefined` where it does not end before `limit`. */
export function braceHoleEnd(text: string, at: number, limit: number): number | undefined {
  let depth = 0;
  for (let i = text[at] === "$" ? at + 1 : at; i < limit; i++) {
    const unit = text[i];
    if (unit === "{") depth++;
    else if (unit === "}" && --depth === 0) return i + 1;
    else if (unit === "'" || unit === '"') {
      for (i++; i < limit && text[i] !== unit; i++) if (text[i] === "\\") i++;
    }
  }
  return undefined;
}
