import type { Test } from "../../estimate.ts";
import { noTest, zTest } from "../../named-test.ts";
import { trendResiduals } from "./trend-residuals.ts";
import type { PanelSeries } from "./unit-root.ts";

/**
 * Hadri's Lagrange multiplier test of the null that every series is stationary (about its mean or its trend), with a
 * variance for each entity: the standardised average of sum_t S_it^2 / (T^2 sigma_i^2), S the partial sums of residuals.
 * Large values speak for a unit root in some entity.
 *
 * @source Hadri (2000), The Econometrics Journal 3, 148-161, equations 14, 17, 22, 25
 * @reference test/reference/panel/grunfeld-unitroot-intercept.json
 */
export function hadriTest({ series, deterministic, balanced }: PanelSeries): Test {
  const name = "Hadri";
  if (!balanced) return noTest(name, "panelTests.balancedOnly");
  if (deterministic === "none") return noTest(name, "panelTests.needsIntercept");
  const [N, T] = [series.length, series[0].length];
  const { mean, variance } = limits[deterministic];
  let average = 0;
  for (const values of series) {
    const residuals = trendResiduals(values, deterministic);
    let [partial, sums, squares] = [0, 0, 0];
    for (const e of residuals) {
      partial += e;
      sums += partial * partial;
      squares += e * e;
    }
    average += sums / T ** 2 / (squares / T) / N;
  }
  return zTest(name, (Math.sqrt(N) * (average - mean)) / Math.sqrt(variance), "upper");
}

const limits = {
  intercept: { mean: 1 / 6, variance: 1 / 45 },
  trend: { mean: 1 / 15, variance: 11 / 6300 },
} as const;
