import type { Fit } from "./estimate.ts";
import type { LinearFit, LinearModel } from "./linear-fit.ts";
import type { Counted } from "./small-sample.ts";

/**
 * How well a linear model fits.
 * r2 is that of the regression with a dummy for every effect level, about the mean (uncentred without constant and effects);
 * the within r2 is on the demeaned columns. Adjusted: 1 - (1-r2)(n-1)/(n-K) and 1 - (1-r2w)(n-Keffects)/(n-K).
 * rmse = sqrt(SSR/(n-K)). logLik is the Gaussian maximum; AIC and BIC count K coefficients and sigma.
 *
 * @reference test/reference/panel: r2, r2Adj, r2Within, r2WithinAdj, logLik, aic, bic
 */
export function fitStatistics(fit: LinearFit, model: LinearModel, counted: Counted): Fit {
  const { nobs: n, ssr, tss, tssWithin } = fit;
  const withEffects = model.effects.length > 0;
  const centred = withEffects || fit.hasConstant ? 1 : 0;
  const dfResidual = n - counted.all;
  const slopes = fit.names.length - (fit.hasConstant ? 1 : 0);
  const r2 = tss > 0 ? 1 - ssr / tss : null;
  const r2Within = withEffects && tssWithin > 0 ? 1 - ssr / tssWithin : null;
  const logWeights = model.weights ? model.weights.reduce((sum, w) => sum + Math.log(w), 0) : 0;
  const logLik = ssr > 0 ? -(n / 2) * (Math.log(2 * Math.PI) + Math.log(ssr / n) + 1) + logWeights / 2 : null;
  const parameters = counted.all + 1;
  return {
    nobs: n,
    dfResidual,
    dfModel: slopes,
    r2,
    r2Adjusted: r2 === null ? null : 1 - ((1 - r2) * (n - centred)) / dfResidual,
    r2Within,
    r2WithinAdjusted: r2Within === null ? null : 1 - ((1 - r2Within) * (n - counted.effects)) / dfResidual,
    ssr,
    rmse: Math.sqrt(ssr / dfResidual),
    logLik,
    aic: logLik === null ? null : -2 * logLik + 2 * parameters,
    bic: logLik === null ? null : -2 * logLik + Math.log(n) * parameters,
  };
}
