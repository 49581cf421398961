import type { Test } from "../../estimate.ts";
import { noTest, zTest } from "../../named-test.ts";
import { imPesaranShinMoments } from "./tables.ts";
import type { PanelSeries } from "./unit-root.ts";

/**
 * W-tbar: sqrt(N) (mean t - mean of E t) / sqrt(mean of Var t), with the tabulated moments of a Dickey-Fuller t for each
 * entity's periods and lags. Small values speak against a unit root in all entities.
 *
 * @source Im, Pesaran and Shin (2003), J. of Econometrics 115, 53-74, equation 4.10
 * @reference test/reference/panel/grunfeld-unitroot-intercept.json
 */
export function imPesaranShinTest({ series, regressions, deterministic, lags }: PanelSeries): Test {
  const name = "ImPesaranShin";
  if (deterministic === "none") return noTest(name, "panelTests.needsIntercept");
  const N = series.length;
  const averages = series.reduce(
    (sum, values) => {
      const { mean, spread } = imPesaranShinMoments(deterministic, values.length - lags - 1, lags);
      return { mean: sum.mean + mean / N, variance: sum.variance + spread / N };
    },
    { mean: 0, variance: 0 },
  );
  if (!Number.isFinite(averages.mean)) return noTest(name, "panelTests.notTabulated", { lags });
  const t = regressions.reduce((sum, one) => sum + one.t / N, 0);
  return zTest(name, (Math.sqrt(N) * (t - averages.mean)) / Math.sqrt(averages.variance), "lower");
}
