import type { File, Language, LanguageOptions, OkParseResult } from "@eslint/core";
import { LineIndex } from "@art4/core";
import { SettingsSourceCode, type FileNode } from "./settings-source-code.ts";

/**
 * `art4/settings`: settings files that ESLint has no parser for. Their tree is a single `File` node,
 * because art4's rules read the text through core; so no file is refused, however broken it is.
 */
export class SettingsLanguage implements Language<{
  LangOptions: LanguageOptions; Code: SettingsSourceCode; RootNode: FileNode; Node: FileNode;
}> {
  readonly fileType = "text";
  readonly lineStart = 1;
  readonly columnStart = 1;
  readonly nodeTypeKey = "type";
  readonly visitorKeys = { File: [] };

  /** Takes any: options that a config object without `files` sets for JavaScript reach every language. */
  validateLanguageOptions(): void {}

  parse(file: File): OkParseResult<FileNode> {
    const text = textOf(file);
    const end = new LineIndex(text).positionAt(text.length);
    return { ok: true, ast: { type: "File", range: [0, text.length], loc: { start: { line: 1, column: 1 }, end } } };
  }

  createSourceCode(file: File, { ast }: OkParseResult<FileNode>): SettingsSourceCode {
    return new SettingsSourceCode(file.path, textOf(file), ast);
  }
}

function textOf({ body, path }: File): string {
  if (typeof body !== "string") throw new TypeError(`${path} was not handed over as text`);
  return body;
}
