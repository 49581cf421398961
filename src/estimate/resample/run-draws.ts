import { drawBlocks, type DrawBlock } from "../../tasks/draw-blocks.ts";
import type { Executor, RunOptions } from "../../tasks/executor.ts";
import type { Task } from "../../tasks/task.ts";

/** Where repeated work runs, and how it tells how far it is. */
export interface Repeating {
  readonly executor: Executor;
  readonly signal?: AbortSignal;
  /** Draws done, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Runs the draws of a task in blocks. Every draw has a stream of its own, so the numbers are the same for any number of
 * workers; progress is told in draws.
 *
 * @returns the numbers of all draws, in order
 */
export async function runDraws<Shared>(
  task: Task<Shared, DrawBlock, Float64Array>,
  shared: Shared,
  draws: number,
  seed: number,
  { executor, signal, onProgress }: Repeating,
  size = 20,
): Promise<Float64Array> {
  const blocks = drawBlocks(draws, seed, size);
  const options: RunOptions = {
    ...(signal ? { signal } : {}),
    onProgress: (done) => onProgress?.(Math.min(draws, done * size), draws),
  };
  const parts = await executor.map(task, shared, blocks, options);
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
