import { addSetting, type DraftSetting } from "../../tree/builder.ts";
import { splitAtCommas } from "./cursor.ts";
import { literalText } from "./literal.ts";
import { isWord, nameText, type Statement } from "./token.ts";

/**
 * Adds a column of a condition: its tokens run from `at` to `last`, `key` is its bare name. It has a value where it must equal a literal,
 * items where it must be one of some literals (`IN ('a', 'b')`), else none.
 */
export function addCondition(statement: Statement, at: number, last: number, list: DraftSetting): void {
  const { tokens, text } = statement;
  const name = tokens[last]!;
  const setting = addSetting(list, "setting", nameText(text, name), { start: name.start, end: name.end });
  if (isWord(tokens[at - 1], "NOT")) return;
  if (isWord(tokens[last + 1], "=", "==", "<=>")) {
    const from = last + 2;
    const to = from + (isWord(tokens[from], "-", "+") ? 2 : 1);
    const value = endsComparison(statement, to) ? literalText(statement, { from, to }) : undefined;
    if (value === undefined) return;
    setting.value = value;
    setting.valueSpan = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  } else if (isWord(tokens[last + 1], "IN") && isWord(tokens[last + 2], "(") && tokens[last + 2]!.partner > last) {
    const parts = splitAtCommas(tokens, { from: last + 3, to: tokens[last + 2]!.partner });
    for (const [index, { from, to }] of parts.entries()) {
      const value = literalText(statement, { from, to });
      const span = value === undefined ? undefined : { start: tokens[from]!.start, end: tokens[to - 1]!.end };
      if (span) addSetting(setting, "item", String(index), span, value, span);
    }
  }
}

/** Whether nothing goes on with the literal before the token at `at`. */
function endsComparison({ tokens }: Statement, at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.kind === "word" && !isWord(token, "COLLATE", "DIV", "MOD")) || isWord(token, ")", ",", "&&", "||", ";");
}
