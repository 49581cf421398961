import { chi2Upper } from "../../numeric/distributions.ts";
import { instrumentsOf } from "./first-stage.ts";
import { fromCoordinates, type Geometry } from "./geometry.ts";
import { fOfWald, momentCovariance, quadratic, type Degrees, type Errors, type FStatistic } from "./moments.ts";

export interface AndersonRubin {
  readonly f: FStatistic;
  readonly chi2: { readonly statistic: number; readonly df: number; readonly pValue: number };
}

/**
 * Are all endogenous coefficients zero? Anderson & Rubin: the Wald test of the instruments in the reduced form, right
 * however weak the instruments are.
 *
 * @returns null when the covariance of the reduced form is singular
 * @source Anderson & Rubin (1949), Annals of Mathematical Statistics 20(1), 46-63
 * @reference test/reference/panel/cigarettessw-iv-overid-cluster-state.json
 */
export function andersonRubin(geometry: Geometry, errors: Errors, degrees: Degrees): AndersonRubin | null {
  const { wald } = instrumentsOf(geometry.outcome, geometry, errors);
  if (wald === null) return null;
  const l = geometry.excluded.length;
  return { f: fOfWald(wald, l, degrees), chi2: { statistic: wald, df: l, pValue: chi2Upper(wald, l) } };
}

/**
 * The same hypothesis by Stock & Wright's S: g'S^-1 g with the covariance of the moments under the null.
 *
 * @source Stock & Wright (2000), GMM with weak identification, Econometrica 68(5)
 * @reference test/reference/panel/stata-ivreg2-multi-endog-iid.json
 */
export function stockWright(geometry: Geometry, errors: Errors): AndersonRubin["chi2"] | null {
  const { basis, outcome, included, excluded } = geometry;
  const moments = outcome.coordinates.slice();
  moments.fill(0, 0, included.length);
  const residual = fromCoordinates(basis, moments).map((value, i) => value + outcome.residual[i]);
  const statistic = quadratic(moments, momentCovariance(basis, residual, errors));
  if (statistic === null) return null;
  const df = excluded.length;
  return { statistic, df, pValue: chi2Upper(statistic, df) };
}
