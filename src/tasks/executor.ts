import type { Task } from "./task.ts";

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Called with the number of chunks done, of `total`. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Runs the chunks of a task; results come in the order of the chunks, whatever the number of workers. */
export interface Executor {
  map<Shared, Chunk, Result>(
    task: Task<Shared, Chunk, Result>,
    shared: Shared,
    chunks: readonly Chunk[],
    options?: RunOptions,
  ): Promise<Result[]>;
  /** How many chunks can run at once: a hint for choosing their size. */
  readonly width: number;
  close(): Promise<void>;
}

/** Runs every chunk here, one after the other, letting the event loop breathe between chunks. */
export const inlineExecutor: Executor = {
  width: 1,
  async map(task, shared, chunks, { signal, onProgress } = {}) {
    const results = [];
    for (const [index, chunk] of chunks.entries()) {
      signal?.throwIfAborted();
      results.push(await task.run(shared, chunk));
      onProgress?.(index + 1, chunks.length);
      await new Promise((resume) => setTimeout(resume, 0));
    }
    return results;
  },
  async close() {},
};
