import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../../tree/builder.ts";
import type { SettingKind } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import type { TokenRange } from "../calls/brackets.ts";
import { TaskList } from "../reading/task-list.ts";
import { IndexPaths } from "./index-paths.ts";
import { expressionEnds, spanOf, type PhpToken } from "./token.ts";

/** Settings nest down to this depth; deeper ones stand beside each other. */
const maxDepth = 100;

/** What is to be done with a range of tokens. */
export type Job =
  /** Add to the holder what statements have in them. */
  | "statements"
  /** Add the members of a class. */
  | "members"
  /** Add to the holder what an expression has in it. */
  | "scan"
  /** Add it as what a function returns. */
  | "result"
  /** Make it the value of the holder. */
  | "value";

export interface Task extends TokenRange {
  readonly job: Job;
  readonly holder: DraftSetting;
}

/** The tree while it is written, and what is still to be done for it. */
export class Work {
  readonly text: string;
  readonly tokens: readonly PhpToken[];
  readonly root: DraftSetting;
  readonly paths = new IndexPaths();
  /** Full names by the short ones that `use` gives them. */
  readonly imports = new Map<string, string>();
  /** For each position, and the one behind the last, where the expression ends that is read on there. */
  readonly expressionEnds: Uint32Array;
  readonly #depths = new Map<DraftSetting, number>();
  readonly #tasks = new TaskList<Task>();

  constructor(text: string, tokens: readonly PhpToken[]) {
    this.text = text;
    this.tokens = tokens;
    this.root = draftRoot(text);
    this.expressionEnds = expressionEnds(tokens);
  }

  run(perform: (task: Task) => void): void {
    this.#tasks.run({ job: "statements", from: 0, to: this.tokens.length, holder: this.root }, perform);
  }

  /** Puts a range on the list, unless it is empty. */
  later(job: Job, { from, to }: TokenRange, holder: DraftSetting): void {
    if (from < to) this.#tasks.later({ job, from, to, holder });
  }

  add(holder: DraftSetting, kind: Exclude<SettingKind, "root">, key: string, keySpan: Span, value?: string, valueSpan?: Span): DraftSetting {
    let parent = holder;
    while (this.#depth(parent) >= maxDepth && parent.parent) parent = parent.parent;
    const setting = addSetting(parent, kind, key, keySpan, value, valueSpan);
    this.#depths.set(setting, this.#depth(parent) + 1);
    return setting;
  }

  /** Adds a setting that says something about its holder, such as `@callee`, unless there is nothing to say. */
  note(holder: DraftSetting, key: string, value: string | undefined, at: Span): void {
    if (value) this.add(holder, "setting", key, at, value, at);
  }

  /** Ends a setting where a range of tokens ends. */
  close(setting: DraftSetting, range: TokenRange): void {
    if (range.from < range.to) closeSetting(setting, spanOf(this.tokens, range).end);
  }

  /** The text of a range of tokens. */
  written(range: TokenRange): string {
    if (range.from >= range.to) return "";
    const { start, end } = spanOf(this.tokens, range);
    return this.text.slice(start, end);
  }

  /** A class's full name, as far as the file tells it. */
  className(name: string): string {
    const first = name.split("\\", 1)[0]!;
    const imported = this.imports.get(first.toLowerCase());
    return imported === undefined ? name.replace(/^\\/, "") : imported + name.slice(first.length);
  }

  #depth(setting: DraftSetting): number {
    return this.#depths.get(setting) ?? 0;
  }
}
