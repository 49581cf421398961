import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { matrix, multiply, toRows, transpose, type Matrix } from "../../numeric/matrix.ts";
import { invertUpper } from "../../numeric/qr.ts";

/** L of S = L L' for a symmetric matrix; null when it is not positive definite. */
export function cholesky(s: Matrix): Matrix | null {
  const k = s.ncol;
  const l = matrix(k, k);
  for (let j = 0; j < k; j++)
    for (let i = j; i < k; i++) {
      let sum = s.data[j * k + i];
      for (let m = 0; m < j; m++) sum -= l.data[m * k + i] * l.data[m * k + j];
      if (i === j && !(sum > SINGULAR * s.data[j * k + j])) return null;
      l.data[j * k + i] = i === j ? Math.sqrt(sum) : sum / l.data[j * k + j];
    }
  return l;
}

/** L^-1, lower triangular. */
export const invertLower = (l: Matrix): Matrix => transpose(invertUpper(transpose(l)));

/** S^-1 of a positive definite matrix; null when it is not. */
export function invertDefinite(s: Matrix): Matrix | null {
  const l = cholesky(s);
  if (!l) return null;
  const inverse = invertLower(l);
  return multiply(transpose(inverse), inverse);
}

/** Eigenvalues of a symmetric matrix, ascending, with their vectors as columns. */
export function symmetricEigen(s: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Dense(toRows(s)), {
    assumeSymmetric: true,
  });
  const order = realEigenvalues.map((_, i) => i).sort((a, b) => realEigenvalues[a] - realEigenvalues[b]);
  const k = s.ncol;
  const vectors = matrix(k, k);
  order.forEach((from, j) => {
    for (let i = 0; i < k; i++) vectors.data[j * k + i] = eigenvectorMatrix.get(i, from);
  });
  return { values: order.map((i) => realEigenvalues[i]), vectors };
}

const SINGULAR = 1e-13;
