import { z } from "zod";

export const learnerNames = [
  "forest",
  "boosting",
  "lasso",
  "elastic-net",
  "ridge",
  "ols",
  "svr",
  "logistic",
  "stacking",
] as const;
export type LearnerName = (typeof learnerNames)[number];

const positive = z.number().positive();

/** A learner by name with what may be set about it; what is left out takes scikit-learn's default (penalties: glmnet's). */
export const learnerSpec = z.strictObject({
  name: z.enum(learnerNames),
  /** Trees of a forest or rounds of boosting. */
  trees: z.number().int().min(1).max(10_000).optional(),
  depth: z.number().int().min(1).max(1000).optional(),
  leaf: z.number().int().min(1).max(100_000).optional(),
  /** Forest: columns tried at a split: all, a third, the square root, or a share. */
  columns: z.union([z.enum(["all", "third", "sqrt"]), z.number().gt(0).max(1)]).optional(),
  /** Boosting: the step. */
  rate: positive.max(1).optional(),
  /** Lasso, ridge and elastic net: the penalty; chosen by cross-validation when left out. */
  penalty: z.number().min(0).optional(),
  /** Elastic net: the share of the lasso. */
  ratio: z.number().min(0).max(1).optional(),
  /** Whose definition of the penalty; scikit-learn's has columns as they are. */
  convention: z.enum(["glmnet", "scikit-learn"]).optional(),
  /** Support vectors. */
  cost: positive.optional(),
  epsilon: z.number().min(0).optional(),
  gamma: positive.optional(),
  /** Stacking: what is stacked. */
  of: z
    .array(z.enum(learnerNames).exclude(["stacking", "logistic"]))
    .min(2)
    .max(8)
    .optional(),
});
export type LearnerSpec = z.infer<typeof learnerSpec>;

/**
 * What learns a probability where nothing else is said: trees the mean of 0 and 1, the others by logistic regression, whose
 * predictions cannot leave 0 to 1.
 */
export const probabilityLearner = (learner: LearnerSpec): LearnerSpec =>
  ["forest", "boosting", "logistic"].includes(learner.name) ? learner : { name: "logistic" };
