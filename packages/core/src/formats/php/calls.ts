import type { DraftSetting } from "../../tree/builder.ts";
import { splitRange } from "../calls/brackets.ts";
import type { Chain, Link } from "./chain.ts";
import { spanOf } from "./token.ts";
import type { Work } from "./work.ts";

/** Adds the calls of a chain, one beside the other, and what its indexes hold. */
export function writeCalls(work: Work, chain: Chain, holder: DraftSetting): void {
  for (const link of chain.links) {
    if (link.kind === "call") writeCall(work, link, holder);
    else if (link.inside.to - link.inside.from > 1) work.later("scan", link.inside, holder);
  }
}

function writeCall(work: Work, link: Link, holder: DraftSetting): void {
  const { nameSpan, inside } = link;
  const call = work.add(holder, "call", link.name, nameSpan);
  const last = work.tokens[inside.to];
  if (last && inside.to > 0 && last.word === ")") work.close(call, { from: inside.to, to: inside.to + 1 });
  work.note(call, "@callee", link.text, nameSpan);
  work.note(call, "@object", link.object, nameSpan);
  work.note(call, "@class", link.className && work.className(link.className), nameSpan);
  if (link.isNew) work.note(call, "@new", "true", nameSpan);
  for (const [index, argument] of splitRange(work.tokens, inside, ",").entries()) {
    if (argument.from < argument.to) writeArgument(work, String(index + 1), argument, call);
  }
}

function writeArgument(work: Work, position: string, argument: { readonly from: number; readonly to: number }, call: DraftSetting): void {
  const { tokens } = work;
  const first = tokens[argument.from]!;
  const isNamed = first.kind === "name" && tokens[argument.from + 1]?.word === ":" && argument.from + 2 < argument.to;
  const range = isNamed ? { from: argument.from + 2, to: argument.to } : argument;
  if (!isNamed && first.word === "..." && range.to - range.from === 1) return; // a function made of the callee, and no call
  const setting = isNamed ? work.add(call, "setting", first.word, first) : work.add(call, "item", position, spanOf(tokens, range));
  work.close(setting, range);
  work.later("value", range, setting);
}
