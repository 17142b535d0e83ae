import { mayJoinNames } from "./joined-names.ts";

/**
 * Ways to write a name so that its letters do not stand one behind the other. Whoever looks for names in a text that has one of them must
 * let it pass. What stands between letters without being one (quotes, blanks, `+`, a backslash before a line's end) is no matter to
 * `NeedleSearch`, but is to whoever goes by whole words.
 */
const hiding: readonly RegExp[] = [
  // Escapes for a letter, a digit or what an accent is dropped from: \x61 \u0061 \u{61} \U00000061 \141 and Lua's \97 and \z.
  /\\(?:x[3-7]|u(?:00[3-7c-fC-F]|0[1-3]|1[eE]|212|\{)|U|[0-7]{2,3}|[3-9]\d|1[0-2]\d|z\s)/,
  // An escape that is a letter itself, within a word.
  /[A-Za-z]\\[acdeghijklmopqsyzA-Z][A-Za-z]/,
  // References of XML, HTML and JSX.
  /&(?:#(?!(?:9|10|13|32|34|38|39|60|62|160|[xX](?:9|[aAdD]|20|22|26|27|3[cCeE]|[aA]0));)|[A-Za-z]+(?:grave|acute|circ|tilde|uml|ring|cedil|slash|caron);)/,
  // Comments of markup, CDATA sections and instructions within a word.
  /\w(?:<!--|<!\[|<\?)|(?:-->|\]\]>|\?>)\w/,
  // A line that goes on within a word.
  /\w\\\r?\n[ \t]*\w/,
  // A comment between the words of a name.
  /\b(?:GROUP|ORDER)\s*(?:--|#|\/\*)/i,
];

/** Comments within a word; in JavaScript, whose globs look like them, they part words. */
const parting = /\w(?:\/\*|;--)|(?:\*\/|--;)\w/;

/** In JavaScript, joined texts with comments or types between them; for its other ways see joined-names.ts. */
const joiningWithMarks = /["'`]\s*(?:\/[/*][^\n]*\n?\s*|as\s[^\n;]*)\+|\+\s*(?:\/[/*]|<\w)/;

// Texts that are joined within a word: 'moni' || 'tor', "moni" . "tor".
const joining: Readonly<Record<string, readonly RegExp[]>> = {
  php: [/\w["']\s*\.|\.\s*["']\w|["']\s*(?:#|\/[/*])/],
  sql: [/\w'\s*(?:\|\||\+)|(?:\|\||\+)\s*'\w/],
  shell: [/\w["'\\]+\w/],
  lua: [/\w["'\]]\s*\.\.|\.\.\s*["'[]\w/],
};

/** Whether there are letters in a text, or in one of its tokens, that do not stand there as they are read. */
export function hidesLetters(text: string): boolean {
  return hiding.some((way) => way.test(text));
}

/** Whether a file of a syntax may join texts within a word, or part a word by a comment. */
export function joinsTexts(text: string, syntax: string): boolean {
  if (syntax === "javascript") return joiningWithMarks.test(text) || mayJoinNames(text);
  return [parting, ...(joining[syntax] ?? [])].some((way) => way.test(text));
}
