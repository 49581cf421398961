import type { EffectInputs } from "../models/spatial-model.ts";
import type { Sums } from "./effect-values.ts";

/**
 * Standard errors of direct, indirect and total effects by the delta method, with exact derivatives: d(b + (r b + t) s) is
 * b s + (r b + t) s' in r, 1 + r s in b, and s in t, where s is tr G / n or 1'G1 / n and s' that of GG.
 *
 * @returns regressor after regressor: direct, indirect, total
 */
export function deltaErrors(
  { rho, beta, theta, vcov }: EffectInputs,
  { trace, rowSum, traceSlope, rowSumSlope }: Sums & { readonly traceSlope: number; readonly rowSumSlope: number },
): number[] {
  const count = beta.length;
  return beta.flatMap((b, k) => {
    const spread = rho * b + theta[k];
    const places = [0, 1 + k, 1 + count + k];
    const gradient = (s: number, slope: number) => [b * s + spread * slope, 1 + rho * s, s];
    const direct = gradient(trace, traceSlope);
    const total = gradient(rowSum, rowSumSlope);
    const indirect = total.map((value, i) => value - direct[i]);
    return [direct, indirect, total].map((g) => {
      let variance = 0;
      places.forEach((i, a) => places.forEach((j, c) => (variance += g[a] * g[c] * vcov[i][j])));
      return Math.sqrt(Math.max(0, variance));
    });
  });
}
