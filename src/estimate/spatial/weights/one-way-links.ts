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
