import { notEstimable, numericalFailure } from "../../../messages/problem.ts";
import type { Matrix } from "../../../numeric/matrix.ts";
import { invertPositive } from "../../../numeric/positive-inverse.ts";
import type { Factor } from "../../../frame/factor-of-column.ts";
import { clusteredCovariance } from "./clustered.ts";
import { information, type Fitted } from "./information.ts";
import { observedInformation } from "./observed-information.ts";
import type { SpatialSpec } from "./spatial-spec.ts";

/**
 * Covariance of (beta, rho, lambda, sigma2).
 *
 * @throws Problem spatialModels.notPositive, spatialModels.fewClusters
 */
export function covarianceOf(fitted: Fitted, { type }: SpatialSpec["vcov"], clusters: Factor | null): Matrix {
  const inverse = invertPositive(type === "information" ? information(fitted) : observedInformation(fitted));
  if (!inverse) throw numericalFailure("spatialModels.notPositive");
  if (!clusters) return inverse;
  if (clusters.levels.length < 2) throw notEstimable("spatialModels.fewClusters", { name: clusters.name });
  return clusteredCovariance(fitted, clusters, inverse);
}
