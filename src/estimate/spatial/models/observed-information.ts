import { matrix, type Matrix } from "../../../numeric/matrix.ts";
import { dot, positionsOf, tracesOf, type Fitted } from "./information.ts";
import { derivativesOf } from "./derivatives.ts";

/**
 * Minus the matrix of second derivatives of the log-likelihood in (beta, rho, lambda, sigma2), by its formula: with
 * e = (I - l W)(y - r Wy - X b), -(de'de + e'd2e) / s2 and the determinants' T tr(GG) and T tr(HH).
 *
 * @source Anselin (1988), Spatial Econometrics: Methods and Models, 6.2.3
 */
export function observedInformation(fitted: Fitted): Matrix {
  const { columns, counts, point, xs, e } = fitted;
  const s2 = point.sigma2;
  const at = positionsOf(fitted);
  const traces = tracesOf(fitted);
  const { byRho, byLambda } = derivativesOf(fitted);
  // Minus the derivatives of e, a column for each parameter but sigma2.
  const slopes = [...xs, ...(byRho ? [byRho] : []), ...(byLambda ? [byLambda] : [])];
  const info = matrix(at.count, at.count);
  const put = (i: number, j: number, value: number) => {
    info.data[j * at.count + i] += value;
    if (i !== j) info.data[i * at.count + j] += value;
  };
  slopes.forEach((own, i) => {
    for (let j = 0; j <= i; j++) put(i, j, dot(own, slopes[j]) / s2);
    put(i, at.sigma2, dot(own, e) / (s2 * s2));
  });
  put(at.sigma2, at.sigma2, dot(e, e) / s2 ** 3 - counts.observations / (2 * s2 * s2));
  if (byRho) put(at.rho, at.rho, counts.periods * traces.rho.squared);
  if (byLambda) {
    put(at.lambda, at.lambda, counts.periods * traces.lambda.squared);
    // e'd2e: the derivative of (I - l W) in l, of what r and b multiply.
    columns.wx.forEach((lag, j) => put(at.lambda, j, dot(e, lag) / s2));
    if (byRho) put(at.lambda, at.rho, dot(e, columns.wwy!) / s2);
  }
  return info;
}
