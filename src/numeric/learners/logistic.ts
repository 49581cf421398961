import { problem, notEstimable } from "../../messages/problem.ts";
import type { Features, Fitted, Learner } from "./learner.ts";
import { finiteValues, linearColumns, type LinearColumns } from "./linear/linear-columns.ts";
import { inUserUnits, linearIndex, type LinearPrediction } from "./linear/linear-prediction.ts";
import { logistic, logisticNewton } from "./linear/logistic-newton.ts";

export interface LogisticOptions {
  /** Penalty ridge/2 |b|^2 on coefficients of standardised columns, against the mean log-likelihood. Default 0. */
  readonly ridge?: number;
}

export interface LogisticFitted extends Fitted {
  /** Of the log odds. */
  readonly coefficients: LinearPrediction;
}

export interface LogisticLearner extends Learner {
  fit(features: Features, y: Float64Array, rows: Int32Array): LogisticFitted;
}

/**
 * Logistic regression: P(y = 1) = 1 / (1 + exp(-(a + x'b + sum_f d_f[level]))); predictions are probabilities. A level that was not
 * among the rows learned from is predicted at the average of the effects, and of a collinear set the last column gets 0.
 *
 * @throws Problem linearLearners.noRows, notFinite, notBinary, optionNotNegative; not estimable oneClass, separatedLevels; numerical
 * failure separated, logisticNotConverged
 * @source McCullagh & Nelder (1989), Generalized Linear Models, ch. 4
 * @reference test/reference/dml/irm_a500.json
 */
export function logisticLearner({ ridge = 0 }: LogisticOptions = {}): LogisticLearner {
  if (!(ridge >= 0 && ridge < Infinity))
    throw problem("linearLearners.optionNotNegative", { option: "ridge", found: `${ridge}` });
  return {
    name: "logistic",
    fit(features, y, rows) {
      const columns = linearColumns(features, rows, "logistic");
      const outcome = finiteValues(y, rows, "y");
      checkOutcome(outcome);
      if (ridge === 0) checkLevels(columns, outcome);
      const { constant, beta } = logisticNewton(columns, outcome, ridge);
      const coefficients = averaged(columns, beta, constant);
      return {
        coefficients,
        predict: (given, which) => linearIndex(coefficients, given, which).map(logistic),
      };
    },
  };
}

function checkOutcome(outcome: Float64Array): void {
  const other = outcome.find((value) => value !== 0 && value !== 1);
  if (other !== undefined) throw problem("linearLearners.notBinary", { found: other });
  if (outcome.every((value) => value === outcome[0]))
    throw notEstimable("linearLearners.oneClass", { found: outcome[0] });
}

/** A level whose rows all agree has an effect without bound. */
function checkLevels({ factors }: LinearColumns, outcome: Float64Array): void {
  for (const { name, codes, levels, scales } of factors) {
    const seen = new Uint8Array(levels);
    codes.forEach((code, i) => (seen[code] |= outcome[i] === 0 ? 1 : 2));
    const n = seen.filter((kinds, l) => scales[l] > 0 && kinds !== 3).length;
    if (n > 0) throw notEstimable("linearLearners.separatedLevels", { name, n });
  }
}

/** The index in the user's units; effects average 0 over the rows learned from. */
function averaged(columns: LinearColumns, beta: Float64Array, constant: number): LinearPrediction {
  // Coefficients are of dummies that are not centred: the index at the means is the constant and the average effects.
  let mean = constant;
  for (const { first, shares, scales } of columns.factors)
    scales.forEach((scale, l) => (mean += scale > 0 ? (beta[first + l] / scale) * shares[l] : 0));
  const { intercept, slopes, effects } = inUserUnits(columns, beta, mean, 1);
  let shift = 0;
  const centred = effects.map((effect, f) => {
    const { shares } = columns.factors[f];
    const average = effect.reduce((sum, value, l) => sum + shares[l] * value, 0);
    shift += average;
    return effect.map((value, l) => (shares[l] > 0 ? value - average : 0));
  });
  return { intercept: intercept + shift, slopes, effects: centred };
}
