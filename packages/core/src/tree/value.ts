import type { Setting } from "./setting.ts";

/** The words by which a product says on and off; compared without regard to case. */
export interface Words {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/** What most products accept. A product with its own convention brings its own words. */
export const commonWords: Words = {
  on: ["true", "yes", "on", "1", "enabled", "enable", "y", "t"],
  off: ["false", "no", "off", "0", "disabled", "disable", "n", "f", "none", "null", "never"],
};

/** `${name}`, `$${name}`, `$(name)`, `%{name}`, `{{ name }}`: a value that only the running system knows. */
const referenceText = /^(?:\$?\$\{[^}]*\}|\$\([^)]*\)|%\{[^}]*\}|\{\{.*\}\}|<%.*%>)$/;

/** Whether the value stands somewhere else and is not known: a variable, an intrinsic function, a tag such as `!Ref`. YAML's own type marks (`!!bool`) are none. */
export function isReference(setting: Setting): boolean {
  if (setting.resolved) return false;
  if (setting.tag !== undefined && !setting.tag.startsWith("!!")) return true;
  return setting.value !== undefined && referenceText.test(setting.value.trim());
}

/** Whether code only compares the name with the value (`event.type === "pause"`, a case of a switch): that sets nothing. */
export function isCompared(setting: Setting): boolean {
  return setting.tag === "compared";
}

/** A value as two people would agree on it: trimmed, unquoted, lower case, inner blanks as one. */
export function normaliseValue(value: string): string {
  return asItIs.test(value) ? value : value.trim().replace(/^(["'])(.*)\1$/s, "$2").replace(/\s+/g, " ").toLowerCase();
}

/** Nothing to trim, to unquote or to fold: most values. */
const asItIs = /^[^\s"'A-Z\u0080-\uffff]*$/;

/** The normalised value of a setting, as people see it; it is asked for again and again, and may be long. */
function normalisedValue(setting: Setting): string {
  const value = valueText(setting);
  if (value.length < 100) return normaliseValue(value);
  let normalised = longValues.get(setting);
  if (normalised === undefined) longValues.set(setting, (normalised = normaliseValue(value)));
  return normalised;
}

const longValues = new WeakMap<Setting, string>();

/** The text people see as a setting's value: what it refers to, its scalar, or its entries joined with `, `. */
export function valueText(setting: Setting): string {
  if (setting.resolved) return setting.resolved.value;
  if (setting.value !== undefined) return setting.value;
  const entries = setting.children.filter((child) => child.kind === "item" && child.value !== undefined);
  return entries.length === setting.children.length ? entries.map((child) => child.value).join(", ") : "";
}

type ValueTest = (setting: Setting, value: string, words: Words) => boolean;

/**
 * Compiles a value pattern: alternatives joined by `|`, each a text in which `*` stands for any text, or a class:
 * `:on` and `:off` (the product's words), `:set` (not empty), `:empty`, `:reference` (known only elsewhere), `:compared` (a comparison of code, see `place.ts`), `:any`,
 * `:letter(xX)` (a string of one-letter options, `tTr(arg)x`, has one of these; here alone case counts).
 * Values are compared without regard to case. A reference is neither on nor off. A constant of a package is met by its name, too.
 */
export function compileValue(pattern: string): (setting: Setting, words: Words) => boolean {
  const tests = pattern.split("|").map(compileAlternative);
  return (setting, words) => {
    const value = normalisedValue(setting);
    return tests.some((test) => test(setting, value, words));
  };
}

function compileAlternative(alternative: string): ValueTest {
  switch (alternative) {
    case ":any":
      return () => true;
    case ":on":
      return (setting, value, words) => !isReference(setting) && words.on.includes(value);
    case ":off":
      return (setting, value, words) => !isReference(setting) && words.off.includes(value);
    case ":set":
      return (_setting, value) => value !== "";
    case ":empty":
      return (setting, value) => value === "" && setting.children.length === 0;
    case ":reference":
      return (setting) => isReference(setting);
    case ":compared":
      return isCompared;
  }
  const letters = /^:letter\((\w+)\)$/.exec(alternative)?.[1];
  if (letters) return (setting) => hasLetter(valueText(setting), letters);
  if (alternative.startsWith(":")) throw new Error(`unknown value class ${alternative}`);
  const glob = compileGlob(normaliseValue(alternative));
  return ({ constant }, value) => glob(value) || (constant !== undefined && glob(normaliseValue(constant)));
}

/** Whether a string of one-letter options has one of the letters; arguments of an option (`U(sub)`) and `${…}` are no options. */
function hasLetter(options: string, letters: string): boolean {
  let depth = 0;
  for (const unit of options) {
    if (unit === "(" || unit === "{") depth++;
    else if (unit === ")" || unit === "}") depth--;
    else if (depth === 0 && letters.includes(unit)) return true;
  }
  return false;
}

/** Whether a list written as a scalar (`a,b`, `a|b`, `a b`, `a&b`) or as entries has an entry that matches. */
export function compileListTest(pattern: string): (setting: Setting) => boolean {
  const globs = pattern.split("|").map((alternative) => compileGlob(normaliseValue(alternative)));
  return (setting) => {
    const entries = setting.value !== undefined
      ? setting.value.split(/[\s,;|&]+/)
      : setting.children.map((child) => child.value ?? "");
    return entries.some((entry) => globs.some((glob) => glob(normaliseValue(entry))));
  };
}

/** The longest text that a value must hold to fit one alternative of a value pattern; `""` for `*` alone. */
export function longestLiteral(alternative: string): string {
  return normaliseValue(alternative).split("*").reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

/** A text with `*` for any text; linear in the length of the value for a fixed pattern, no regular expression. */
export function compileGlob(pattern: string): (text: string) => boolean {
  const parts = pattern.split("*");
  if (parts.length === 1) return (text) => text === pattern;
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const middle = parts.slice(1, -1).filter((part) => part !== "");
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    let from = first.length;
    const end = text.length - last.length;
    for (const part of middle) {
      const at = text.indexOf(part, from);
      if (at < 0 || at + part.length > end) return false;
      from = at + part.length;
    }
    return true;
  };
}
