/** An operand or hole is looked at as far as this. */
const longestOperand = 120;

/** The name, or the last of a chain of names, that an expression starts with, and what follows it. */
const leadingName = /^[\s(]*(?:[\w$]+\s*!?\s*\??\.\s*)*([A-Za-z_$][\w$]*)\s*!?\s*(.?)/;
const leadingText = /^[\s(]*(?:["']\w|`)/;
const trailingName = /([A-Za-z_$][\w$]*)!?\s*\)?$/;

/**
 * Whether a JavaScript or TypeScript text may join parts of a word: "moni" + "tor", `moni${x}`, A + B. What only the running program knows
 * joins nothing: the reader puts in what names of the same file stand for, and those are somewhere bound to a text.
 */
export function mayJoinNames(text: string): boolean {
  const names = new BoundNames(text);
  return joinsInTemplates(text, names) || joinsInSums(text, names);
}

/** `moni${x}`, `${x}tor`, `${x}${y}`. */
function joinsInTemplates(text: string, names: BoundNames): boolean {
  for (let at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
    const end = text.indexOf("}", at);
    const isWithinWord = isWordAt(text, at - 1) || isWordAt(text, end + 1) || text.startsWith("${", end + 1);
    if (end >= 0 && isWithinWord && mayStartWithText(text.slice(at + 2, Math.min(end, at + longestOperand)), names)) return true;
  }
  return false;
}

/** `"moni" + x`, `x + "tor"`, `x + y`. */
function joinsInSums(text: string, names: BoundNames): boolean {
  for (let at = text.indexOf("+"); at >= 0; at = text.indexOf("+", at + 1)) {
    if (text[at + 1] === "+" || text[at - 1] === "+" || text[at + 1] === "=") continue;
    const left = text.slice(Math.max(0, at - longestOperand), at).trimEnd();
    const mayLeft = /["'`\]]$/.test(left) ? isWordAt(left, left.length - 2) || !/["']$/.test(left) : names.mayBeText(trailingName.exec(left)?.[1]);
    if (mayLeft && mayStartWithText(text.slice(at + 1, at + longestOperand), names)) return true;
  }
  return false;
}

function mayStartWithText(expression: string, names: BoundNames): boolean {
  if (leadingText.test(expression)) return true;
  const [, name, follower] = leadingName.exec(expression) ?? [];
  // A call gives what only the running program knows; an entry may be one of a constant list's.
  return follower === "[" || (follower !== "(" && names.mayBeText(name));
}

function isWordAt(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}

const boundToText = /([A-Za-z_$][\w$]*)["']?\s*[?!]?(?::[^=;,(){}\n]*=|[=:])\s*(?:\(|<[^>\n]*>|Object\.freeze|\s)*["'`]/g;
const boundToName = /([A-Za-z_$][\w$]*)["']?\s*[?!]?(?::[^=;,(){}\n]*=|[=:])\s*(?:[\w$]+\s*\??\.\s*)*([A-Za-z_$][\w$]*)/g;
const listTakenApart = /\]\s*=\s*\[/;

/** Which names of a text may stand for a text, by all that is bound to them anywhere in it. */
class BoundNames {
  readonly #text: string;
  #names: Set<string> | undefined;
  #mayBeAny = false;

  constructor(text: string) {
    this.#text = text;
  }

  mayBeText(name: string | undefined): boolean {
    if (name === undefined) return false;
    this.#names ??= this.#collect();
    return this.#mayBeAny || this.#names.has(name);
  }

  #collect(): Set<string> {
    const names = new Set(Array.from(this.#text.matchAll(boundToText), ([, name]) => name!));
    this.#mayBeAny = listTakenApart.test(this.#text);
    // `const a = b`, `{ a: b }`: whichever of the two is the new name.
    const pairs = Array.from(this.#text.matchAll(boundToName), ([, one, other]) => [one!, other!] as const);
    for (let size = -1; size !== names.size;) {
      size = names.size;
      for (const [one, other] of pairs) if (names.has(one) || names.has(other)) names.add(one).add(other);
    }
    return names;
  }
}
