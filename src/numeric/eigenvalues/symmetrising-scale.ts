import type { SparseRows } from "./sparse-rows.ts";

/**
 * Positive d with d_i w_ij = d_j w_ji for all pairs, so that D^(1/2) W D^(-1/2) is symmetric and all eigenvalues of W are
 * real; null when there is none. A symmetric matrix whose rows were standardised has one.
 *
 * @returns n values, 1 for the first unit of each connected part
 * @source Kelly (1979), Reversibility and Stochastic Networks, 1.5, for the condition on cycles, which is checked edge by edge
 */
export function symmetrisingScale(w: SparseRows): Float64Array | null {
  const { start, column, value } = w;
  const n = start.length - 1;
  const mirror = mirrors(w);
  if (!mirror) return null;
  const scale = new Float64Array(n);
  const queue = new Int32Array(n);
  for (let root = 0; root < n; root++) {
    if (scale[root] !== 0) continue;
    scale[root] = 1;
    let last = 0;
    queue[last++] = root;
    for (let first = 0; first < last; first++) {
      const i = queue[first];
      for (let k = start[i]; k < start[i + 1]; k++) {
        const j = column[k];
        const wanted = (scale[i] * value[k]) / value[mirror[k]];
        if (!(wanted > 0 && wanted < Infinity)) return null;
        if (scale[j] === 0) {
          scale[j] = wanted;
          queue[last++] = j;
        } else if (Math.abs(scale[j] - wanted) > CONSISTENT * wanted) return null;
      }
    }
  }
  return scale;
}

/** Where the entry (j, i) of each entry (i, j) is; null when some has none. Columns of each row ascend. */
function mirrors({ start, column, value }: SparseRows): Int32Array | null {
  const next = start.slice();
  const mirror = new Int32Array(value.length);
  // Rows are met in ascending order, so that the entries of a row are asked for in the order in which they stand.
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const j = column[k];
      const at = next[j]++;
      if (at >= start[j + 1] || column[at] !== i || value[at] === 0 || value[k] === 0) return null;
      mirror[k] = at;
    }
  return mirror;
}

/** Rounding that a path of divisions may gather. */
const CONSISTENT = 1e-11;
