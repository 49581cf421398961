import type { SpatialWeights } from "../spatial-weights.ts";

/** Sums over a weight matrix of n units that its tests rest on. */
export interface WeightTraces {
  /** Sum of all weights. */
  readonly sum: number;
  /** tr(W'W), the sum of squared weights. */
  readonly squares: number;
  /** tr(WW). */
  readonly product: number;
}

/** Sum of w, tr(W'W) and tr(WW) = sum over pairs of w_ij w_ji, without a product of matrices. */
export function weightTraces({ start, column, value }: SpatialWeights): WeightTraces {
  const place = (row: number, wanted: number): number => {
    let [low, high] = [start[row], start[row + 1] - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (column[middle] === wanted) return middle;
      if (column[middle] < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  let [sum, squares, product] = [0, 0, 0];
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      sum += value[k];
      squares += value[k] * value[k];
      const back = place(column[k], i);
      if (back >= 0) product += value[k] * value[back];
    }
  return { sum, squares, product };
}
