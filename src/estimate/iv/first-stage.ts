import { fromColumns, matrix, multiply } from "../../numeric/matrix.ts";
import { qr, invertUpper } from "../../numeric/qr.ts";
import type { LinearFit } from "../linear-fit.ts";
import type { Endogenous, Geometry, Projected } from "./geometry.ts";
import { projectedRegressors, regressorCoordinates } from "./k-class.ts";
import { fOfWald, momentCovariance, quadratic, type Degrees, type Errors, type FStatistic } from "./moments.ts";

/** How one endogenous regressor depends on the instruments. */
export interface FirstStage {
  readonly name: string;
  /** Regression of it on the exogenous regressors and the instruments. */
  readonly fit: LinearFit;
  /** Wald F of the instruments, with the errors of the model; null when their covariance is singular. */
  readonly f: FStatistic | null;
  /** The same with iid errors. */
  readonly classicalF: FStatistic;
  /** Share of what the exogenous regressors leave that the instruments explain; and Shea's, given the other endogenous ones. */
  readonly partialR2: number;
  readonly sheaPartialR2: number;
  /** Conditional on the other endogenous regressors: Sanderson & Windmeijer, and Angrist & Pischke. */
  readonly sandersonWindmeijer: Conditional;
  readonly angristPischke: Conditional;
}

export interface Conditional {
  /** Wald statistic without finite-sample factor, chi-squared with l - k + 1 degrees of freedom. */
  readonly wald: number | null;
  readonly f: FStatistic | null;
  readonly partialR2: number;
}

/**
 * The first stages, one for each endogenous regressor.
 *
 * @source Shea (1997), REStat 79(2); Angrist & Pischke (2009), 4.6.4; Sanderson & Windmeijer (2016), J. Econometrics 190(2)
 * @reference test/reference/panel/stata-ivreg2-multi-endog-hc1.json
 */
export function firstStages(geometry: Geometry, errors: Errors, degrees: Degrees): FirstStage[] {
  const shea = sheaPartialR2(geometry);
  return geometry.endog.map((regressor, j) => {
    const l = geometry.excluded.length;
    const { wald, partialR2 } = instrumentsOf(regressor, geometry, errors);
    const classical = instrumentsOf(regressor, geometry, iid(errors)).wald!;
    const conditional = (actual: boolean): Conditional => {
      const rest = givenOthers(geometry, j, actual);
      const found = instrumentsOf(rest, geometry, errors);
      const df = l - geometry.endog.length + 1;
      return { ...found, f: found.wald === null ? null : fOfWald(found.wald, df, degrees) };
    };
    return {
      name: regressor.name,
      fit: stageFit(geometry, regressor),
      f: wald === null ? null : fOfWald(wald, l, degrees),
      classicalF: fOfWald(classical, l, { ...degrees, groups: null }),
      partialR2,
      sheaPartialR2: shea[j],
      sandersonWindmeijer: conditional(true),
      angristPischke: conditional(false),
    };
  });
}

/** Wald statistic of the instruments' coefficients in the regression of a variable on everything exogenous. */
export function instrumentsOf(
  { coordinates, residual }: Pick<Projected, "coordinates" | "residual">,
  { included, excludedBasis }: Geometry,
  errors: Errors,
): { readonly wald: number | null; readonly partialR2: number } {
  const a = coordinates.subarray(included.length);
  const explained = a.reduce((sum, value) => sum + value * value, 0);
  const rest = residual.reduce((sum, value) => sum + value * value, 0);
  return {
    wald: rest > PERFECT * explained ? quadratic(a, momentCovariance(excludedBasis, residual, errors)) : Infinity,
    partialR2: explained / (explained + rest),
  };
}

const iid = (errors: Errors): Errors => ({ ...errors, type: "iid" });

/**
 * A regressor less its projection on the others as instrumented: with the others' actual values in the remainder
 * (Sanderson-Windmeijer) or their fitted ones (Angrist-Pischke).
 */
function givenOthers(geometry: Geometry, j: number, actual: boolean): Pick<Projected, "coordinates" | "residual"> {
  const { endog, included, basis } = geometry;
  const x = regressorCoordinates(geometry);
  const own = included.length + j;
  const others = Array.from({ length: x.ncol }, (_, c) => c).filter((c) => c !== own);
  const columns = fromColumns(
    others.map((c) => x.data.subarray(c * x.nrow, (c + 1) * x.nrow)),
    basis.ncol,
  );
  const factored = qr(columns, { tolerance: 0, constantFirst: false });
  const rotated = factored.rotate(endog[j].coordinates.slice());
  const b = multiply(invertUpper(factored.r), matrix(others.length, 1, rotated.slice(0, others.length))).data;
  rotated.fill(0, 0, others.length);
  const residual = endog[j].residual.slice();
  if (actual)
    others.forEach((c, at) => {
      if (c < included.length) return;
      const other = endog[c - included.length].residual;
      for (let i = 0; i < residual.length; i++) residual[i] -= b[at] * other[i];
    });
  return { coordinates: factored.rotateBack(rotated), residual };
}

/** Diagonal of (X'X)^-1 over that of the projected regressors. */
function sheaPartialR2(geometry: Geometry): number[] {
  const { endog, included, nobs } = geometry;
  const x = regressorCoordinates(geometry);
  const k = x.ncol;
  const rows = x.nrow;
  const whole = matrix(rows + nobs, k);
  for (let j = 0; j < k; j++) {
    whole.data.set(x.data.subarray(j * rows, (j + 1) * rows), j * (rows + nobs));
    if (j >= included.length) whole.data.set(endog[j - included.length].residual, j * (rows + nobs) + rows);
  }
  const ordinary = rowLengths(invertUpper(qr(whole, { tolerance: 0, overwrite: true }).r));
  const projected = rowLengths(projectedRegressors(geometry).rInverse);
  return endog.map((_, j) => ordinary[included.length + j] / projected[included.length + j]);
}

function rowLengths({ nrow, ncol, data }: { nrow: number; ncol: number; data: Float64Array }): number[] {
  return Array.from({ length: nrow }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < ncol; j++) sum += data[j * nrow + i] ** 2;
    return sum;
  });
}

/** The first-stage regression in the shape of a fit. */
function stageFit({ reduced, roots, basis }: Geometry, { coordinates, residual, tss }: Endogenous): LinearFit {
  const ssr = residual.reduce((sum, e) => sum + e * e, 0);
  const own = reduced.hasConstant ? 1 : 0;
  return {
    ...reduced,
    coefficients: multiply(reduced.toCoefficients, matrix(basis.ncol, 1, coordinates)).data,
    residuals: roots ? residual.map((value, i) => value / roots[i]) : residual,
    scaledResiduals: residual,
    coordinates,
    ssr,
    tss,
    tssWithin: ssr + coordinates.subarray(own).reduce((sum, a) => sum + a * a, 0),
  };
}

/** Squared share that instruments must leave of a regressor. */
const PERFECT = 1e-20;
