import type { Matrix } from "../matrix.ts";

/** A symmetric tridiagonal matrix: n diagonal entries, and n whose last n - 1 stand below the diagonal. */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly below: Float64Array;
}

/**
 * Householder reduction Q'AQ of a symmetric matrix to tridiagonal form; Q is not kept.
 * The rank-two update of one step and the product of the next are done in one walk over the matrix, which halves the
 * traffic to memory that its time consists of.
 *
 * @param a n x n, its lower triangle read; destroyed
 * @source Golub & Van Loan (2013), Matrix Computations, 8.3.1
 */
export function tridiagonalise({ nrow: n, data: a }: Matrix): Tridiagonal {
  const diagonal = new Float64Array(n);
  const below = new Float64Array(n);
  let v = new Float64Array(n);
  let w = new Float64Array(n);
  let nextV = new Float64Array(n);
  let product = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    // 1. Column k as the last update leaves it: v and w are those of the step before, zero at first.
    const at = k * n;
    diagonal[k] = a[at + k] - 2 * v[k] * w[k];
    if (k === n - 1) break;
    let length = 0;
    for (let i = k + 1; i < n; i++) {
      const value = a[at + i] - v[i] * w[k] - w[i] * v[k];
      nextV[i] = value;
      length += value * value;
    }
    length = Math.sqrt(length);

    // 2. Its reflector I - u u' with u'u = 2; nothing to reflect when the column is zero.
    const head = nextV[k + 1];
    below[k + 1] = head > 0 ? -length : length;
    if (length > 0) {
      const scale = 1 / Math.sqrt(length * (length + Math.abs(head)));
      nextV[k + 1] = head - below[k + 1];
      for (let i = k + 1; i < n; i++) nextV[i] *= scale;
    } else nextV.fill(0, k + 1);

    // 3. Update what remains, and multiply it by u on the way: A := A - v w' - w v', p = A u. Two columns at a time.
    const u = nextV;
    const p = product.fill(0, k + 1);
    let j = k + 1;
    for (; j + 1 < n; j += 2) {
      const first = j * n;
      const second = first + n;
      const [vj, wj, uj, vl, wl, ul] = [v[j], w[j], u[j], v[j + 1], w[j + 1], u[j + 1]];
      const corner = (a[first + j] -= 2 * vj * wj);
      const beside = (a[first + j + 1] -= vj * wl + wj * vl);
      const next = (a[second + j + 1] -= 2 * vl * wl);
      let sumFirst = corner * uj + beside * ul;
      let sumSecond = beside * uj + next * ul;
      for (let i = j + 2; i < n; i++) {
        const vi = v[i];
        const wi = w[i];
        const left = a[first + i] - vi * wj - wi * vj;
        const right = a[second + i] - vi * wl - wi * vl;
        a[first + i] = left;
        a[second + i] = right;
        sumFirst += left * u[i];
        sumSecond += right * u[i];
        p[i] += left * uj + right * ul;
      }
      p[j] += sumFirst;
      p[j + 1] += sumSecond;
    }
    if (j < n) p[j] += (a[j * n + j] -= 2 * v[j] * w[j]) * u[j];

    // 4. w = p - u (p'u) / 2.
    let half = 0;
    for (let i = k + 1; i < n; i++) half += p[i] * u[i];
    half /= 2;
    for (let i = k + 1; i < n; i++) p[i] -= half * u[i];
    [v, nextV] = [u, v];
    [w, product] = [p, w];
  }
  return { diagonal, below };
}
