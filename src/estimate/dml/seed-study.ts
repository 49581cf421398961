import type { Frame } from "../../frame/frame.ts";
import type { Repeating } from "../resample/run-draws.ts";
import { doubleMachineLearning } from "./double-machine-learning.ts";
import type { DmlSpecInput } from "./dml-spec.ts";
import { median } from "./repetitions.ts";

/** How far the effect moves when only the seed does. */
export interface SeedStudy {
  readonly seeds: readonly number[];
  readonly thetas: readonly number[];
  readonly stdErrors: readonly number[];
  readonly median: number;
  readonly mean: number;
  /** Standard deviation of the effect over seeds, divisor one less than their number. */
  readonly spread: number;
}

/** The whole model once for each seed from `first` on: other folds, and other draws of the learners. */
export async function seedStudy(
  frame: Frame,
  spec: DmlSpecInput,
  { first, count }: { readonly first: number; readonly count: number },
  { onProgress, ...repeating }: Repeating,
): Promise<SeedStudy> {
  const seeds = Array.from({ length: count }, (_, k) => first + k);
  const thetas: number[] = [];
  const stdErrors: number[] = [];
  for (const seed of seeds) {
    const { terms } = (await doubleMachineLearning(frame, { ...spec, seed }, repeating)).estimate;
    thetas.push(terms[0].estimate);
    stdErrors.push(terms[0].stdError);
    onProgress?.(thetas.length, count);
  }
  const mean = thetas.reduce((total, value) => total + value, 0) / count;
  const squares = thetas.reduce((total, value) => total + (value - mean) ** 2, 0);
  return {
    seeds,
    thetas,
    stdErrors,
    median: median(thetas),
    mean,
    spread: Math.sqrt(squares / Math.max(1, count - 1)),
  };
}
