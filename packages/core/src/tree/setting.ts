import type { Span } from "./span.ts";

/** A comment, with its marks (`;`, `<!-- -->`, …) inside `span` and its words alone in `text`. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** What a node of the tree is; a place pattern can ask for `call` by writing `Name()`. */
export type SettingKind = "root" | "section" | "setting" | "call" | "item";

/**
 * One node of the settings tree, the one shape all syntaxes become.
 *
 * - a section, block, object, element or list holds `children` and, as a rule, no `value`;
 * - a setting has a `value`: its decoded scalar text (`"yes"`, `"30"`), whatever its type was;
 * - a list's entries have the keys `0`, `1`, … and the kind `item`;
 * - an XML attribute is a child whose key starts with `@`; an element with text alone has it as `value`;
 * - a call (a dialplan application) has the kind `call`; its arguments are children `1`, `2`, …
 */
export interface Setting {
  readonly kind: SettingKind;
  /** The name as written, unquoted; `""` for the root. */
  readonly key: string;
  readonly keySpan: Span;
  /** Decoded scalar text; `undefined` for a container and for a key without a value. */
  readonly value: string | undefined;
  readonly valueSpan: Span | undefined;
  /** From the key's first unit to the end of the value or of the last child. */
  readonly span: Span;
  /** A type mark written before the value, such as YAML's `!Ref`; a reference's value is not known from the file. */
  readonly tag?: string | undefined;
  /** The value that a reference stands for, where the module or template says it (`detect/references.ts`). */
  readonly resolved?: Resolution | undefined;
  readonly parent: Setting | undefined;
  readonly children: readonly Setting[];
  /** Settings that a template or a reopened section gives to this one, in order of precedence (the nearest last). */
  readonly inherited?: readonly Setting[] | undefined;
  /** In code: what a package calls the constant that is its value, as `BUSY` for `States.BUSY`; the constant's value may be alike. */
  readonly constant?: string | undefined;
  /** In code: what names in it stand for in the same file, such as the function that a call runs and the variable that an argument names. */
  readonly links?: readonly Setting[] | undefined;
  /** The settings that link to this one. */
  readonly linkedFrom?: readonly Setting[] | undefined;
}

/** What a reference to a variable or parameter stands for. */
export interface Resolution {
  /** Decoded scalar text, as in `Setting.value`. */
  readonly value: string;
  /** `true` for a value that is given, `false` for a default that a deployment may override. */
  readonly assigned: boolean;
  /** Where the value stands, if in the same file. */
  readonly declaration: Setting | undefined;
}

/** A file that another file pulls in (`#include`, `X-PRE-PROCESS include`); `path` is as written. */
export interface Include {
  readonly path: string;
  readonly span: Span;
  /** `#exec`: a command whose output is not known. */
  readonly dynamic?: boolean | undefined;
}

/** Something in a file that could not be read; what stands outside `span` was read. */
export interface Problem {
  readonly reason: string;
  readonly span: Span;
}

/** The tree of one file. */
export interface Tree {
  readonly syntax: string;
  /** Path as given to `analyze`, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  readonly root: Setting;
  readonly comments: readonly Comment[];
  readonly includes: readonly Include[];
  readonly problems: readonly Problem[];
  /** Whether keys differ by case only by accident (Asterisk, .ini). */
  readonly caseInsensitive: boolean;
  /** Whether the file is a program, schema or query, whose names its author chose, and not a product's settings. */
  readonly code: boolean;
}

/** What a path looks like to people and in a fingerprint: keys from the root down, list entries as `[]`. */
export function settingPath(setting: Setting): string {
  const parts: string[] = [];
  for (let node: Setting | undefined = setting; node && node.kind !== "root"; node = node.parent) {
    parts.push(node.kind === "item" ? "[]" : node.kind === "call" ? `${node.key}()` : node.key);
  }
  return parts.reverse().join("/");
}

/** The children of a setting and, behind them, those it inherits and does not override. */
export function effectiveChildren(setting: Setting, caseInsensitive: boolean): readonly Setting[] {
  if (!setting.inherited?.length) return setting.children;
  const fold = (key: string): string => (caseInsensitive ? key.toLowerCase() : key);
  const own = new Set(setting.children.map((child) => fold(child.key)));
  return [...setting.children, ...setting.inherited.filter((child) => !own.has(fold(child.key)))];
}
