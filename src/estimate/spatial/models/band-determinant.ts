import { spectralRadius } from "../weights/spectral-radius.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import type { BandMultiplier } from "./band-multiplier.ts";
import type { BandForm } from "./band-form.ts";
import type { LogDeterminant } from "./log-determinant.ts";

/**
 * ln|I - r W| by a Cholesky factor for each r, exact but for rounding: for sparse weights of many units. Bounds are the
 * reciprocals of the spectral radius (of the largest row sum where a weight is negative): W may allow still lower r, which
 * are not searched.
 *
 * @source Pace & Barry (1997), Sparse spatial autoregressions, Statistics & Probability Letters 33(3)
 */
export function bandDeterminant(
  weights: SpatialWeights,
  form: BandForm,
  multiplier: (r: number) => BandMultiplier,
): LogDeterminant {
  const radius = radiusOf(weights);
  const outer = radius > 0 ? 1 / radius : 1;
  const byValue = remembered((r) => form.at(r).logDeterminant);
  const traceBy = remembered((r) => form.at(r).trace());
  return {
    method: "sparse",
    low: -outer,
    high: outer,
    radius,
    spectrum: null,
    at: byValue,
    trace: traceBy,
    squaredTrace: remembered((r) => multiplier(r).squaredTrace),
  };
}

/** The grid of one search is that of the next: each r is factored once. */
function remembered(f: (r: number) => number): (r: number) => number {
  const known = new Map<number, number>();
  return (r) => {
    const value = known.get(r) ?? f(r);
    if (known.size < MOST) known.set(r, value);
    return value;
  };
}

function radiusOf(weights: SpatialWeights): number {
  const { start, value } = weights;
  if (weights.standard !== "row" && value.every((weight) => weight >= 0)) return spectralRadius(weights);
  let most = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += Math.abs(value[k]);
    most = Math.max(most, sum);
  }
  return most;
}

const MOST = 1000;
