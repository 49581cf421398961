import { columnOf, matrix, multiply, transpose, type Matrix } from "../../../numeric/matrix.ts";
import { invertUpper, qr } from "../../../numeric/qr.ts";

export interface Logit {
  /** n fitted probabilities. */
  readonly probability: Float64Array;
  /** n x k: influence of each unit on the coefficients, n I^-1 x (d - p). */
  readonly scores: Matrix;
}

/**
 * Logit of d on x by iteratively reweighted least squares: p = 1 / (1 + exp(-x'b)).
 *
 * @param d n values, 1 or 0
 * @param x n x k, a constant first
 * @param tolerance of the deviance's relative change, at which we stop; the information is that of the last step, as R's glm has it
 * @returns "separated" when a combination of x tells 1 from 0 without error, or x is collinear
 * @source McCullagh & Nelder (1989), Generalized Linear Models, 4.4
 */
export function logit(d: Float64Array, x: Matrix, tolerance: number): Logit | "separated" {
  const [n, k] = [x.nrow, x.ncol];
  let probability = d.map((value) => (value + 0.5) / 2);
  let deviance = devianceOf(d, probability);
  for (let step = 0; step < STEPS; step++) {
    // 1. One weighted least-squares step from the current probabilities.
    const roots = probability.map((p) => Math.sqrt(p * (1 - p)));
    const work = matrix(n, k);
    for (let j = 0; j < k; j++) columnOf(x, j).forEach((value, i) => (work.data[j * n + i] = value * roots[i]));
    const factored = qr(work, { tolerance: RANK });
    if (factored.kept.length < k) return "separated";
    const response = probability.map((p, i) => roots[i] * Math.log(p / (1 - p)) + (d[i] - p) / roots[i]);
    const inverse = invertUpper(factored.r);
    const coefficients = multiply(inverse, matrix(k, 1, factored.rotate(response).slice(0, k)));
    probability = multiply(x, coefficients).data.map((index) => 1 / (1 + Math.exp(-index)));
    if (probability.every((p, i) => Math.abs(p - d[i]) < CERTAIN) || probability.some((p) => p === 0 || p === 1))
      return "separated";
    // 2. Until the deviance no longer moves: then one more step would change the last digits only.
    const next = devianceOf(d, probability);
    const change = Math.abs(next - deviance) / (0.1 + next);
    deviance = next;
    if (change < tolerance) return { probability, scores: scoresOf(d, x, probability, inverse) };
  }
  return "separated";
}

const STEPS = 100;
const CERTAIN = 1e-8;
const RANK = 1e-10;

const devianceOf = (d: Float64Array, p: Float64Array): number =>
  d.reduce((sum, value, i) => sum - 2 * Math.log(value === 1 ? p[i] : 1 - p[i]), 0);

function scoresOf(d: Float64Array, x: Matrix, probability: Float64Array, inverse: Matrix): Matrix {
  const raw = matrix(x.nrow, x.ncol);
  for (let j = 0; j < x.ncol; j++)
    columnOf(x, j).forEach((value, i) => (raw.data[j * x.nrow + i] = x.nrow * value * (d[i] - probability[i])));
  return multiply(raw, multiply(inverse, transpose(inverse)));
}
