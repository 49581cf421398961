import type { Tree } from "./tree.ts";

/** Each column's share of the fall of the sum of squares, mean over trees that split at all (scikit-learn's importance). */
export function importanceOf(trees: readonly Tree[]): Float64Array {
  const mean = new Float64Array(trees[0].gain.length);
  for (const { gain } of trees) {
    const total = gain.reduce((sum, value) => sum + value, 0);
    if (total > 0) gain.forEach((value, c) => (mean[c] += value / total));
  }
  const all = mean.reduce((sum, value) => sum + value, 0);
  return all > 0 ? mean.map((value) => value / all) : mean;
}
