import { chi2Upper, fUpper } from "../../numeric/distributions.ts";
import { fromColumns, matrix, multiply, type Matrix, columnOf } from "../../numeric/matrix.ts";
import { invertUpper, qr } from "../../numeric/qr.ts";
import { project, type Geometry } from "./geometry.ts";
import { efficientStep } from "./gmm.ts";
import { regressorCoordinates } from "./k-class.ts";
import { momentCovariance, quadratic, type Errors } from "./moments.ts";

export interface Endogeneity {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/**
 * Could least squares have done? C = J with the endogenous regressors among the instruments, less J without, both
 * with the covariance of the moments at the least-squares residuals.
 *
 * @returns null when that covariance is singular, or the instruments explain the regressors wholly
 * @source Hayashi (2000), Econometrics, 3.8; Baum, Schaffer & Stillman (2007); ivreg2, option endog()
 * @reference test/reference/panel/firmpanel-iv-pooled-two-endog-hc1.json
 */
export function endogeneityC(geometry: Geometry, errors: Errors): Endogeneity | null {
  const { basis, endog, outcome, nobs } = geometry;
  // 1. The basis of instruments and endogenous regressors together: what the instruments leave is appended.
  const left = qr(
    fromColumns(
      endog.map(({ residual }) => residual),
      nobs,
    ),
    { tolerance: DEPENDENT },
  );
  if (left.r.ncol < endog.length) return null;
  const extra = left.basis();
  const wide = matrix(nobs, basis.ncol + extra.ncol);
  wide.data.set(basis.data);
  wide.data.set(extra.data, basis.data.length);
  const inWide = (coordinates: Float64Array, residual: Float64Array) => {
    const result = new Float64Array(wide.ncol);
    result.set(coordinates);
    result.set(project(extra, "", residual).coordinates, coordinates.length);
    return result;
  };
  const narrow = regressorCoordinates(geometry);
  const x = fromColumns(
    Array.from({ length: narrow.ncol }, (_, j) => {
      const regressor = endog[j - geometry.included.length];
      return inWide(columnOf(narrow, j), regressor?.residual ?? new Float64Array(nobs));
    }),
    wide.ncol,
  );
  const y = inWide(outcome.coordinates, outcome.residual);

  // 2. Least squares, and the two statistics.
  const b = leastSquares(x, y);
  const residual = outcome.residual.slice();
  const gap = y.slice();
  for (let j = 0; j < x.ncol; j++) columnOf(x, j).forEach((value, i) => (gap[i] -= b[j] * value));
  const tail = project(extra, "", outcome.residual).residual;
  const fitted = multiply(wide, matrix(wide.ncol, 1, gap)).data;
  for (let i = 0; i < nobs; i++) residual[i] = tail[i] + fitted[i];
  const s = momentCovariance(wide, residual, errors);
  const restricted = efficientStep(x, y, s);
  const free = efficientStep(narrow, outcome.coordinates, firstBlock(s, basis.ncol));
  if (!restricted || !free) return null;
  const df = endog.length;
  const statistic = restricted.j - free.j;
  return { statistic, df, pValue: chi2Upper(statistic, df) };
}

/**
 * Wu-Hausman: F of the first-stage residuals in the least-squares regression that has them as regressors.
 *
 * @param dfResidual n less all parameters of the model
 * @param errors iid for the classical form, hc for the robust one, with the factor n/(n-K)
 * @source Wu (1973); Hausman (1978); Davidson & MacKinnon (2004), 8.7
 * @reference test/reference/panel/mroz-iv-iid.json
 */
export function wuHausman(
  geometry: Geometry,
  dfResidual: number,
  errors: Errors,
): { readonly statistic: number; readonly df: number; readonly df2: number; readonly pValue: number } | null {
  const { basis, endog, outcome, included, nobs } = geometry;
  const df = endog.length;
  const df2 = dfResidual - df;
  // The projected regressors and the first-stage residuals span the augmented regression; residuals come last.
  const narrow = regressorCoordinates(geometry);
  const columns = fromColumns(
    [
      ...Array.from(
        { length: narrow.ncol },
        (_, j) => multiply(basis, matrix(basis.ncol, 1, columnOf(narrow, j).slice())).data,
      ),
      ...endog.map(({ residual }) => residual),
    ],
    nobs,
  );
  for (let j = 0; j < df; j++) {
    const target = columnOf(columns, included.length + j);
    endog[j].residual.forEach((value, i) => (target[i] += value));
  }
  const factored = qr(columns, { tolerance: DEPENDENT, constantFirst: included[0] === "_cons" });
  if (factored.r.ncol < columns.ncol || df2 <= 0) return null;
  const y = multiply(basis, matrix(basis.ncol, 1, outcome.coordinates.slice())).data.map(
    (v, i) => v + outcome.residual[i],
  );
  const { coordinates, residual } = project(factored.basis(), "", y);
  const tested = matrix(nobs, df, factored.basis().data.slice((columns.ncol - df) * nobs));
  const wald = quadratic(coordinates.slice(columns.ncol - df), momentCovariance(tested, residual, errors));
  if (wald === null) return null;
  const statistic = ((wald / nobs) * df2) / df;
  return { statistic, df, df2, pValue: fUpper(statistic, df, df2) };
}

function leastSquares(x: Matrix, y: Float64Array): Float64Array {
  const factored = qr(x, { tolerance: 0 });
  const rotated = factored.rotate(y.slice());
  return multiply(invertUpper(factored.r), matrix(x.ncol, 1, rotated.slice(0, x.ncol))).data;
}

function firstBlock(s: Matrix, p: number): Matrix {
  const block = matrix(p, p);
  for (let j = 0; j < p; j++) for (let i = 0; i < p; i++) block.data[j * p + i] = s.data[j * s.nrow + i];
  return block;
}

/** Share of its length that a column must keep. */
const DEPENDENT = 1e-10;
