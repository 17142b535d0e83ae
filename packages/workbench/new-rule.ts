// `pnpm new:rule <id>`: the rule, its page with an example that is not reported yet. Nothing is registered by hand.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { camelCase } from "./generate/indexes.ts";
import { coreSource, root } from "./generate/output.ts";
import { newId, template } from "./scaffold.ts";

const id = newId("rule", (candidate) => existsSync(coreSource("rules", `${candidate}.ts`)));
writeFileSync(coreSource("rules", `${id}.ts`), template("rule.ts.txt", { id, name: camelCase(id) }));
writeFileSync(join(root, `docs/rules/${id}.md`), template("rule.md", { id }));
console.error(`Written: packages/core/src/rules/${id}.ts and docs/rules/${id}.md.
Next: \`pnpm generate\`, then give a product a setting of the rule; the tests fail until a hit, a miss and the page's examples are there.`);
