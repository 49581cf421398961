import type { Description } from "../report/descriptive-table.ts";

/**
 * Moments and quantiles of the finite values of a variable. sd divides by n - 1. The quantile at p is the mean of the
 * values at n p and n p + 1 where n p is whole, else the value above: as Stata's `summarize`.
 *
 * @source Hyndman and Fan (1996), definition 2
 * @reference test/reference/panel/firmpanel-describe.json
 */
export function describe(name: string, values: Float64Array): Description {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const n = sorted.length;
  if (n === 0) return { name, n, mean: null, sd: null, min: null, p25: null, median: null, p75: null, max: null };
  const mean = meanOf(sorted);
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    name,
    n,
    mean,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null,
    min: sorted[0],
    p25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    max: sorted[n - 1],
  };
}

/** In two passes, so that a large mean costs no digits. */
function meanOf(values: Float64Array): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function quantile(sorted: Float64Array, p: number): number {
  const at = sorted.length * p;
  const below = Math.ceil(at) - 1;
  return Number.isInteger(at) ? (sorted[below] + sorted[below + 1]) / 2 : sorted[below];
}
