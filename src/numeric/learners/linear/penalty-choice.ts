import type { Features } from "../learner.ts";
import type { Fold } from "../folds.ts";
import { elasticNetPath, type ElasticNetOptions, type ElasticNetPath } from "./elastic-net-path.ts";
import { linearIndex } from "./linear-prediction.ts";

/** How well each penalty predicts rows it has not seen. */
export interface PenaltyChoice {
  readonly path: ElasticNetPath;
  /** Mean over the folds, weighted by their sizes, of the mean squared error. */
  readonly cvm: readonly number[];
  /** Its standard error: sqrt(weighted mean of squared deviations / (K - 1)). */
  readonly cvsd: readonly number[];
  /** Place of the penalty with the least cvm. */
  readonly min: number;
  /** Place of the largest penalty whose cvm is within one standard error of the least. */
  readonly oneSe: number;
}

/**
 * Chooses the penalty of an elastic net by cross-validation. The penalties are those of all rows; each fold standardises its
 * own training rows.
 *
 * @throws Problem as `elasticNetPath`
 * @source Friedman, Hastie & Tibshirani (2010), J. Stat. Software 33(1), cv.glmnet
 * @reference test/reference/dml/glmnet_a150_alpha0.5.json
 */
export function choosePenalty(
  features: Features,
  y: Float64Array,
  rows: Int32Array,
  options: ElasticNetOptions,
  folds: readonly Fold[],
): PenaltyChoice {
  const path = elasticNetPath(features, y, rows, options);
  const errors = folds.map(({ train, test }) => {
    const { solutions } = elasticNetPath(features, y, train, { ...options, lambdas: path.lambdas });
    return solutions.map((solution) => meanSquaredError(linearIndex(solution, features, test), y, test));
  });
  const shares = folds.map(({ test }) => test.length / rows.length);
  const weighted = (values: readonly number[]) => values.reduce((sum, value, k) => sum + shares[k] * value, 0);
  const cvm = path.lambdas.map((_, l) => weighted(errors.map((fold) => fold[l])));
  const cvsd = path.lambdas.map((_, l) =>
    Math.sqrt(weighted(errors.map((fold) => (fold[l] - cvm[l]) ** 2)) / (folds.length - 1)),
  );
  const min = cvm.indexOf(Math.min(...cvm));
  const oneSe = cvm.findIndex((value) => value <= cvm[min] + cvsd[min]);
  return { path, cvm, cvsd, min, oneSe };
}

function meanSquaredError(predicted: Float64Array, y: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += (y[rows[i]] - predicted[i]) ** 2;
  return sum / rows.length;
}
