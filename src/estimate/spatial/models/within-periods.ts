import { spatialLag, type SpatialWeights } from "../spatial-weights.ts";

/** (I_T x W) v: the spatial lag within each period of a column in the order of spatialPanel. */
export function lagged(weights: SpatialWeights, v: Float64Array): Float64Array {
  const n = weights.start.length - 1;
  const result = new Float64Array(v.length);
  for (let at = 0; at < v.length; at += n) result.set(spatialLag(weights, v.subarray(at, at + n)), at);
  return result;
}

/** Takes unit means, period means, or both, out of a column in the order of spatialPanel; a new column. */
export function demeaned(v: Float64Array, n: number, effects: "none" | "entity" | "time" | "both"): Float64Array {
  const result = v.slice();
  if (effects === "none") return result;
  // The second pass takes out what rounding of the large level left behind.
  for (let pass = 0; pass < 2; pass++) {
    if (effects !== "time") takeUnitMeans(result, n);
    if (effects !== "entity") takePeriodMeans(result, n);
  }
  return result;
}

function takeUnitMeans(v: Float64Array, n: number): void {
  const means = new Float64Array(n);
  for (let at = 0; at < v.length; at += n) for (let i = 0; i < n; i++) means[i] += v[at + i];
  for (let i = 0; i < n; i++) means[i] *= n / v.length;
  for (let at = 0; at < v.length; at += n) for (let i = 0; i < n; i++) v[at + i] -= means[i];
}

function takePeriodMeans(v: Float64Array, n: number): void {
  for (let at = 0; at < v.length; at += n) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += v[at + i];
    const mean = sum / n;
    for (let i = 0; i < n; i++) v[at + i] -= mean;
  }
}
