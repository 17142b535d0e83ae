import { formats, LineIndex } from "@art4/core";
import type { ValidateFunction } from "ajv";
import type { Messages } from "../messages/messages.ts";
import { readText } from "../read.ts";
import { settingAt, plainOf } from "./plain.ts";
import { schemaFaults, type DataFault } from "./schema-faults.ts";

/** A data file that keeps to its schema, or what is wrong in it. */
export type DataFile<T> =
  | { readonly kind: "sound"; readonly data: T; /** One line: where the fault is, and what. */ readonly tell: (fault: DataFault) => string }
  | { readonly kind: "broken"; readonly faults: readonly string[] };

const maximumBytes = 5_000_000;

/** `path` is absolute, `shown` as people know it; throws what the file system says of a folder on the way. */
export function readDataFile<T>(path: string, shown: string, keepsTo: ValidateFunction<T>, messages: Messages): DataFile<T> {
  const broken = (reason: string): DataFile<T> => ({ kind: "broken", faults: [`${shown}: ${reason}`] });
  const syntax = /\.jsonc?$/i.test(path) ? "json" : /\.ya?ml$/i.test(path) ? "yaml" : undefined;
  const format = formats.find(({ id }) => id === syntax);
  const read = readText(path, maximumBytes);
  if (!format) return broken(messages.data.syntax);
  if (read.kind === "failed") return broken(messages.unread.system(read.reason));
  if (read.kind === "too-large") return broken(messages.data.tooLarge);
  if (read.kind === "binary") return broken(messages.unread.binary);

  const { text } = read;
  const { root, problems } = format.read(text);
  const lines = new LineIndex(text);
  if (problems.length > 0) {
    return { kind: "broken", faults: problems.map(({ span, reason }) => `${shown}:${lines.positionAt(span.start).line}: ${reason}`) };
  }
  const offsetOf = ({ pointer, shown: place }: DataFault): number => settingAt(root, place ?? pointer).keySpan.start;
  const tell = (fault: DataFault): string => {
    const inside = fault.pointer === "" ? "" : `${fault.pointer}: `;
    return `${shown}:${lines.positionAt(offsetOf(fault)).line}: ${inside}${fault.reason}`;
  };
  const { data, faults } = plainOf(root, text);
  if (faults.length > 0) {
    return { kind: "broken", faults: faults.map(({ pointer, kind, text: what }) => tell({ pointer, reason: kind === "reference" ? messages.data.reference(what) : messages.data.repeatedKey(what) })) };
  }
  if (keepsTo(data)) return { kind: "sound", data, tell };
  return { kind: "broken", faults: schemaFaults(keepsTo.errors ?? [], messages).sort((a, b) => offsetOf(a) - offsetOf(b)).map(tell) };
}
