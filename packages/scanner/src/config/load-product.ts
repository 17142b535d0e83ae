import { productFaults, products as ownProducts, rules, settingRuleIds, unlisted, type Product, type ProductFault } from "@art4/core";
import { readDataFile, type DataFile } from "../data/data-file.ts";
import { isProduct } from "../data/validators.ts";
import type { Messages } from "../messages/messages.ts";
import { nearest } from "../nearest.ts";
import { UsageError } from "../options.ts";
import { shownPath } from "../paths.ts";

/** Reads a file of product knowledge and holds it to all that can be said of it alone; `shown` is its path as people know it. */
export function readProduct(path: string, shown: string, messages: Messages): DataFile<Product> {
  const file = readDataFile(path, shown, isProduct, messages);
  if (file.kind === "broken") return file;
  const faults = productFaults(file.data);
  return faults.length === 0 ? file : { kind: "broken", faults: faults.map((fault) => file.tell({ pointer: fault.pointer, reason: reasonOf(fault, file.data, messages) })) };
}

/** The user's own products. Throws a `UsageError` with a line for each fault, or for each id that is taken. */
export function loadProducts(paths: readonly string[], cwd: string, messages: Messages): Product[] {
  const takenBy = new Map(ownProducts.map(({ id }) => [id, messages.data.builtIn]));
  takenBy.set(unlisted, messages.data.builtIn);
  const faults: string[] = [];
  const products = paths.flatMap((path) => {
    const shown = shownPath(cwd, path);
    const file = readProduct(path, shown, messages);
    if (file.kind === "broken") {
      faults.push(...file.faults, messages.data.seeProducts(shown));
      return [];
    }
    const { id } = file.data;
    const owner = takenBy.get(id);
    if (owner !== undefined) faults.push(file.tell({ pointer: "/id", reason: messages.data.takenId(id, owner) }));
    takenBy.set(id, shown);
    return [file.data];
  });
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
  return products;
}

function reasonOf({ kind, text }: ProductFault, { files }: Product, { data }: Messages): string {
  switch (kind) {
    case "repeated-id":
      return data.repeatedId(text);
    case "unknown-rule":
      return rules.some(({ id }) => id === text) ? data.compositeRule(text) : data.unknownRule(text, nearest(text, settingRuleIds));
    case "unknown-group":
      return data.unknownGroup(text, nearest(text, Object.keys(files)));
    case "malformed":
      return text;
  }
}
