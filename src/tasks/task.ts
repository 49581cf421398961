/**
 * A piece of work that can run elsewhere: a pure function of structured-cloneable data.
 * `shared` is sent once, then one call for each chunk. Randomness is seeded by the chunk, never by the worker.
 */
export interface Task<Shared, Chunk, Result> {
  readonly name: string;
  readonly run: (shared: Shared, chunk: Chunk) => Result | Promise<Result>;
}

// Tasks are found by name inside a worker, so every task of the engine registers itself on import.
const registry = new Map<string, Task<never, never, unknown>>();

export function defineTask<Shared, Chunk, Result>(
  name: string,
  run: Task<Shared, Chunk, Result>["run"],
): Task<Shared, Chunk, Result> {
  if (registry.has(name)) throw new Error(`The task "${name}" is defined twice`);
  const task = { name, run };
  registry.set(name, task as unknown as Task<never, never, unknown>);
  return task;
}

export function taskNamed(name: string): Task<unknown, unknown, unknown> {
  const task = registry.get(name);
  if (!task) throw new Error(`No task is called "${name}"`);
  return task as unknown as Task<unknown, unknown, unknown>;
}
