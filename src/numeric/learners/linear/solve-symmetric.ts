/**
 * x with H x = g for a positive semidefinite H of which some columns may be combinations of earlier ones: these get 0. By Cholesky of H
 * scaled to a diagonal of 1, row by row from the first element that is not 0 (put what is sparse first).
 *
 * @param lower k x k by rows, of which the lower triangle is read
 * @param tolerance a column goes when less than this share of its diagonal is its own
 * @source Golub & Van Loan (2013), Matrix Computations, 4.2
 */
export function solveSymmetric(lower: Float64Array, g: Float64Array, tolerance: number): Float64Array {
  const k = g.length;
  const scales = Float64Array.from(g, (_, i) => (lower[i * k + i] > 0 ? 1 / Math.sqrt(lower[i * k + i]) : 0));
  const factor = new Float64Array(k * k);
  const kept = new Uint8Array(k);
  // Where each row begins: before it all is 0 and stays so.
  const begin = new Int32Array(k);
  for (let i = 0; i < k; i++) {
    const row = i * k;
    while (begin[i] < i && lower[row + begin[i]] === 0) begin[i] += 1;
    let rest = scales[i] > 0 ? 1 : 0;
    for (let j = begin[i]; j < i; j++) {
      if (!kept[j]) continue;
      let sum = lower[row + j] * scales[i] * scales[j];
      for (let l = Math.max(begin[i], begin[j]); l < j; l++) sum -= factor[row + l] * factor[j * k + l];
      factor[row + j] = sum / factor[j * k + j];
      rest -= factor[row + j] ** 2;
    }
    kept[i] = rest > tolerance ? 1 : 0;
    if (kept[i]) factor[row + i] = Math.sqrt(rest);
    else factor.fill(0, row, row + i);
  }
  const x = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    if (!kept[i]) continue;
    let sum = g[i] * scales[i];
    for (let j = begin[i]; j < i; j++) sum -= factor[i * k + j] * x[j];
    x[i] = sum / factor[i * k + i];
  }
  for (let i = k - 1; i >= 0; i--) {
    if (!kept[i]) continue;
    x[i] /= factor[i * k + i];
    for (let j = begin[i]; j < i; j++) x[j] -= factor[i * k + j] * x[i];
  }
  return x.map((value, i) => value * scales[i]);
}
