import { crossProduct, matrix, type Matrix } from "../../numeric/matrix.ts";
import type { PanelStack } from "./panel-stack.ts";

/**
 * Q' Omega Q when all covariances rest on the same S periods: s_ij = sum_s e_is e_js / S makes it
 * sum_s sum_t g_st g_st' / S with g_st = sum_i e_is q_it, N S T k multiplications. Cheaper than pair by pair where
 * entities are many and periods few.
 *
 * @param q n x k in the order of the stack
 * @param common 1 for the periods that all entities have and covariances rest on
 */
export function commonPeriodsMeat(
  { entities, start, period, periods }: PanelStack,
  q: Matrix,
  residuals: Float64Array,
  common: Uint8Array,
): Matrix {
  const k = q.ncol;
  const place = new Int32Array(periods).fill(-1);
  let S = 0;
  common.forEach((is, t) => {
    if (is) place[t] = S++;
  });
  // Column c holds g_st of regressor c, s running within t.
  const g = matrix(S * periods, k);
  const own = new Float64Array(S);
  for (let i = 0; i < entities.length; i++) {
    for (let r = start[i]; r < start[i + 1]; r++) if (place[period[r]] >= 0) own[place[period[r]]] = residuals[r];
    for (let c = 0; c < k; c++)
      for (let r = start[i]; r < start[i + 1]; r++) {
        const value = q.data[c * q.nrow + r];
        const to = c * g.nrow + period[r] * S;
        for (let s = 0; s < S; s++) g.data[to + s] += own[s] * value;
      }
  }
  const product = crossProduct(g);
  return matrix(
    k,
    k,
    product.data.map((value) => value / S),
  );
}
