import type { Factor } from "../../../frame/factor-of-column.ts";
import { matrix, multiply, type Matrix } from "../../../numeric/matrix.ts";
import { derivativesOf } from "./derivatives.ts";
import { tracesOf, type Fitted } from "./information.ts";

/**
 * H^-1 (sum_c s_c s_c') H^-1 G / (G - 1), with s_c the scores of cluster c and H the observed information, as Stata's ml.
 * The score of place it is x e / s2, (Wy e - s2 g_ii) / s2 for rho, (Wu e - s2 h_ii) / s2 for lambda and
 * (e^2 / s2 - 1) / (2 s2); the determinant's derivative is thus shared out to the units it comes from. Where a transformed
 * likelihood counts fewer observations, what is subtracted shrinks with them, so that scores sum to zero.
 *
 * @param inverse of the observed information
 * @source White (1982), Econometrica 50(1); Stata Base Reference Manual, _robust
 */
export function clusteredCovariance(fitted: Fitted, clusters: Factor, inverse: Matrix): Matrix {
  const { counts, point, forRho, forLambda, xs, e } = fitted;
  const s2 = point.sigma2;
  const { byRho, byLambda } = derivativesOf(fitted);
  const traces = tracesOf(fitted);
  const groups = clusters.levels.length;
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
    add(next++, (place) => (slope[place] * e[place]) / s2 - share * (multiplier.diagonal[place % n] + spare));
  }
  add(next, (place) => (e[place] ** 2 / s2 - counts.observations / e.length) / (2 * s2));

  const meat = matrix(count, count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let g = 0; g < groups; g++) sum += sums.data[i * groups + g] * sums.data[j * groups + g];
      meat.data[i * count + j] = meat.data[j * count + i] = (sum * groups) / (groups - 1);
    }
  return multiply(multiply(inverse, meat), inverse);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
