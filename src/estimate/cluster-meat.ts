import type { Factor } from "../frame/factor-of-column.ts";
import { crossProduct, matrix, type Matrix } from "../numeric/matrix.ts";
import { combine } from "./factor-codes.ts";
import { accumulate, groupSums } from "./meat.ts";

/**
 * Meat of the cluster-robust covariance: sum over clusters of s_g s_g'; for several cluster variables the sum over
 * single ones, less pairs, plus triples ...
 *
 * @param scores n x p
 * @param correction the finite-sample factor of a term, given its number of groups
 * @source Cameron, Gelbach & Miller (2011), Robust inference with multiway clustering, JBES 29(2), 238-249
 * @reference test/reference/panel/grunfeld-ols-cluster-twoway.json
 */
export function clusterMeat(
  scores: Matrix,
  clusters: readonly Factor[],
  correction: (groups: number) => number = () => 1,
): Matrix {
  const meat = matrix(scores.ncol, scores.ncol);
  const visit = (from: number, codes: Int32Array | null, sign: number): void => {
    for (let c = from; c < clusters.length; c++) {
      const cluster = clusters[c];
      const joined = codes
        ? combine(codes, cluster.codes, cluster.levels.length)
        : { codes: cluster.codes, count: cluster.levels.length };
      accumulate(meat, crossProduct(groupSums(scores, joined.codes, joined.count)), sign * correction(joined.count));
      visit(c + 1, joined.codes, -sign);
    }
  };
  visit(0, null, 1);
  return meat;
}
