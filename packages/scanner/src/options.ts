import type { Language, Localized } from "@art4/core";
import { parseArgs } from "node:util";
import { nearest } from "./nearest.ts";
import { messagesOf } from "./messages/messages.ts";

export const commands = ["scan", "rules", "explain", "test"] as const;
export type Command = (typeof commands)[number];

/** One option: what the parser, `--help` and docs/cli.md are made of. */
export interface OptionRow {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in `--help`; an option without it takes none. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly repeatable?: boolean;
  readonly commands: readonly Command[];
  readonly about: Localized;
}

export const optionTable = [
  {
    name: "format", short: "f", value: "FORMAT", choices: ["pretty", "json"], default: "pretty", commands: ["scan", "rules"],
    about: { en: "how the report is written", it: "come è scritto il rapporto" },
  },
  {
    name: "output", short: "o", value: "FILE", commands: ["scan", "rules"],
    about: { en: "write the report to a file instead of to standard output", it: "scrive il rapporto in un file e non sullo standard output" },
  },
  {
    name: "fail-on", value: "SEVERITY", choices: ["error", "warning", "never"], default: "warning", commands: ["scan"],
    about: {
      en: "exit with 1 on a finding of at least this severity (error: not authorisable or prohibited; warning: agreement needed)",
      it: "esce con 1 se c'è un rilievo almeno di questa gravità (error: non autorizzabile o vietato; warning: serve un accordo)",
    },
  },
  {
    name: "audit", commands: ["scan"],
    about: { en: "report possible findings too: words alone, to be looked into", it: "riporta anche i rilievi possibili: sole parole, da verificare" },
  },
  {
    name: "product", short: "p", value: "ID", repeatable: true, commands: ["scan"],
    about: { en: "look only for this product's settings; may be given several times", it: "cerca solo le impostazioni di questo prodotto; ripetibile" },
  },
  {
    name: "config", value: "FILE", commands: ["scan", "rules", "explain"],
    about: {
      en: "the configuration, instead of the nearest art4.config.json, .jsonc, .yaml or .yml from the working folder up",
      it: "la configurazione, invece del più vicino art4.config.json, .jsonc, .yaml o .yml dalla cartella corrente in su",
    },
  },
  {
    name: "no-config", commands: ["scan", "rules", "explain"],
    about: { en: "read no configuration", it: "non legge alcuna configurazione" },
  },
  {
    name: "why", value: "PATH:LINE", commands: ["explain"],
    about: { en: "say what made the findings of a line, or why it has none", it: "dice da che cosa nascono i rilievi di una riga, o perché non ce ne sono" },
  },
  {
    name: "allow-unread", commands: ["scan"],
    about: { en: "do not exit with 3 when something could not be read", it: "non esce con 3 se qualcosa non è stato letto" },
  },
  {
    name: "max-size", value: "SIZE", default: "5MB", commands: ["scan"],
    about: { en: "leave larger files unread: bytes, or 500KB, 2MB, 1GB", it: "non legge i file più grandi: byte, oppure 500KB, 2MB, 1GB" },
  },
  {
    name: "no-ignore", commands: ["scan"],
    about: { en: "scan what .gitignore ignores, too", it: "esamina anche ciò che .gitignore esclude" },
  },
  {
    name: "quiet", short: "q", commands: ["scan"],
    about: { en: "findings only: no summary after them", it: "solo i rilievi, senza il riepilogo finale" },
  },
  {
    name: "lang", value: "LANGUAGE", choices: ["en", "it"], default: "en", commands,
    about: { en: "language of all texts; ART4_LANG sets it too", it: "lingua di tutti i testi; anche con ART4_LANG" },
  },
  {
    name: "color", value: "WHEN", choices: ["auto", "always", "never"], default: "auto", commands,
    about: { en: "colours; auto: on a terminal, and as NO_COLOR and FORCE_COLOR say", it: "colori; auto: su un terminale e secondo NO_COLOR e FORCE_COLOR" },
  },
  {
    name: "help", short: "h", commands,
    about: { en: "show this help", it: "mostra questo aiuto" },
  },
  {
    name: "version", short: "v", commands,
    about: { en: "show the version", it: "mostra la versione" },
  },
] as const satisfies readonly OptionRow[];

type Row = (typeof optionTable)[number];
type ValueOf<R extends Row> = R extends { choices: readonly (infer Choice)[] } ? Choice
  : R extends { repeatable: true } ? readonly string[]
    : R extends { value: string; default: string } ? string
      : R extends { value: string } ? string | undefined
        : boolean;

/** Every option with its value: given, or the default. */
export type Options = { readonly [R in Row as R["name"]]: ValueOf<R> };

export interface Invocation {
  readonly command: Command;
  /** What is not an option, without the command's name. */
  readonly operands: readonly string[];
  readonly options: Options;
  /** Names of the options that the command line or the environment gives. */
  readonly given: ReadonlySet<string>;
}

/** A command line or configuration that cannot be carried out; the message is one or more lines for standard error. */
export class UsageError extends Error {}

interface Token {
  readonly kind: "option" | "positional" | "option-terminator";
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
  readonly index: number;
}

const rows: readonly OptionRow[] = optionTable;

function tokensOf(argv: readonly string[]): readonly Token[] {
  const config = Object.fromEntries(rows.map(({ name, short, value }) =>
    [name, { type: value === undefined ? "boolean" as const : "string" as const, ...(short === undefined ? {} : { short }) }]));
  // Not strict: unknown options and missing values get messages of our own.
  return parseArgs({ args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true }).tokens as readonly Token[];
}

/** The language that errors are told in: `--lang`, then ART4_LANG, then English; a wrong value is left for `parseOptions` to refuse. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const given = tokensOf(argv).findLast(({ name }) => name === "lang")?.value;
  return (given ?? env["ART4_LANG"]) === "it" ? "it" : "en";
}

/** Reads a command line; throws a `UsageError` that names what is wrong in it. */
export function parseOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Invocation {
  const messages = messagesOf(languageOf(argv, env));
  const tokens = tokensOf(argv);
  const positionals = tokens.flatMap(({ kind, value }) => (kind === "positional" ? [value!] : []));
  // As a path it would be the working folder: what an unset variable of a script leaves is not what was meant.
  if (positionals.includes("")) throw new UsageError(messages.emptyArgument);
  const command = commands.find((name) => name === positionals[0]);
  const values = new Map<string, string | boolean | string[]>(rows.map((row) => [row.name, row.repeatable ? [] : row.value === undefined ? false : row.default!]));

  const given = new Set<string>();
  const set = (row: OptionRow, spelled: string, value: string | undefined): void => {
    given.add(row.name);
    if (row.value === undefined) {
      if (value !== undefined) throw new UsageError(messages.needlessValue(spelled, value));
      values.set(row.name, true);
      return;
    }
    // A value that looks like an option is a forgotten value.
    if (value === undefined || value === "" || /^-./.test(value)) throw new UsageError(messages.missingValue(spelled, row.choices ?? [row.value]));
    if (row.choices && !row.choices.includes(value)) throw new UsageError(messages.wrongValue(spelled, value, row.choices, nearest(value, row.choices)));
    if (row.repeatable) (values.get(row.name) as string[]).push(value);
    else values.set(row.name, value);
  };

  const languageRow = rows.find(({ name }) => name === "lang")!;
  if (env["ART4_LANG"]) set(languageRow, "ART4_LANG", env["ART4_LANG"]);
  for (const { kind, name, rawName, value } of tokens) {
    if (kind !== "option") continue;
    const row = rows.find((candidate) => candidate.name === name);
    if (!row) throw new UsageError(messages.unknownOption(rawName!, suggestedOption(rawName!)));
    if (!row.commands.includes(command ?? "scan")) throw new UsageError(messages.foreignOption(rawName!, command ?? "scan", row.commands));
    set(row, rawName!, value);
  }
  return {
    command: command ?? "scan",
    operands: command ? positionals.slice(1) : positionals,
    options: Object.fromEntries(values) as unknown as Options,
    given,
  };
}

function suggestedOption(spelled: string): string | undefined {
  return nearest(spelled, rows.map(({ name }) => `--${name}`));
}

const units: Readonly<Record<string, number>> = { "": 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };

/** Bytes of a size such as `800000`, `500KB` or `1.5MB` (a kilobyte is 1000 bytes); `undefined` when it is none. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text);
  const unit = match && units[match[2]!.toLowerCase()];
  return unit ? Math.floor(Number(match[1]) * unit) : undefined;
}
