import { analyze } from "./analyze.ts";
import type { Product, ProductSetting } from "./products/product.ts";

/** An example of a product setting, ready to be analysed. */
export interface ProductExample {
  readonly kind: "hit" | "miss";
  /** 1-based among the setting's hits, or among its misses. */
  readonly number: number;
  readonly path: string;
  /** The file's text without the `»` marks. */
  readonly text: string;
  /** 1-based lines that must be reported; none in a miss. */
  readonly lines: readonly number[];
}

/** An example that does not do what it says. */
export interface ExampleFault {
  readonly entry: string;
  readonly example: ProductExample;
  readonly reason: string;
}

const mark = "»";

/** Reads an example as written in product data: a first line `--- path` names the file, `»` stands before each line to be reported. */
function readExample(kind: "hit" | "miss", number: number, source: string, sample: string): ProductExample {
  const named = /^--- (.+)\n/.exec(source);
  const lines = (named ? source.slice(named[0].length) : source).split("\n");
  return {
    kind,
    number,
    path: named?.[1] ?? sample,
    text: lines.map((line) => line.replace(mark, "")).join("\n"),
    lines: lines.flatMap((line, index) => (line.includes(mark) ? [index + 1] : [])),
  };
}

/** The hits and misses of a product's setting. */
export function examplesOf(product: Product, entry: ProductSetting): ProductExample[] {
  const sample = product.files[entry.in[0]!]?.sample ?? "";
  return [
    ...entry.hits.map((source, index) => readExample("hit", index + 1, source, sample)),
    ...entry.misses.map((source, index) => readExample("miss", index + 1, source, sample)),
  ];
}

/** Runs every hit and miss of a product: a hit must report exactly its marked lines, a miss none, and both must be read whole. */
export function exampleFaults(product: Product): ExampleFault[] {
  return product.settings.flatMap((entry) =>
    examplesOf(product, entry).flatMap((example) => {
      const reason = faultOf(product, entry, example);
      return reason === undefined ? [] : [{ entry: entry.id, example, reason }];
    }),
  );
}

function faultOf(product: Product, entry: ProductSetting, example: ProductExample): string | undefined {
  if (example.kind === "hit" && example.lines.length === 0) return `a hit without a line marked ${mark}`;
  if (example.kind === "miss" && example.lines.length > 0) return `a miss with a line marked ${mark}`;
  const { tree, findings, unread } = analyze(example.path, example.text, { products: [product] });
  if (!tree) return `no reader takes ${example.path}`;
  if (unread.length > 0) return `${example.path}, line ${unread[0]!.line}: ${unread[0]!.reason}`;
  const found = new Set(findings.filter((finding) => finding.product === product.id && finding.entry === entry.id).map((finding) => finding.line));
  const missing = example.lines.filter((line) => !found.has(line));
  const surplus = [...found].filter((line) => !example.lines.includes(line));
  if (missing.length === 0 && surplus.length === 0) return undefined;
  return [
    missing.length > 0 ? `silent on line ${missing.join(", ")}` : "",
    surplus.length > 0 ? `reports line ${surplus.join(", ")}` : "",
  ].filter((part) => part !== "").join("; ");
}
