const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

const whole = /^\$\{[^}]*\}$/;

/** Whether a string's inside is one `${…}` and nothing else: what it says is known only elsewhere. */
export function isOneInterpolation(raw: string): boolean {
  return whole.test(raw);
}

/**
 * The text that the inside of a quoted string stands for, or `undefined` when a `${…}` or `%{…}` in it leaves that open.
 * `starts`, when given, gets for each decoded unit the offset in `raw` where it is written, and behind them the end of `raw`.
 */
export function decodeQuoted(raw: string, starts?: number[]): string | undefined {
  if (!starts && !/[\\$%]/.test(raw)) return raw;
  let decoded = "";
  let at = 0;
  const put = (text: string, length: number): void => {
    if (starts) for (let i = 0; i < text.length; i++) starts.push(at);
    decoded += text;
    at += length;
  };
  while (at < raw.length) {
    const unit = raw.charAt(at);
    if (unit === "\\") {
      const hex = /^(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(raw.slice(at + 1, at + 10));
      const point = hex ? Number.parseInt((hex[1] ?? hex[2])!, 16) : 0;
      if (hex && point <= 0x10ffff) put(String.fromCodePoint(point), 1 + hex[0].length);
      else put(escapes[raw.charAt(at + 1)] ?? unit, escapes[raw.charAt(at + 1)] === undefined ? 1 : 2);
    } else if (unit === "$" || unit === "%") {
      if (raw.charAt(at + 1) === "{") return undefined;
      const escaped = raw.startsWith(`${unit}{`, at + 1);
      put(escaped ? `${unit}{` : unit, escaped ? 3 : 1);
    } else {
      put(unit, 1);
    }
  }
  starts?.push(raw.length);
  return decoded;
}

const template = /(?<!\$)\$\{|(?<!%)%\{/;

/** Whether a heredoc's body holds a `${…}` or `%{…}`. */
export function holdsTemplate(body: string): boolean {
  return template.test(body);
}
