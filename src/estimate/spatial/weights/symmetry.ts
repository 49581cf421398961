import type { SpatialWeights } from "../spatial-weights.ts";
import { linkAt } from "./link-at.ts";

/** Links that go one way only: how many, and the first; null when every link has its counterpart. */
export function firstOneWay(
  weights: SpatialWeights,
): { readonly count: number; readonly from: number; readonly to: number } | null {
  const { start, column } = weights;
  let first: { from: number; to: number } | null = null;
  let count = 0;
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (linkAt(weights, column[k], i) < 0) {
        first ??= { from: i, to: column[k] };
        count++;
      }
  return first && { ...first, count };
}

/** Whether w[i, j] and w[j, i] are equal for every pair, but for rounding. */
export function isSymmetric(weights: SpatialWeights): boolean {
  const { start, column, value } = weights;
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const back = linkAt(weights, column[k], i);
      if (back < 0 || Math.abs(value[back] - value[k]) > rounding * value[k]) return false;
    }
  return true;
}

const rounding = 1e-12;
