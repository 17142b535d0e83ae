import { exampleFaults, examplesOf, type Product } from "@art4/core";
import { resolve } from "node:path";
import { readProduct } from "../config/load-product.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { messagesOf } from "../messages/messages.ts";
import { pathFault } from "../messages/missing-path.ts";
import { UsageError, type Invocation } from "../options.ts";
import { shownPath } from "../paths.ts";
import { printable } from "../report/cells.ts";

/** `art4 test`: holds files of product knowledge to their schema and runs their hits and misses; a line for each fault, then the counts. */
export function testProducts({ operands, options }: Invocation, io: Io): ExitCode {
  const messages = messagesOf(options.lang);
  if (operands.length === 0) throw new UsageError(messages.testWhat);
  for (const path of operands) {
    const missing = pathFault(path, resolve(io.cwd, path), messages);
    if (missing !== undefined) throw new UsageError(missing);
  }
  let examples = 0;
  let failed = 0;
  let broken = 0;
  for (const path of operands) {
    const shown = shownPath(io.cwd, resolve(io.cwd, path));
    const file = readProduct(resolve(io.cwd, path), shown, messages);
    if (file.kind === "broken") {
      broken++;
      for (const fault of file.faults) io.out(`${printable(fault)}\n`);
      continue;
    }
    examples += exampleCount(file.data);
    for (const { entry, example, reason } of exampleFaults(file.data)) {
      failed++;
      io.out(`${printable(`${shown}: ${messages.test.example(entry, example.kind, example.number, reason)}`)}\n`);
    }
  }
  io.out(`${messages.test.summary(examples - failed, failed)}\n`);
  if (broken > 0) io.out(`${messages.test.broken(broken)}\n`);
  return broken > 0 ? exitCode.usage : failed > 0 ? exitCode.findings : exitCode.clean;
}

function exampleCount(product: Product): number {
  return product.settings.reduce((count, setting) => count + examplesOf(product, setting).length, 0);
}
