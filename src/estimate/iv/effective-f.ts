import { chi2Upper } from "../../numeric/distributions.ts";
import { upperQuantile } from "../../numeric/upper-quantile.ts";
import type { Geometry } from "./geometry.ts";
import { finiteSample, momentCovariance, type Degrees, type Errors } from "./moments.ts";
import { symmetricEigen } from "./small-factor.ts";

export interface EffectiveF {
  readonly statistic: number;
  /** The 5 % critical value for a bias of at most `bias` of the worst case. */
  readonly critical: readonly { readonly bias: number; readonly value: number; readonly df: number }[];
}

/**
 * Effective F of Montiel Olea and Pflueger, for one endogenous regressor and errors of any kind:
 * F = a'a / tr(W), a the coordinates of the regressor in the instruments and W their covariance. With one instrument it is
 * the robust F. Critical values: the upper point of a noncentral chi-squared with
 * K = tr(W)^2 (1 + 2x) / (tr(W'W) + 2 x tr(W) max eigenvalue) degrees of freedom and noncentrality K x, over K; x = 1/bias,
 * the simple bound that holds for two-stage least squares and LIML alike.
 *
 * @source Montiel Olea & Pflueger (2013), A robust test for weak instruments, JBES 31(3), 358-369
 */
export function effectiveF(geometry: Geometry, errors: Errors, degrees: Degrees): EffectiveF {
  const { endog, included, excludedBasis } = geometry;
  const a = endog[0].coordinates.subarray(included.length);
  const w = momentCovariance(excludedBasis, endog[0].residual, errors);
  const { values } = symmetricEigen(w);
  const trace = values.reduce((sum, value) => sum + value, 0);
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const largest = values[values.length - 1];
  return {
    statistic: (a.reduce((sum, value) => sum + value * value, 0) / trace) * finiteSample(degrees),
    critical: [0.05, 0.1, 0.2, 0.3].map((bias) => {
      const x = 1 / bias;
      const df = (trace * trace * (1 + 2 * x)) / (squares + 2 * x * trace * largest);
      return { bias, value: upperQuantile((q) => noncentralUpper(q, df, df * x), 0.05) / df, df };
    }),
  };
}

/** P(X > x) of a noncentral chi-squared: Poisson weights over central ones, from the heaviest weight outwards. */
export function noncentralUpper(x: number, df: number, noncentrality: number): number {
  const half = noncentrality / 2;
  const mode = Math.floor(half);
  let logWeight = -half;
  for (let j = 1; j <= mode; j++) logWeight += Math.log(half / j);
  const peak = Math.exp(logWeight);
  let sum = 0;
  for (let j = mode, weight = peak; weight > NEGLIGIBLE * peak; j++, weight *= half / j)
    sum += weight * chi2Upper(x, df + 2 * j);
  for (let j = mode - 1, weight = (peak * mode) / half; j >= 0 && weight > NEGLIGIBLE * peak; j--) {
    sum += weight * chi2Upper(x, df + 2 * j);
    weight *= j / half;
  }
  return sum;
}

const NEGLIGIBLE = 1e-16;
