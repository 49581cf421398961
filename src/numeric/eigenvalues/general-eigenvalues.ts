import type { Matrix } from "../matrix.ts";
import { balance } from "./balance.ts";
import { hessenberg } from "./hessenberg.ts";
import type { Spectrum } from "./spectrum.ts";

/**
 * All eigenvalues of a square matrix: balancing, Householder reduction to Hessenberg form, Francis' double-shift QR.
 * Complex ones come in neighbouring conjugate pairs.
 *
 * @param a n x n, destroyed
 * @throws Error when QR does not converge, which only values that are not finite can cause
 * @source Golub & Van Loan (2013), Matrix Computations, 7.4-7.5
 */
export function generalEigenvalues(a: Matrix): Spectrum {
  balance(a);
  hessenberg(a);
  const n = a.nrow;
  const h = a.data;
  const real = new Float64Array(n);
  const imaginary = new Float64Array(n);
  let size = 0;
  for (let j = 0; j < n; j++) for (let i = 0; i <= Math.min(j + 1, n - 1); i++) size += h[j * n + i] ** 2;
  size = Math.sqrt(size);

  for (let high = n - 1; high >= 0;) {
    for (let sweep = 0; ; sweep++) {
      // 1. Where the active block begins: the last negligible entry below the diagonal.
      let low = high;
      for (; low > 0; low--) {
        // Beside the matrix, not beside its neighbours: the reduction has left that much of rounding everywhere, and of many
        // equal eigenvalues nothing smaller ever comes out.
        if (Math.abs(h[(low - 1) * n + low]) <= Number.EPSILON * size) {
          h[(low - 1) * n + low] = 0;
          break;
        }
      }
      if (low === high) {
        real[high--] = h[low * n + low];
        break;
      }
      if (low === high - 1) {
        pairOf(h, n, low, real, imaginary);
        high -= 2;
        break;
      }
      if (sweep === SWEEPS) throw new Error("The eigenvalues of a matrix were not found");
      francisStep(h, n, low, high, sweep > 0 && sweep % 10 === 0);
    }
  }
  return { real, imaginary: imaginary.some((value) => value !== 0) ? imaginary : null };
}

/** The two eigenvalues of the block of rows and columns low and low + 1. */
function pairOf(h: Float64Array, n: number, low: number, real: Float64Array, imaginary: Float64Array): void {
  const [a, b, c, d] = [h[low * n + low], h[(low + 1) * n + low], h[low * n + low + 1], h[(low + 1) * n + low + 1]];
  const half = (a - d) / 2;
  const discriminant = half * half + b * c;
  if (discriminant >= 0) {
    const root = half + Math.sign(half || 1) * Math.sqrt(discriminant);
    real[low] = d + root;
    real[low + 1] = root === 0 ? d : d - (b * c) / root;
  } else {
    real[low] = real[low + 1] = (a + d) / 2;
    imaginary[low] = Math.sqrt(-discriminant);
    imaginary[low + 1] = -imaginary[low];
  }
}

/** One implicit double shift on rows and columns low ... high; `exceptional` shifts break a cycle. */
function francisStep(h: Float64Array, n: number, low: number, high: number, exceptional: boolean): void {
  const last = h[high * n + high];
  const beforeLast = h[(high - 1) * n + high - 1];
  const link = h[(high - 1) * n + high];
  let trace = beforeLast + last;
  let determinant = beforeLast * last - link * h[high * n + high - 1];
  if (exceptional) {
    const jump = Math.abs(link) + Math.abs(h[(high - 2) * n + high - 1]);
    trace = 1.5 * jump;
    determinant = jump * jump;
  }

  // The first column of (H - s1)(H - s2), then the bulge is chased down by reflections of three rows.
  const corner = h[low * n + low];
  const down = h[low * n + low + 1];
  let x = corner * corner + h[(low + 1) * n + low] * down - trace * corner + determinant;
  let y = down * (corner + h[(low + 1) * n + low + 1] - trace);
  let z = down * h[(low + 1) * n + low + 2];
  for (let k = low; k < high; k++) {
    const three = k + 2 <= high;
    const scale = Math.abs(x) + Math.abs(y) + (three ? Math.abs(z) : 0);
    if (scale > 0) {
      x /= scale;
      y /= scale;
      z = three ? z / scale : 0;
      const length = Math.sqrt(x * x + y * y + z * z) * (x < 0 ? -1 : 1);
      const head = x + length;
      const [v1, v2] = [y / head, z / head];
      const weight = head / length;
      if (k > low) h[(k - 1) * n + k] = -length * scale;
      // Rows k, k + 1, k + 2 of the columns from k on: only the active block matters for eigenvalues.
      for (let j = k; j <= high; j++) {
        const at = j * n + k;
        const sum = (h[at] + v1 * h[at + 1] + (three ? v2 * h[at + 2] : 0)) * weight;
        h[at] -= sum;
        h[at + 1] -= sum * v1;
        if (three) h[at + 2] -= sum * v2;
      }
      const bottom = Math.min(high, k + 3);
      const [c0, c1, c2] = [k * n, (k + 1) * n, (k + 2) * n];
      for (let i = low; i <= bottom; i++) {
        const sum = (h[c0 + i] + v1 * h[c1 + i] + (three ? v2 * h[c2 + i] : 0)) * weight;
        h[c0 + i] -= sum;
        h[c1 + i] -= sum * v1;
        if (three) h[c2 + i] -= sum * v2;
      }
      if (k > low) {
        h[(k - 1) * n + k + 1] = 0;
        if (three) h[(k - 1) * n + k + 2] = 0;
      }
    }
    if (k + 1 < high) {
      x = h[k * n + k + 1];
      y = h[k * n + k + 2];
      z = k + 3 <= high ? h[k * n + k + 3] : 0;
    }
  }
}

const SWEEPS = 300;
