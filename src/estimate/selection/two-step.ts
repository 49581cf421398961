import { matrix, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import { millsAt } from "../../numeric/mills-ratio.ts";
import { notEstimable } from "../../messages/problem.ts";
import { linearFit, type LinearFit } from "../linear-fit.ts";
import { fromColumns } from "../../numeric/matrix.ts";
import { rowsOf, type Equation } from "./equation.ts";
import { millsTerm } from "./mills-term.ts";
import type { Probit } from "./probit.ts";
import type { SelectionSample } from "./selection-sample.ts";
import { weightedProduct } from "./weighted-product.ts";

/** The second step: least squares with the inverse Mills ratio among the regressors. */
export interface TwoStep {
  /** Names, coefficients, residuals; `_cons` first, the Mills ratio last. */
  readonly fit: LinearFit;
  /** p x p, corrected for the estimated ratio, in the order of fit.names. */
  readonly covariance: Matrix;
  readonly lambda: number;
  readonly rho: number;
  readonly sigma: number;
  /** rho was outside [-1, 1] and set to its end. */
  readonly truncated: boolean;
  /** The ratio of each selected row. */
  readonly mills: Float64Array;
}

/**
 * Heckman's second step: y = x'b + b_l l + e on the selected rows, l = phi(z'g)/Phi(z'g).
 * sigma^2 = e'e/n1 + b_l^2 mean(w), w = l (l + z'g), rho = b_l/sigma;
 * V = sigma^2 (X'X)^-1 [X'(I - rho^2 W)X + rho^2 (X'WZ) V_g (Z'WX)] (X'X)^-1.
 * With rho outside [-1, 1] it is set to the end and sigma to |b_l|, as Stata and gretl do.
 *
 * @throws Problem selection.millsCollinear
 * @source Heckman (1979), Econometrica 47(1), 153-161; Greene (2012), Econometric Analysis, 19.5; Stata's heckman, twostep
 * @reference test/reference/panel/mroz-heckman-twostep.json
 */
export function twoStep(sample: SelectionSample, constant: boolean, selection: Equation, first: Probit): TwoStep {
  const { selected, x, y, outcome } = sample;
  const n = selected.length;

  // 1. The ratio and its slope in the selected rows.
  const mills = new Float64Array(n);
  const curvature = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const at = millsAt(first.index[selected[i]]);
    mills[i] = at.ratio;
    curvature[i] = at.curvature;
  }

  // 2. Least squares.
  const columns = [...x, { name: millsTerm, values: mills }];
  const fit = linearFit({
    outcome,
    y,
    x: fromColumns(
      columns.map(({ values }) => values),
      n,
    ),
    names: columns.map(({ name }) => name),
    weights: null,
    effects: [],
    constant,
  });
  const p = fit.names.length;
  if (n <= p) throw notEstimable("estimate.noDegrees", { rows: n, parameters: columns.length + Number(constant) });
  if (fit.dropped.some(({ name }) => name === millsTerm)) throw notEstimable("selection.millsCollinear");
  const lambda = fit.coefficients[p - 1];

  // 3. sigma, rho, and the covariance of two estimated steps, in the orthonormal basis of the regressors.
  const meanCurvature = curvature.reduce((sum, value) => sum + value, 0) / n;
  const raw = Math.sqrt(fit.ssr / n + lambda * lambda * meanCurvature);
  const truncated = Math.abs(lambda) > raw;
  const sigma = truncated ? Math.abs(lambda) : raw;
  const rho = truncated ? Math.sign(lambda) : lambda / sigma;
  const basis = fit.basis();
  const own = weightedProduct(
    basis,
    curvature.map((value) => 1 - rho * rho * value),
    basis,
  );
  const cross = weightedProduct(basis, curvature, rowsOf(selection.basis, selected));
  const carried = multiply(multiply(cross, first.inverse), transpose(cross));
  const meat = matrix(
    p,
    p,
    own.data.map((value, i) => sigma * sigma * (value + rho * rho * carried.data[i])),
  );
  const c = fit.toCoefficients;
  return { fit, covariance: multiply(multiply(c, meat), transpose(c)), lambda, rho, sigma, truncated, mills };
}
