import { problem } from "../../messages/problem.ts";
import { seeded } from "../random.ts";
import { foldsOf } from "./folds.ts";
import type { Features, Fitted, Learner } from "./learner.ts";
import { simplexWeights } from "./linear/simplex-weights.ts";

export interface StackingOptions {
  readonly learners: readonly Learner[];
  /** Folds of the predictions that the weights are chosen on. Default 5. */
  readonly folds?: number;
  /** Folds given instead: a number for each row of the features. */
  readonly foldOf?: Int32Array;
}

export interface StackedFitted extends Fitted {
  /** The weight of each learner: none negative, sum 1. */
  readonly weights: Float64Array;
  readonly learners: readonly string[];
  /** Out-of-fold mean squared error of each learner. */
  readonly errors: Float64Array;
}

export interface StackingLearner extends Learner {
  fit(features: Features, y: Float64Array, rows: Int32Array, draw: { seed: number; stream: number }): StackedFitted;
}

/**
 * Several learners as one: f = sum_k w_k f_k, w >= 0 with sum 1 minimising the squared error of predictions made out of fold;
 * then every learner with a weight learns from all rows. Learner k draws in fold j from a seed of its own.
 *
 * @throws Problem linearLearners.noLearners, optionFolds, emptyFold; what the learners throw
 * @source Breiman (1996), Stacked regressions, Machine Learning 24; Ahrens, Hansen & Schaffer (2023), Stata Journal 23(4) (pystacked, nnls1)
 */
export function stackingLearner({ learners, folds = 5, foldOf }: StackingOptions): StackingLearner {
  if (learners.length === 0) throw problem("linearLearners.noLearners");
  return {
    name: "stacking",
    fit(features, y, rows, draw) {
      const random = seeded(draw.seed, draw.stream);
      const ownDraw = () => ({ seed: random.below(2 ** 32), stream: 0 });
      const split = foldsOf(rows, { folds, foldOf, ...ownDraw() });

      // 1. The error of each learner where it has not learned.
      const errors = learners.map((learner) => {
        const own = new Float64Array(rows.length);
        let at = 0;
        for (const { train, test } of split) {
          const predicted = learner.fit(features, y, train, ownDraw()).predict(features, test);
          predicted.forEach((value, i) => (own[at++] = y[test[i]] - value));
        }
        return own;
      });
      const weights = simplexWeights(errors);

      // 2. All rows for those that count.
      const fitted = learners.map((learner, k) => {
        const drawn = ownDraw();
        return weights[k] > 0 ? learner.fit(features, y, rows, drawn) : null;
      });
      return {
        weights,
        learners: learners.map(({ name }) => name),
        errors: Float64Array.from(errors, (own) => own.reduce((sum, e) => sum + e * e, 0) / rows.length),
        predict(given, which) {
          const result = new Float64Array(which.length);
          fitted.forEach((one, k) =>
            one?.predict(given, which).forEach((value, i) => (result[i] += weights[k] * value)),
          );
          return result;
        },
      };
    },
  };
}
