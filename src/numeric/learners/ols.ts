import { matrix } from "../matrix.ts";
import { invertUpper, qr } from "../qr.ts";
import type { Features, Learner } from "./learner.ts";
import { factorProjection } from "./linear/factor-projection.ts";
import { finiteValues, linearColumns, standardise } from "./linear/linear-columns.ts";
import { linearFitted, type LinearFitted } from "./linear/linear-prediction.ts";

export interface OlsLearner extends Learner {
  fit(features: Features, y: Float64Array, rows: Int32Array): LinearFitted;
}

/**
 * Least squares with a constant: y = a + x'b + sum_f d_f[level] + e. Factors are taken out of every column (Frisch, Waugh and Lovell), the
 * slopes come by QR, the effects from what the slopes leave; they average 0 over the rows learned from, and a level that was not
 * among these is predicted at that average. Of a collinear set the last number gets the slope 0; a number that never
 * varies within the factors too.
 *
 * @throws Problem linearLearners.noRows, notFinite; numerical failure linearLearners.factorsNotConverged
 * @source Frisch & Waugh (1933), Lovell (1963)
 * @reference test/reference/dml/plr_a500_ols.json
 */
export function olsLearner(): OlsLearner {
  return { name: "ols", fit: leastSquares };
}

function leastSquares(features: Features, y: Float64Array, rows: Int32Array): LinearFitted {
  const n = rows.length;
  const columns = linearColumns(features, rows, "ols");
  const { factors, numbers, means, scales } = columns;
  const outcome = finiteValues(y, rows, "y");
  const { mean, scale: unit } = standardise(outcome);
  const withoutFactors = factorProjection(factors, n);

  // 1. Slopes of the columns without the factors; their lengths before decide whether anything is left.
  const design = matrix(n, numbers.length);
  numbers.forEach((column, j) => {
    const { residuals } = withoutFactors(column);
    if (squares(residuals) > RANK * RANK * n) design.data.set(residuals, j * n);
  });
  const factored = qr(design, { tolerance: RANK });
  const coordinates = factored.rotate(withoutFactors(outcome).residuals);
  const inverse = invertUpper(factored.r);
  const slopes = new Float64Array(numbers.length);
  const k = factored.kept.length;
  const beta = new Float64Array(numbers.length);
  factored.kept.forEach((j, c) => {
    for (let l = c; l < k; l++) beta[j] += inverse.data[l * k + c] * coordinates[l];
    slopes[j] = (beta[j] * unit) / scales[j];
  });

  // 2. Effects from what the slopes leave, centred.
  numbers.forEach((column, j) => {
    for (let i = 0; i < n && beta[j] !== 0; i++) outcome[i] -= beta[j] * column[i];
  });
  const { effects } = withoutFactors(outcome);
  let intercept = mean;
  slopes.forEach((slope, j) => (intercept -= slope * means[j]));
  const centred = effects.map((effect, f) => {
    const { shares } = factors[f];
    const average = effect.reduce((sum, value, l) => sum + shares[l] * value, 0);
    intercept += average * unit;
    return effect.map((value, l) => (shares[l] > 0 ? (value - average) * unit : 0));
  });
  return linearFitted({ intercept, slopes, effects: centred });
}

/** A column is a combination of others when less than this share of its length is its own. */
const RANK = 1e-9;

function squares(v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += v[i] * v[i];
  return sum;
}
