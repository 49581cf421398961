import type { Matrix } from "../../../numeric/matrix.ts";
import { qr } from "../../../numeric/qr.ts";
import type { SpatialWeights } from "../spatial-weights.ts";

/** Which effects were taken out of the columns of a stacked model. */
export type StackedEffects = "none" | "entity" | "time" | "both";

/**
 * A linear model of n units over T periods, stacked period by period (row t n + i), units in the order of the weights. The
 * effects are out of y and x already; without them x holds the constant.
 */
export interface StackedModel {
  /** n T values. */
  readonly y: Float64Array;
  /** n T x k. */
  readonly x: Matrix;
  readonly weights: SpatialWeights;
  readonly effects: StackedEffects;
}

/** Least squares of a stacked model. */
export interface StackedFit {
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  /** Orthonormal columns that span x, n T x k; collinear columns are left out. */
  readonly basis: Matrix;
  /** e'e / (n T). */
  readonly sigma2: number;
  /** Sum of squares of y. */
  readonly total: number;
}

/** y on x by QR. */
export function stackedFit({ y, x }: StackedModel): StackedFit {
  const factored = qr(x, { tolerance: COLLINEAR });
  const rotated = factored.rotate(y.slice());
  rotated.fill(0, 0, factored.kept.length);
  const residuals = factored.rotateBack(rotated);
  const ssr = residuals.reduce((sum, e) => sum + e * e, 0);
  return {
    fitted: y.map((value, i) => value - residuals[i]),
    residuals,
    basis: factored.basis(),
    sigma2: ssr / y.length,
    total: y.reduce((sum, value) => sum + value * value, 0),
  };
}

const COLLINEAR = 1e-10;
