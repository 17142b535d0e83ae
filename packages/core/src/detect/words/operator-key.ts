import type { Setting } from "../../tree/setting.ts";
import type { Sibling } from "./file-words.ts";
import { wordsOf } from "./identifier.ts";
import { groupWords, keyWords, linkWords, operatorWords, ownershipWords, turnWords } from "./lexicon.ts";

/** A sibling that tells which operator (or, weaker, which person or extension). */
export interface OperatorKey {
  readonly sibling: Sibling;
  readonly strong: boolean;
  /** Whether its value says whom it tells and not its name: `name: agent.name`. */
  readonly isRead: boolean;
}

/** A browser's name is no operator, nor does it tell of another trade: log-ins of operators have it too. */
export function isBrowserName(words: readonly string[]): boolean {
  return words.join(" ") === "user agent";
}

/** The word among some that names the job of an operator. */
export function operatorIn(words: readonly string[]): string | undefined {
  return operatorWords.strong.find((word) => words.includes(word));
}

/** The sibling that tells which operator, the strongest first. */
export function operatorKeyIn(siblings: readonly Sibling[]): OperatorKey | undefined {
  for (const [people, strong] of [[operatorWords.strong, true], [operatorWords.weak, false]] as const) {
    const named = siblings.find(({ words }) => !isBrowserName(words) && isOperatorKey(words, people));
    if (named) return { sibling: named, strong, isRead: false };
    const read = siblings.find(({ setting }) => readNames(setting).some((name) => isOperatorKey(wordsOf(name), people)));
    if (read) return { sibling: read, strong, isRead: true };
  }
  return undefined;
}

/** `operatorKeyIn` without the keys that tell whose a customer's record is, or who had it last, and not who worked on it. */
export function workerKeyIn(siblings: readonly Sibling[]): OperatorKey | undefined {
  const isOfRecord = (words: readonly string[]): boolean => {
    const marks = operatorIn(words) === undefined ? [...ownershipWords, ...turnWords] : turnWords;
    return words.some((word) => marks.includes(word));
  };
  return operatorKeyIn(siblings.filter(({ words }) => !isOfRecord(words)));
}

/** Names beside which a type, list or object that is named after operators tells one from another: `Agent { id, name, calls }`. */
export function ownKeyIn(siblings: readonly Sibling[]): string | undefined {
  return siblings.map(({ words }) => words.join(" ")).find((name) => ownKeyNames.has(name));
}

const ownKeyNames: ReadonlySet<string> = new Set(["id", "name", "full name", "first name", "display name", "friendly name", "user name", "username", "email", "extension", "nome", "nombre", "nom", "matricola"]);

/** What an object's member is given, as a whole and by its last name: `agent.name` in `{ name: agent.name }`, `employee` in `{ name: e.employee }`. */
function readNames({ tag, key, value }: Setting): readonly string[] {
  if (tag !== "expression" || !ownKeyNames.has(wordsOf(key).join(" "))) return [];
  const last = /^[\w$]+\??\.([\w$]+)$/.exec(value ?? "")?.[1];
  return last === undefined ? [] : [value!, last];
}

/** `agent_id`, `operatore`, `codice_operatore`, `assignedAgentId`, `agent_user_id`: a person's word and nothing but words that make it a key. */
function isOperatorKey(words: readonly string[], people: readonly string[]): boolean {
  if (words.length === 1 && groupWords.includes(words[0]!)) return false;
  return words.some((word) => people.includes(word)) && words.every((word) => people.includes(word) || operatorWords.weak.includes(word as "user") || keyWords.includes(word) || linkWords.includes(word));
}
