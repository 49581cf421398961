import { normalTwoSided } from "../../../numeric/distributions.ts";
import { spatialLag, type SpatialWeights } from "../spatial-weights.ts";
import type { Deviations } from "./deviations.ts";
import { quadrantOf, type Quadrant } from "./quadrant.ts";

/** conditional: given the unit's own value (Sokal et al. 1998); total: over all arrangements (Anselin 1995). */
export type LocalVariance = "conditional" | "total";

export interface LocalMoran {
  readonly local: Float64Array;
  readonly expectation: Float64Array;
  readonly variance: Float64Array;
  /** NaN for an island, which has no neighbour to be like. */
  readonly z: Float64Array;
  readonly pTwoSided: Float64Array;
  readonly quadrant: readonly Quadrant[];
}

/**
 * Local Moran I_i = (z_i / m2) sum_j w_ij z_j with m2 = z'z / n over all units. Their sum is S0 times I.
 *
 * @source Anselin (1995), Geographical Analysis 27, 93-115; Sokal, Oden and Thomson (1998), Geographical Analysis 30, 331-354
 * @reference test/reference/spatial/localmoran_columbus.json, localmoran_islands60.json
 */
export function localMoran(
  weights: SpatialWeights,
  { z, mean, squares, kurtosis }: Deviations,
  rule: LocalVariance = "conditional",
): LocalMoran {
  const { start, value } = weights;
  const n = z.length;
  const m2 = squares / n;
  const lag = spatialLag(weights, z);
  const local = z.map((own, i) => (own / m2) * lag[i]);
  const expectation = new Float64Array(n);
  const variance = new Float64Array(n);
  // The quadrant looks at the lag of x itself: in rows that do not sum to 1 it differs from that of z.
  const rows = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let [sum, squared] = [0, 0];
    for (let k = start[i]; k < start[i + 1]; k++) {
      sum += value[k];
      squared += value[k] * value[k];
    }
    rows[i] = sum;
    if (rule === "conditional") {
      expectation[i] = (-z[i] * z[i] * sum) / ((n - 1) * m2);
      variance[i] =
        (z[i] / m2) ** 2 * (n / (n - 2)) * (squared - (sum * sum) / (n - 1)) * (m2 - (z[i] * z[i]) / (n - 1));
    } else {
      expectation[i] = -sum / (n - 1);
      variance[i] =
        (squared * (n - kurtosis)) / (n - 1) +
        ((sum * sum - squared) * (2 * kurtosis - n)) / ((n - 1) * (n - 2)) -
        (sum / (n - 1)) ** 2;
    }
  }
  const scores = local.map((own, i) =>
    start[i] === start[i + 1] ? NaN : (own - expectation[i]) / Math.sqrt(variance[i]),
  );
  const lagOfX = lag.map((own, i) => own + mean * rows[i]);
  const meanLag = lagOfX.reduce((sum, own) => sum + own, 0) / n;
  return {
    local,
    expectation,
    variance,
    z: scores,
    pTwoSided: scores.map((score) => (Number.isNaN(score) ? NaN : normalTwoSided(score))),
    quadrant: Array.from(z, (own, i) => quadrantOf(own, lagOfX[i], meanLag)),
  };
}
