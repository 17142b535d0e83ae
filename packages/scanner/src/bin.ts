import { writeSync } from "node:fs";
import { version } from "./version.ts";

// `--version` answers without loading the readers and the product knowledge, which are in the other bundle.
if (process.argv[2] === "--version") {
  writeSync(1, `${version}\n`);
} else {
  void import("./cli.ts").then(({ main }) => main());
}
