/** y as whole numbers about its mean: y = centre + whole / scale. */
export interface WholeOutcome {
  readonly centre: number;
  readonly scale: number;
}

/**
 * Writes y - mean(y) into `whole` as whole numbers, so large that any sum of them with weights is exact, and no larger.
 *
 * A split is then judged by its sums whatever the order in which rows were added: rows in another order give the same tree,
 * and two splits of the same rows tie exactly. The grain is 2^-52 of the sum of |y - mean| at its largest, far below the rounding
 * of sums of y itself.
 *
 * @param weight times each row is there, whole numbers
 */
export function wholeOutcome(y: Float64Array, weight: Float64Array, n: number, whole: Float64Array): WholeOutcome {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    total += weight[i];
    sum += weight[i] * y[i];
  }
  const centre = sum / total;
  let widest = 0;
  for (let i = 0; i < n; i++) widest = Math.max(widest, Math.abs(y[i] - centre));
  const scale = widest > 0 ? 2 ** (52 - Math.ceil(Math.log2(total)) - Math.ceil(Math.log2(widest))) : 1;
  for (let i = 0; i < n; i++) whole[i] = Math.floor((y[i] - centre) * scale + 0.5);
  return { centre, scale };
}
