import type { Io } from "../io.ts";
import { messagesOf } from "../messages/messages.ts";
import { optionTable, type OptionRow, type Options } from "../options.ts";
import { wrap } from "../report/cells.ts";
import { labelled } from "../report/pretty.ts";
import { styleOf } from "../report/style.ts";
import { reportTo } from "../report/write.ts";

/** `--help`: the commands, the option table, the exit codes, and recipes. */
export function help(options: Options, io: Io): void {
  const { help: texts } = messagesOf(options.lang);
  reportTo(undefined, io, messagesOf(options.lang), function* (width, target) {
    const style = styleOf(options.color, target);
    const section = function* (title: string, rows: readonly (readonly [string, string])[]): Generator<string> {
      yield `\n${style(title, "bold")}\n`;
      yield* labelled(rows, { style: (text) => text, width });
    };
    for (const line of wrap(texts.intro, width)) yield `${line}\n`;
    yield* section(texts.commands, texts.commandList);
    yield* section(texts.options, optionTable.map((row) => [spelling(row), about(row, options.lang, texts.default)]));
    yield* section(texts.exitCodes, texts.exitCodeList);
    yield* section(texts.recipes, texts.recipeList);
  });
}

function spelling({ name, short, value }: OptionRow): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

function about(row: OptionRow, language: Options["lang"], defaultWord: string): string {
  const values = row.choices ? ` [${row.choices.join(", ")}]` : "";
  return row.about[language] + values + (row.default === undefined ? "" : ` (${defaultWord}: ${row.default})`);
}
