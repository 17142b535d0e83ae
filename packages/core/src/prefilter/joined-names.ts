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

/** What binds a name to a text, or to another name: `a = "…"`, `a: string = "…"`, `{ a: "…" }`, `a = b.c`. Looked for right behind the name. */
const binding = /["']?\s*[?!]?(?::[^=;,(){}\n]*=|[=:])(?!=)\s*(?:\(|<[^>\n]*>|Object\.freeze|\s)*(?:(["'`])|(?:[\w$]+\s*\??\.\s*)*([A-Za-z_$][\w$]*))/y;
/** The name of a property that is bound to the one behind it: `{ a: b }` in a pattern. */
const propertyBefore = /([A-Za-z_$][\w$]*)["']?\s*:\s*$/;
const listTakenApart = /\]\s*=\s*\[/;

/** Which names of a text may stand for a text, by what they are bound to anywhere in it. */
class BoundNames {
  readonly #text: string;
  readonly #known = new Map<string, boolean>();
  #mayBeAny: boolean | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  mayBeText(name: string | undefined): boolean {
    if (name === undefined) return false;
    let known = this.#known.get(name);
    if (known === undefined) this.#known.set(name, (known = this.#isBoundToText(name)));
    return known;
  }

  /** Follows the names that a name is bound to, one after the other. */
  #isBoundToText(first: string): boolean {
    if ((this.#mayBeAny ??= listTakenApart.test(this.#text))) return true;
    const names = new Set([first]);
    for (const name of names) {
      for (let at = this.#text.indexOf(name); at >= 0; at = this.#text.indexOf(name, at + name.length)) {
        if (isNameAt(this.#text, at - 1) || isNameAt(this.#text, at + name.length)) continue;
        binding.lastIndex = at + name.length;
        const [, quote, other] = binding.exec(this.#text) ?? [];
        if (quote !== undefined) return true;
        if (other !== undefined) names.add(other);
        const property = propertyBefore.exec(this.#text.slice(Math.max(0, at - longestOperand), at))?.[1];
        if (property !== undefined) names.add(property);
      }
    }
    return false;
  }
}

function isNameAt(text: string, at: number): boolean {
  return /[\w$]/.test(text.charAt(at));
}
