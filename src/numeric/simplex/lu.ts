/** P A = L U of a small dense matrix, with the matrix kept for refinement. Column-major n x n. */
export interface Factors {
  readonly n: number;
  readonly matrix: Float64Array;
  readonly lu: Float64Array;
  readonly order: Int32Array;
}

export const emptyFactors = (n: number): Factors => ({
  n,
  matrix: new Float64Array(n * n),
  lu: new Float64Array(n * n),
  order: new Int32Array(n),
});

/** Factorises `factors.matrix` by Gaussian elimination with partial pivoting; false when it is singular. */
export function factorise({ n, matrix, lu, order }: Factors): boolean {
  lu.set(matrix);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let k = 0; k < n; k++) {
    let p = k;
    let norm = 0;
    for (let i = 0; i < n; i++) norm = Math.max(norm, Math.abs(matrix[k * n + i]));
    for (let i = k + 1; i < n; i++) if (Math.abs(lu[k * n + i]) > Math.abs(lu[k * n + p])) p = i;
    const pivot = lu[k * n + p];
    if (!(Math.abs(pivot) > 1e-14 * norm)) return false;
    if (p !== k) {
      for (let j = 0; j < n; j++) {
        const held = lu[j * n + k];
        lu[j * n + k] = lu[j * n + p];
        lu[j * n + p] = held;
      }
      const held = order[k];
      order[k] = order[p];
      order[p] = held;
    }
    for (let i = k + 1; i < n; i++) {
      const factor = lu[k * n + i];
      if (factor === 0) continue;
      const multiplier = factor / pivot;
      lu[k * n + i] = multiplier;
      for (let j = k + 1; j < n; j++) lu[j * n + i] -= multiplier * lu[j * n + k];
    }
  }
  return true;
}

/** Solves A x = b with one step of iterative refinement. `work` holds 2n values. */
export function solve(factors: Factors, b: Float64Array, x: Float64Array, work: Float64Array): void {
  const { n, matrix } = factors;
  substitute(factors, b, x, 0);
  for (let i = 0; i < n; i++) work[i] = b[i];
  for (let j = 0; j < n; j++) for (let i = 0; i < n; i++) work[i] -= matrix[j * n + i] * x[j];
  substitute(factors, work, work, n);
  for (let i = 0; i < n; i++) x[i] += work[n + i];
}

/** Solves A'y = c with one step of iterative refinement. `work` holds 2n values. */
export function solveTransposed(factors: Factors, c: Float64Array, y: Float64Array, work: Float64Array): void {
  const { n, matrix } = factors;
  substituteTransposed(factors, c, y, 0, work);
  for (let j = 0; j < n; j++) {
    let sum = c[j];
    for (let i = 0; i < n; i++) sum -= matrix[j * n + i] * y[i];
    work[n + j] = sum;
  }
  for (let j = 0; j < n; j++) work[j] = work[n + j];
  substituteTransposed(factors, work, work, n, work);
  for (let i = 0; i < n; i++) y[i] += work[n + i];
}

function substitute({ n, lu, order }: Factors, b: Float64Array, out: Float64Array, at: number): void {
  for (let i = 0; i < n; i++) {
    let sum = b[order[i]];
    for (let j = 0; j < i; j++) sum -= lu[j * n + i] * out[at + j];
    out[at + i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = out[at + i];
    for (let j = i + 1; j < n; j++) sum -= lu[j * n + i] * out[at + j];
    out[at + i] = sum / lu[i * n + i];
  }
}

function substituteTransposed(
  { n, lu, order }: Factors,
  c: Float64Array,
  out: Float64Array,
  at: number,
  half: Float64Array,
): void {
  // U'z = c, then L'w = z, then undo the row order. Each entry of c is read before its place in `half` is written.
  for (let i = 0; i < n; i++) {
    let sum = c[i];
    for (let j = 0; j < i; j++) sum -= lu[i * n + j] * half[j];
    half[i] = sum / lu[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = half[i];
    for (let j = i + 1; j < n; j++) sum -= lu[i * n + j] * half[j];
    half[i] = sum;
  }
  for (let i = 0; i < n; i++) out[at + order[i]] = half[i];
}
