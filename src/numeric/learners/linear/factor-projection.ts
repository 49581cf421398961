import { numericalFailure } from "../../../messages/problem.ts";
import type { LevelColumns } from "./linear-columns.ts";

/** What is left of a column once factors are taken out, and what was taken out. */
export interface Projected {
  readonly residuals: Float64Array;
  /** For each factor, the effect of each level; 0 for a level that no row has. */
  readonly effects: readonly Float64Array[];
}

/**
 * Least squares of columns on the dummies of some factors: min |v - D a|^2, by conjugate gradients on D'D a = D'v, each level scaled
 * by its count (one factor is done in one step, nested or crossed ones in a few dozen). Where levels cannot be told apart the
 * start at 0 decides; what is left of v is the same for any choice.
 *
 * @returns a function of n values
 * @throws numerical failure linearLearners.factorsNotConverged
 * @source Hestenes & Stiefel (1952); Golub & Van Loan (2013), Matrix Computations, 11.3
 */
export function factorProjection(factors: readonly LevelColumns[], nrow: number): (v: Float64Array) => Projected {
  const starts = factors.map((_, f) => factors.slice(0, f).reduce((sum, { levels }) => sum + levels, 0));
  const size = factors.reduce((sum, { levels }) => sum + levels, 0);
  const counts = new Float64Array(size);
  factors.forEach(({ codes }, f) => codes.forEach((code) => (counts[starts[f] + code] += 1)));

  const sums = (v: Float64Array): Float64Array => {
    const result = new Float64Array(size);
    factors.forEach(({ codes }, f) => {
      for (let i = 0; i < nrow; i++) result[starts[f] + codes[i]] += v[i];
    });
    return result;
  };
  const spread = (a: Float64Array): Float64Array => {
    const result = new Float64Array(nrow);
    factors.forEach(({ codes }, f) => {
      for (let i = 0; i < nrow; i++) result[i] += a[starts[f] + codes[i]];
    });
    return result;
  };
  const scaled = (g: Float64Array) => g.map((value, l) => (counts[l] > 0 ? value / counts[l] : 0));

  return (v) => {
    const residuals = v.slice();
    const effects = new Float64Array(size);
    let gradient = sums(residuals);
    let direction = scaled(gradient);
    let length = dot(gradient, direction);
    const enough = TOLERANCE ** 2 * dot(v, v);
    for (let iteration = 0; length > enough; iteration++) {
      if (iteration === MAX_ITERATIONS)
        throw numericalFailure("linearLearners.factorsNotConverged", { iterations: iteration });
      const fitted = spread(direction);
      const step = length / dot(fitted, fitted);
      for (let l = 0; l < size; l++) effects[l] += step * direction[l];
      for (let i = 0; i < nrow; i++) residuals[i] -= step * fitted[i];
      gradient = sums(residuals);
      const next = scaled(gradient);
      const longer = dot(gradient, next);
      direction = next.map((value, l) => value + (longer / length) * direction[l]);
      length = longer;
    }
    return { residuals, effects: factors.map(({ levels }, f) => effects.slice(starts[f], starts[f] + levels)) };
  };
}

/** What the factors may still explain of v, as a share of its length. */
const TOLERANCE = 1e-13;
const MAX_ITERATIONS = 10_000;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
