import { notEstimable } from "../../messages/problem.ts";
import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { commonPeriodsMeat } from "./common-periods-meat.ts";
import type { PanelErrorsSpec } from "./panel-errors-spec.ts";
import type { PanelStack } from "./panel-stack.ts";

/** Q' Omega Q, and what its covariances rest on. */
export interface PanelCorrectedMeat {
  readonly matrix: Matrix;
  /** Pairs of entities that share one period or none: a single product, or nothing, stands for their covariance. */
  readonly thinPairs: number;
  /** Periods that all entities have. */
  readonly commonPeriods: number;
}

/**
 * sum_ij s_ij sum_t q_it q_jt', s_ij = sum_t e_it e_jt / T_ij over the periods that i and j share (pairwise) or that all
 * entities have (casewise). Neither Omega (n x n) nor Sigma (N x N) is formed: for each i the rows of the others are summed
 * period by period, so that time is N^2 T k / 2 and memory that of the data; less time where periods are few.
 *
 * @param q n x k in the order of the stack
 * @throws Problem panelErrors.noCommonPeriods
 * @source Beck & Katz (1995), APSR 89, 634-647; Franzese (1996); Stata manual, xtpcse
 * @reference test/reference/panel/grunfeldunb-pcse-unbalanced.json
 */
export function panelCorrectedMeat(
  stack: PanelStack,
  q: Matrix,
  residuals: Float64Array,
  pairs: PanelErrorsSpec["pairs"],
): PanelCorrectedMeat {
  const { entities, start, period, periods } = stack;
  const [N, n, k] = [entities.length, q.nrow, q.ncol];
  const seen = new Int32Array(periods);
  for (const t of period) seen[t]++;
  const commonPeriods = seen.reduce((count, times) => count + (times === N ? 1 : 0), 0);
  const casewise = pairs === "casewise";
  if (casewise && commonPeriods < 2) throw notEstimable("panelErrors.noCommonPeriods", { common: commonPeriods });
  if ((casewise || stack.balanced) && commonPeriods >= 2 && 2 * commonPeriods < N) {
    const common = Uint8Array.from(seen, (times) => (times === N ? 1 : 0));
    return { matrix: commonPeriodsMeat(stack, q, residuals, common), thinPairs: 0, commonPeriods };
  }
  const rows = rowMajor(q);
  const counts = Uint8Array.from(period, (t) => (!casewise || seen[t] === N ? 1 : 0));

  const half = new Float64Array(k * k);
  const placed = new Float64Array(periods);
  const has = new Uint8Array(periods);
  const others = new Float64Array(periods * k);
  let thinPairs = 0;
  for (let i = 0; i < N; i++) {
    has.fill(0);
    others.fill(0);
    for (let r = start[i]; r < start[i + 1]; r++) {
      has[period[r]] = 1;
      placed[period[r]] = residuals[r];
    }
    for (let j = 0; j <= i; j++) {
      let [sum, shared] = [0, 0];
      for (let r = start[j]; r < start[j + 1]; r++) {
        if (!has[period[r]] || !counts[r]) continue;
        sum += placed[period[r]] * residuals[r];
        shared++;
      }
      if (shared < 2 && j < i) thinPairs++;
      if (shared === 0) continue;
      // The diagonal once, every other element from both sides.
      const covariance = sum / shared / (i === j ? 2 : 1);
      for (let r = start[j]; r < start[j + 1]; r++) {
        if (!has[period[r]]) continue;
        for (let c = 0, to = period[r] * k, from = r * k; c < k; c++) others[to + c] += covariance * rows[from + c];
      }
    }
    for (let r = start[i]; r < start[i + 1]; r++)
      for (let b = 0; b < k; b++)
        for (let a = 0; a < k; a++) half[b * k + a] += rows[r * k + a] * others[period[r] * k + b];
  }
  const meat = matrix(k, k);
  for (let b = 0; b < k; b++) for (let a = 0; a < k; a++) meat.data[b * k + a] = half[b * k + a] + half[a * k + b];
  return { matrix: meat, thinPairs, commonPeriods };

  function rowMajor({ data }: Matrix): Float64Array {
    const result = new Float64Array(n * k);
    for (let c = 0; c < k; c++) for (let r = 0; r < n; r++) result[r * k + c] = data[c * n + r];
    return result;
  }
}
