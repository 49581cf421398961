import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { columnOf, matrix, toRows, type Matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";

/**
 * The inverse of a positive semi-definite matrix; when it is singular, its Moore-Penrose inverse.
 *
 * @param s L x L symmetric
 * @source Roodman (2009), Stata Journal 9(1), 3.5: the weight matrix with more instruments than entities
 */
export function generalizedInverse(s: Matrix): { readonly inverse: Matrix; readonly rank: number } {
  const n = s.ncol;
  // Unit diagonal first: whether S is singular must not depend on the units of the instruments.
  const scale = Float64Array.from({ length: n }, (_, j) => Math.sqrt(s.data[j * n + j]) || 1);
  const unit = matrix(n, n);
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) unit.data[j * n + i] = s.data[j * n + i] / (scale[i] * scale[j]);
  const { rank, solve } = semidefiniteCholesky(unit, SINGULAR);
  if (rank < n) return { inverse: moorePenrose(s, rank), rank };
  const inverse = matrix(n, n);
  for (let j = 0; j < n; j++) {
    const column = columnOf(inverse, j);
    column[j] = 1 / scale[j];
    solve(column);
    for (let i = 0; i < n; i++) column[i] /= scale[i];
  }
  return { inverse, rank };
}

/** From the `rank` largest eigenvalues. */
function moorePenrose(s: Matrix, rank: number): Matrix {
  const n = s.ncol;
  const decomposition = new EigenvalueDecomposition(new Dense(toRows(s)), { assumeSymmetric: true });
  const values = decomposition.realEigenvalues;
  const largest = values
    .map((_, l) => l)
    .sort((a, b) => values[b] - values[a])
    .slice(0, rank);
  const inverse = matrix(n, n);
  for (const l of largest) {
    const direction = Float64Array.from({ length: n }, (_, i) => decomposition.eigenvectorMatrix.get(i, l));
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) inverse.data[j * n + i] += (direction[i] * direction[j]) / values[l];
  }
  return inverse;
}

const SINGULAR = 1e-12;
