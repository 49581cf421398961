import type { Matrix } from "../matrix.ts";

/**
 * Scales rows and columns by powers of two, D^-1 A D, until their lengths are alike: eigenvalues stay, rounding shrinks.
 *
 * @source Parlett & Reinsch (1969), Balancing a matrix for calculation of eigenvalues and eigenvectors, Numerische Mathematik 13
 */
export function balance({ nrow: n, data }: Matrix): void {
  for (let changed = true; changed;) {
    changed = false;
    for (let k = 0; k < n; k++) {
      let inColumn = 0;
      let inRow = 0;
      for (let i = 0; i < n; i++) {
        if (i === k) continue;
        inColumn += Math.abs(data[k * n + i]);
        inRow += Math.abs(data[i * n + k]);
      }
      if (inColumn === 0 || inRow === 0) continue;
      const factor = 2 ** Math.round(Math.log2(inRow / inColumn) / 2);
      if (inColumn * factor + inRow / factor >= WORTH * (inColumn + inRow)) continue;
      changed = true;
      for (let i = 0; i < n; i++) {
        data[k * n + i] *= factor;
        data[i * n + k] /= factor;
      }
    }
  }
}

/** A scaling that shortens row and column by less is not worth it. */
const WORTH = 0.95;
