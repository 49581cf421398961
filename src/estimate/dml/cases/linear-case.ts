import { z } from "zod";
import type { Features } from "../../../numeric/learners/learner.ts";
import { foldsOf } from "../../../numeric/learners/folds.ts";
import { elasticNetPath } from "../../../numeric/learners/linear/elastic-net-path.ts";
import { choosePenalty } from "../../../numeric/learners/linear/penalty-choice.ts";

const caseSpec = z.looseObject({
  y: z.string(),
  x: z.array(z.string()),
  alpha: z.number(),
  standardize: z.boolean().default(true),
  lambda: z.array(z.number()),
  cv: z.string().optional(),
});

/**
 * Runs a reference case of the elastic net, the lasso or the ridge: solutions at the given penalties, the first of the default
 * penalties and their ratio, and cross-validation with the folds of the column `fold`.
 *
 * @param notCompared marks text
 * @reference test/reference/dml/glmnet_a150_alpha0.5.json, glmnet_a150_nostandardize.json
 */
export function linearCase(
  table: { readonly columns: Readonly<Record<string, Float64Array | readonly string[]>> },
  spec: unknown,
  notCompared: symbol,
): Readonly<Record<string, unknown>> {
  const { y, x, alpha, standardize, lambda, cv } = caseSpec.parse(spec);
  const column = (name: string) => table.columns[name] as Float64Array;
  const outcome = column(y);
  const features: Features = {
    nrow: outcome.length,
    numbers: x.map((name) => ({ name, values: column(name) })),
    factors: [],
  };
  const rows = Int32Array.from(outcome, (_, i) => i);
  const options = { alpha, standardize };
  const path = elasticNetPath(features, outcome, rows, { ...options, lambdas: lambda });
  const solutions = {
    coef_intercept_first: path.solutions.map(({ intercept, slopes }) => [intercept, ...slopes]),
    df: path.df,
    dev_ratio: path.deviance,
    y_sd_divisor_n: path.outcomeScale,
  };
  if (cv === undefined) return solutions;

  const folds = foldsOf(rows, { folds: 0, foldOf: Int32Array.from(column("fold")), seed: 0, stream: 0 });
  const choice = choosePenalty(features, outcome, rows, { ...options, lambdas: lambda }, folds);
  const { lambdas } = elasticNetPath(features, outcome, rows, options);
  return {
    ...solutions,
    cvm: choice.cvm,
    cvsd: choice.cvsd,
    lambda_min: choice.path.lambdas[choice.min],
    lambda_1se: choice.path.lambdas[choice.oneSe],
    path_lambda_max: lambdas[0],
    path_ratio: lambdas[1] / lambdas[0],
    // The rule in words; the first two penalties show that it is kept.
    path_rule: notCompared,
  };
}
