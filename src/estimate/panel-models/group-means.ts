import type { Factor } from "../../frame/factor-of-column.ts";

/** Number of rows of each group. */
export function groupSizes({ codes, levels }: Factor): Int32Array {
  const sizes = new Int32Array(levels.length);
  for (const code of codes) sizes[code]++;
  return sizes;
}

/** Mean of v over the rows of each group, about the first value so that a column far from zero keeps its digits. */
export function groupMeans(v: Float64Array, { codes, levels }: Factor): Float64Array {
  const sizes = groupSizes({ name: "", codes, levels });
  const means = new Float64Array(levels.length);
  for (let i = 0; i < v.length; i++) means[codes[i]] += v[i] - v[0];
  return means.map((sum, g) => v[0] + sum / sizes[g]);
}
