import type { Comment } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";

/** The comment in a span that ends with its line; its first unit, repeated or not, is its mark. */
export function lineComment(text: string, span: Span): Comment {
  let start = span.start;
  while (start < span.end && text[start] === text[span.start]) start++;
  return { text: text.slice(start, span.end).trim(), span };
}
