import type { Features, Learner } from "./learner.ts";
import { foldsOf } from "./folds.ts";
import { elasticNetPath, nameOf, type ElasticNetOptions } from "./linear/elastic-net-path.ts";
import { linearFitted, type LinearFitted } from "./linear/linear-prediction.ts";
import { choosePenalty } from "./linear/penalty-choice.ts";

export interface PenaltyOptions extends ElasticNetOptions {
  /** A penalty, or the rule that chooses one by cross-validation: the least error, or the sparsest within one standard error of it. Default "min". */
  readonly lambda?: number | "min" | "1se";
  /** Folds of the cross-validation, drawn from the learner's seed and stream. Default 10. */
  readonly folds?: number;
  /** Folds given instead: a number for each row of the features. */
  readonly foldOf?: Int32Array;
}

export interface PenalisedFitted extends LinearFitted {
  /** The penalty used, in the convention's units. */
  readonly lambda: number;
  /** The least cross-validated mean squared error; null for a given penalty. */
  readonly cvm: number | null;
}

export interface PenalisedLearner extends Learner {
  fit(features: Features, y: Float64Array, rows: Int32Array, draw: { seed: number; stream: number }): PenalisedFitted;
}

/** Elastic net with a given or cross-validated penalty; the lasso and the ridge are its ends. See `elasticNetPath`. */
export function elasticNetLearner(options: PenaltyOptions): PenalisedLearner {
  const { lambda = "min", folds = 10, foldOf } = options;
  return {
    name: nameOf(options.alpha),
    fit(features, y, rows, draw) {
      if (typeof lambda === "number") {
        const { solutions } = elasticNetPath(features, y, rows, { ...options, lambdas: [lambda] });
        return { ...linearFitted(solutions[0]), lambda, cvm: null };
      }
      const choice = choosePenalty(features, y, rows, options, foldsOf(rows, { folds, foldOf, ...draw }));
      const place = lambda === "min" ? choice.min : choice.oneSe;
      const { lambdas, solutions } = choice.path;
      return { ...linearFitted(solutions[place]), lambda: lambdas[place], cvm: choice.cvm[place] };
    },
  };
}

export const lassoLearner = (options: Omit<PenaltyOptions, "alpha"> = {}): PenalisedLearner =>
  elasticNetLearner({ ...options, alpha: 1 });

export const ridgeLearner = (options: Omit<PenaltyOptions, "alpha"> = {}): PenalisedLearner =>
  elasticNetLearner({ ...options, alpha: 0 });
