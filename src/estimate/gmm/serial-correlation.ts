import { matrix, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import type { EquationRow } from "./equations.ts";
import { dot, type Step, type TwoSteps } from "./solve-steps.ts";

/** Differenced residuals and regressors, on rows of their own. */
export interface Differenced {
  readonly rows: readonly EquationRow[];
  readonly residuals: Float64Array;
  readonly x: Matrix;
}

/**
 * Arellano and Bond's test of serial correlation of order m in the differenced residuals; null when no residual has one m
 * periods before, or the variance of their product is not positive.
 *
 * @param v covariance of the coefficients to test with
 * @param momentsWith sum of Z'e e'w for the lagged residuals w of each entity
 * @source Arellano & Bond (1991), eq. 8; Roodman (2009), Stata Journal 9(1), 3.5
 */
export function serialCorrelation(
  { rows, residuals, x }: Differenced,
  order: number,
  { xz }: Pick<TwoSteps, "xz">,
  step: Step,
  v: Matrix,
  meat: (lagged: Float64Array) => { readonly variance: number; readonly moments: Float64Array },
): number | null {
  const lagged = laggedIn(rows, residuals, order);
  if (lagged.every((value) => value === 0)) return null;
  const wx = multiply(matrix(1, rows.length, lagged), x);
  const { variance, moments } = meat(lagged);
  const pull = multiply(multiply(multiply(step.bread, xz), step.weight), matrix(moments.length, 1, moments));
  const total = variance - 2 * dot(wx.data, pull.data) + multiply(multiply(wx, v), transpose(wx)).data[0];
  return total > 0 ? dot(lagged, residuals) / Math.sqrt(total) : null;
}

function laggedIn(rows: readonly EquationRow[], residuals: Float64Array, order: number): Float64Array {
  const at = new Map(rows.map(({ entity, period }, i) => [`${entity} ${period}`, i]));
  return Float64Array.from(rows, ({ entity, period }) => residuals[at.get(`${entity} ${period - order}`) ?? -1] ?? 0);
}
