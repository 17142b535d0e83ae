import { draftRoot } from "../tree/builder.ts";
import { hasEnding, type Format, type Reading } from "./format.ts";
import { commentsOf } from "./javascript/comments.ts";
import { isNode } from "./javascript/node.ts";
import { parseProgram } from "./javascript/parse.ts";
import { settingsOf } from "./javascript/scan.ts";

/** Texts longer than this (in UTF-16 units) are bundles that a program wrote; the source they were made of is what counts. */
const longestText = 1_000_000;

/**
 * JavaScript and TypeScript, JSX included, as one tree. ESLint's own program, where there is one, gives the same tree as the text.
 *
 * - **Modules** stand below the root: `import/<module>/<name>` with the local name as value; the name is `default`, `*` or the export's own.
 *   `import`, `export … from`, `require("x")` and `import("x")` are alike.
 * - **Functions, methods, classes** are sections (tags `function`, `class`) of their name, also when assigned to one; nameless ones add what
 *   they hold to what they stand in. A class has `@extends` (and `@module`). What is returned as an object, a list or a text is `return`.
 * - **Calls** (`new` and tagged templates, too) are calls whose key is the last name of the callee, as its module calls it: for
 *   `import {GetThings as G}`, `new G({})` is `GetThings()`. A module as a whole has no name of its own: `x.Actions.run()` is the same for
 *   `import * as x`, `import x` and `require`. Children: `@callee` (the dotted name, `()` for calls in it: `client.v1.workers().list`),
 *   `@object` (the same without its last name), `@module` (where the root of the callee comes from, through constants, constructors,
 *   factories, `this.x` and types), `@new` = `true`, `@chain` (a section with the call that the callee goes on from), arguments as items
 *   `1`, `2`, … A tagged template has its text as item `1`.
 * - **Values** of arguments, entries, properties, variables, assignments and class members: a literal's value; a string, template or sum of
 *   texts with its holes as `${…}` (tag `template`, if there is a hole that is no constant); objects and arrays have children (keys of
 *   properties; items `0`, `1`, …); functions have what their body holds. A name that stands for a constant of the same file (`const`,
 *   a member of a constant object or an enum, `Object.freeze`, a spread object) has that constant's value or children, all with the span
 *   of its use; so has a static member of a class. Any other expression has its text (up to 200 units) and the tag `expression`, and what
 *   it holds below it; for a constant of a package (`States.BUSY`) `constant` is what the package calls it.
 * - **Variables, assignments, properties** are settings, or sections where they have children; `a.b.c = v` is `c` with `@object` = `a.b`;
 *   `a.b.c += 1` and `a.b.c++`, too (tag `expression`).
 * - **Types**: `interface`, `type`, `enum` are sections with that tag, a member is a setting with its type's text as value, or a section
 *   where that type has members itself. A union of literals has them as items. A class's property is alike; one with a value has its
 *   type in `@type`. A parameter whose type is written in place is a section of its name with the tag `type`.
 * - **JSX** elements are sections (tag `jsx`) of their name, with `@module`, attributes `@name`, elements and expressions within; one that
 *   holds text alone has it as value.
 * - **Members that are read** in calls, templates, JSX and results, or taken out by a pattern, are settings with the tag `read`: key is
 *   the last name, value the dotted name, `@object` what is before the last name. In JSX a name alone is one, too. What was taken out of
 *   an object or a parameter is called as that calls it: `s` is `newState` for `({newState: s}) => …`.
 * - **Comparisons**: `a.b === "value"` (or `==`, from either side) is a setting `b` with the tag `compared`, that value and `@object` = `a`;
 *   `switch (a.b)` and `["value", …].includes(a.b)` have the values as items, with that tag too. `a.b.toLowerCase()` is `b`, `a.get("x")`
 *   is `get`; `States.BUSY` of a package is `BUSY`. What is done then stands where it is written. `if (a.b !== "value") return;` is alike, for what follows is done for that
 *   value; `if (a.b === "value") return;` and `case "value": break;` are left out, for nothing is.
 * - **Links**: a call is linked to the function of the file that it runs (by name, as a method of its class or of an object of the file,
 *   bound, wrapped in a call), a value, a hole of a text and a read that are a name to the function or to what the variable, the field of
 *   the class or the parameter is given: an assignment, what a pattern takes out, the arguments of the file's calls.
 * - **Decorators** are calls below what they decorate. **SQL and GraphQL** in texts are read in place, below the text's setting.
 *
 * Spans are exact; the value of a string or template is inside its quotes.
 */
export const javascript: Format = {
  id: "javascript",
  caseInsensitive: false,
  code: true,
  claims: (path, text) =>
    hasEnding(path, ".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx") &&
    !hasEnding(path, ".d.ts", ".d.mts", ".d.cts", ".min.js", ".min.mjs", ".min.cjs") && text.length <= longestText,
  read(text, file): Reading {
    if (isProgram(file?.program)) return readProgram(file.program, text);
    const { program, problems } = parseProgram(text, file?.path ?? "");
    return program ? readProgram(program, text) : { root: draftRoot(text), comments: [], includes: [], problems };
  },
};

/** The tree of an ESTree or TSESTree program whose nodes have offsets of `text`, by `range` or by `start` and `end`. */
export function readProgram(program: Program, text: string): Reading {
  const root = settingsOf(program, text);
  return { root, comments: commentsOf(program, text), includes: [], problems: [] };
}

/** The root of an ESTree or TSESTree program. */
export interface Program {
  readonly type: string;
}

function isProgram(value: unknown): value is Program {
  return isNode(value) && value.type === "Program" && Array.isArray((value as { body?: unknown }).body);
}
