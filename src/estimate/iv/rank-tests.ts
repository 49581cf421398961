import { SVD, Matrix as Dense } from "ml-matrix";
import { chi2Upper } from "../../numeric/distributions.ts";
import {
  columnOf,
  crossProduct,
  fromColumns,
  matrix,
  multiply,
  toRows,
  transpose,
  type Matrix,
} from "../../numeric/matrix.ts";
import { invertUpper, qr } from "../../numeric/qr.ts";
import type { Geometry } from "./geometry.ts";
import { denominator, finiteSample, momentCovariance, quadratic, type Degrees, type Errors } from "./moments.ts";

export interface RankTests {
  /** Squared smallest canonical correlation of endogenous regressors and instruments, given the exogenous ones. */
  readonly smallest: number;
  readonly craggDonaldF: number;
  /** Anderson's canonical correlation LM (iid), or Kleibergen-Paap rk LM (robust); null when its covariance is singular. */
  readonly underId: { readonly statistic: number; readonly df: number; readonly pValue: number } | null;
  /** Kleibergen-Paap rk Wald F; null for iid errors, and when its covariance is singular. */
  readonly kleibergenPaapF: number | null;
  readonly df2: number;
}

/**
 * Do the instruments move the endogenous regressors, each on its own? Tests that the l x k matrix of first-stage
 * coefficients has rank k - 1. With r the smallest canonical correlation:
 * Anderson LM = n r^2; Cragg-Donald F = r^2/(1 - r^2) (n - K)/l; Kleibergen-Paap: the quadratic form in U2'theta v of the
 * singular value decomposition theta = U S V', with the covariance of the scores.
 *
 * @returns null when the instruments explain a combination of the endogenous regressors wholly (r = 1)
 * @source Anderson (1951); Cragg & Donald (1993); Kleibergen & Paap (2006), J. Econometrics 133(1), 97-126; ranktest (Stata)
 * @reference test/reference/panel/firmpanel-iv-pooled-two-endog-hc1.json
 */
export function rankTests(geometry: Geometry, errors: Errors, degrees: Degrees): RankTests | null {
  const { endog, included, excluded, excludedBasis, nobs } = geometry;
  const l = excluded.length;
  const k = endog.length;
  // 1. theta: coordinates of the endogenous regressors, orthonormal themselves.
  const a = fromColumns(endog.map(({ coordinates }) => coordinates.subarray(included.length)));
  const v = fromColumns(
    endog.map(({ residual }) => residual),
    nobs,
  );
  const stacked = fromColumns(endog.map((_, j) => concatenated(columnOf(a, j), columnOf(v, j))));
  const { r } = qr(stacked, { tolerance: 0 });
  const toOrthonormal = invertUpper(r);
  const theta = multiply(a, toOrthonormal);
  const { vectors, left, values } = singular(theta);
  const smallest = values[k - 1] ** 2;
  const unexplained = crossProduct(multiply(v, multiply(toOrthonormal, column(vectors, k - 1)))).data[0];
  if (unexplained <= PERFECT) return null;

  // 2. Without any robustness.
  const df = l - k + 1;
  const chi2 = (statistic: number) => ({ statistic, df, pValue: chi2Upper(statistic, df) });
  const craggDonaldF = ((smallest / unexplained) * (degrees.nobs - degrees.parameters)) / l;
  const df2 = denominator(degrees);
  if (errors.type === "iid")
    return { smallest, craggDonaldF, underId: chi2(nobs * smallest), kleibergenPaapF: null, df2 };

  // 3. Kleibergen-Paap: the direction of least correlation, in the instruments that the other directions leave.
  const free = complement(left, k - 1, l);
  const direction = multiply(toOrthonormal, column(vectors, k - 1));
  const moments = multiply(transpose(free), multiply(a, direction)).data;
  const basis = multiply(excludedBasis, free);
  const rest = multiply(v, direction).data;
  // Its fitted part lies along the last left vector, hence wholly in the free instruments.
  const whole = multiply(basis, matrix(df, 1, moments)).data.map((fitted, i) => fitted + rest[i]);
  const lm = quadratic(moments, momentCovariance(basis, whole, errors));
  const wald = quadratic(moments, momentCovariance(basis, rest, errors));
  return {
    smallest,
    craggDonaldF,
    underId: lm === null ? null : chi2(lm),
    kleibergenPaapF: wald === null ? null : (wald * finiteSample(degrees)) / l,
    df2,
  };
}

/** Singular values descending, right vectors as columns, left vectors as columns. */
function singular(theta: Matrix): { values: readonly number[]; vectors: Matrix; left: Matrix } {
  const decomposition = new SVD(new Dense(toRows(theta)), { autoTranspose: true });
  const from = (dense: Dense, ncol: number): Matrix => {
    const result = matrix(dense.rows, ncol);
    for (let j = 0; j < ncol; j++)
      for (let i = 0; i < dense.rows; i++) result.data[j * dense.rows + i] = dense.get(i, j);
    return result;
  };
  const k = theta.ncol;
  return {
    values: decomposition.diagonal,
    vectors: from(decomposition.rightSingularVectors, k),
    left: from(decomposition.leftSingularVectors, k),
  };
}

/** An orthonormal basis of what the first `taken` columns leave of the l dimensions. */
function complement(left: Matrix, taken: number, l: number): Matrix {
  const axes = Array.from({ length: l }, (_, j) => Float64Array.from({ length: l }, (_, i) => (i === j ? 1 : 0)));
  const all = fromColumns([...Array.from({ length: taken }, (_, j) => columnOf(left, j)), ...axes], l);
  const basis = qr(all, { tolerance: 1e-8 }).basis();
  return matrix(l, l - taken, basis.data.slice(taken * l, l * l));
}

const column = (m: Matrix, j: number): Matrix => matrix(m.nrow, 1, columnOf(m, j).slice());

function concatenated(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}

/** Squared share of a regressor that instruments must leave. */
const PERFECT = 1e-20;
