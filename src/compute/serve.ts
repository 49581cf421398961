import { Problem, toProblemData } from "../messages/problem.ts";
import { taskNamed, type Task } from "../tasks/task.ts";
import type { Failure, FromWorker, ToWorker } from "./protocol.ts";

/** The worker's side of a pool: hands each message to the task it names. `reply` posts back. */
export function serve(reply: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  const jobs = new Map<number, { readonly task: Task<unknown, unknown, unknown>; readonly shared: unknown }>();
  return async (message) => {
    if (message.kind === "share") jobs.set(message.job, { task: taskNamed(message.task), shared: message.shared });
    else if (message.kind === "release") jobs.delete(message.job);
    else {
      const { job, index, chunk } = message;
      try {
        const known = jobs.get(job);
        if (!known) throw new Error(`Job ${job} was never shared with this worker`);
        reply({ kind: "done", job, index, result: await known.task.run(known.shared, chunk) });
      } catch (error) {
        reply({ kind: "failed", job, index, failure: failureOf(error) });
      }
    }
  };
}

const failureOf = (error: unknown): Failure =>
  error instanceof Problem
    ? { problem: toProblemData(error) }
    : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
