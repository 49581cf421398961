import type { Multiplier } from "./multiplier.ts";
import type { Point } from "./likelihood.ts";
import type { SpatialColumns } from "./spatial-columns.ts";
import type { SpatialPanel } from "./spatial-panel.ts";
import type { SpatialSpec } from "./spatial-spec.ts";
import { demeaned } from "./within-periods.ts";

/**
 * Squared correlations of y with its reduced-form prediction (I - r W)^-1 (X b + WX t): of all values, of deviations from unit
 * means, and of unit means. null where there is nothing to correlate, or columns were demeaned before they were lagged.
 *
 * @source Stata Spatial Autoregressive Models Reference Manual, spxtregress, Methods and formulas
 */
export function correlations(
  { units: n, periods, y }: SpatialPanel,
  { level, project, effects }: SpatialColumns,
  { rho, beta }: Point,
  forRho: Multiplier | null,
  { order }: SpatialSpec,
): { readonly overall: number | null; readonly within: number | null; readonly between: number | null } {
  const mean = new Float64Array(y.length);
  level.x.forEach((column, j) => {
    for (let i = 0; i < mean.length; i++) mean[i] += beta[j] * column[i];
  });
  const spread = forRho && forRho.times(mean);
  const prediction = spread ? mean.map((value, i) => value + rho * spread[i]) : mean;
  if (order === "demean-first") {
    const within = effects === "none" ? null : correlation(level.y, prediction);
    return { overall: null, within, between: null };
  }
  return {
    overall: correlation(y, prediction),
    within: effects === "none" ? null : correlation(project(y), project(prediction)),
    between: periods > 1 ? correlation(unitMeans(y, n), unitMeans(prediction, n)) : null,
  };
}

const unitMeans = (v: Float64Array, n: number): Float64Array => {
  const within = demeaned(v, n, "entity");
  return v.slice(0, n).map((value, i) => value - within[i]);
};

function correlation(a: Float64Array, b: Float64Array): number | null {
  const centre = (v: Float64Array) => v.reduce((sum, value) => sum + value, 0) / v.length;
  const [meanA, meanB] = [centre(a), centre(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] - meanA, b[i] - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? (ab * ab) / (aa * bb) : null;
}
