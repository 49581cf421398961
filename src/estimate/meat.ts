import { matrix, type Matrix } from "../numeric/matrix.ts";

/** q_i e_i for each row: the scores in the orthonormal basis, n x p. Multiplied by `by[i]` when given. */
export function scores(basis: Matrix, residuals: Float64Array, by?: Float64Array): Matrix {
  const { nrow, ncol, data } = basis;
  const result = matrix(nrow, ncol);
  for (let j = 0, p = 0; j < ncol; j++)
    for (let i = 0; i < nrow; i++, p++) result.data[p] = data[p] * residuals[i] * (by ? by[i] : 1);
  return result;
}

/** Sums of the rows of s over groups, count x p. */
export function groupSums(s: Matrix, codes: Int32Array, count: number): Matrix {
  const sums = matrix(count, s.ncol);
  for (let j = 0; j < s.ncol; j++) {
    const from = j * s.nrow;
    const to = j * count;
    for (let i = 0; i < s.nrow; i++) sums.data[to + codes[i]] += s.data[from + i];
  }
  return sums;
}

/** target := target + factor * m, element by element. */
export function accumulate(target: Matrix, m: Matrix, factor: number): void {
  for (let i = 0; i < m.data.length; i++) target.data[i] += factor * m.data[i];
}
