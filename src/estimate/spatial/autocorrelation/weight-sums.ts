import type { SpatialWeights } from "../spatial-weights.ts";
import { linkAt } from "../weights/link-at.ts";

/** What the moments of autocorrelation statistics need of W. */
export interface WeightSums {
  /** S0 = sum of all weights. */
  readonly s0: number;
  /** S1 = half the sum of (w_ij + w_ji)^2. */
  readonly s1: number;
  /** S2 = sum over units of (row sum + column sum)^2. */
  readonly s2: number;
  readonly units: number;
  /** Units with a neighbour. */
  readonly linked: number;
}

/** @source Cliff and Ord (1981), Spatial Processes, 1.4 and 2.3 */
export function weightSums(weights: SpatialWeights): WeightSums {
  const { start, column, value } = weights;
  const units = start.length - 1;
  const row = new Float64Array(units);
  const across = new Float64Array(units);
  let [s0, s1, s2, linked] = [0, 0, 0, 0];
  for (let i = 0; i < units; i++) {
    if (start[i] < start[i + 1]) linked++;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const back = linkAt(weights, column[k], i);
      // Half of (w_ij + w_ji)^2 summed over ordered pairs is the sum of w_ij^2 + w_ij w_ji.
      s1 += value[k] * (value[k] + (back < 0 ? 0 : value[back]));
      row[i] += value[k];
      across[column[k]] += value[k];
    }
    s0 += row[i];
  }
  for (let i = 0; i < units; i++) s2 += (row[i] + across[i]) ** 2;
  return { s0, s1, s2, units, linked };
}
