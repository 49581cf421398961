import type { Matrix } from "./matrix.ts";

/** L L' = S over the rows kept; `solve` sets the unknowns of dropped rows to 0. */
export interface SemidefiniteCholesky {
  readonly rank: number;
  /** 1 where the row was kept. */
  readonly kept: Uint8Array;
  /** One solution of S x = b for b in the range of S, in place. */
  solve(b: Float64Array): Float64Array;
}

/**
 * Cholesky of a positive semi-definite matrix, in place: a row whose pivot falls to `tolerance` times its own diagonal
 * is a combination of earlier rows and is dropped.
 *
 * @param s L x L symmetric; overwritten by the factor
 * @source Higham (2002), Accuracy and Stability of Numerical Algorithms, 10.3
 */
export function semidefiniteCholesky(s: Matrix, tolerance = 1e-11): SemidefiniteCholesky {
  const n = s.ncol;
  const { data } = s;
  const kept = new Uint8Array(n);
  let rank = 0;
  // Column j of the lower factor sits in column j below the diagonal; updates run down columns, as memory does.
  for (let j = 0; j < n; j++) {
    const at = j * n;
    const own = data[at + j];
    for (let l = 0; l < j; l++) {
      if (!kept[l]) continue;
      const factor = data[l * n + j];
      if (factor === 0) continue;
      for (let i = j, p = l * n + j; i < n; i++, p++) data[at + i] -= factor * data[p];
    }
    const pivot = data[at + j];
    if (!(own > 0) || pivot <= tolerance * own) continue;
    kept[j] = 1;
    rank++;
    const root = Math.sqrt(pivot);
    for (let i = j; i < n; i++) data[at + i] /= root;
  }

  const solve = (b: Float64Array): Float64Array => {
    for (let j = 0; j < n; j++) {
      if (!kept[j]) continue;
      b[j] /= data[j * n + j];
      const value = b[j];
      if (value === 0) continue;
      for (let i = j + 1, p = j * n + j + 1; i < n; i++, p++) b[i] -= value * data[p];
    }
    for (let j = n - 1; j >= 0; j--) {
      if (!kept[j]) {
        b[j] = 0;
        continue;
      }
      let sum = b[j];
      for (let i = j + 1, p = j * n + j + 1; i < n; i++, p++) sum -= data[p] * b[i];
      b[j] = sum / data[j * n + j];
    }
    return b;
  };
  return { rank, kept, solve };
}
