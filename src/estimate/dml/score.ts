import type { Factor } from "../../frame/factor-of-column.ts";
import { notEstimable } from "../../messages/problem.ts";

/** The two parts of a score that is linear in theta: psi = a theta + b for each row. */
export interface LinearScore {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

export interface Solved {
  readonly theta: number;
  readonly stdError: number;
}

/**
 * Solves mean(a) theta + mean(b) = 0 over all rows (dml2), or in each fold, the solutions averaged (dml1).
 * se^2 = mean(psi^2) / mean(a)^2 / n; by groups: the squared sums of psi over each group. No finite-sample factor.
 *
 * @throws Problem dml.treatmentExplained where the effect is not determined
 * @source Chernozhukov et al. (2018), definitions 3.1 and 3.2, theorem 3.2; Chiang, Kato, Ma & Sasaki (2022)
 * @reference test/reference/dml
 */
export function solveScore(
  { a, b }: LinearScore,
  folds: Int32Array,
  procedure: "dml1" | "dml2",
  clusters: Factor | null,
  treatment: string,
): Solved {
  const n = a.length;
  const theta = procedure === "dml2" ? solution(a, b, treatment) : foldAverage(a, b, folds, treatment);
  const sumA = sum(a);
  let meat = 0;
  if (clusters) {
    const sums = new Float64Array(clusters.levels.length);
    for (let i = 0; i < n; i++) sums[clusters.codes[i]] += a[i] * theta + b[i];
    meat = sums.reduce((total, value) => total + value * value, 0);
  } else for (let i = 0; i < n; i++) meat += (a[i] * theta + b[i]) ** 2;
  return { theta, stdError: Math.sqrt(meat) / Math.abs(sumA) };
}

function foldAverage(a: Float64Array, b: Float64Array, folds: Int32Array, treatment: string): number {
  const count = folds.reduce((most, fold) => Math.max(most, fold + 1), 0);
  let total = 0;
  for (let fold = 0; fold < count; fold++) {
    const inFold = (_: number, i: number) => folds[i] === fold;
    total += solution(a.filter(inFold), b.filter(inFold), treatment);
  }
  return total / count;
}

function solution(a: Float64Array, b: Float64Array, treatment: string): number {
  const sumA = sum(a);
  const size = a.reduce((total, value) => total + Math.abs(value), 0);
  if (!(Math.abs(sumA) > UNDETERMINED * size)) throw notEstimable("dml.treatmentExplained", { name: treatment });
  return -sum(b) / sumA;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** A sum that is rounding of its parts. */
const UNDETERMINED = 1e-13;
