import { fromProblemData, notEstimable } from "../../messages/problem.ts";
import type { Features } from "../../numeric/learners/learner.ts";
import type { Repeating } from "../resample/run-draws.ts";
import { crossFitTask, type CrossFitChunk, type LearningJob } from "./cross-fit-task.ts";

/**
 * Predicts every row by functions learned from the other folds: one piece of work for each repetition, function and fold,
 * the same for any number of workers.
 *
 * @param folds fold of each row for each repetition, 0, 1 ... without gaps
 * @returns n predictions for each repetition and job
 * @throws Problem dml.notFinite, and what the learners throw
 */
export async function crossFit(
  features: Features,
  jobs: readonly LearningJob[],
  folds: readonly Int32Array[],
  seed: number,
  { executor, signal, onProgress }: Repeating,
): Promise<Float64Array[][]> {
  const chunks = folds.flatMap((foldOf, repetition) =>
    jobs.flatMap((_, job) =>
      Array.from({ length: foldCount(foldOf) }, (__, fold): CrossFitChunk => ({ repetition, job, fold })),
    ),
  );
  const outcomes = await executor.map(crossFitTask, { features, jobs, folds, seed }, chunks, {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  const predictions = folds.map(() => jobs.map(() => new Float64Array(features.nrow)));
  chunks.forEach(({ repetition, job, fold }, at) => {
    const outcome = outcomes[at];
    if ("problem" in outcome) throw fromProblemData(outcome.problem);
    let next = 0;
    folds[repetition].forEach((own, row) => {
      if (own !== fold) return;
      const value = outcome.ok[next++];
      if (!Number.isFinite(value)) throw notEstimable("dml.notFinite", { learner: jobs[job].learner.name });
      predictions[repetition][job][row] = value;
    });
  });
  return predictions;
}

export const foldCount = (folds: Int32Array): number => folds.reduce((most, fold) => Math.max(most, fold + 1), 0);
