import type { Comment } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import { lineComment } from "../lines/line-comment.ts";
import { lineRanges } from "../lines/line-ranges.ts";
import { SourceText } from "../lines/source-text.ts";

/**
 * The lines of an Asterisk configuration without their comments, `\;` read as `;`; the comments go into `comments`.
 * Follows config_text_file_load (main/config.c): `;` starts a comment that ends with its line, `;--` but not `;---` one that
 * ends at its `--;`, over lines and nested. Lines wholly inside a comment are left out. Differs where Asterisk errs: a `--;`
 * that ends nothing starts a plain comment.
 */
export function* uncommentedLines(text: string, comments: Comment[]): Generator<SourceText> {
  let depth = 0;
  let blockStart = 0;
  let mark = text.indexOf(";");
  for (const { start, end } of lineRanges(text)) {
    if (mark >= 0 && mark < start) mark = text.indexOf(";", start);
    if (mark < 0 || mark >= end) {
      if (depth === 0) yield new SourceText(text, [{ start, end }]);
      continue;
    }
    const pieces: Span[] = [];
    let kept = start;
    let scanned = start;
    for (; mark >= 0 && mark < end; mark = text.indexOf(";", scanned)) {
      if (mark > scanned && text[mark - 1] === "\\") {
        if (depth === 0) {
          pieces.push({ start: kept, end: mark - 1 });
          kept = mark;
        }
        scanned = mark + 1;
      } else if (text.startsWith("--", mark + 1) && text[mark + 3] !== "-") {
        if (depth === 0) {
          pieces.push({ start: kept, end: mark });
          blockStart = mark;
        }
        depth++;
        scanned = mark + 3;
      } else if (depth === 0) {
        pieces.push({ start: kept, end: mark });
        comments.push(lineComment(text, { start: mark, end }));
        kept = end;
        scanned = end;
      } else {
        const ends = mark - 2 >= scanned && text.startsWith("--", mark - 2);
        scanned = mark + 1;
        if (ends) {
          depth--;
          if (depth === 0) {
            comments.push(blockComment(text, blockStart, mark + 1));
            kept = mark + 1;
          }
        }
      }
    }
    if (depth === 0) pieces.push({ start: kept, end });
    if (pieces.length > 0) yield new SourceText(text, pieces);
  }
  if (depth > 0) comments.push({ text: text.slice(blockStart + 3).trim(), span: { start: blockStart, end: text.length } });
}

function blockComment(text: string, start: number, end: number): Comment {
  return { text: text.slice(start + 3, end - 3).trim(), span: { start, end } };
}
