// Globs as .gitignore has them. Text and pattern are byte strings (one unit a byte), as git compares bytes: `?` is one byte.

type ByteTest = (byte: number) => boolean;

/** One step of a glob: a byte that must pass, a run of any bytes, or a choice to go on at `to` instead of the next step. */
type Step =
  | { readonly kind: "byte"; readonly test: ByteTest }
  | { readonly kind: "run"; readonly overSlash: boolean }
  | { readonly kind: "choice"; readonly to: number };

const slash = 47;

/** A compiled glob; time is linear in text × pattern whatever the pattern is. */
export type Glob = (text: string) => boolean;

/**
 * Compiles a glob. `inPath`: `*`, `?` and `[…]` stop at a slash and `**` between slashes crosses them; otherwise there is no slash to meet.
 * A broken glob (an open bracket, an unknown class, a backslash at the end) matches nothing, as in git.
 */
export function compileGlob(pattern: string, inPath: boolean, ignoreCase: boolean): Glob {
  const steps = parseSteps(pattern, inPath, ignoreCase);
  return steps ? (text) => runSteps(steps, text) : () => false;
}

function parseSteps(pattern: string, inPath: boolean, ignoreCase: boolean): readonly Step[] | undefined {
  const steps: Step[] = [];
  let at = 0;
  while (at < pattern.length) {
    const char = pattern[at]!;
    if (char === "*") {
      let end = at;
      while (pattern[end] === "*") end++;
      const rest = pattern.slice(end);
      const crosses = inPath && end - at >= 2 && (at === 0 || pattern[at - 1] === "/") && /^(?:$|\/|\\\/)/.test(rest);
      if (crosses && rest.startsWith("/")) {
        // `**/` is nothing at all, or anything up to a slash.
        steps.push({ kind: "choice", to: steps.length + 3 }, { kind: "run", overSlash: true }, { kind: "byte", test: (byte) => byte === slash });
        end++;
      } else {
        steps.push({ kind: "run", overSlash: crosses || !inPath });
      }
      at = end;
    } else if (char === "?") {
      steps.push({ kind: "byte", test: (byte) => !inPath || byte !== slash });
      at++;
    } else if (char === "[") {
      const bracket = parseBracket(pattern, at + 1, ignoreCase);
      if (!bracket) return undefined;
      steps.push({ kind: "byte", test: (byte) => bracket.test(byte) && !(inPath && byte === slash) });
      at = bracket.end;
    } else {
      if (char === "\\") at++;
      if (at >= pattern.length) return undefined;
      steps.push({ kind: "byte", test: sameByte(pattern.charCodeAt(at), ignoreCase) });
      at++;
    }
  }
  return steps;
}

function runSteps(steps: readonly Step[], text: string): boolean {
  let states = new Set<number>();
  enter(steps, 0, states);
  for (let at = 0; at < text.length && states.size > 0; at++) {
    const byte = text.charCodeAt(at);
    const next = new Set<number>();
    for (const state of states) {
      const step = steps[state];
      if (step?.kind === "byte" && step.test(byte)) enter(steps, state + 1, next);
      else if (step?.kind === "run" && (step.overSlash || byte !== slash)) enter(steps, state, next);
    }
    states = next;
  }
  return states.has(steps.length);
}

/** Adds a state and those reached from it without reading a byte. */
function enter(steps: readonly Step[], state: number, states: Set<number>): void {
  const pending = [state];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (states.has(next)) continue;
    states.add(next);
    const step = steps[next];
    if (step?.kind === "run") pending.push(next + 1);
    else if (step?.kind === "choice") pending.push(next + 1, step.to);
  }
}

const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
const upper = (byte: number): number => (byte >= 97 && byte <= 122 ? byte - 32 : byte);

function sameByte(expected: number, ignoreCase: boolean): ByteTest {
  return ignoreCase ? (byte) => lower(byte) === lower(expected) : (byte) => byte === expected;
}

/** A bracket expression from behind its `[`; `undefined` when it is broken. */
function parseBracket(pattern: string, start: number, ignoreCase: boolean): { test: ByteTest; end: number } | undefined {
  const tests: ByteTest[] = [];
  let at = start;
  const negated = pattern[at] === "!" || pattern[at] === "^";
  if (negated) at++;
  let previous: number | undefined;
  for (let first = true; first || pattern[at] !== "]"; first = false) {
    if (at >= pattern.length) return undefined;
    if (pattern[at] === "-" && previous !== undefined && at + 1 < pattern.length && pattern[at + 1] !== "]") {
      at += pattern[at + 1] === "\\" ? 2 : 1;
      if (at >= pattern.length) return undefined;
      const [from, to] = [previous, pattern.charCodeAt(at)];
      tests.push((byte) => byte >= from && byte <= to);
      previous = undefined;
      at++;
      continue;
    }
    const close = pattern.startsWith("[:", at) ? pattern.indexOf("]", at + 2) : -1;
    if (pattern.startsWith("[:", at) && close < 0) return undefined;
    if (close > at + 2 && pattern[close - 1] === ":") {
      const test = classes[pattern.slice(at + 2, close - 1)];
      if (!test) return undefined;
      tests.push(test);
      previous = undefined;
      at = close + 1;
      continue;
    }
    if (pattern[at] === "\\") at++;
    if (at >= pattern.length) return undefined;
    const expected = pattern.charCodeAt(at);
    tests.push((byte) => byte === expected);
    previous = expected;
    at++;
  }
  const holds = (byte: number): boolean => tests.some((test) => test(byte));
  const test: ByteTest = ignoreCase ? (byte) => holds(lower(byte)) || holds(upper(byte)) : holds;
  return { test: negated ? (byte) => !test(byte) : test, end: at + 1 };
}

const between = (byte: number, from: string, to: string): boolean => byte >= from.charCodeAt(0) && byte <= to.charCodeAt(0);
const isDigit: ByteTest = (byte) => between(byte, "0", "9");
const isUpper: ByteTest = (byte) => between(byte, "A", "Z");
const isLower: ByteTest = (byte) => between(byte, "a", "z");
const isAlpha: ByteTest = (byte) => isUpper(byte) || isLower(byte);
const isGraph: ByteTest = (byte) => between(byte, "!", "~");

/** POSIX classes, of ASCII alone as in git. */
const classes: Readonly<Record<string, ByteTest>> = {
  alnum: (byte) => isAlpha(byte) || isDigit(byte),
  alpha: isAlpha,
  blank: (byte) => byte === 32 || byte === 9,
  cntrl: (byte) => byte < 32 || byte === 127,
  digit: isDigit,
  graph: isGraph,
  lower: isLower,
  print: (byte) => byte === 32 || isGraph(byte),
  punct: (byte) => isGraph(byte) && !isAlpha(byte) && !isDigit(byte),
  space: (byte) => byte === 32 || (byte >= 9 && byte <= 13),
  upper: isUpper,
  xdigit: (byte) => isDigit(byte) || between(byte, "a", "f") || between(byte, "A", "F"),
};
