import { draftRoot } from "../tree/builder.ts";
import type { Comment, Include } from "../tree/setting.ts";
import { pairBrackets } from "./calls/brackets.ts";
import type { Format, Reading } from "./format.ts";
import { ProblemList } from "./reading/problem-list.ts";
import { sipTokens } from "./sip-cfg/lexer.ts";
import { SipReader } from "./sip-cfg/reader.ts";
import { isRoutingScript } from "./sip-cfg/shape.ts";

const brackets = new Map([[")", ["("]], ["]", ["["]], ["}", ["{"]]]);

/**
 * Routing scripts of SIP servers: `modparam/<module>/<key>`, `loadmodule`, global parameters, `define/<NAME>`, and for each route its calls
 * (`route/<name>/…`, `failure_route/<name>/…`; the main route's name is `0`). Both branches of `#!ifdef` are read.
 */
export const sipCfg: Format = {
  id: "sip-cfg",
  caseInsensitive: false,
  claims: isRoutingScript,
  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    const includes: Include[] = [];
    const problems = new ProblemList();
    const tokens = sipTokens(text, comments, problems);
    const unclosed = pairBrackets(tokens, brackets);
    const conditional = tokens.some((token) => token.kind === "directive" && /^[#!]!(?:if|else)/.test(token.word));
    for (const at of conditional ? [] : unclosed) {
      const { word, start, end } = tokens[at]!;
      problems.add(`${word} is not closed`, start, end);
    }
    new SipReader(text, tokens, root, includes).read();
    return { root, comments, includes, problems: problems.list };
  },
};
