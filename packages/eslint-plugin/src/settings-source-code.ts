import type { Directive as DirectiveShape, DirectiveType, FileProblem, LanguageOptions, SourceLocation, SourceRange } from "@eslint/core";
import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import { analyze, LineIndex, type Comment } from "@art4/core";

/** The only node of a settings file's tree: the file. Lines and columns are 1-based, ranges are UTF-16 offsets. */
export interface FileNode {
  readonly type: "File";
  readonly range: SourceRange;
  readonly loc: SourceLocation;
}

/** A comment; `value` is its words without its marks. */
export interface CommentNode {
  readonly type: "Comment";
  readonly value: string;
  readonly range: SourceRange;
  readonly loc: SourceLocation;
}

interface SettingsTypes {
  LangOptions: LanguageOptions;
  RootNode: FileNode;
  SyntaxElementWithLoc: FileNode | CommentNode;
  ConfigNode: CommentNode;
}

const directiveTypes: ReadonlyMap<string, DirectiveType> = new Map([
  ["eslint-disable", "disable"],
  ["eslint-enable", "enable"],
  ["eslint-disable-line", "disable-line"],
  ["eslint-disable-next-line", "disable-next-line"],
]);

const commentParser = new ConfigCommentParser();

/** A settings file as ESLint sees it: its text, and the comments that core's reader found in it. */
export class SettingsSourceCode extends TextSourceCodeBase<SettingsTypes> {
  readonly #path: string;
  #comments: readonly CommentNode[] | undefined;

  constructor(path: string, text: string, ast: FileNode) {
    // As core counts lines: a lone CR ends one, too.
    super({ text, ast, lineEndingPattern: /\r\n|[\r\n]/u });
    this.#path = path;
  }

  override getParent(node: FileNode | CommentNode): FileNode | undefined {
    return node.type === "File" ? undefined : this.ast;
  }

  override *traverse(): Iterable<VisitNodeStep> {
    yield new VisitNodeStep({ target: this.ast, phase: 1, args: [this.ast, undefined] });
    yield new VisitNodeStep({ target: this.ast, phase: 2, args: [this.ast, undefined] });
  }

  /**
   * All comments, in order. ESLint's rules for JavaScript ask for them by this name: without it, a configuration that
   * turns such rules on for every file, as many do, would make ESLint abort on settings files.
   */
  getAllComments(): readonly CommentNode[] {
    return (this.#comments ??= this.#readComments());
  }

  /** ESLint's disable and enable comments. Text that only looks like one, inside a value, is none: core's reader tells them apart. */
  getDisableDirectives(): { directives: DirectiveShape[]; problems: FileProblem[] } {
    const directives: DirectiveShape[] = [];
    const problems: FileProblem[] = [];
    // Most files hold no such comment and need not be read for it.
    for (const node of this.text.includes("eslint-") ? this.getAllComments() : []) {
      const parsed = commentParser.parseDirective(withReasonMark(node.value));
      const type = parsed && directiveTypes.get(parsed.label);
      if (!type) continue;
      if (type === "disable-line" && node.loc.start.line !== node.loc.end.line) {
        problems.push({ ruleId: null, message: "eslint-disable-line comment should not span multiple lines.", loc: node.loc });
      } else {
        directives.push(new Directive({ type, node, value: parsed.value, justification: parsed.justification }));
      }
    }
    return { directives, problems };
  }

  #readComments(): CommentNode[] {
    // Not the rules' analysis: that passes over files without findings, whose comments are wanted all the same.
    const { tree } = analyze(this.#path, this.text);
    const lines = new LineIndex(this.text);
    return (tree?.comments ?? []).map((comment) => commentNode(comment, lines));
  }
}

function commentNode({ text, span }: Comment, lines: LineIndex): CommentNode {
  return {
    type: "Comment",
    value: text,
    range: [span.start, span.end],
    loc: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  };
}

/**
 * The comment with ESLint's `--` before the reason. XML forbids `--` inside a comment and its parsers refuse the file,
 * so that a single hyphen or a dash between blanks is taken for it.
 */
function withReasonMark(comment: string): string {
  return /\s--+\s/.test(comment) ? comment : comment.replace(/\s[-–—]\s/, " -- ");
}
