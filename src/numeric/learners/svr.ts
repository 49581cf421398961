import { problem } from "../../messages/problem.ts";
import type { Features, Fitted, Learner } from "./learner.ts";
import { finiteValues, linearColumns, standardise } from "./linear/linear-columns.ts";
import { gaussianSpace } from "./svr/gaussian-space.ts";
import { kernelRows } from "./svr/kernel-rows.ts";
import { supportVectors, type SupportVectors } from "./svr/support-vectors.ts";

export interface SvrOptions {
  /** What an error outside the tube costs. Default 1. */
  readonly cost?: number;
  /** Half the width of the tube, in units of the outcome. Default 0.1. */
  readonly epsilon?: number;
  /** exp(-gamma |x - z|^2); "scale" is 1 over the number of columns that vary, dummies included. Default "scale". */
  readonly gamma?: number | "scale";
  /** Whether cost and epsilon are meant for an outcome with standard deviation 1 (divisor n). Default false, as scikit-learn. */
  readonly standardizeOutcome?: boolean;
  /** The gap of the conditions of optimality at the end, in units of the outcome fitted. Default 1e-5. */
  readonly tolerance?: number;
  /** Steps after which the search is given up. Default five million, or 500 for each row if that is more. */
  readonly maxIterations?: number;
}

export interface SvrFitted extends Fitted {
  readonly gamma: number;
  /** In the order of the rows learned from. */
  readonly support: SupportVectors;
}

export interface SvrLearner extends Learner {
  fit(features: Features, y: Float64Array, rows: Int32Array): SvrFitted;
}

/**
 * Support vector regression with a Gaussian kernel on standardised columns: f(x) = sum_i a_i exp(-gamma |x_i - x|^2) + b. Factors count as
 * the standardised dummies of their levels, without being made columns; columns that do not vary do not count.
 *
 * @throws Problem linearLearners.noRows, notFinite, optionPositive, optionNotNegative; numerical failure supportNotConverged
 * @source Drucker et al. (1997), NIPS 9; Chang & Lin (2011), LIBSVM, ACM TIST 2(3); gamma "scale" as scikit-learn
 * @reference test/reference/dml/svr_a400.json
 */
export function svrLearner(options: SvrOptions = {}): SvrLearner {
  const { cost = 1, epsilon = 0.1, gamma: rule = "scale", standardizeOutcome = false, tolerance = 1e-5 } = options;
  checkPositive("cost", cost);
  checkPositive("tolerance", tolerance);
  if (rule !== "scale") checkPositive("gamma", rule);
  if (!(epsilon >= 0 && epsilon < Infinity))
    throw problem("linearLearners.optionNotNegative", { option: "epsilon", found: `${epsilon}` });
  return {
    name: "svr",
    fit(features, y, rows) {
      const space = gaussianSpace(linearColumns(features, rows, "svr"));
      const { points } = space;
      const outcome = finiteValues(y, rows, "y");
      const { mean, scale } = standardizeOutcome ? standardise(outcome) : { mean: 0, scale: 1 };
      const gamma = rule === "scale" ? 1 / Math.max(1, space.dimensions) : rule;
      const kernel = (from: typeof points, i: number, row: Float64Array) => {
        space.squaredDistances(from, i, points, row);
        for (let l = 0; l < row.length; l++) row[l] = Math.exp(-gamma * row[l]);
      };
      const support = supportVectors(
        kernelRows(points.count, (i, row) => kernel(points, i, row)),
        outcome,
        { cost, epsilon, tolerance, maxIterations: options.maxIterations },
      );
      return {
        gamma,
        support,
        predict(given, which) {
          const placed = space.place(given, which);
          const row = new Float64Array(points.count);
          return Float64Array.from(which, (_, i) => {
            kernel(placed, i, row);
            let sum = support.intercept;
            for (let l = 0; l < row.length; l++) sum += support.coefficients[l] * row[l];
            return mean + scale * sum;
          });
        },
      };
    },
  };
}

function checkPositive(option: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw problem("linearLearners.optionPositive", { option, found: `${value}` });
}
