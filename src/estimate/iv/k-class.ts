import { notEstimable } from "../../messages/problem.ts";
import { crossProduct, fromColumns, matrix, multiply, transpose, columnOf, type Matrix } from "../../numeric/matrix.ts";
import { invertUpper, qr } from "../../numeric/qr.ts";
import type { LinearFit } from "../linear-fit.ts";
import { fromCoordinates, type Geometry } from "./geometry.ts";
import { cholesky, invertLower } from "./small-factor.ts";

/** A k-class fit; as a LinearFit it carries the projected regressors, so that any sandwich covariance can be made of it. */
export interface KClassFit extends LinearFit {
  /** NaN for GMM, which is no member of the class. */
  readonly k: number;
  /** GMM: scaled residuals of the first step, at which the covariance of the moments was taken. */
  readonly firstStep?: Float64Array;
}

/**
 * The k-class: (X'(I - k M) X) b = X'(I - k M) y, M the residual maker of all instruments. k = 1 is two-stage least
 * squares, k = lambda LIML, k = lambda - a/(n - L) Fuller.
 *
 * @param k 1, or the root of LIML and what is taken off it
 * @param robust whether the covariance will be a sandwich (of the projected regressors) or sigma^2 (X'(I - k M)X)^-1
 * @throws Problem iv.unidentified, iv.kTooLarge
 * @source Theil (1953); Davidson & MacKinnon (2004), 12.5; ivreg2 for the sandwich
 * @reference test/reference/panel/cigarettessw-liml-hc1.json, cigarettessw-fuller1-iid.json
 */
export function kClass(geometry: Geometry, k: number, robust: boolean): KClassFit {
  const { basis, outcome } = geometry;
  const projected = projectedRegressors(geometry);
  const { data: rInverse } = projected.rInverse;
  const p = projected.rInverse.ncol;
  const coordinates = projected.rotate(outcome.coordinates.slice()).slice(0, p);
  let toCoefficients = matrix(p, p, rInverse);
  let coefficients = multiply(toCoefficients, matrix(p, 1, coordinates)).data;

  if (k !== 1) {
    // D = I + (1 - k) R^-T V'V R^-1 in the basis of the projected regressors.
    const v = multiply(endogResiduals(geometry), lastRows(projected.rInverse, geometry.endog.length));
    const d = crossProduct(v);
    for (let i = 0; i < d.data.length; i++) d.data[i] *= 1 - k;
    for (let j = 0; j < p; j++) d.data[j * p + j] += 1;
    const lower = cholesky(d);
    if (!lower) throw notEstimable("iv.kTooLarge", { k: k.toPrecision(6) });
    const half = multiply(projected.rInverse, transpose(invertLower(lower)));
    const right = coordinates.slice();
    for (let j = 0; j < p; j++) {
      const column = columnOf(v, j);
      for (let i = 0; i < column.length; i++) right[j] += (1 - k) * column[i] * outcome.residual[i];
    }
    const whole = multiply(half, invertLower(lower));
    coefficients = multiply(whole, matrix(p, 1, right)).data;
    toCoefficients = robust ? whole : half;
  }
  return {
    ...fitFrom(geometry, coefficients),
    coordinates,
    toCoefficients,
    basis: () => multiply(basis, projected.basis),
    k,
  };
}

/** The regressors [included, endogenous] after projection on the instruments: QR of their coordinates. */
export function projectedRegressors(geometry: Geometry): {
  /** L x K, orthonormal. */
  readonly basis: Matrix;
  /** K x K, upper triangular. */
  readonly rInverse: Matrix;
  readonly rotate: (v: Float64Array) => Float64Array;
} {
  const x = regressorCoordinates(geometry);
  const factored = qr(x, { tolerance: RANK, constantFirst: geometry.included[0] === "_cons" });
  if (factored.r.ncol < x.ncol) {
    const names = geometry.endog.map(({ name }) => name).join(", ");
    throw notEstimable("iv.unidentified", { names, instruments: geometry.excluded.join(", ") });
  }
  return { basis: factored.basis(), rInverse: invertUpper(factored.r), rotate: factored.rotate };
}

/** Coordinates of [included, endogenous] in the basis of the instruments, L x K. */
export function regressorCoordinates({ reduced, basis, included, endog }: Geometry): Matrix {
  const r = invertUpper(reduced.toCoefficients);
  return fromColumns(
    [...included.map((_, j) => columnOf(r, j)), ...endog.map(({ coordinates }) => coordinates)],
    basis.ncol,
  );
}

/** What a coefficient vector leaves, in the shape of a fit. */
export function fitFrom(
  geometry: Geometry,
  coefficients: Float64Array,
): Omit<KClassFit, "k" | "firstStep" | "toCoefficients" | "basis" | "coordinates"> {
  const { reduced, basis, included, endog, outcome, roots, nobs } = geometry;
  const left = outcome.coordinates.slice();
  const x = regressorCoordinates(geometry);
  for (let j = 0; j < x.ncol; j++) columnOf(x, j).forEach((value, i) => (left[i] -= coefficients[j] * value));
  const scaledResiduals = fromCoordinates(basis, left);
  for (let i = 0; i < nobs; i++) scaledResiduals[i] += outcome.residual[i];
  endog.forEach(({ residual }, j) => {
    const b = coefficients[included.length + j];
    for (let i = 0; i < nobs; i++) scaledResiduals[i] -= b * residual[i];
  });
  return {
    nobs,
    names: [...included, ...endog.map(({ name }) => name)],
    coefficients,
    hasConstant: included[0] === "_cons",
    dropped: reduced.dropped,
    residuals: roots ? scaledResiduals.map((value, i) => value / roots[i]) : scaledResiduals,
    scaledResiduals,
    slopeMeans: null,
    ssr: scaledResiduals.reduce((sum, e) => sum + e * e, 0),
    tss: reduced.tss,
    tssWithin: reduced.tssWithin,
    absorber: reduced.absorber,
  };
}

const endogResiduals = ({ endog, nobs }: Geometry): Matrix =>
  fromColumns(
    endog.map(({ residual }) => residual),
    nobs,
  );

function lastRows(m: Matrix, count: number): Matrix {
  const result = matrix(count, m.ncol);
  for (let j = 0; j < m.ncol; j++)
    for (let i = 0; i < count; i++) result.data[j * count + i] = m.data[j * m.nrow + m.nrow - count + i];
  return result;
}

/** Share of its length, given earlier regressors, that a projected regressor must keep. */
const RANK = 1e-9;
