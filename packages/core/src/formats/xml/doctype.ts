const doctype = /<!DOCTYPE\b/i;

/**
 * A text of the same length in which a document type declaration before the first element is blanks: its internal
 * subset may hold `>`, and its entities must not be read.
 */
export function blankDoctype(text: string): string {
  const start = doctypeStart(text);
  if (start < 0) return text;
  const end = doctypeEnd(text, start);
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

/** Offset of `<!DOCTYPE`, which only blanks, comments and processing instructions may precede; -1 without one. */
function doctypeStart(text: string): number {
  for (let at = 0; ; ) {
    const mark = text.indexOf("<", at);
    if (mark < 0) return -1;
    if (text.startsWith("<!--", mark)) at = text.indexOf("-->", mark) + 3;
    else if (text.startsWith("<?", mark)) at = text.indexOf("?>", mark) + 2;
    else return doctype.test(text.slice(mark, mark + 10)) ? mark : -1;
    if (at <= mark) return -1;
  }
}

/** Offset behind the declaration's own `>`: outside quotes, comments and the brackets of the internal subset. */
function doctypeEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 2; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === '"' || unit === "'") at = text.indexOf(unit, at + 1);
    else if (unit === "<" && text.startsWith("<!--", at)) at = text.indexOf("-->", at);
    else if (unit === "[") depth++;
    else if (unit === "]") depth--;
    else if (unit === ">" && depth <= 0) return at + 1;
    if (at < 0) break;
  }
  return text.length;
}
