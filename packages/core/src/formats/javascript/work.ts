import { addSetting, closeSetting, draftRoot, type DraftSetting } from "../../tree/builder.ts";
import type { SettingKind } from "../../tree/setting.ts";
import type { Span } from "../../tree/span.ts";
import { TaskList } from "../reading/task-list.ts";
import type { Scopes } from "./bindings.ts";
import { Links } from "./links.ts";
import { spanOf, type SyntaxNode } from "./node.ts";
import type { Scope } from "./scope.ts";

/** Settings nest down to this depth; deeper ones stand beside each other. */
const maxDepth = 100;

/** Settings that may be written for constants used elsewhere than where they stand. */
const maxRepeated = 20_000;

/** Where in the tree, and in the program, something stands. */
export interface Place {
  readonly holder: DraftSetting;
  readonly scope: Scope;
  /** Whether members that are read become settings. */
  readonly reads: boolean;
  /** For a constant used here and written elsewhere: the span of its use, which all of its settings have. */
  readonly use?: Span | undefined;
  /** How many constants were followed from that use to here. */
  readonly followed?: number | undefined;
}

/** What is to be done with a node. */
export type Job =
  /** Add to the holder what the node has in it. */
  | "scan"
  /** Add it as what a function returns. */
  | "result"
  /** Add it as what JSX shows. */
  | "shown"
  /** Make it the value of the holder. */
  | "value"
  /** Add the members of a type to the holder. */
  | "type";

export interface Task extends Place {
  readonly job: Job;
  readonly node: SyntaxNode;
}

/** The tree while it is written, and what is still to be done for it. Depth of the program is depth of this list, never of the call stack. */
export class Work {
  readonly text: string;
  readonly scopes: Scopes;
  readonly root: DraftSetting;
  readonly links: Links;
  /** Comparisons after which nothing is done (see `guards.ts`). */
  readonly turnedAway = new Set<SyntaxNode>();
  readonly #depths = new Map<DraftSetting, number>();
  readonly #tasks = new TaskList<Task>();
  #repeated = 0;

  constructor(text: string, scopes: Scopes) {
    this.text = text;
    this.scopes = scopes;
    this.root = draftRoot(text);
    this.links = new Links(scopes);
  }

  /** Runs tasks, and those they add, until none is left; what a task adds runs next, in the order it was added. */
  run(first: Task, perform: (task: Task) => void): void {
    this.#tasks.run(first, perform);
  }

  /** Puts a node on the list. */
  later(job: Job, node: SyntaxNode | undefined, place: Place): void {
    if (!node) return;
    const { holder, scope, reads, use, followed } = place;
    this.#tasks.later({ job, node, holder, scope, reads, use, followed });
  }

  /** The place within a node: its scope, if it opens one. */
  within(node: SyntaxNode, place: Place): Place {
    const scope = this.scopes.get(node);
    return scope ? { ...place, scope } : place;
  }

  /** Adds a setting. A constant used elsewhere than it is written has all spans where it is used. */
  add(place: Pick<Place, "holder" | "use">, kind: Exclude<SettingKind, "root">, key: string, keySpan: Span, value?: string, valueSpan?: Span): DraftSetting {
    let { holder } = place;
    while (this.#depth(holder) >= maxDepth && holder.parent) holder = holder.parent;
    const { use } = place;
    if (use) this.#repeated++;
    const setting = addSetting(holder, kind, key, use ?? keySpan, value, valueSpan && (use ?? valueSpan));
    this.#depths.set(setting, this.#depth(holder) + 1);
    return setting;
  }

  /** Adds a setting that says something about its holder, such as `@callee`, unless there is nothing to say. */
  note(place: Place, key: string, value: string | undefined, at: Span): void {
    if (value) this.add(place, "setting", key, at, value, at);
  }

  /** Ends a setting where its node ends. */
  close(setting: DraftSetting, node: SyntaxNode, place: Place): void {
    if (!place.use) closeSetting(setting, spanOf(node).end);
  }

  /** Whether a constant may be written once more; without a limit, constants of constants could grow without one. */
  get mayRepeat(): boolean {
    return this.#repeated < maxRepeated;
  }

  /** The text of a node. */
  written(node: SyntaxNode): string {
    const { start, end } = spanOf(node);
    return this.text.slice(start, end);
  }

  #depth(setting: DraftSetting): number {
    return this.#depths.get(setting) ?? 0;
  }
}
