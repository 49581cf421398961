import type { SpatialWeights } from "../spatial-weights.ts";

/** Links that go one way only: how many, and the first; null when every link has its counterpart. */
export function firstOneWay({
  start,
  column,
}: SpatialWeights): { readonly count: number; readonly from: number; readonly to: number } | null {
  let first: { from: number; to: number } | null = null;
  let count = 0;
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (find(start, column, column[k], i) < 0) {
        first ??= { from: i, to: column[k] };
        count++;
      }
  return first && { ...first, count };
}

/** Whether w[i, j] and w[j, i] are equal for every pair, but for rounding. */
export function isSymmetric({ start, column, value }: SpatialWeights): boolean {
  for (let i = 0; i + 1 < start.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const back = find(start, column, column[k], i);
      if (back < 0 || Math.abs(value[back] - value[k]) > rounding * value[k]) return false;
    }
  return true;
}

const rounding = 1e-12;

/** Where column j stands in row i, or -1. */
function find(start: Int32Array, column: Int32Array, i: number, j: number): number {
  let [low, high] = [start[i], start[i + 1] - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (column[middle] === j) return middle;
    if (column[middle] < j) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
