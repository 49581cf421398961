import type { Test } from "../../estimate.ts";
import { noTest, zTest } from "../../named-test.ts";
import { trendResiduals } from "./trend-residuals.ts";
import { levinLinChuMoments } from "./tables.ts";
import type { PanelSeries } from "./unit-root.ts";
import type { Deterministic } from "./dickey-fuller.ts";

/**
 * The adjusted t* of one autoregressive root common to all entities: t of the pooled regression of standardised differences
 * on standardised lagged levels, corrected by the average ratio of long-run to short-run standard deviations.
 * Small values speak against a unit root.
 *
 * @source Levin, Lin and Chu (2002), J. of Econometrics 108, 1-24, equation 12
 * @reference test/reference/panel/grunfeld-unitroot-intercept.json
 */
export function levinLinChuTest({ series, regressions, deterministic, lags, divisor, balanced }: PanelSeries): Test {
  const name = "LevinLinChu";
  if (!balanced) return noTest(name, "panelTests.balancedOnly");
  const [N, T] = [series.length, series[0].length];
  let [xx, xy, yy, rows] = [0, 0, 0, 0];
  for (const { level, difference, sigma } of regressions)
    level.forEach((value, i) => {
      xx += (value / sigma) ** 2;
      xy += (value * difference[i]) / sigma ** 2;
      yy += (difference[i] / sigma) ** 2;
      rows++;
    });
  const rho = xy / xx;
  const rss = yy - rho * xy;
  const error = Math.sqrt(rss / (divisor === "rows" ? rows : rows - 1) / xx);
  const left = T - lags - 1;
  const ratio =
    regressions.reduce((sum, { sigma }, g) => sum + longRunDeviation(series[g], deterministic) / sigma, 0) / N;
  const { mean, spread } = levinLinChuMoments(deterministic, T);
  const adjusted = (rho / error - ((N * left * ratio) / (rss / (N * left))) * error * mean) / spread;
  return zTest(name, adjusted, "lower");
}

/** Square root of the Bartlett-weighted long-run variance of the differences, round(3.21 T^(1/3)) autocovariances. */
function longRunDeviation(y: Float64Array, deterministic: Deterministic): number {
  const n = y.length - 1;
  const differences = Float64Array.from({ length: n }, (_, t) => y[t + 1] - y[t]);
  const d = deterministic === "none" ? differences : trendResiduals(differences, deterministic);
  const bandwidth = Math.min(Math.round(3.21 * y.length ** (1 / 3)), n - 1);
  let variance = 0;
  for (let l = 0; l <= bandwidth; l++) {
    let product = 0;
    for (let t = l; t < n; t++) product += d[t] * d[t - l];
    variance += ((l === 0 ? 1 : 2) * (1 - l / (bandwidth + 1)) * product) / n;
  }
  return Math.sqrt(variance);
}
