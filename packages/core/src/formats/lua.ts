import { draftRoot } from "../tree/builder.ts";
import type { Comment } from "../tree/setting.ts";
import { pairBrackets } from "./calls/brackets.ts";
import { hasEnding, type Format, type Reading } from "./format.ts";
import { luaTokens } from "./lua/lexer.ts";
import { luaBlocks, LuaReader } from "./lua/reader.ts";
import { ProblemList } from "./reading/problem-list.ts";

/**
 * Lua: every call is a `call` with its whole name as key (`session:execute`) and its arguments as items `1`, `2`, …; a call in an argument is a
 * child of that item. Calls and assignments of literals stand below a section for the named function they are in, else below the root.
 */
export const lua: Format = {
  id: "lua",
  caseInsensitive: false,
  code: true,
  claims: (path) => hasEnding(path, ".lua"),
  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    const problems = new ProblemList();
    const tokens = luaTokens(text, comments, problems);
    for (const at of pairBrackets(tokens, luaBlocks)) {
      const { word, start, end } = tokens[at]!;
      if ("([{".includes(word)) problems.add(`${word} is not closed`, start, end);
    }
    new LuaReader(text, tokens, root).read();
    return { root, comments, includes: [], problems: problems.list };
  },
};
