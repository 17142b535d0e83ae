import { rules, type Language, type Severity } from "@art4/core";
import { dirname, resolve } from "node:path";
import { readDataFile } from "../data/data-file.ts";
import { pointerTo } from "../data/plain.ts";
import type { DataFault } from "../data/schema-faults.ts";
import { isConfig } from "../data/validators.ts";
import { ignoreList, type IgnoreList } from "../ignore/ignore-list.ts";
import type { Messages } from "../messages/messages.ts";
import { pathFault } from "../messages/missing-path.ts";
import { nearest } from "../nearest.ts";
import { UsageError } from "../options.ts";
import { shownPath } from "../paths.ts";
import type { Config } from "./config.ts";

/** A configuration with all that it extends. */
export interface LoadedConfig {
  /** Absolute paths of the files that it is made of. */
  readonly files: readonly string[];
  /** Absolute paths, each once. */
  readonly products: readonly string[];
  /** The last list that has a say decides. */
  readonly ignore: readonly IgnoreList[];
  readonly rules: RuleSeverities;
  readonly failOn?: "error" | "warning" | "never" | undefined;
  readonly language?: Language | undefined;
  readonly audit?: boolean | undefined;
}

/** What a configuration makes of rules' findings; rules that it does not name keep their severity. */
export type RuleSeverities = Readonly<Record<string, Severity | "off">>;

export const noConfig: LoadedConfig = { files: [], products: [], ignore: [], rules: {} };

/** Reads a configuration and what it extends; `path` is absolute. Throws a `UsageError` with a line for each fault of the first file that has any. */
export function loadConfig(path: string, cwd: string, messages: Messages): LoadedConfig {
  return load(path, [], cwd, messages);
}

/** `chain`: the configurations that are being read, each extending the next. */
function load(path: string, chain: readonly string[], cwd: string, messages: Messages): LoadedConfig {
  const file = readDataFile(path, shownPath(cwd, path), isConfig, messages);
  if (file.kind === "broken") throw configError(file.faults, messages);
  const { data, tell } = file;
  const folder = dirname(path);
  const fail = (fault: DataFault): never => {
    throw configError([tell(fault)], messages);
  };
  const faults = [...unknownRules(data, messages), ...missingProducts(data, folder, messages)];
  if (faults.length > 0) throw configError(faults.map(tell), messages);

  const bases = [data.extends ?? []].flat().map((base, index) => {
    const pointer = typeof data.extends === "string" ? "/extends" : `/extends/${index}`;
    const absolute = resolve(folder, base);
    const missing = pathFault(base, absolute, messages);
    if (missing !== undefined) fail({ pointer, reason: missing });
    const circle = [...chain, path, absolute];
    const from = circle.indexOf(absolute);
    if (from < circle.length - 1) fail({ pointer, reason: messages.data.circle(circle.slice(from).map((link) => shownPath(cwd, link))) });
    return load(absolute, [...chain, path], cwd, messages);
  });
  return [...bases, own(path, data)].reduce(merge, noConfig);
}

function own(path: string, { products = [], ignore = [], rules: severities = {}, failOn, language, audit }: Config): LoadedConfig {
  const folder = dirname(path);
  return {
    files: [path], products: products.map((product) => resolve(folder, product)), ignore: ignore.length > 0 ? [ignoreList(folder, ignore)] : [],
    rules: severities, failOn, language, audit,
  };
}

function merge(base: LoadedConfig, over: LoadedConfig): LoadedConfig {
  return {
    files: [...base.files, ...over.files], products: [...new Set([...base.products, ...over.products])], ignore: [...base.ignore, ...over.ignore],
    rules: { ...base.rules, ...over.rules }, failOn: over.failOn ?? base.failOn, language: over.language ?? base.language, audit: over.audit ?? base.audit,
  };
}

function unknownRules({ rules: severities = {} }: Config, messages: Messages): DataFault[] {
  const ids = rules.map(({ id }) => id);
  return Object.keys(severities).filter((id) => !ids.includes(id)).map((id) =>
    ({ pointer: "/rules", shown: pointerTo("/rules", { key: id }), reason: messages.data.unknownRule(id, nearest(id, ids)) }));
}

function missingProducts({ products = [] }: Config, folder: string, messages: Messages): DataFault[] {
  return products.flatMap((product, index) => {
    const reason = pathFault(product, resolve(folder, product), messages);
    return reason === undefined ? [] : [{ pointer: `/products/${index}`, reason }];
  });
}

/** The faults of a configuration, with a pointer to its page. */
function configError(faults: readonly string[], messages: Messages): UsageError {
  return new UsageError([...faults, messages.data.seeConfig].join("\n"));
}
