import type { Matrix } from "../matrix.ts";
import { tridiagonalise, type Tridiagonal } from "./tridiagonalise.ts";

/**
 * All eigenvalues of a symmetric matrix, ascending: Householder tridiagonalisation, then QL with implicit shifts.
 *
 * @param a n x n, its lower triangle read; destroyed
 * @throws Error when QL does not converge, which only values that are not finite can cause
 * @source Golub & Van Loan (2013), Matrix Computations, 8.3
 */
export const symmetricEigenvalues = (a: Matrix): Float64Array => tridiagonalEigenvalues(tridiagonalise(a));

/** The same of a matrix that is tridiagonal already; its arrays are destroyed. */
export function tridiagonalEigenvalues({ diagonal: d, below }: Tridiagonal): Float64Array {
  const n = d.length;
  // e[i] links i and i + 1.
  const e = new Float64Array(n);
  e.set(below.subarray(1));
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; ; sweep++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]) > Number.EPSILON * (Math.abs(d[m]) + Math.abs(d[m + 1]))) m++;
      if (m === l) break;
      if (sweep === SWEEPS) throw new Error("The eigenvalues of a symmetric matrix were not found");

      // Wilkinson's shift, then a bulge is chased from m up to l by plane rotations.
      const gap = (d[l + 1] - d[l]) / (2 * e[l]);
      const shift = d[l] - e[l] / (gap + Math.sign(gap || 1) * Math.hypot(gap, 1));
      let [sine, cosine, bulge, g] = [1, 1, 0, d[m] - shift];
      let i = m - 1;
      for (; i >= l; i--) {
        const f = sine * e[i];
        const b = cosine * e[i];
        const r = Math.sqrt(f * f + g * g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1] -= bulge;
          e[m] = 0;
          break;
        }
        sine = f / r;
        cosine = g / r;
        const rest = d[i + 1] - bulge;
        const turn = (d[i] - rest) * sine + 2 * cosine * b;
        bulge = sine * turn;
        d[i + 1] = rest + bulge;
        g = cosine * turn - b;
      }
      if (i >= l) continue;
      d[l] -= bulge;
      e[l] = g;
      e[m] = 0;
    }
  }
  return d.sort();
}

const SWEEPS = 60;
