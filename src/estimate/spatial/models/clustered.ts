import type { Factor } from "../../../frame/factor-of-column.ts";
import { matrix, multiply, type Matrix } from "../../../numeric/matrix.ts";
import { notEstimable } from "../../../messages/problem.ts";
import { derivativesOf } from "./derivatives.ts";
import { crossed, linkedScores } from "./linked-scores.ts";
import { tracesOf, type Fitted } from "./information.ts";

/**
 * H^-1 M H^-1 G / (G - 1), H the observed information, M the variance of the scores when clusters are independent.
 * The score of a place is x e / s2, (Wy e - s2 g_ii) / s2 for rho, (Wu e - s2 h_ii) / s2 for lambda and (e^2 / s2 - 1) / (2 s2);
 * M begins as sum_c s_c s_c'. But the scores of rho and lambda hold e_i g_ij e_j of every pair of units: in those of two clusters
 * the pair is the same, so that they go together although the clusters do not, and sum_c s_c s_c' leaves
 * sum_c!=d q_cd q_dc / s4 out, q_cd = sum_i,j g_ij e_i e_j. Without it the error of lambda would be near 0.7 times what it is.
 * Where a transformed likelihood counts fewer observations, what is subtracted shrinks with them, so that scores sum to zero.
 *
 * @param inverse of the observed information
 * @throws Problem spatialModels.manyClusters
 * @source White (1982), Econometrica 50(1); Kelejian & Prucha (2001), Journal of Econometrics 104(2), for the variance of
 *   quadratic forms
 */
export function clusteredCovariance(fitted: Fitted, clusters: Factor, inverse: Matrix): Matrix {
  const { counts, point, forRho, forLambda, xs, e } = fitted;
  const s2 = point.sigma2;
  const { byRho, byLambda } = derivativesOf(fitted);
  const traces = tracesOf(fitted);
  const groups = clusters.levels.length;
  if (groups > MOST) throw notEstimable("spatialModels.manyClusters", { name: clusters.name, groups, most: MOST });
  const links: { readonly at: number; readonly q: Float64Array }[] = [];
  const count = inverse.ncol;
  const sums = matrix(groups, count);
  const add = (j: number, score: (place: number) => number) => {
    for (let place = 0; place < e.length; place++) sums.data[j * groups + clusters.codes[place]] += score(place);
  };
  let next = 0;
  for (const x of xs) add(next++, (place) => (x[place] * e[place]) / s2);
  for (const [slope, multiplier] of [[byRho, forRho] as const, [byLambda, forLambda] as const]) {
    if (!slope || !multiplier) continue;
    const n = multiplier.diagonal.length;
    const total = multiplier === forRho ? traces.rho.plain : traces.lambda.plain;
    const spare = (total - sum(multiplier.diagonal)) / n;
    const share = (counts.periods * n) / e.length;
    links.push({ at: next, q: linkedScores(multiplier, e, clusters) });
    add(next++, (place) => (slope[place] * e[place]) / s2 - share * (multiplier.diagonal[place % n] + spare));
  }
  add(next, (place) => (e[place] ** 2 / s2 - counts.observations / e.length) / (2 * s2));

  const meat = matrix(count, count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      let total = 0;
      for (let g = 0; g < groups; g++) total += sums.data[i * groups + g] * sums.data[j * groups + g];
      const [a, b] = [i, j].map((at) => links.find((link) => link.at === at));
      if (a && b) total += crossed(a.q, b.q, groups) / (s2 * s2);
      meat.data[i * count + j] = meat.data[j * count + i] = (total * groups) / (groups - 1);
    }
  return multiply(multiply(inverse, meat), inverse);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Pairs of clusters are held at once: 200 MB. */
const MOST = 5000;
