import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { columnOf, crossProduct, fromColumns, matrix, toRows, type Matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";

/**
 * The inverse of a positive semi-definite matrix; when it is singular, its Moore-Penrose inverse.
 *
 * @param s L x L symmetric
 * @param parts vectors a with S the sum of their a a', where there are such: fewer than L of them give the inverse from their inner
 *   products, a much smaller matrix, and S no more rank than there are vectors
 * @source Roodman (2009), Stata Journal 9(1), 3.5: the weight matrix with more instruments than entities
 */
export function generalizedInverse(
  s: Matrix,
  parts: readonly Float64Array[] = [],
): { readonly inverse: Matrix; readonly rank: number } {
  const n = s.ncol;
  const { scale, factor } = scaled(s);
  const { rank, solve } = factor;
  if (rank < n) {
    // Rounding can pass for rank in S: where there are few vectors, theirs decides.
    const inner = parts.length > 0 && parts.length < n ? scaled(crossProduct(fromColumns(parts))) : null;
    const kept = Math.min(rank, inner?.factor.rank ?? n);
    if (inner && kept === parts.length) return { inverse: inverseOfFew(parts, inner), rank: kept };
    return { inverse: moorePenrose(s, kept), rank: kept };
  }
  const inverse = matrix(n, n);
  for (let j = 0; j < n; j++) {
    const column = columnOf(inverse, j);
    column[j] = 1 / scale[j];
    solve(column);
    for (let i = 0; i < n; i++) column[i] /= scale[i];
  }
  return { inverse, rank };
}

/** How many columns of a positive semi-definite matrix are not combinations of earlier ones. */
export const semidefiniteRank = (s: Matrix): number => scaled(s).factor.rank;

/** The factor with a unit diagonal: whether S is singular must not depend on the units of the instruments. */
function scaled(s: Matrix) {
  const n = s.ncol;
  const scale = Float64Array.from({ length: n }, (_, j) => Math.sqrt(s.data[j * n + j]) || 1);
  const unit = matrix(n, n);
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) unit.data[j * n + i] = s.data[j * n + i] / (scale[i] * scale[j]);
  return { scale, factor: semidefiniteCholesky(unit, SINGULAR) };
}

/** (A A')^+ = A (A'A)^-2 A' of an L x G matrix A of independent vectors, with A'A factored. */
function inverseOfFew(parts: readonly Float64Array[], { scale, factor }: ReturnType<typeof scaled>): Matrix {
  const [count, n] = [parts.length, parts[0].length];
  const half = matrix(count, n);
  for (let j = 0; j < n; j++) {
    const column = columnOf(half, j);
    for (let g = 0; g < count; g++) column[g] = parts[g][j] / scale[g];
    factor.solve(column);
    for (let g = 0; g < count; g++) column[g] /= scale[g];
  }
  return crossProduct(half);
}

/** From the `rank` largest eigenvalues. */
function moorePenrose(s: Matrix, rank: number): Matrix {
  const n = s.ncol;
  const { realEigenvalues: values, eigenvectorMatrix } = new EigenvalueDecomposition(new Dense(toRows(s)), {
    assumeSymmetric: true,
  });
  const largest = values
    .map((_, l) => l)
    .sort((a, b) => values[b] - values[a])
    .slice(0, rank);
  const inverse = matrix(n, n);
  for (const l of largest) {
    const direction = Float64Array.from({ length: n }, (_, i) => eigenvectorMatrix.get(i, l));
    for (let j = 0; j < n; j++) {
      const weight = direction[j] / values[l];
      for (let i = 0; i < n; i++) inverse.data[j * n + i] += direction[i] * weight;
    }
  }
  return inverse;
}

const SINGULAR = 1e-12;
