import type { Span } from "../../tree/span.ts";
import type { TokenRange } from "../calls/brackets.ts";
import { phpString } from "./string-text.ts";
import { insideOf, keyword, opens, type PhpToken } from "./token.ts";

/** Dotted texts that are longer are cut to their last part, so that reading long chains stays linear. */
const longestText = 200;

/** One step of `$a->b['c']->d()`. `text` is the dotted text up to and with it, `object` the one before it. */
export interface Link {
  readonly kind: "name" | "index" | "call";
  /** The last name; for an index the key. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly text: string;
  readonly object: string;
  /** The class that the name belongs to, as written. */
  readonly className: string | undefined;
  /** What stands in the brackets of an index or call. */
  readonly inside: TokenRange;
  readonly isNew: boolean;
}

/** A variable, name or construction with all that is read of it or called on it. */
export interface Chain {
  readonly links: readonly Link[];
  readonly end: number;
}

/** Words that no call or constant has as its name. */
export const keywords: ReadonlySet<string> = new Set([
  "abstract", "and", "array", "as", "break", "case", "catch", "class", "clone", "const", "continue", "declare", "default", "do", "echo", "else", "elseif", "empty",
  "enddeclare", "endfor", "endforeach", "endif", "endswitch", "endwhile", "enum", "exit", "die", "extends", "final", "finally", "fn", "for", "foreach", "function",
  "global", "goto", "if", "implements", "include", "include_once", "instanceof", "insteadof", "interface", "isset", "list", "match", "namespace", "new", "or",
  "print", "private", "protected", "public", "readonly", "require", "require_once", "return", "switch", "throw", "trait", "try", "unset", "use", "var", "while", "xor",
  "yield",
]);

/** Names that look like one of the words above, where they are followed by none of what makes them so. */
const softKeywords: ReadonlySet<string> = new Set(["enum", "readonly", "match"]);

/** Whether a chain starts at a position: a variable, a name, `new`, or a member of what stands in brackets before. */
export function startsChain(tokens: readonly PhpToken[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === "variable") return true;
  const word = keyword(token);
  if (word === "new") return true;
  if (word !== "") return !keywords.has(word) || (softKeywords.has(word) && word !== "match" && opens(tokens[at + 1], at + 1, "("));
  return isArrow(token) && [")", "]", "}"].includes(tokens[at - 1]?.word ?? "");
}

function isArrow(token: PhpToken | undefined): boolean {
  return token?.word === "->" || token?.word === "?->" || token?.word === "::";
}

/** Follows the chain that starts at `from`, at most up to `to`. */
export function chainAt(source: string, tokens: readonly PhpToken[], from: number, to: number): Chain {
  const links: Link[] = [];
  let at = from;
  let text = "";
  let className: string | undefined;
  const link = (kind: Link["kind"], name: string, nameSpan: Span, suffix: string, inside: TokenRange, isNew = false): void => {
    const object = text;
    const joined = kind === "index" || object === "" ? object + suffix : kind === "call" ? object : `${object}.${suffix}`;
    text = joined.length > longestText ? `….${suffix}` : joined;
    links.push({ kind, name, nameSpan, text, object, className, inside, isNew });
  };
  const nothing = { from: at, to: at };
  const first = tokens[at]!;
  const isNew = keyword(first) === "new";
  if (isNew) at++;
  const base = tokens[at];
  if (base && at < to && (base.kind === "variable" || base.kind === "name")) {
    const isClass = base.kind === "name" && (isNew || tokens[at + 1]?.word === "::");
    className = isClass ? base.word : undefined;
    link("name", lastPart(base.word), base, base.word.replace(/^[$\\]/, ""), nothing, isNew);
    at++;
    if (isNew && !opens(tokens[at], at, "(")) { // `new X` without arguments
      links[0] = { ...links[0]!, kind: "call" };
      return { links, end: at };
    }
  } else if (isNew) return { links, end: Math.min(at, to) };
  else text = "()";
  while (at < to) {
    const token = tokens[at]!;
    if (isArrow(token)) {
      const member = tokens[at + 1];
      if (!member || at + 1 >= to) break;
      if (member.kind === "name" || member.kind === "variable") {
        const isStatic = token.word === "::";
        className = isStatic ? (links.length === 1 ? tokens[from]!.word : undefined) : undefined;
        const name = isStatic || member.kind === "name" ? member.word.replace("$", "") : member.word;
        link("name", name, member, name, nothing);
        at += 2;
      } else if (opens(member, at + 1, "{")) {
        link("name", "{}", member, "{}", insideOf(tokens, at + 1));
        at = member.partner + 1;
      } else break;
    } else if (opens(token, at, "[")) {
      const inside = insideOf(tokens, at);
      const key = indexKey(source, tokens, inside);
      link("index", key.text, key.span ?? token, `[${key.text.length <= 40 ? key.text : "…"}]`, inside);
      at = token.partner + 1;
    } else if (opens(token, at, "(") && links.length > 0 && token.partner < to) {
      const callee = links[links.length - 1]!;
      if (callee.kind === "name") links.pop();
      links.push({ ...callee, kind: "call", inside: insideOf(tokens, at), isNew: isNew && links.length === 0 });
      text += "()";
      at = token.partner + 1;
    } else break;
  }
  return { links, end: at };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf("\\") + 1).replace(/^\$/, "");
}

/** The key that an index or an array's entry has: a literal's text, else the expression as written (at most 100 units). */
export function indexKey(source: string, tokens: readonly PhpToken[], range: TokenRange): { readonly text: string; readonly span: Span | undefined } {
  const { from, to } = range;
  if (from >= to) return { text: "", span: undefined };
  const first = tokens[from]!;
  if (to - from === 1 && first.kind === "string") {
    const { pieces, span } = phpString(source, first);
    return { text: pieces.map((piece) => piece.text).join(""), span };
  }
  const span = { start: first.start, end: tokens[to - 1]!.end };
  return { text: source.slice(span.start, Math.min(span.end, span.start + 100)), span };
}
