import { gradientBoosting } from "../../numeric/learners/gradient-boosting.ts";
import { elasticNetLearner, type PenaltyOptions } from "../../numeric/learners/lasso.ts";
import type { Learner } from "../../numeric/learners/learner.ts";
import { logisticLearner } from "../../numeric/learners/logistic.ts";
import { olsLearner } from "../../numeric/learners/ols.ts";
import { randomForest } from "../../numeric/learners/random-forest.ts";
import { stackingLearner } from "../../numeric/learners/stacking.ts";
import { svrLearner } from "../../numeric/learners/svr.ts";
import type { LearnerName, LearnerSpec } from "./learner-spec.ts";

/** The learner that a specification asks for. Settings of other learners are not looked at. */
export function learnerOf(spec: LearnerSpec): Learner {
  const { trees, depth, leaf, columns, rate, cost, epsilon, gamma } = spec;
  const shape = given({ trees, maxDepth: depth, minLeaf: leaf });
  switch (spec.name) {
    case "forest":
      return randomForest({ ...shape, ...given({ columns }) });
    case "boosting":
      return gradientBoosting({ ...shape, ...given({ rate }) });
    case "lasso":
      return elasticNetLearner(penaltyOf(spec, 1));
    case "elastic-net":
      return elasticNetLearner(penaltyOf(spec, spec.ratio ?? 0.5));
    case "ridge":
      return elasticNetLearner(penaltyOf(spec, 0));
    case "ols":
      return olsLearner();
    case "svr":
      return svrLearner(given({ cost, epsilon, gamma }));
    case "logistic":
      return logisticLearner();
    case "stacking":
      return stackingLearner({ learners: (spec.of ?? stacked).map((name) => learnerOf({ ...spec, name })) });
  }
}

/** What is stacked when nothing is said: one that is linear, one that is not, one between. */
export const stacked: readonly Exclude<LearnerName, "stacking" | "logistic">[] = ["ols", "lasso", "forest", "boosting"];

const penaltyOf = ({ penalty, convention }: LearnerSpec, alpha: number): PenaltyOptions => ({
  alpha,
  ...given({ lambda: penalty, convention }),
});

/** Without the options that nobody set, which would hide a default. */
const given = <T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
