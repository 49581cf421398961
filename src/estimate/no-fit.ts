import type { Fit } from "./estimate.ts";

/** The fit of an estimator that is not one regression: only the rows are told. */
export const noFit = (nobs: number): Fit => ({
  nobs,
  dfResidual: null,
  dfModel: null,
  r2: null,
  r2Adjusted: null,
  r2Within: null,
  r2WithinAdjusted: null,
  ssr: null,
  rmse: null,
  logLik: null,
  aic: null,
  bic: null,
});
