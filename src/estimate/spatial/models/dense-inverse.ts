import { matrix, type Matrix } from "../../../numeric/matrix.ts";

/**
 * Solves A X = B for dense square A by Gaussian elimination with partial pivoting.
 *
 * @param a n x n, destroyed
 * @param b n x m, becomes X
 * @returns X
 */
export function solveDense(a: Matrix, b: Matrix): Matrix {
  const n = a.nrow;
  const lu = a.data;
  const order = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(lu[k * n + i]) > Math.abs(lu[k * n + pivot])) pivot = i;
    order[k] = pivot;
    if (pivot !== k)
      for (let j = 0; j < n; j++) [lu[j * n + k], lu[j * n + pivot]] = [lu[j * n + pivot], lu[j * n + k]];
    const inverse = 1 / lu[k * n + k];
    for (let i = k + 1; i < n; i++) lu[k * n + i] *= inverse;
    for (let j = k + 1; j < n; j++) {
      const factor = lu[j * n + k];
      if (factor !== 0)
        for (let i = k + 1, p = k * n + k + 1, q = j * n + k + 1; i < n; i++) lu[q++] -= factor * lu[p++];
    }
  }
  for (let c = 0; c < b.ncol; c++) {
    const x = b.data.subarray(c * n, (c + 1) * n);
    for (let k = 0; k < n; k++) if (order[k] !== k) [x[k], x[order[k]]] = [x[order[k]], x[k]];
    for (let k = 0; k < n; k++) {
      const value = x[k];
      if (value !== 0) for (let i = k + 1, p = k * n + k + 1; i < n; i++) x[i] -= value * lu[p++];
    }
    for (let k = n - 1; k >= 0; k--) {
      const value = (x[k] /= lu[k * n + k]);
      if (value !== 0) for (let i = 0, p = k * n; i < k; i++) x[i] -= value * lu[p++];
    }
  }
  return b;
}

/** The identity. */
export function identity(n: number): Matrix {
  const result = matrix(n, n);
  for (let i = 0; i < n; i++) result.data[i * n + i] = 1;
  return result;
}
