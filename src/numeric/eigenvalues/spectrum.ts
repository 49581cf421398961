import { matrix, type Matrix } from "../matrix.ts";
import { generalEigenvalues } from "./general-eigenvalues.ts";
import type { SparseRows } from "./sparse-rows.ts";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.ts";
import { symmetrisingScale } from "./symmetrising-scale.ts";

/** The eigenvalues of a square matrix. */
export interface Spectrum {
  readonly real: Float64Array;
  /** null when all are real. */
  readonly imaginary: Float64Array | null;
}

/**
 * All eigenvalues of a sparse matrix, by the way that fits it: of the symmetric matrix it is similar to, where there is
 * one; else by Hessenberg form and Francis' QR.
 *
 * @param scale what symmetrisingScale found, where it was asked already
 */
export function spectrumOf(w: SparseRows, scale: Float64Array | null = symmetrisingScale(w)): Spectrum {
  if (scale) return { real: symmetricEigenvalues(symmetricForm(w, scale)), imaginary: null };
  return generalEigenvalues(dense(w));
}

/** D^(1/2) W D^(-1/2), made symmetric to the last bit. */
function symmetricForm({ start, column, value }: SparseRows, scale: Float64Array): Matrix {
  const n = start.length - 1;
  const root = scale.map(Math.sqrt);
  const form = matrix(n, n);
  for (let i = 0; i < n; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (column[k] <= i) form.data[column[k] * n + i] = (value[k] * root[i]) / root[column[k]];
  return form;
}

function dense({ start, column, value }: SparseRows): Matrix {
  const n = start.length - 1;
  const full = matrix(n, n);
  for (let i = 0; i < n; i++) for (let k = start[i]; k < start[i + 1]; k++) full.data[column[k] * n + i] = value[k];
  return full;
}
