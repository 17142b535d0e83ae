/** Number of letter classes: `a` to `z`, then `0` to `9`, counted from 1; 0 is everything else. */
export const letterClasses = 37;

/** The class of `z`: those above are digits. */
export const lastLetter = 26;

/**
 * The class of a UTF-16 unit. Case and accents make no difference (`É` is `e`, as in names that become words and in values that are
 * compared); what is neither a letter nor a digit of ASCII once its accents are dropped is 0.
 */
export function letterClass(unit: number): number {
  const known = classes[unit]!;
  if (known !== unknown) return known;
  const folded = String.fromCharCode(unit).normalize("NFD").charCodeAt(0) | 0x20;
  return (classes[unit] = folded >= 0x61 && folded <= 0x7a ? folded - 0x60 : 0);
}

const unknown = 255;
const classes = new Uint8Array(0x1_0000).fill(unknown);
for (let unit = 0; unit < 0x80; unit++) {
  const letter = unit | 0x20;
  const isLetter = unit >= 0x41 && letter >= 0x61 && letter <= 0x7a;
  classes[unit] = isLetter ? letter - 0x60 : unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 27 : 0;
}

/** A text's letters and digits alone, in lower case and without accents. */
export function lettersOf(text: string): string {
  let letters = "";
  for (let i = 0; i < text.length; i++) {
    const found = letterClass(text.charCodeAt(i));
    if (found > 0) letters += String.fromCharCode(found <= 26 ? found + 0x60 : found - 27 + 0x30);
  }
  return letters;
}
