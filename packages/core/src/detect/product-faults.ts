import type { Product } from "../products/product.ts";
import { rules } from "../rules/index.ts";
import { compilePlace } from "../tree/match.ts";
import { compileValue } from "../tree/value.ts";

/** What is wrong in a product's data although it keeps to the schema. */
export interface ProductFault {
  /** JSON pointer to the fault in the product's data. */
  readonly pointer: string;
  readonly kind: "repeated-id" | "unknown-rule" | "unknown-group" | "malformed";
  /** The id, rule or group; of a malformed place or value pattern what is wrong in it. */
  readonly text: string;
}

/** Rules that are decided by single settings: what a product's setting can name. */
export const settingRuleIds: readonly string[] = rules.filter(({ composite }) => !composite).map(({ id }) => id);

/** The faults of a product that keeps to schema/product.schema.json: ids, references, places and value patterns. */
export function productFaults(product: Product): ProductFault[] {
  const faults: ProductFault[] = [];
  const check = (pointer: string, compile: (source: string) => unknown, source: string | undefined): void => {
    const text = source === undefined ? undefined : faultIn(compile, source);
    if (text !== undefined) faults.push({ pointer, kind: "malformed", text });
  };
  const checkAll = (pointer: string, compile: (source: string) => unknown, sources: readonly string[] = []): void =>
    sources.forEach((source, index) => check(`${pointer}/${index}`, compile, source));

  for (const [name, { where, unless }] of Object.entries(product.files)) {
    const group = `/files/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    checkAll(`${group}/where`, compilePlace, where);
    checkAll(`${group}/unless`, compilePlace, unless);
  }
  checkAll("/off", compilePlace, product.off);
  const ids = new Set<string>();
  for (const [index, { id, rule, in: groups, at, on, off, report, related, suggest }] of product.settings.entries()) {
    const setting = `/settings/${index}`;
    if (ids.has(id)) faults.push({ pointer: `${setting}/id`, kind: "repeated-id", text: id });
    ids.add(id);
    if (!settingRuleIds.includes(rule)) faults.push({ pointer: `${setting}/rule`, kind: "unknown-rule", text: rule });
    for (const [position, group] of groups.entries()) {
      if (!Object.hasOwn(product.files, group)) faults.push({ pointer: `${setting}/in/${position}`, kind: "unknown-group", text: group });
    }
    checkAll(`${setting}/at`, compilePlace, at);
    check(`${setting}/on`, compileValue, on);
    checkAll(`${setting}/off`, compilePlace, off);
    check(`${setting}/report`, compilePlace, report);
    for (const [position, { at: place }] of (related ?? []).entries()) check(`${setting}/related/${position}/at`, compilePlace, place);
    for (const [position, { at: place }] of (suggest ?? []).entries()) check(`${setting}/suggest/${position}/at`, compilePlace, place);
  }
  return faults;
}

function faultIn(compile: (source: string) => unknown, source: string): string | undefined {
  try {
    compile(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
