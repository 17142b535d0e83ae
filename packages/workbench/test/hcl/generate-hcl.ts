/** Random choices that a seed repeats (mulberry32). */
class Choices {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  one<T>(...of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }
}

const words = ["queue", "record-calls", "name", "flow_id", "agents2", "città", "_x", "forward", "iffy", "𝒳enc"];
const comments = ["# a = { \n", "// b \"c\" {\n", "/* } \n d = 1 */ ", "# ]) '\n"];

/** A valid HCL text with about `size` attributes and blocks; the same for the same seed. */
export function generateHcl(seed: number, size: number): string {
  const choices = new Choices(seed);
  const newline = choices.one("\n", "\n", "\r\n");
  let left = size;
  const word = (): string => choices.one(...words);
  const blank = (): string => choices.one("", " ", "  ", "\t");
  const name = (): string => `${word()}${choices.one("", "", "_a", "-9")}`;

  function string(depth: number): string {
    const inside = choices.one(
      "", "plain", 'a \\"b\\" }', "\\\\", "$${x} %%{y}", "\\u00e8 #no", "{ a = 1 }", "è𝒳", "100% $ {",
      `\${var.${word()}}`, `pre-\${${expression(depth + 1)}}-post`, `%{ if ${word()} }x%{ else }y%{ endif }`,
    );
    return `"${inside}"`;
  }

  function heredoc(): string {
    const mark = choices.one("EOT", "END_1", "E-O-F");
    const body = choices.one("a = {\n", "{\"a\": [1, 2], \"b\": {\"c\": \"${x}\"}}\n", "", "  two\n lines } \"\n", "EOTX\n xEOT\n");
    return `<<${choices.one("", "-")}${mark}\n${body}${choices.one("", "  ")}${mark}\n`;
  }

  function object(depth: number): string {
    const entry = (): string => {
      const key = choices.one(name(), name(), string(depth), `(${word()})`, "var.a.b", "12");
      const value = expression(depth + 1);
      const end = value.endsWith("\n") ? "" : choices.one("\n", ",", ",\n", ` ${choices.one(...comments.filter((text) => text.startsWith("#") || text.startsWith("//")))}`);
      return `${blank()}${key}${blank()} ${choices.one("=", ":")}${blank()}${value}${end}`;
    };
    return `{${choices.one("", "\n", " # c }\n")}${Array.from({ length: choices.below(4) }, entry).join("")}${blank()}}`;
  }

  function list(depth: number): string {
    const entries = Array.from({ length: choices.below(4) }, () => `${choices.one("", "\n", ...comments)}${expression(depth + 1)}`);
    return `[${entries.join(",")}${entries.length > 0 ? choices.one("", ",", "\n") : ""}]`;
  }

  function expression(depth: number): string {
    if (depth > 4) return choices.one("1", "true", "null", "var.x");
    const inner = (): string => expression(depth + 1).trimEnd();
    switch (choices.below(16)) {
      case 0: return choices.one("0", "-1", "12.5", "1.5e3", "true", "false", "null");
      case 1: case 2: return string(depth);
      case 3: case 4: return object(depth);
      case 5: return list(depth);
      case 6: return choices.one("var.x", "local.a[0].b", "aws_x.y[*].id", "data.a.b.0.c", "module.m[\"k\"]");
      case 7: return `${choices.one("jsonencode", "merge", "tomap", "toset", "concat", "yamlencode", "lookup", "try")}(${choices.one("", "\n")}${choices.one(object(depth), list(depth), "var.x")}${choices.one("", ", var.y", ", {}")}${choices.one("", "\n")})`;
      case 8: return `var.c ? ${inner()} : ${inner()}`;
      case 9: return `{ for k, v in ${choices.one("var.x", "var.a ? var.b : var.c", "{ z = 1 }")} : k => ${inner()}${choices.one("", "...", " if v != null")} }`;
      case 10: return `[for v in ${choices.one("var.x", list(depth))} : ${inner()}${choices.one("", " if v")}]`;
      case 11: return depth === 0 ? heredoc() : "var.h";
      case 12: return `(${choices.one("", "\n")}${inner()}${choices.one("", "\n")})`;
      case 13: return `!${choices.one("var.a", "(a == b)")} && x >= ${choices.one("1", "length([{ a = 1 }])")}`;
      case 14: return `${choices.one("[1, { q = 2 }]", "{ a = { b = 1 } }")}${choices.one("[0]", ".a", " == var.x")}`;
      default: return `format(${string(depth)}, { a = ${inner()} }, [${inner()}])`;
    }
  }

  function body(depth: number): string {
    let text = "";
    for (let entries = 1 + choices.below(5); entries > 0 && left > 0; entries--) {
      left--;
      const margin = choices.one("  ".repeat(depth), "", "\t");
      text += choices.one("", "", "\n", choices.one(...comments));
      if (depth < 4 && choices.below(3) === 0) {
        const header = choices.one(word(), `${word()} "${word()}"`, `${word()} "${word()}" "x y-${word()}"`, `${word()} ${word()}`, `dynamic "${word()}"`, "content");
        text += choices.below(5) === 0 ? `${margin}${header} { ${word()} = 1 }\n` : `${margin}${header}${blank()} {\n${body(depth + 1)}${margin}}\n`;
      } else {
        const value = expression(0);
        text += `${margin}${name()}${blank()}=${blank()}${value}${value.endsWith("\n") ? "" : choices.one("\n", " # end\n", " // end\n", "/* e */\n")}`;
      }
    }
    return text;
  }

  let text = "";
  while (left > 0) text += body(0);
  return text.replaceAll(/\r?\n/g, newline);
}
