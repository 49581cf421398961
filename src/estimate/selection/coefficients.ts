import type { Matrix } from "../../numeric/matrix.ts";

/** Coefficients with their covariance, in the order of `names`. */
export interface Coefficients {
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  /** k x k. */
  readonly covariance: Matrix;
}
