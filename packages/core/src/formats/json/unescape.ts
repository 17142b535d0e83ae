const oneUnitEscapes: Readonly<Record<string, string>> = {
  '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t",
};

const fourHexDigits = /^[0-9a-fA-F]{4}$/;

/**
 * The text that the inside of a JSON string stands for; an escape that JSON doesn't have stays as written.
 * `starts`, with room for `raw.length + 1`, is given for each decoded unit the offset in `raw` where it is written,
 * and behind the last one the end of `raw`.
 */
export function unescapeJson(raw: string, starts?: Uint32Array): string {
  if (!starts && !raw.includes("\\")) return raw;
  let decoded = "";
  let length = 0;
  let copied = 0;
  for (let at = 0; at < raw.length; ) {
    if (starts) starts[length] = at;
    length++;
    if (raw.charCodeAt(at) !== 92) {
      at++;
      continue;
    }
    const escaped = raw.charAt(at + 1);
    const hex = escaped === "u" ? raw.slice(at + 2, at + 6) : "";
    const unit = fourHexDigits.test(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : oneUnitEscapes[escaped];
    if (unit === undefined) {
      at++;
      continue;
    }
    decoded += raw.slice(copied, at) + unit;
    at += hex ? 6 : 2;
    copied = at;
  }
  if (starts) starts[length] = raw.length;
  return decoded + raw.slice(copied);
}
