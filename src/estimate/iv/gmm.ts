import { notEstimable } from "../../messages/problem.ts";
import { matrix, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import type { Geometry } from "./geometry.ts";
import { fitFrom, regressorCoordinates, type KClassFit } from "./k-class.ts";
import { hasConstantMoment, momentCovariance, type Errors } from "./moments.ts";
import { cholesky, invertDefinite, invertLower } from "./small-factor.ts";

export interface EfficientStep {
  /** K coefficients in the order [included, endogenous]. */
  readonly coefficients: Float64Array;
  /** K x L: (X'Z S^-1 Z'X)^-1 X'Z S^-1, in the basis of the instruments. */
  readonly weights: Matrix;
  /** g'S^-1 g at the coefficients. */
  readonly j: number;
}

/**
 * The efficient step of GMM in coordinates: b minimises g'S^-1 g with g = y - X b.
 *
 * @param x L x K coordinates of the regressors
 * @param y L coordinates of the outcome
 * @param s L x L covariance of the moments
 * @returns null when S is singular or the model is not identified
 * @source Hansen (1982), Large sample properties of generalized method of moments estimators
 */
export function efficientStep(x: Matrix, y: Float64Array, s: Matrix): EfficientStep | null {
  const lower = hasConstantMoment(s) ? null : cholesky(s);
  if (!lower) return null;
  const inverse = invertLower(lower);
  const a = multiply(inverse, x);
  const b = multiply(inverse, matrix(y.length, 1, y)).data;
  const hessian = invertDefinite(multiply(transpose(a), a));
  if (!hessian) return null;
  const weights = multiply(multiply(hessian, transpose(a)), inverse);
  const coefficients = multiply(weights, matrix(y.length, 1, y)).data;
  const fitted = multiply(a, matrix(x.ncol, 1, coefficients)).data;
  return { coefficients, weights, j: b.reduce((sum, value, i) => sum + (value - fitted[i]) ** 2, 0) };
}

/**
 * Two-step GMM: moments weighted by their covariance at the two-stage least squares residuals.
 *
 * @param first the two-stage least squares fit
 * @returns the fit; for its covariance the residuals are those of the first step, as in ivreg2
 * @throws Problem iv.moreMomentsThanClusters, iv.moreMomentsThanPeriods, iv.singularWeights
 * @source Hansen (1982); Baum, Schaffer & Stillman (2003), Instrumental variables and GMM
 * @reference test/reference/panel/cigarettessw-gmm2s-hc1.json
 */
export function twoStepGmm(geometry: Geometry, first: KClassFit, errors: Errors): KClassFit {
  const { basis, outcome } = geometry;
  const s = momentCovariance(basis, first.scaledResiduals, errors);
  const step = efficientStep(regressorCoordinates(geometry), outcome.coordinates, s);
  if (!step) {
    if (errors.groups !== null && errors.groups <= basis.ncol)
      throw notEstimable(errors.correlated ? "iv.moreMomentsThanPeriods" : "iv.moreMomentsThanClusters", {
        moments: basis.ncol,
        groups: errors.groups,
      });
    throw notEstimable("iv.singularWeights", { moments: basis.ncol, rows: geometry.nobs });
  }
  return {
    ...fitFrom(geometry, step.coefficients),
    coordinates: first.coordinates,
    toCoefficients: step.weights,
    basis: () => basis,
    k: NaN,
    firstStep: first.scaledResiduals,
  };
}
