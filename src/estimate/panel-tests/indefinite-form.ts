import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import type { Matrix } from "../../numeric/matrix.ts";

/**
 * d' V^- d with the generalised inverse of a symmetric V that need not be definite: eigenvalues that are nothing but
 * rounding are left out, negative ones are not.
 *
 * @param d k values
 * @param v k x k symmetric
 * @param scale k positive standard deviations that set the units of V, against which rounding is judged
 */
export function indefiniteForm(d: Float64Array, v: Matrix, scale: Float64Array): IndefiniteForm {
  const k = d.length;
  const unit = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) => v.data[j * k + i] / (scale[i] * scale[j])),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Dense(unit), {
    assumeSymmetric: true,
  });
  const form = { statistic: 0, rank: 0, negative: 0 };
  realEigenvalues.forEach((value, l) => {
    if (Math.abs(value) <= ROUNDING) return;
    let projection = 0;
    for (let i = 0; i < k; i++) projection += (d[i] / scale[i]) * eigenvectorMatrix.get(i, l);
    form.statistic += (projection * projection) / value;
    form.rank++;
    if (value < 0) form.negative++;
  });
  return form;
}

export interface IndefiniteForm {
  readonly statistic: number;
  /** Eigenvalues that counted. */
  readonly rank: number;
  /** Negative ones among them. */
  readonly negative: number;
}

/** In units of the variances that V is a difference of. */
const ROUNDING = 1e-11;
