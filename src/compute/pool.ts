import { fromProblemData } from "../messages/problem.ts";
import type { Executor, RunOptions } from "../tasks/executor.ts";
import type { Task } from "../tasks/task.ts";
import type { Failure, FromWorker, ToWorker } from "./protocol.ts";

/** A worker of the browser or of Node, reduced to what a pool needs. */
export interface WorkerHandle {
  post(message: ToWorker): void;
  terminate(): void;
}
export interface WorkerEvents {
  readonly onMessage: (message: FromWorker) => void;
  /** The worker died or could not start. */
  readonly onFault: (error: Error) => void;
}
export type SpawnWorker = (events: WorkerEvents) => WorkerHandle;

interface Job {
  readonly id: number;
  readonly task: string;
  readonly shared: unknown;
  readonly chunks: readonly unknown[];
  readonly results: unknown[];
  readonly onProgress?: RunOptions["onProgress"];
  next: number;
  done: number;
  readonly finish: (error?: unknown) => void;
}

interface Member {
  readonly handle: WorkerHandle;
  readonly knows: Set<number>;
  busyWith: Job | null;
}

/**
 * An executor over at most `width` workers, started when first needed. Chunks of several jobs take turns.
 * Cancelling ends the workers that are busy with that job at once; others go on, and new ones start when needed.
 */
export function pool(spawn: SpawnWorker, width: number): Executor {
  const members = new Set<Member>();
  const jobs: Job[] = [];
  let lastId = 0;
  let closed = false;

  const start = (): Member => {
    const member: Member = {
      busyWith: null,
      knows: new Set(),
      handle: spawn({
        onMessage: (message) => receive(member, message),
        onFault: (error) => {
          const job = member.busyWith;
          dismiss(member);
          job?.finish(error);
          feed();
        },
      }),
    };
    members.add(member);
    return member;
  };

  const dismiss = (member: Member): void => {
    members.delete(member);
    member.busyWith = null;
    member.handle.terminate();
  };

  const receive = (member: Member, message: FromWorker): void => {
    const job = member.busyWith;
    member.busyWith = null;
    if (job && message.job === job.id) {
      if (message.kind === "failed") job.finish(errorOf(message.failure));
      else {
        job.results[message.index] = message.result;
        job.done += 1;
        job.onProgress?.(job.done, job.chunks.length);
        if (job.done === job.chunks.length) job.finish();
      }
    }
    feed();
  };

  // Gives every idle worker (and new ones, up to the width) the next chunk of the jobs in turn.
  const feed = (): void => {
    for (;;) {
      const turn = jobs.findIndex((job) => job.next < job.chunks.length);
      if (turn < 0 || closed) return;
      const idle = [...members].find((member) => !member.busyWith) ?? (members.size < width ? start() : undefined);
      if (!idle) return;
      const [job] = jobs.splice(turn, 1);
      jobs.push(job);
      assign(idle, job);
    }
  };

  const assign = (member: Member, job: Job): void => {
    const index = job.next++;
    member.busyWith = job;
    try {
      if (!member.knows.has(job.id)) {
        member.handle.post({ kind: "share", job: job.id, task: job.task, shared: job.shared });
        member.knows.add(job.id);
      }
      member.handle.post({ kind: "run", job: job.id, index, chunk: job.chunks[index] });
    } catch (error) {
      member.busyWith = null;
      job.finish(error);
    }
  };

  const map = <Shared, Chunk, Result>(
    task: Task<Shared, Chunk, Result>,
    shared: Shared,
    chunks: readonly Chunk[],
    { signal, onProgress }: RunOptions = {},
  ): Promise<Result[]> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new Error("The executor is closed"));
      if (signal?.aborted) return reject(signal.reason);
      if (chunks.length === 0) return resolve([]);
      const abort = (): void => job.finish(signal?.reason);
      const job: Job = {
        id: ++lastId,
        task: task.name,
        shared,
        chunks,
        results: new Array(chunks.length),
        onProgress,
        next: 0,
        done: 0,
        finish: (error) => {
          if (!jobs.includes(job)) return;
          jobs.splice(jobs.indexOf(job), 1);
          signal?.removeEventListener("abort", abort);
          for (const member of [...members]) {
            if (member.busyWith === job) dismiss(member);
            else if (member.knows.delete(job.id)) member.handle.post({ kind: "release", job: job.id });
          }
          if (error === undefined) resolve(job.results as Result[]);
          else reject(error);
          feed();
        },
      };
      signal?.addEventListener("abort", abort, { once: true });
      jobs.push(job);
      feed();
    });

  return {
    width,
    map,
    async close() {
      closed = true;
      for (const job of [...jobs]) job.finish(new Error("The executor was closed"));
      for (const member of [...members]) dismiss(member);
    },
  };
}

const errorOf = (failure: Failure): Error =>
  "problem" in failure ? fromProblemData(failure.problem) : new Error(failure.fault);
