import { message } from "../messages/message.ts";
import { fUpper } from "../numeric/distributions.ts";
import { lastBlock } from "../numeric/matrix.ts";
import type { Covariance } from "./covariance.ts";
import type { Test } from "./estimate.ts";
import type { LinearFit } from "./linear-fit.ts";
import { waldStatistic } from "./wald.ts";

/**
 * Are all slopes zero? Two tests, df1 = number of slopes.
 * "F": the classical one, ((TSS - SSR)/k) / (SSR/(n-K)), TSS within the effects where there are any.
 * "Wald F": b'V^-1 b / k with the covariance chosen, against F(k, df2).
 *
 * @param df2 denominator degrees of freedom of the Wald test
 * @reference test/reference/panel: F_iid, F_within, waldF, waldF_p
 */
export function slopeTests(fit: LinearFit, cov: Covariance, df2: number): Test[] {
  const first = fit.hasConstant ? 1 : 0;
  const k = fit.names.length - first;
  const names = ["F", "Wald F"] as const;
  if (k === 0) return names.map((name) => ({ name, reason: message("estimate.noSlopesToTest") }));
  const dfResidual = fit.nobs - cov.counted.all;
  const classical = (fit.tssWithin - fit.ssr) / k / (fit.ssr / dfResidual);
  const wald = slopeWald(fit, cov);
  return [
    fit.ssr > 0 && Number.isFinite(classical)
      ? test("F", classical, k, dfResidual)
      : { name: "F", reason: message("estimate.exactFit") },
    wald === null
      ? {
          name: "Wald F",
          reason: message("estimate.singularCovariance", { slopes: k, groups: cov.groups ?? fit.nobs }),
        }
      : test("Wald F", wald / k, k, df2),
  ];
}

const test = (name: string, statistic: number, df: number, df2: number): Test => ({
  name,
  statistic,
  distribution: "F",
  df,
  df2,
  pValue: fUpper(statistic, df, df2),
});

/** The quadratic form; null when the covariance is singular or indefinite. */
function slopeWald(fit: LinearFit, cov: Covariance): number | null {
  const first = fit.hasConstant ? 1 : 0;
  // In the basis the covariance is well conditioned however collinear the regressors are; a repaired one has left it.
  const { statistic, rank } =
    cov.negative > 0
      ? waldStatistic(fit.coefficients.slice(first), lastBlock(cov.matrix, first))
      : waldStatistic(fit.coordinates.slice(first), lastBlock(cov.meat, first));
  return rank === fit.names.length - first ? statistic : null;
}
