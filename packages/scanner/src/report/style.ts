import type { Options } from "../options.ts";
import type { Io } from "../io.ts";

const codes = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36 } as const;

/** Colours a text for a terminal, or leaves it as it is. */
export type Style = (text: string, ...styles: (keyof typeof codes)[]) => string;

const plain: Style = (text) => text;
const coloured: Style = (text, ...styles) => `\x1b[${styles.map((name) => codes[name]).join(";")}m${text}\x1b[0m`;

/** `--color` decides; `auto` is as FORCE_COLOR and NO_COLOR say, in this order, and otherwise coloured on a terminal alone. */
export function styleOf(color: Options["color"], { env, terminalWidth }: Io): Style {
  if (color !== "auto") return color === "always" ? coloured : plain;
  const force = env["FORCE_COLOR"];
  if (force) return force === "0" || force === "false" ? plain : coloured;
  if (env["NO_COLOR"]) return plain;
  return terminalWidth === undefined || env["TERM"] === "dumb" ? plain : coloured;
}
