import { columnOf, matrix, type Matrix } from "./matrix.ts";
import { semidefiniteCholesky } from "./semidefinite-cholesky.ts";

/**
 * The inverse of a symmetric positive definite matrix; null when it is not one, judged in units of its diagonal.
 *
 * @param s k x k symmetric, not changed
 */
export function invertPositive(s: Matrix): Matrix | null {
  const k = s.ncol;
  const scale = Float64Array.from({ length: k }, (_, j) => 1 / Math.sqrt(s.data[j * k + j]));
  if (scale.some((value) => !Number.isFinite(value))) return null;
  const unit = matrix(k, k);
  for (let j = 0; j < k; j++)
    for (let i = 0; i < k; i++) unit.data[j * k + i] = s.data[j * k + i] * scale[i] * scale[j];
  const { rank, solve } = semidefiniteCholesky(unit, SINGULAR);
  if (rank < k) return null;
  const inverse = matrix(k, k);
  for (let j = 0; j < k; j++) {
    const column = columnOf(inverse, j);
    column[j] = scale[j];
    solve(column);
    for (let i = 0; i < k; i++) column[i] *= scale[i];
  }
  return inverse;
}

const SINGULAR = 1e-13;
