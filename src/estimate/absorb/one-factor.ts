import type { Factor } from "../../frame/factor-of-column.ts";
import type { Absorber } from "./absorber.ts";

/** One factor: the projection is the weighted mean of each level. */
export function oneFactorAbsorber({ codes, levels }: Factor, weights: Float64Array | null): Absorber {
  const n = codes.length;
  const mass = new Float64Array(levels.length);
  for (let i = 0; i < n; i++) mass[codes[i]] += weights ? weights[i] : 1;

  const takeMeans = (v: Float64Array): Float64Array => {
    const means = new Float64Array(levels.length);
    if (weights) for (let i = 0; i < n; i++) means[codes[i]] += weights[i] * v[i];
    else for (let i = 0; i < n; i++) means[codes[i]] += v[i];
    for (let g = 0; g < means.length; g++) means[g] /= mass[g];
    for (let i = 0; i < n; i++) v[i] -= means[codes[i]];
    return means;
  };
  // The second pass takes out what rounding of the large level left behind.
  const project = (v: Float64Array): Float64Array => {
    const means = takeMeans(v);
    takeMeans(v).forEach((rest, g) => (means[g] += rest));
    return means;
  };

  return {
    method: "one factor",
    rank: levels.length,
    demean: (v) => void project(v),
    effectsOf: (v) => [project(v.slice())],
    leverage: () => Float64Array.from(codes, (code, i) => (weights ? weights[i] : 1) / mass[code]),
  };
}
