import { normalQuantile, normalUpper } from "../../numeric/distributions.ts";
import { quantile } from "../describe/quantile.ts";

export interface BootstrapInterval {
  readonly stdError: number;
  readonly percentile: readonly [number, number];
  /** Quantiles moved by the share of draws below the estimate. */
  readonly biasCorrected: readonly [number, number];
}

/**
 * Percentile and bias-corrected intervals of draws. With z0 = normal quantile of the share of draws below the estimate
 * (half of those equal to it), the bias-corrected bounds are the quantiles at Phi(2 z0 + z) and Phi(2 z0 - z).
 *
 * @param draws at least two finite numbers
 * @source Efron (1987), Better bootstrap confidence intervals, JASA 82(397); Stata bootstrap, bc
 */
export function bootstrapInterval(estimate: number, draws: Float64Array, level: number): BootstrapInterval {
  const sorted = draws.slice().sort();
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const below = sorted.reduce((sum, value) => sum + (value < estimate ? 1 : value === estimate ? 0.5 : 0), 0) / n;
  const tail = (1 - level) / 2;
  // Beyond all draws the correction has no end: the outermost draw stands for it.
  const z0 = normalQuantile(Math.min(1 - 0.5 / n, Math.max(0.5 / n, below)));
  const corrected = (p: number) => quantile(sorted, 1 - normalUpper(2 * z0 + normalQuantile(p)));
  return {
    stdError: Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)),
    percentile: [quantile(sorted, tail), quantile(sorted, 1 - tail)],
    biasCorrected: [corrected(tail), corrected(1 - tail)],
  };
}
