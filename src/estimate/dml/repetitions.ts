import type { DmlSpec } from "./dml-spec.ts";

export interface Repetition {
  /** Each term of the repetition: the effect first. */
  readonly estimates: readonly number[];
  /** Covariance of the terms. */
  readonly vcov: readonly (readonly number[])[];
}

/**
 * The median of several repetitions, whose error holds the spread between them:
 * theta = median theta_r, se^2 = median(se_r^2 + (theta_r - theta)^2). DoubleML 0.5 divides the spread by n.
 *
 * @returns estimates, and a covariance with these errors and the median of the correlations
 * @source Chernozhukov, Chetverikov, Demirer, Duflo, Hansen, Newey & Robins (2018), Econometrics Journal 21, definition 3.3
 * @reference test/reference/dml/plr_a500_lasso.json
 */
export function medianOf(
  repetitions: readonly Repetition[],
  nobs: number,
  combine: DmlSpec["combine"],
): { readonly estimates: number[]; readonly vcov: number[][] } {
  const [first] = repetitions;
  if (repetitions.length === 1) return { estimates: [...first.estimates], vcov: first.vcov.map((row) => [...row]) };
  const share = combine === "published" ? 1 : 1 / nobs;
  const estimates = first.estimates.map((_, j) => median(repetitions.map((one) => one.estimates[j])));
  const errors = estimates.map((estimate, j) =>
    Math.sqrt(median(repetitions.map((one) => one.vcov[j][j] + (one.estimates[j] - estimate) ** 2 * share))),
  );
  const correlation = (i: number, j: number): number =>
    i === j ? 1 : median(repetitions.map(({ vcov }) => vcov[i][j] / Math.sqrt(vcov[i][i] * vcov[j][j])));
  return { estimates, vcov: errors.map((a, i) => errors.map((b, j) => a * b * correlation(i, j))) };
}

/** The middle value, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
