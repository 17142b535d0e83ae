import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import type { Span } from "../../tree/span.ts";
import { languageOf } from "../embedded/language.ts";
import { readEmbedded } from "../embedded/read-embedded.ts";
import { placesOf, type TextPiece } from "../embedded/text-piece.ts";
import { looksLikeJson, readEmbeddedJson } from "../json/embedded.ts";
import type { Word } from "./word.ts";

/** Words before the command that is meant. */
const wrappers: ReadonlySet<string> = new Set(["sudo", "exec", "nohup", "time", "command", "builtin", "eval", "env", "then", "do", "else", "if", "elif", "while", "until", "!", "{"]);
/** Options of those that take a word. */
const wrapperOptions: ReadonlySet<string> = new Set(["-u", "-g", "-h", "-C"]);
/** Words that begin what is no command. */
const noCommands: ReadonlySet<string> = new Set([
  "for", "select", "case", "function", "in", "fi", "done", "esac", "}", "export", "declare", "local", "readonly", "typeset", "[", "test", ":", "return", "exit", "break", "continue",
  "set", "unset", "shift", "true", "false", "echo", "printf",
]);

/** Adds a command as a call: options with what follows them as settings, other words as items; gives it back unless it is none. */
export function addCommand(words: readonly Word[], holder: DraftSetting): DraftSetting | undefined {
  let first = 0;
  while (first < words.length && wrappers.has(words[first]!.text)) {
    first++;
    while (words[first]?.text.startsWith("-")) first += wrapperOptions.has(words[first]!.text) ? 2 : 1;
  }
  const name = words[first];
  if (!name || noCommands.has(name.text) || name.text === "") return undefined;
  const call = addSetting(holder, "call", name.text.slice(name.text.lastIndexOf("/") + 1) || name.text, name);
  let position = 1;
  for (let at = first + 1; at < words.length; ) {
    const word = words[at]!;
    if (isOption(word)) at = addOption(words, at, call, position > 1);
    else {
      writeWord(addSetting(call, "item", String(position++), word), word);
      at++;
    }
  }
  return call;
}

function isOption({ text }: Word): boolean {
  return /^-[A-Za-z-]/.test(text) && text !== "--";
}

/** Adds `--option=value`, `--option value …` (`mayList`) or `-o value`; gives the position behind it. */
function addOption(words: readonly Word[], at: number, call: DraftSetting, mayList: boolean): number {
  const option = words[at]!;
  const equals = option.text.indexOf("=");
  const written = option.pieces[0];
  if (equals > 0 && written?.kind === "written" && written.text.length > equals) {
    const key = option.text.slice(0, equals);
    const valueStart = written.start + equals + 1;
    const pieces: TextPiece[] = [{ ...written, text: written.text.slice(equals + 1), start: valueStart }, ...option.pieces.slice(1)].filter(({ text }) => text !== "");
    const setting = addSetting(call, "setting", key, { start: option.start, end: valueStart - 1 });
    const isQuoted = pieces.length === 1 && pieces[0]!.start === valueStart + 1;
    writeWord(setting, {
      ...option, pieces, text: option.text.slice(equals + 1), tag: pieces.length === 1 && pieces[0]!.kind === "hole" ? "expression" : option.tag,
      valueSpan: isQuoted ? { start: valueStart + 1, end: option.end - 1 } : { start: valueStart, end: option.end },
    });
    return at + 1;
  }
  let end = at + 1;
  while (end < words.length && !isOption(words[end]!) && words[end]!.text !== "--" && ((mayList && option.text.startsWith("--")) || end === at + 1)) end++;
  const setting = addSetting(call, "setting", option.text, option);
  if (end === at + 2) writeWord(setting, words[at + 1]!);
  else if (end > at + 2) {
    for (const [index, word] of words.slice(at + 1, end).entries()) writeWord(addSetting(setting, "item", String(index), word), word);
  }
  return end;
}

/** Makes a word the value of its setting, and reads JSON, SQL or GraphQL that it holds. */
export function writeWord(setting: DraftSetting, word: Pick<Word, "text" | "pieces" | "valueSpan" | "tag">): void {
  setting.value = word.text;
  setting.valueSpan = word.valueSpan;
  if (word.tag !== undefined) setting.tag = word.tag;
  readContent(setting, word.text, word.pieces, word.valueSpan);
}

function readContent(setting: DraftSetting, text: string, pieces: readonly TextPiece[], span: Span): void {
  if (looksLikeJson(text)) readEmbeddedJson(setting, text, placesOf(pieces, span.end));
  else {
    const language = languageOf(text);
    if (language) readEmbedded(language, text, placesOf(pieces, span.end), setting);
  }
}
