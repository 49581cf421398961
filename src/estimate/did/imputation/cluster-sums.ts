/** What is needed to sum the errors of an average by cluster. */
export interface Errors {
  /** Of each row: residual where untreated, effect where treated. */
  readonly gaps: Float64Array;
  /** Cohort by period of each treated row; -1 for untreated rows. */
  readonly cell: Int32Array;
  readonly cells: number;
  readonly cluster: Int32Array;
  readonly clusters: number;
}

/**
 * sum_{i in cluster} v_i e_i, with e the residual of untreated rows and, for treated rows, the effect less the mean effect of its
 * cohort and period: sum_c (sum_{i in c} v_i)(sum_{i in c} v_i tau_i) / sum_c (sum_{i in c} v_i)^2 over clusters c. Effects that
 * differ inside a cohort and period make it larger, never smaller: the variance is conservative.
 *
 * @param weights v, n values
 * @source Borusyak, Jaravel & Spiess (2024), eq. 8; did_imputation's default avgeffectsby()
 */
export function clusterSums(weights: Float64Array, { gaps, cell, cells, cluster, clusters }: Errors): Float64Array {
  // 1. Sums of weights in each cluster and cell.
  const together = new Map<number, number>();
  weights.forEach((v, i) => {
    if (cell[i] < 0 || v === 0) return;
    const key = cell[i] * clusters + cluster[i];
    together.set(key, (together.get(key) ?? 0) + v);
  });
  // 2. The mean effect of each cell.
  const [top, bottom] = [new Float64Array(cells), new Float64Array(cells)];
  weights.forEach((v, i) => {
    if (cell[i] < 0 || v === 0) return;
    const share = together.get(cell[i] * clusters + cluster[i])! * v;
    top[cell[i]] += share * gaps[i];
    bottom[cell[i]] += share;
  });
  // 3. Weighted errors.
  const sums = new Float64Array(clusters);
  weights.forEach((v, i) => {
    if (v === 0) return;
    const mean = cell[i] >= 0 && bottom[cell[i]] > 0 ? top[cell[i]] / bottom[cell[i]] : 0;
    sums[cluster[i]] += v * (gaps[i] - mean);
  });
  return sums;
}
