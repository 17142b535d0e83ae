import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { lettersOf } from "../../core/src/prefilter/letters.ts";
import { coreSource, generatedNotice, type Files } from "./output.ts";

/** Every word in a string of a reader's source: what a tree may hold although the file does not. */
export function readerWordFiles(): Files {
  const words = new Set(readerSources().flatMap((path) => stringsIn(readFileSync(path, "utf8")).flatMap(wordsIn)));
  const list = [...words].sort().map((word) => `  ${JSON.stringify(word)},`);
  return new Map([[
    coreSource("prefilter/reader-words.ts"),
    `${generatedNotice}\n/** Words in strings of the readers' sources: names that readers give to what they read, and whatever else they say. */\nexport const readerWords: readonly string[] = [\n${list.join("\n")}\n];\n`,
  ]]);
}

function readerSources(): string[] {
  return readdirSync(coreSource("formats"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The texts of a TypeScript source's strings and templates, those of its imports left out. */
function stringsIn(source: string): string[] {
  const strings: string[] = [];
  const pending: ts.Node[] = [ts.createSourceFile("reader.ts", source, ts.ScriptTarget.Latest)];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) continue;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) strings.push(node.text);
    ts.forEachChild(node, (child) => void pending.push(child));
  }
  return strings;
}

/** As needles are made: see needleOf in prefilter/requirements.ts. What is in capitals is a language's word that a reader looks for and never writes. */
function wordsIn(text: string): string[] {
  return text.split(/[^A-Za-z0-9_-]+/).filter((word) => word !== word.toUpperCase()).map(lettersOf).filter((word) => word.length >= 3);
}
