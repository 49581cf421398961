import { spatialLag, transposedLag, type SpatialWeights } from "../spatial-weights.ts";

/**
 * 1'G1 / n for G = W (I - r W)^-1 at any r, from the Krylov space of W and 1: (I - r W)^-1 1 = V (I - r H)^-1 e1 |1|.
 * Plain data.
 */
export interface RowSumKernel {
  /** m x m upper Hessenberg, row after row. */
  readonly h: Float64Array;
  /** 1'W V |1| / n. */
  readonly c: Float64Array;
}

/**
 * Arnoldi's process from the vector of ones, until the space is closed or what is missing is rounding anywhere between the
 * bounds given. Row-standardised weights without islands close it at once: 1'G1 / n = 1 / (1 - r).
 *
 * @param low, high values of r that must be served
 * @source Saad (2003), Iterative Methods for Sparse Linear Systems, 6.3-6.4
 */
export function rowSumKernel(weights: SpatialWeights, low: number, high: number): RowSumKernel {
  const n = weights.start.length - 1;
  const most = Math.min(n, LARGEST);
  const ones = new Float64Array(n).fill(1);
  const weight = transposedLag(weights, ones);
  const columns: Float64Array[] = [];
  const basis = [ones.map(() => 1 / Math.sqrt(n))];
  for (let m = 1; ; m++) {
    const v = spatialLag(weights, basis[m - 1]);
    const size = length(v);
    const column = new Float64Array(m + 1);
    // Twice is enough for orthogonality to the last digit.
    for (let pass = 0; pass < 2; pass++)
      basis.forEach((q, j) => {
        const share = dot(q, v);
        column[j] += share;
        for (let i = 0; i < n; i++) v[i] -= share * q[i];
      });
    const rest = length(v);
    column[m] = rest;
    columns.push(column);
    const closed = rest <= CLOSED * size || size === 0;
    const kernel = (): RowSumKernel => {
      const h = new Float64Array(m * m);
      columns.forEach((own, j) => own.forEach((value, i) => i < m && (h[i * m + j] = value)));
      return { h, c: Float64Array.from(basis.slice(0, m), (q) => dot(weight, q) / Math.sqrt(n)) };
    };
    if (closed || m === most) return kernel();
    if (m % 5 === 0) {
      const made = kernel();
      // The residual of the projected system, relative to the vector of ones.
      const missing = [low, high].map((r) => Math.abs(r * rest * solveHessenberg(made.h, m, r, unit(m))[m - 1]));
      if (Math.max(...missing) < ENOUGH) return made;
    }
    basis.push(v.map((value) => value / rest));
  }
}

/** 1'G1 / n and its derivative 1'GG1 / n. */
export function rowSumAt({ h, c }: RowSumKernel, r: number): { readonly value: number; readonly slope: number } {
  const m = c.length;
  const x = solveHessenberg(h, m, r, unit(m));
  const hx = new Float64Array(m);
  for (let i = 0; i < m; i++) for (let j = Math.max(0, i - 1); j < m; j++) hx[i] += h[i * m + j] * x[j];
  return { value: dot(c, x), slope: dot(c, solveHessenberg(h, m, r, hx)) };
}

/** (I - r H)^-1 b for upper Hessenberg H, by elimination with row exchanges; b becomes the solution. */
function solveHessenberg(h: Float64Array, m: number, r: number, b: Float64Array): Float64Array {
  const a = h.map((value) => -r * value);
  for (let i = 0; i < m; i++) a[i * m + i] += 1;
  for (let k = 0; k + 1 < m; k++) {
    const [top, next] = [k * m, (k + 1) * m];
    if (Math.abs(a[next + k]) > Math.abs(a[top + k])) {
      for (let j = k; j < m; j++) [a[top + j], a[next + j]] = [a[next + j], a[top + j]];
      [b[k], b[k + 1]] = [b[k + 1], b[k]];
    }
    const factor = a[next + k] / a[top + k];
    for (let j = k; j < m; j++) a[next + j] -= factor * a[top + j];
    b[k + 1] -= factor * b[k];
  }
  for (let i = m - 1; i >= 0; i--) {
    for (let j = i + 1; j < m; j++) b[i] -= a[i * m + j] * b[j];
    b[i] /= a[i * m + i];
  }
  return b;
}

const unit = (m: number): Float64Array => {
  const e = new Float64Array(m);
  e[0] = 1;
  return e;
};
const length = (v: Float64Array): number => Math.sqrt(dot(v, v));

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** A remainder of this share is rounding; so is a residual of this size. */
const CLOSED = 1e-13;
const ENOUGH = 1e-13;
const LARGEST = 200;
