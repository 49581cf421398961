import { fUpper } from "../../../numeric/distributions.ts";
import { lastBlock } from "../../../numeric/matrix.ts";
import { waldStatistic } from "../../wald.ts";
import type { InstrumentalVariables } from "../instrumental-variables.ts";
import { finiteSample, type FStatistic } from "../moments.ts";

/** ivreg2's F of all slopes: without `small` the finite-sample factor comes in through the F itself. */
export function modelF({ fit, covariance, smallSample, errors }: InstrumentalVariables): FStatistic | null {
  const first = fit.hasConstant ? 1 : 0;
  const { statistic: wald, rank } = waldStatistic(fit.coefficients.slice(first), lastBlock(covariance.matrix, first));
  if (rank === 0) return null;
  const df = fit.names.length - first;
  const K = covariance.counted.forCovariance;
  const factor = smallSample.factor ? 1 : finiteSample({ nobs: fit.nobs, parameters: K, groups: errors.groups });
  const df2 = errors.groups === null ? fit.nobs - K : errors.groups - 1;
  const statistic = (wald * factor) / df;
  return { statistic, df, df2, pValue: fUpper(statistic, df, df2) };
}
