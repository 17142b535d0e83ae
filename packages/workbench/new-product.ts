// `pnpm new:product <id>`: a data file with a hit that does not hit yet, a miss, and a fixture folder. Nothing else is edited by hand.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coreSource, root } from "./generate/output.ts";
import { newId, template } from "./scaffold.ts";

const id = newId("product", (candidate) => existsSync(coreSource("products", `${candidate}.json`)));
const fixture = join(root, "fixtures", id, "records-calls");
mkdirSync(fixture, { recursive: true });
writeFileSync(coreSource("products", `${id}.json`), template("product.json", { id }));
writeFileSync(join(fixture, `${id}.conf`), "[queue]\nrecord_calls = yes\n");
writeFileSync(join(fixture, "expect.json"), `${JSON.stringify([{ file: `${id}.conf`, line: 2, rule: "listening", class: "must", why: "what a reviewer sees here" }], null, 2)}\n`);
console.error(`Written: packages/core/src/products/${id}.json and fixtures/${id}/records-calls.
Next: \`pnpm generate\`, then \`pnpm test\`: the hit fails until the setting and its place are the product's own. See docs/contributing.md.`);
