import type { DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import type { TokenRange } from "../calls/brackets.ts";
import { writeCalls } from "./calls.ts";
import type { Chain, Link } from "./chain.ts";
import type { Work } from "./work.ts";

export const assignmentOperators: ReadonlySet<string> = new Set(["=", "+=", "-=", "*=", "/=", ".=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>=", "??="]);

/** Adds what a chain is assigned by the operator at `operator`; gives the position behind the value. */
export function writeAssignment(work: Work, chain: Chain, operator: number, to: number, holder: DraftSetting): number {
  const value = { from: operator + 1, to: Math.min(work.expressionEnds[operator + 1]!, to) };
  const { word } = work.tokens[operator]!;
  writeCalls(work, chain, holder);
  const setting = addTarget(work, chain.links, holder);
  if (!setting) return operator + 1;
  work.close(setting, value);
  if (word !== "=" && word !== "??=") setting.tag = "expression";
  work.later("value", value, setting);
  return value.to;
}

/** The setting that an assignment writes to: indexes at the end of the chain lead to it step by step. */
function addTarget(work: Work, links: readonly Link[], holder: DraftSetting): DraftSetting | undefined {
  let tail = links.length;
  while (tail > 1 && links[tail - 1]!.kind === "index") tail--;
  const head = links[tail - 1];
  if (!head) return undefined;
  const indexes = links.slice(tail);
  const isVariable = tail === 1 && head.className === undefined && work.text[head.nameSpan.start] === "$";
  const name = isVariable ? `$${head.name}` : head.name;
  const key = isVariable ? name : head.text;
  if (indexes.length === 0) {
    if (isVariable) work.paths.change(name);
    const setting = work.add(holder, "setting", name, head.nameSpan);
    work.note(setting, "@object", head.object, head.nameSpan);
    work.paths.set(holder, key, setting);
    return setting;
  }
  let parent = work.paths.get(holder, key);
  if (!parent) {
    parent = work.add(holder, "section", name, head.nameSpan);
    work.note(parent, "@object", head.object, head.nameSpan);
    work.paths.set(holder, key, parent);
  }
  for (const [at, index] of indexes.entries()) parent = addIndex(work, index, parent, at === indexes.length - 1);
  return parent;
}

/** The setting for one index below another one's; the last index of an assignment is always a new one. */
function addIndex(work: Work, index: Link, parent: DraftSetting, isLast: boolean): DraftSetting {
  if (parent.kind === "setting") parent.kind = "section";
  if (index.inside.from === index.inside.to) return work.add(parent, "item", String(work.paths.nextPosition(parent)), index.nameSpan);
  const known = isLast ? undefined : work.paths.get(parent, index.name);
  if (known) return known;
  const setting = work.add(parent, isLast ? "setting" : "section", index.name, index.nameSpan);
  work.paths.set(parent, index.name, setting);
  return setting;
}

/** Adds `name = value` of a constant or property; without a value only its name. */
export function writeMember(work: Work, name: string, nameSpan: Span, value: TokenRange, holder: DraftSetting): DraftSetting {
  const setting = work.add(holder, "setting", name, nameSpan);
  work.close(setting, value);
  work.later("value", value, setting);
  return setting;
}
