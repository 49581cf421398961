import type { SpatialWeights } from "../spatial-weights.ts";
import { weightsByRow } from "./sparse-rows.ts";

/** w_ij f(i, j): a geographic matrix made heavier or lighter by what units are. Links of factor 0 go. */
export function rescaled(weights: SpatialWeights, factor: (i: number, j: number) => number): SpatialWeights {
  const { start, column, value } = weights;
  return weightsByRow(weights.names, (i, put) => {
    for (let k = start[i]; k < start[i + 1]; k++) put(column[k], value[k] * factor(i, column[k]));
  });
}

/** a_ij b_ij: links that are in both. */
export function multiplied(a: SpatialWeights, b: SpatialWeights): SpatialWeights {
  return weightsByRow(a.names, (i, put) => {
    let l = b.start[i];
    for (let k = a.start[i]; k < a.start[i + 1]; k++) {
      while (l < b.start[i + 1] && b.column[l] < a.column[k]) l++;
      if (l < b.start[i + 1] && b.column[l] === a.column[k]) put(a.column[k], a.value[k] * b.value[l]);
    }
  });
}

/** share a_ij + (1 - share) b_ij, of two matrices on the scale they are to be averaged on. */
export function blended(a: SpatialWeights, b: SpatialWeights, share: number): SpatialWeights {
  return weightsByRow(a.names, (i, put) => {
    let [k, l] = [a.start[i], b.start[i]];
    while (k < a.start[i + 1] || l < b.start[i + 1]) {
      const left = k < a.start[i + 1] ? a.column[k] : Infinity;
      const right = l < b.start[i + 1] ? b.column[l] : Infinity;
      const sum = (left <= right ? share * a.value[k++] : 0) + (right <= left ? (1 - share) * b.value[l++] : 0);
      put(Math.min(left, right), sum);
    }
  });
}
