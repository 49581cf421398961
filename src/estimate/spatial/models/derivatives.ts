import type { Fitted } from "./information.ts";

/** Minus the derivatives of the residuals in rho, (I - l W) Wy, and in lambda, W u; null for a parameter the model lacks. */
export function derivativesOf({
  columns,
  point,
  forRho,
  forLambda,
}: Pick<Fitted, "columns" | "point" | "forRho" | "forLambda">) {
  const { wy, wx, wwy } = columns;
  const { rho, lambda, beta } = point;
  const byRho = forRho ? (wwy ? wy.map((value, i) => value - lambda * wwy[i]) : wy) : null;
  if (!forLambda) return { byRho, byLambda: null };
  const byLambda = wy.map((value, i) => value - rho * wwy![i]);
  wx.forEach((column, j) => {
    for (let i = 0; i < column.length; i++) byLambda[i] -= beta[j] * column[i];
  });
  return { byRho, byLambda };
}
