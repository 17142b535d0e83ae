/** Tasks still to be done. Depth of the input is depth of this list, never of the call stack. */
export class TaskList<Task> {
  readonly #pending: Task[] = [];
  readonly #added: Task[] = [];

  /** Puts a task on the list. */
  later(task: Task): void {
    this.#added.push(task);
  }

  /** Runs a task, and those that tasks add, until none is left; what a task adds runs next, in the order it was added. */
  run(first: Task, perform: (task: Task) => void): void {
    this.#pending.push(first);
    for (let task = this.#pending.pop(); task !== undefined; task = this.#pending.pop()) {
      perform(task);
      for (let added = this.#added.pop(); added !== undefined; added = this.#added.pop()) this.#pending.push(added);
    }
  }
}
