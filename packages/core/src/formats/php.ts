import { closeSettings, draftRoot } from "../tree/builder.ts";
import type { Comment } from "../tree/setting.ts";
import { pairBrackets } from "./calls/brackets.ts";
import { hasEnding, type Format, type Reading } from "./format.ts";
import { writeMembers } from "./php/declarations.ts";
import { PhpLexer } from "./php/lexer.ts";
import { scan, writeResult } from "./php/scan.ts";
import { readStatements } from "./php/statements.ts";
import { phpBrackets } from "./php/token.ts";
import { writeValue } from "./php/values.ts";
import { Work, type Task } from "./php/work.ts";
import { ProblemList } from "./reading/problem-list.ts";

/**
 * PHP, read and never run; what stands outside `<?php … ?>` is passed over. The tree is like JavaScript's:
 *
 * - **Functions, methods, classes** are sections (tags `function`, `class`, `interface`, `enum`) of their name; a class has `@extends`.
 *   Constants and properties are settings (`$` is no part of a property's name); one with a type has it in `@type`, or as its value where
 *   there is no other. Nameless functions and classes as a value have their content below it.
 * - **Assignments** are settings, or sections where they have children. A variable's key is `$name`; `$this->a->name = v` is `name` with
 *   `@object` = `this.a`. Indexes are steps: `$x['a'][$i]['b'] = v` is `$x` → `a` → `$i` → `b`, and all statements below the same indexes
 *   stand together until `$i` is assigned or counted up. `$x[] = v` is an item.
 * - **Values**: a literal's; a string or strings joined by `.`, what is not known of it as `${…}` (tag `template`); arrays have children
 *   (keys, or items `0`, `1`, …). Any other expression has its text (up to 200 units) and the tag `expression`, and what it holds below it.
 *   What is returned as an array, a class or a text is `return`.
 * - **Calls**: key is the last name; children `@callee` (the dotted name: `this.db.query`, `()` for calls in it), `@object` (the same without
 *   its last name), `@class` (of `X::f()` and `new X`, in full as `use` says it), `@new` = `true`, arguments as items `1`, `2`, …, named
 *   ones under their names. Calls of a chain stand beside each other. Attributes are calls beside what they belong to.
 * - **SQL and GraphQL** in strings are read in place, below the string's setting.
 */
export const php: Format = {
  id: "php",
  caseInsensitive: false,
  code: true,
  claims: (path, text) =>
    (hasEnding(path, ".php", ".php3", ".php4", ".php5", ".php7", ".php8") && text.includes("<?"))
    || (hasEnding(path, ".inc", ".module", ".phtml", ".install", ".theme", ".php.dist", ".php.example", ".php.sample") && /<\?(?:php|=)/i.test(text))
    || /^#![^\n]*\bphp/.test(text.slice(0, 100)),
  read(text): Reading {
    const comments: Comment[] = [];
    const problems = new ProblemList();
    const tokens = new PhpLexer(text, comments, problems).tokens();
    for (const at of pairBrackets(tokens, phpBrackets)) problems.add(`${tokens[at]!.word} is not closed`, tokens[at]!.start, tokens[at]!.end);
    if (tokens.length === 0) return { root: draftRoot(text), comments, includes: [], problems: problems.list };
    const work = new Work(text, tokens);
    work.run((task) => perform(work, task));
    closeSettings(work.root);
    return { root: work.root, comments, includes: [], problems: problems.list };
  },
};

function perform(work: Work, task: Task): void {
  switch (task.job) {
    case "statements":
      return readStatements(work, task, task.holder);
    case "members":
      return writeMembers(work, task, task.holder);
    case "scan":
      return scan(work, task, task.holder);
    case "result":
      return writeResult(work, task, task.holder);
    case "value":
      return writeValue(work, task, task.holder);
  }
}
