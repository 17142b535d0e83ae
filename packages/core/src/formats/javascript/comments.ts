import type { Comment } from "../../tree/setting.ts";
import { list, spanOf, word, type SyntaxNode } from "./node.ts";

/** The comments of a program, in order; a `#!` line is none. */
export function commentsOf(program: SyntaxNode, text: string): Comment[] {
  return list(program, "comments").flatMap((comment) => {
    const span = spanOf(comment);
    return text.startsWith("#!", span.start) ? [] : [{ text: (word(comment, "value") ?? "").trim(), span }];
  });
}
