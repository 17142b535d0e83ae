import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../tree/builder.ts";
import type { Include, Problem } from "../tree/setting.ts";
import { readDirective } from "./asterisk-conf/directive.ts";
import { AelScanner } from "./asterisk-ael/scanner.ts";
import { StatementReader } from "./asterisk-ael/statements.ts";
import { baseName, type Format, type Reading } from "./format.ts";
import { SourceText, trimmed, type Range } from "./lines/source-text.ts";

/** A block that is open. In a `body` statements stand, in a `context` extensions, in a `list` names that end with `;`. */
interface Block {
  readonly kind: "file" | "context" | "body" | "list";
  readonly node: DraftSetting;
  /** The extension that was last opened in a context: its statement may go on (`else`). */
  extension?: DraftSetting | undefined;
}

const lists = new Set(["includes", "switches", "eswitches"]);

/**
 * Asterisk's extension language (res/ael). The tree: a section for each context and macro, in a context a setting for each
 * extension, and in these the calls as in a dialplan's lines (see dialplan/application.ts), those of inner blocks too.
 * `&macro(args)` is a call of the macro's name, `NAME=value` one of `Set`; `includes` and the like are sections of items.
 */
export const asteriskAel: Format = {
  id: "asterisk-ael",
  caseInsensitive: true,

  claims: (path) => /\.ael2?(?:\.(?:sample|example|template|tpl|j2|in|dist|bak|old))*~?$/.test(baseName(path)),

  read(text): Reading {
    const root = draftRoot(text);
    const problems: Problem[] = [];
    const includes: Include[] = [];
    const scanner = new AelScanner(text);
    const source = new SourceText(text, [{ start: 0, end: text.length }]);
    const statements = new StatementReader(scanner, source, problems);
    const blocks: Block[] = [{ kind: "file", node: root }];
    for (scanner.skipBlanks(); !scanner.atEnd; scanner.skipBlanks()) {
      const block = blocks[blocks.length - 1]!;
      if (scanner.take(";")) continue;
      if (scanner.take("}")) {
        if (blocks.length > 1) blocks.pop();
        closeSetting(block.node, scanner.at);
      } else if (scanner.take("{")) {
        blocks.push(block.extension && block.kind === "context" ? { kind: "body", node: block.extension } : { kind: block.kind, node: block.node });
      } else if (scanner.unit === "#" && /^#(?:include|tryinclude|exec)[ \t]/.test(text.slice(scanner.at, scanner.at + 12))) {
        const line = { start: scanner.at, end: scanner.lineEnd(scanner.at) };
        scanner.at = line.end;
        const include = readDirective(source, trimmed(text, { start: line.start, end: line.end }));
        if (include) includes.push(include);
      } else if (block.kind === "body") statements.read(block.node);
      else if (block.kind === "list") addListItem(scanner, source, block.node);
      else if (block.kind === "context") readInContext(scanner, source, statements, blocks);
      else readInFile(scanner, source, blocks);
    }
    for (const { node } of blocks.slice(1)) closeSetting(node, text.length);
    return { root, comments: scanner.comments, includes, problems };
  },
};

/** `context name {`, `macro name(args) {`, `globals {`: the section is opened; the block's brace is taken. */
function readInFile(scanner: AelScanner, source: SourceText, blocks: Block[]): void {
  let word = scanner.word();
  if (word.start === word.end) {
    scanner.at++;
    return;
  }
  let kind: string = source.slice(word);
  for (;;) {
    scanner.skipBlanks();
    const next = scanner.word();
    if (next.start === next.end) break;
    if (["context", "macro"].includes(source.slice(word))) kind = source.slice(word);
    word = next;
  }
  if (scanner.unit === "(") scanner.bracketed();
  scanner.skipBlanks();
  if (!scanner.take("{")) return;
  const node = addSetting(blocks[0]!.node, "section", source.slice(word), source.span(word));
  blocks.push({ kind: kind === "context" ? "context" : "body", node });
}

/** `pattern => statement`, `includes {`, a variable, or the rest of an extension's statement. */
function readInContext(scanner: AelScanner, source: SourceText, statements: StatementReader, blocks: Block[]): void {
  const context = blocks[blocks.length - 1]!;
  const start = scanner.at;
  const nextWord = (): Range => {
    const next = scanner.word();
    scanner.skipBlanks();
    return next;
  };
  let word = nextWord();
  if (source.slice(word) === "regexten") word = nextWord();
  let hint: { readonly word: Range; readonly devices: Range } | undefined;
  if (source.slice(word) === "hint" && scanner.unit === "(") {
    hint = { word, devices: statements.bracketed(word) };
    scanner.skipBlanks();
    word = nextWord();
  }
  if (word.end > word.start && scanner.take("=>")) {
    const extension = addSetting(context.node, "setting", source.slice(word), source.span(word));
    if (extension.key === "ignorepat") {
      const digits = trimmed(source.text, scanner.expression());
      extension.value = source.slice(digits);
      extension.valueSpan = source.span(digits);
      closeSetting(extension, digits.end);
    } else context.extension = extension;
    if (hint) statements.addHint(extension, hint.word, hint.devices);
    return;
  }
  if (lists.has(source.slice(word)) && scanner.take("{")) {
    const node = addSetting(context.node, "section", source.slice(word), source.span(word));
    blocks.push({ kind: "list", node });
    return;
  }
  scanner.at = start;
  statements.read(context.extension ?? context.node);
}

function addListItem(scanner: AelScanner, source: SourceText, list: DraftSetting): void {
  const item = trimmed(source.text, scanner.expression());
  if (item.start === item.end) {
    scanner.at++;
    return;
  }
  const span = source.span(item);
  addSetting(list, "item", String(list.children.length), span, source.slice(item), span);
  closeSetting(list, span.end);
}
