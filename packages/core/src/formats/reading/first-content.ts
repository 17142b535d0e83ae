/**
 * Endings of syntaxes that can begin like JSON (`{`, `[`) or like XML (`<`) and are neither: program text, pages,
 * page templates, drawings, configuration with blocks in angle brackets, source maps.
 */
const otherSyntaxes = new Set([
  "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "astro", "mdx", "md", "rst", "adoc", "txt",
  "html", "htm", "xhtml", "svg", "css", "scss", "less", "jsp", "jspx", "asp", "aspx", "ascx", "cshtml", "erb", "ejs", "hbs",
  "mustache", "twig", "tpl", "php", "phtml", "lua", "py", "rb", "java", "cs", "go", "rs", "c", "h", "cpp", "sh", "ps1",
  "conf", "ini", "cfg", "ael", "tf", "hcl", "tftpl", "sql", "yaml", "yml", "toml", "json5", "webmanifest", "map", "lock", "csv", "log",
]);

/** Whether a file's ending names a syntax that is not to be guessed from its first units. */
export function hasOtherSyntax(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const dot = name.lastIndexOf(".");
  return dot >= 0 && otherSyntaxes.has(name.slice(dot + 1));
}

/** The first units of a text (at most 200) that are neither a byte order mark nor blanks. */
export function firstContent(text: string): string {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13) break;
    at++;
  }
  return text.slice(at, at + 200);
}
