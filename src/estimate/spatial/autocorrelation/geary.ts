import type { SpatialWeights } from "../spatial-weights.ts";
import type { Deviations } from "./deviations.ts";
import type { WeightSums } from "./weight-sums.ts";
import { zTestOf, type Moments } from "./z-test.ts";
import type { NullModel } from "./global-moran.ts";

export interface GlobalGeary extends Moments {
  readonly c: number;
}

/**
 * Geary's C = ((n - 1) / (2 S0)) sum_ij w_ij (x_i - x_j)^2 / z'z, of mean 1; below 1 like is near like, so z = (1 - C) / sd.
 * With islands n counts the units that have a neighbour. There the variance follows geary.test of spdep, which takes all
 * units in some places and the linked ones in others; without islands the two counts are one and the formula is the book's.
 *
 * @source Cliff and Ord (1981), Spatial Processes, 1.5.2 and 2.3; spdep 1.2-7, geary.test(adjust.n = TRUE)
 * @reference test/reference/spatial/moran_columbus.json, moran_islands60.json, block geary
 */
export function geary(
  { start, column, value }: SpatialWeights,
  { s0, s1, s2, linked, units: n }: WeightSums,
  { z, squares, kurtosis: ofAll }: Deviations,
  model: NullModel = "randomisation",
): GlobalGeary {
  let apart = 0;
  for (let i = 0; i < z.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) apart += value[k] * (z[i] - z[column[k]]) ** 2;
  const n1 = linked - 1;
  const c = ((n1 / (2 * s0)) * apart) / squares;
  const [n2, s02] = [linked * linked, s0 * s0];
  if (model === "normality") return { c, ...zTestOf(c, 1, ((2 * s1 + s2) * n1 - 4 * s02) / (2 * (n + 1) * s02), -1) };
  const kurtosis = (ofAll * linked) / n;
  const sum =
    n1 * s1 * (n2 - 3 * n + 3 - kurtosis * n1) -
    0.25 * n1 * s2 * (n2 + 3 * n - 6 - kurtosis * (n2 - n + 2)) +
    s02 * (n2 - 3 - kurtosis * n1 * n1);
  return { c, ...zTestOf(c, 1, sum / (n * (linked - 2) * (linked - 3) * s02), -1) };
}
