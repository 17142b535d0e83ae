const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", a: "\x07", b: "\b", f: "\f", v: "\v" };

/** The content of a Lua string as written, in quotes or long brackets. */
export function luaString(written: string): string {
  if (written.startsWith("[")) {
    const mark = written.indexOf("[", 1) + 1;
    const closed = written.endsWith(`]${written.slice(1, mark - 1)}]`) && written.length >= 2 * mark;
    return written.slice(mark, closed ? -mark : undefined).replace(/^\r?\n/, "");
  }
  const content = written.slice(1, -1);
  if (!content.includes("\\")) return content;
  return content.replace(/\\(?:x([\da-fA-F]{2})|u\{([\da-fA-F]{1,6})\}|(\d{1,3})|z\s*|(\r\n|[\s\S]))/g, (_whole, hex?: string, code?: string, decimal?: string, unit?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (code !== undefined) return Number.parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(code, 16)) : "\ufffd";
    if (decimal !== undefined) return String.fromCharCode(Number(decimal));
    return unit === undefined ? "" : (escapes[unit] ?? unit);
  });
}
