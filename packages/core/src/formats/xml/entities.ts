const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The longest reference that is looked for, as in `&#x10FFFF;` with some zeros before it. */
const longest = 16;

/** The text that a predefined or numeric reference (without `&` and `;`) stands for; `undefined` for any other. */
function referenceText(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(predefined, name) ? predefined[name] : undefined;
  if (!/^#(?:\d+|x[0-9a-fA-F]+)$/.test(name)) return undefined;
  const code = name.charAt(1) === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * Text with its predefined and numeric references decoded; other references stay as written: nothing is ever expanded.
 * `starts`, if given, is pushed for each decoded unit the offset in `raw` where it is written.
 */
export function decodeReferences(raw: string, starts?: number[]): string {
  if (!starts && !raw.includes("&")) return raw;
  let decoded = "";
  let copied = 0;
  for (let at = 0; at < raw.length; ) {
    const end = raw.charCodeAt(at) === 38 ? raw.slice(at, at + longest).indexOf(";") : -1;
    const text = end < 0 ? undefined : referenceText(raw.slice(at + 1, at + end));
    for (let units = text?.length ?? 1; starts && units > 0; units--) starts.push(at);
    if (text === undefined) {
      at++;
      continue;
    }
    decoded += raw.slice(copied, at) + text;
    at += end + 1;
    copied = at;
  }
  return decoded + raw.slice(copied);
}
