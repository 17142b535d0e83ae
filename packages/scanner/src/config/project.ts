import { products as ownProducts, type Finding, type Product } from "@art4/core";
import { resolve } from "node:path";
import { isIgnored } from "../ignore/ignore-list.ts";
import type { Io } from "../io.ts";
import { messagesOf, type Messages } from "../messages/messages.ts";
import { pathFault } from "../messages/missing-path.ts";
import { UsageError, type Invocation, type Options } from "../options.ts";
import { shownPath } from "../paths.ts";
import { findConfig } from "./find-config.ts";
import { loadConfig, noConfig, type LoadedConfig, type RuleSeverities } from "./load-config.ts";
import { loadProducts } from "./load-product.ts";

/** A command line together with the configuration that stands behind it. */
export interface Project {
  /** With the configuration's values where the command line says nothing. */
  readonly options: Options;
  /** In the language of `options`. */
  readonly messages: Messages;
  /** art4's own products and the user's. */
  readonly products: readonly Product[];
  readonly rules: RuleSeverities;
  /** Whether an absolute path is left out of a scan: ignored, or art4's own configuration and product knowledge. */
  readonly leavesOut: (path: string, isFolder: boolean) => boolean;
}

/** Finds and reads the configuration of a command line. Throws a `UsageError` that says what is wrong in it. */
export function projectOf(invocation: Invocation, io: Io): Project {
  const given = messagesOf(invocation.options.lang);
  const config = configOf(invocation.options, io.cwd, given);
  const options = withConfig(invocation, config);
  const messages = messagesOf(options.lang);
  const own = new Set([...config.files, ...config.products]);
  return {
    options, messages,
    products: [...ownProducts, ...loadProducts(config.products, io.cwd, messages)],
    rules: config.rules,
    leavesOut: (path, isFolder) => own.has(path) || isIgnored(config.ignore, path, isFolder),
  };
}

/** Findings with the severities that the configuration gives their rules, without those of rules that are off. */
export function withSeverities(findings: readonly Finding[], rules: RuleSeverities): Finding[] {
  return findings.flatMap((finding) => {
    const severity = rules[finding.ruleId] ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

function configOf(options: Options, cwd: string, messages: Messages): LoadedConfig {
  const { config: named } = options;
  if (named !== undefined) {
    if (options["no-config"]) throw new UsageError(messages.excluding("--config", "--no-config"));
    const path = resolve(cwd, named);
    const missing = pathFault(named, path, messages);
    if (missing !== undefined) throw new UsageError(missing);
    return loadConfig(path, cwd, messages);
  }
  if (options["no-config"]) return noConfig;
  const [found, other] = findConfig(cwd);
  if (found === undefined) return noConfig;
  if (other !== undefined) throw new UsageError(messages.data.twoConfigs(shownPath(cwd, found), shownPath(cwd, other)));
  return loadConfig(found, cwd, messages);
}

function withConfig({ options, given }: Invocation, { failOn, language, audit }: LoadedConfig): Options {
  return {
    ...options,
    ...(failOn !== undefined && !given.has("fail-on") ? { "fail-on": failOn } : {}),
    ...(language !== undefined && !given.has("lang") ? { lang: language } : {}),
    ...(audit !== undefined && !given.has("audit") ? { audit } : {}),
  };
}
