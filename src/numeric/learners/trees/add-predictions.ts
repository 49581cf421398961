import type { PackedRows } from "./packed-rows.ts";
import type { Tree } from "./tree.ts";

/**
 * Adds `rate` times the tree's prediction of each row to `into`.
 *
 * @param only 1 for the rows to predict; none: all
 */
export function addPredictions(
  { column, cut, left, right }: Tree,
  { n, numbers, width, values }: PackedRows,
  rate: number,
  into: Float64Array,
  only: Uint8Array | null = null,
): void {
  for (let i = 0; i < n; i++) {
    if (only && only[i] === 0) continue;
    const row = i * width;
    let node = 0;
    for (let c = column[0]; c >= 0; c = column[node]) {
      const value = values[row + c];
      const goesLeft = c < numbers ? value <= cut[node] : value !== cut[node];
      node = goesLeft ? left[node] : right[node];
    }
    into[i] += rate * cut[node];
  }
}
