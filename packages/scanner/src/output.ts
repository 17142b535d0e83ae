import { writeSync } from "node:fs";

const retryMilliseconds = 5;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes all of a text to a descriptor before it returns, however slowly a pipe takes it.
 * Gives `false` when the reader has gone (`art4 … | head`); what comes after need not be written. Throws other faults.
 */
export function writeAll(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") throw error;
      // A full pipe of the parent's that does not block.
      Atomics.wait(sleeper, 0, 0, retryMilliseconds);
    }
  }
  return true;
}

/** A descriptor that is written to in few large pieces, and no more once its reader has gone. */
export class Sink {
  readonly #descriptor: number;
  #pending = "";
  #open = true;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length > 65_536) this.flush();
  }

  flush(): void {
    if (this.#open) this.#open = writeAll(this.#descriptor, this.#pending);
    this.#pending = "";
  }
}
