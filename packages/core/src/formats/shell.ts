import { closeSettings, draftRoot } from "../tree/builder.ts";
import type { Comment } from "../tree/setting.ts";
import { hasEnding, type Format, type Reading } from "./format.ts";
import { ProblemList } from "./reading/problem-list.ts";
import { TaskList } from "./reading/task-list.ts";
import { ShellReader, type ShellNotes, type ShellTask } from "./shell/reader.ts";

/**
 * Shell scripts (sh, bash and their kin), read and never run.
 *
 * - **Assignments** (`NAME=value`, also behind `export`, `local`, … and before a command) are settings without quotes; `NAME=(a b)` has items
 *   `0`, `1`, …; `${NAME:-value}` is its default with the tag `expression`, and `${NAME:=value}` sets NAME so, too.
 * - **Commands** are calls whose key is the command's name without its folder; `sudo`, `exec` and the like before it are passed over. Words are
 *   items `1`, `2`, …; `--option value` and `-o value` are settings below the call; `--option a b`, behind an item, has items `0`, `1`, …; a heredoc is `<<`.
 * - What only the running shell knows of a word stands as `${NAME}` or `${…}` in it (tag `expression` where it is all, `template` else);
 *   commands in `$(…)` and backticks are calls below the call or setting that they stand in.
 * - **Functions** are sections with the tag `function`. **JSON**, **SQL** and **GraphQL** in words and heredocs are read in place.
 *
 * Control structures, tests and output (`echo`, `printf`) are passed over.
 */
export const shell: Format = {
  id: "shell",
  caseInsensitive: false,
  code: true,
  claims: (path, text) => hasEnding(path, ".sh", ".bash", ".ksh", ".zsh") || (!/\.\w{1,5}$/.test(path) && /^#![^\n]*\b(?:ba|da|k|z)?sh\b/.test(text.slice(0, 100))),
  read(text): Reading {
    const root = draftRoot(text);
    const comments: Comment[] = [];
    const problems = new ProblemList();
    const tasks = new TaskList<ShellTask>();
    const notes: ShellNotes = { text, comments, problems, tasks };
    tasks.run({ start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length, holder: root, depth: 0 }, (task) => new ShellReader(notes, task).read());
    closeSettings(root);
    return { root, comments, includes: [], problems: problems.list };
  },
};
