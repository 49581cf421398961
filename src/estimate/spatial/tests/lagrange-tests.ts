import { columnOf } from "../../../numeric/matrix.ts";
import type { Test } from "../../estimate.ts";
import { chi2Test, noTest } from "../../named-test.ts";
import { lagged } from "../models/within-periods.ts";
import { stackedFit, type StackedModel } from "./stacked-model.ts";
import { weightTraces } from "./weight-traces.ts";

export const lagrangeNames = ["lm-lag", "lm-error", "rlm-lag", "rlm-error", "sarma"] as const;

/**
 * Lagrange multiplier tests of least squares against a spatial lag (rho) or a spatially correlated error (lambda). With
 * W = I_T x W_n, s2 = e'e / (n T), tau = T tr(W_n'W_n + W_n W_n), J = tau + (W X b)' M (W X b) / s2, d_l = e'W y / s2 and
 * d_e = e'W e / s2:
 *
 * lm-lag = d_l^2 / J, lm-error = d_e^2 / tau: each says nothing about the other's absence.
 * rlm-lag = (d_l - d_e)^2 / (J - tau), rlm-error = (d_e - tau d_l / J)^2 / (tau (1 - tau / J)): robust to the other.
 * sarma = rlm-lag + lm-error, two degrees of freedom: both at once.
 *
 * In a panel y and X are those left by the effects, lagged afterwards (as splm's slmtest and Elhorst's programs).
 *
 * @source Anselin, Bera, Florax & Yoon (1996), Regional Science and Urban Economics 26, 77-104; Elhorst (2014), 2.2 and 3.2
 * @reference test/reference/spatial/spatial_lm_columbus.json, panel_lm_produc.json
 */
export function lagrangeTests(model: StackedModel): Test[] {
  const { y, weights } = model;
  const { residuals, fitted, basis, sigma2, total } = stackedFit(model);
  const { squares, product } = weightTraces(weights);
  const periods = y.length / (weights.start.length - 1);
  const tau = periods * (squares + product);
  if (!(tau > 0)) return lagrangeNames.map((name) => noTest(name, "spatialTests.noLinks"));
  if (sigma2 * y.length <= EXACT * total) return lagrangeNames.map((name) => noTest(name, "estimate.exactFit"));

  const dError = dot(residuals, lagged(weights, residuals)) / sigma2;
  const dLag = dot(residuals, lagged(weights, y)) / sigma2;
  // (W X b)' M (W X b): what of the lagged fit the regressors do not explain.
  const rest = lagged(weights, fitted);
  const before = dot(rest, rest);
  for (let j = 0; j < basis.ncol; j++) {
    const axis = columnOf(basis, j);
    const share = dot(axis, rest);
    axis.forEach((q, i) => (rest[i] -= share * q));
  }
  const unexplained = dot(rest, rest);
  const j = tau + unexplained / sigma2;
  const lmLag = chi2Test("lm-lag", dLag ** 2 / j, 1);
  const lmError = chi2Test("lm-error", dError ** 2 / tau, 1);
  // Where X holds its own lag the two directions cannot be told apart.
  if (unexplained <= ALIKE * before || unexplained === 0)
    return [
      lmLag,
      lmError,
      ...(["rlm-lag", "rlm-error", "sarma"] as const).map((name) => noTest(name, "spatialTests.lagInSpan")),
    ];
  const robustLag = (dLag - dError) ** 2 / (j - tau);
  return [
    lmLag,
    lmError,
    chi2Test("rlm-lag", robustLag, 1),
    chi2Test("rlm-error", (dError - (tau / j) * dLag) ** 2 / (tau * (1 - tau / j)), 1),
    chi2Test("sarma", robustLag + dError ** 2 / tau, 2),
  ];
}

const EXACT = 1e-24;
const ALIKE = 1e-20;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
