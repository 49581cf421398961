import { matrix, type Matrix } from "../numeric/matrix.ts";
import { semidefiniteCholesky } from "../numeric/semidefinite-cholesky.ts";

/**
 * b' V^-1 b for a vector and its covariance. When V is singular (fewer clusters than coefficients, or eigenvalues that were
 * set to 0) or indefinite, only the leading coefficients whose block is positive definite count, and `rank` < k says so.
 *
 * @param b k values
 * @param v k x k symmetric
 */
export function waldStatistic(b: Float64Array, v: Matrix): { readonly statistic: number; readonly rank: number } {
  const k = b.length;
  // Unit diagonal first: whether V is singular must not depend on the units of the regressors.
  const scale = Float64Array.from({ length: k }, (_, j) => Math.sqrt(Math.abs(v.data[j * k + j])) || 1);
  const unit = matrix(k, k);
  for (let j = 0; j < k; j++)
    for (let i = 0; i < k; i++) unit.data[j * k + i] = v.data[j * k + i] / (scale[i] * scale[j]);
  const { rank, solve } = semidefiniteCholesky(unit, SINGULAR);
  const scaledB = b.map((value, j) => value / scale[j]);
  const solved = solve(scaledB.slice());
  return { statistic: scaledB.reduce((sum, value, j) => sum + value * solved[j], 0), rank };
}

const SINGULAR = 1e-12;
