import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { columnOf, crossProduct, fromColumns, matrix, toRows, type Matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";

/**
 * The inverse of a positive semi-definite matrix; when it is singular, its Moore-Penrose inverse.
 *
 * @param s L x L symmetric
 * @param parts vectors a with S the sum of their a a', where there are such: with fewer than L of them the eigenvectors come from
 *   their inner products, a much smaller matrix
 * @source Roodman (2009), Stata Journal 9(1), 3.5: the weight matrix with more instruments than entities
 */
export function generalizedInverse(
  s: Matrix,
  parts: readonly Float64Array[] = [],
): { readonly inverse: Matrix; readonly rank: number } {
  const n = s.ncol;
  // Unit diagonal first: whether S is singular must not depend on the units of the instruments.
  const scale = Float64Array.from({ length: n }, (_, j) => Math.sqrt(s.data[j * n + j]) || 1);
  const unit = matrix(n, n);
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) unit.data[j * n + i] = s.data[j * n + i] / (scale[i] * scale[j]);
  const { rank, solve } = semidefiniteCholesky(unit, SINGULAR);
  if (rank < n) {
    // Rounding can pass for rank, but a sum of few products never has more than there are of them.
    const few = parts.length > 0 && parts.length < n;
    const kept = few ? Math.min(rank, parts.length) : rank;
    return { inverse: moorePenrose(n, few ? spanOf(parts, kept) : eigenvectorsOf(s, kept)), rank: kept };
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

/** An eigenvalue and its eigenvector, of unit length. */
interface Eigen {
  readonly value: number;
  readonly direction: Float64Array;
}

function moorePenrose(n: number, eigen: readonly Eigen[]): Matrix {
  const inverse = matrix(n, n);
  for (const { value, direction } of eigen)
    for (let j = 0; j < n; j++) {
      const weight = direction[j] / value;
      for (let i = 0; i < n; i++) inverse.data[j * n + i] += direction[i] * weight;
    }
  return inverse;
}

/** The `count` largest eigenvalues of a symmetric matrix. */
function eigenvectorsOf(s: Matrix, count: number): Eigen[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Dense(toRows(s)), {
    assumeSymmetric: true,
  });
  return realEigenvalues
    .map((value, l) => ({ value, direction: Float64Array.from(eigenvectorMatrix.getColumn(l)) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count);
}

/** Those of A A', from A'A: the values are the same, and A u is an eigenvector of length sqrt(value). */
function spanOf(parts: readonly Float64Array[], count: number): Eigen[] {
  const inner = crossProduct(fromColumns(parts));
  return eigenvectorsOf(inner, count).map(({ value, direction }) => {
    const sum = new Float64Array(parts[0].length);
    parts.forEach((part, g) => part.forEach((one, i) => (sum[i] += one * direction[g])));
    return { value, direction: sum.map((one) => one / Math.sqrt(value)) };
  });
}

const SINGULAR = 1e-12;
