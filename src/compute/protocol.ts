import type { ProblemData } from "../messages/problem.ts";

/** What a pool says to a worker. Shared data is sent once for each job and worker; a job ends with a release. */
export type ToWorker =
  | { readonly kind: "share"; readonly job: number; readonly task: string; readonly shared: unknown }
  | { readonly kind: "run"; readonly job: number; readonly index: number; readonly chunk: unknown }
  | { readonly kind: "release"; readonly job: number };

export type FromWorker =
  | { readonly kind: "done"; readonly job: number; readonly index: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly job: number; readonly index: number; readonly failure: Failure };

/** An error as plain data: a Problem keeps its parameters, a fault keeps its text. */
export type Failure = { readonly problem: ProblemData } | { readonly fault: string };
