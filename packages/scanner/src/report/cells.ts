/** Columns that a text takes on a terminal: two for wide characters, none for marks that join the one before. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

const joining = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns that one character takes. */
export function charWidth(char: string): number {
  if (char <= "~") return 1;
  return joining.test(char) ? 0 : wide.test(char) ? 2 : 1;
}

/** A text without what would move the cursor or change a terminal's state: each such character becomes one that can be seen. */
export function printable(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "·");
}

/** Breaks a text into lines of at most `width` columns, between words where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of printable(text).split(" ")) {
    if (line !== "" && cellWidth(line) + 1 + cellWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}
