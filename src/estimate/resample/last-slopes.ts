import type { Matrix } from "../../numeric/matrix.ts";
import { semidefiniteCholesky } from "../../numeric/semidefinite-cholesky.ts";

/**
 * Least-squares slopes from cross products. With S = L L' the slope of variable i on variable j, given all variables
 * before j, is L[i, j] / L[j, j]. NaN where j is a combination of earlier ones.
 *
 * @param cross of all variables, regressors before what they explain; overwritten
 * @source Golub & Van Loan (2013), Matrix Computations, 5.3
 */
export function lastSlopes(cross: Matrix): (explained: number, by: number) => number {
  const { kept } = semidefiniteCholesky(cross, COLLINEAR);
  const { data, ncol } = cross;
  return (explained, by) => (kept[by] ? data[by * ncol + explained] / data[by * ncol + by] : NaN);
}

/** Share of its sum of squares that a variable must keep given earlier ones: rounding of the products is below it. */
const COLLINEAR = 1e-11;
