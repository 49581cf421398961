import { moments } from "../estimate/describe/moments.ts";
import { quantile, type QuantileType } from "../estimate/describe/quantile.ts";
import type { Description } from "../report/descriptive-table.ts";

/**
 * Moments and quantiles of the finite values of a variable; quantiles as Stata's `summarize` unless said otherwise.
 *
 * @reference test/reference/panel/firmpanel-describe.json
 */
export function describe(name: string, values: Float64Array, type: QuantileType = 2): Description {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const at = (p: number) => (sorted.length === 0 ? null : quantile(sorted, p, type));
  const { n, sum, mean, sd, variance, min, max, cv, skewness, kurtosis } = moments(sorted);
  return {
    name,
    n,
    sum,
    mean,
    sd,
    variance,
    cv,
    skewness,
    kurtosis,
    min,
    p1: at(0.01),
    p5: at(0.05),
    p10: at(0.1),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    max,
  };
}
