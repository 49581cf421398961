import { crossProduct, matrix, multiply, transpose, type Matrix } from "../../numeric/matrix.ts";
import { problem } from "../../messages/problem.ts";
import { clusterMeat } from "../cluster-meat.ts";
import type { VcovSpec } from "../spec.ts";
import type { MaximumLikelihood } from "./maximum-likelihood.ts";
import type { SelectionSample } from "./selection-sample.ts";

/** Covariance of the parameters of the likelihood, with the factor it carries. */
export interface LikelihoodCovariance {
  readonly matrix: Matrix;
  readonly factor: number;
  readonly groups: number | null;
}

/**
 * iid: inverse of the negative Hessian. hc0: sandwich of the scores; hc1: times n/(n-1); cluster: scores summed by group, times
 * G/(G-1) with the smallest G, as Stata has it for maximum likelihood (no n-K).
 *
 * @throws Problem selection.unknownErrors, estimate.oneCluster
 * @source White (1982), Econometrica 50(1), 1-25; Stata's _robust
 */
export function likelihoodCovariance(
  { inverse, scores }: MaximumLikelihood,
  { clusters, d }: SelectionSample,
  { type }: VcovSpec,
): LikelihoodCovariance {
  const n = d.length;
  const sandwich = (meat: Matrix, factor: number, groups: number | null): LikelihoodCovariance => ({
    matrix: scaled(multiply(multiply(inverse, meat), transpose(inverse)), factor),
    factor,
    groups,
  });
  switch (type) {
    case "iid":
      return { matrix: inverse, factor: 1, groups: null };
    case "hc0":
      return sandwich(crossProduct(scores()), 1, null);
    case "hc1":
      return sandwich(crossProduct(scores()), n / (n - 1), null);
    case "cluster": {
      for (const { name, levels } of clusters)
        if (levels.length < 2)
          throw problem("estimate.oneCluster", { name, value: String(levels[0]) }, { column: name });
      const groups = Math.min(...clusters.map(({ levels }) => levels.length));
      return sandwich(clusterMeat(scores(), clusters), groups / (groups - 1), groups);
    }
    default:
      throw problem("selection.unknownErrors", { type });
  }
}

const scaled = (m: Matrix, factor: number): Matrix =>
  matrix(
    m.nrow,
    m.ncol,
    m.data.map((value) => value * factor),
  );
