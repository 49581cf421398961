import { spatialLag, type SpatialWeights } from "../spatial-weights.ts";
import type { Deviations } from "./deviations.ts";
import type { WeightSums } from "./weight-sums.ts";
import { zTestOf, type Moments } from "./z-test.ts";

/** Whether units were drawn from a normal population, or their values could have stood anywhere. */
export type NullModel = "randomisation" | "normality";

export interface GlobalMoran extends Moments {
  readonly i: number;
  /** The n of the formulas. */
  readonly n: number;
}

/**
 * Moran's I = (n / S0) z'Wz / z'z with z = x - mean(x), its mean -1 / (n - 1) and its variance under randomisation or
 * normality. With islands n counts the units that have a neighbour (`adjustN`, as spdep does), while the mean and the
 * kurtosis of x are those of all units.
 *
 * @source Cliff and Ord (1981), Spatial Processes, 1.5.1 and 2.3; Bivand and Wong (2018), TEST 27, 716-748
 * @reference test/reference/spatial/moran_columbus.json, moran_islands60.json
 */
export function globalMoran(
  weights: SpatialWeights,
  { s0, s1, s2, units, linked }: WeightSums,
  { z, squares, kurtosis }: Deviations,
  model: NullModel = "randomisation",
  adjustN = true,
): GlobalMoran {
  const n = adjustN ? linked : units;
  const i = moranOf(weights, z, squares, n, s0);
  const expectation = -1 / (n - 1);
  const [n2, s02] = [n * n, s0 * s0];
  if (model === "normality") {
    const variance = (n2 * s1 - n * s2 + 3 * s02) / (s02 * (n2 - 1)) - expectation * expectation;
    return { i, n, ...zTestOf(i, expectation, variance) };
  }
  const plain = n * (s1 * (n2 - 3 * n + 3) - n * s2 + 3 * s02);
  const peaked = kurtosis * (s1 * (n2 - n) - 2 * n * s2 + 6 * s02);
  const variance = (plain - peaked) / ((n - 1) * (n - 2) * (n - 3) * s02) - expectation * expectation;
  return { i, n, ...zTestOf(i, expectation, variance) };
}

/** (n / S0) z'Wz / z'z. */
export function moranOf(weights: SpatialWeights, z: Float64Array, squares: number, n: number, s0: number): number {
  const lag = spatialLag(weights, z);
  let cross = 0;
  for (let i = 0; i < z.length; i++) cross += z[i] * lag[i];
  return ((n / s0) * cross) / squares;
}
