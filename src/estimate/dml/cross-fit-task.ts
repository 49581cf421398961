import { Problem, toProblemData, type ProblemData } from "../../messages/problem.ts";
import type { Features } from "../../numeric/learners/learner.ts";
import { defineTask } from "../../tasks/task.ts";
import { learnerOf } from "./learner-of.ts";
import type { LearnerSpec } from "./learner-spec.ts";

/** A function to learn: a target, by which learner, and from which rows. */
export interface LearningJob {
  /** n values for each repetition, or the same for all. */
  readonly targets: readonly Float64Array[];
  readonly learner: LearnerSpec;
  /** Rows learned from, marked 1; null for all. Every row of a fold is predicted. */
  readonly from: Uint8Array | null;
  /** Its place among all functions of the model: work with another place draws other random numbers. */
  readonly place: number;
}

export interface CrossFitShared {
  readonly features: Features;
  readonly jobs: readonly LearningJob[];
  /** Fold of each row, for each repetition; all 0 means that rows are predicted by what was learned from them. */
  readonly folds: readonly Int32Array[];
  readonly seed: number;
}

export interface CrossFitChunk {
  readonly repetition: number;
  readonly job: number;
  readonly fold: number;
}

export type CrossFitOutcome = { readonly ok: Float64Array } | { readonly problem: ProblemData };

/** Learns from the rows outside one fold and predicts the rows inside, in order. */
export const crossFitTask = defineTask<CrossFitShared, CrossFitChunk, CrossFitOutcome>(
  "dml-cross-fit",
  ({ features, jobs, folds, seed }, { repetition, job: at, fold }) => {
    const job = jobs[at];
    const foldOf = folds[repetition];
    const whole = foldOf.every((one) => one === 0);
    const learnFrom: number[] = [];
    const predicted: number[] = [];
    foldOf.forEach((own, row) => {
      if (own === fold) predicted.push(row);
      if ((whole || own !== fold) && (!job.from || job.from[row] !== 0)) learnFrom.push(row);
    });
    try {
      const target = job.targets[repetition % job.targets.length];
      const stream = ((repetition * PLACES + job.place) * FOLDS + fold) % STREAMS;
      const fitted = learnerOf(job.learner).fit(features, target, Int32Array.from(learnFrom), { seed, stream });
      return { ok: fitted.predict(features, Int32Array.from(predicted)) };
    } catch (error) {
      if (error instanceof Problem) return { problem: toProblemData(error) };
      throw error;
    }
  },
);

/** At most so many functions and folds have streams of their own in each of 100 repetitions. */
const PLACES = 64;
const FOLDS = 128;
const STREAMS = 2 ** 30;
