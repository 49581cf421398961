import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { matrix, toRows, type Matrix } from "./matrix.ts";

/**
 * The matrix with its negative eigenvalues set to 0: the nearest positive semi-definite one. Eigenvalues negative by
 * rounding alone leave it as it is.
 *
 * @param v k x k symmetric
 * @source Cameron, Gelbach & Miller (2011), Robust inference with multiway clustering, JBES 29(2)
 * @reference test/reference/panel/grunfeldunb-twfe-cluster-twoway.json
 */
export function nearestSemidefinite(v: Matrix): { readonly matrix: Matrix; readonly negative: number } {
  const k = v.ncol;
  const decomposition = new EigenvalueDecomposition(new Dense(toRows(v)), { assumeSymmetric: true });
  const values = decomposition.realEigenvalues;
  const largest = Math.max(...values.map(Math.abs));
  const negative = values.filter((value) => value < -ROUNDING * largest).length;
  if (negative === 0) return { matrix: v, negative };
  const vectors = decomposition.eigenvectorMatrix;
  const result = matrix(k, k);
  values.forEach((value, l) => {
    if (value <= 0) return;
    for (let j = 0; j < k; j++) {
      const factor = value * vectors.get(j, l);
      for (let i = 0; i < k; i++) result.data[j * k + i] += factor * vectors.get(i, l);
    }
  });
  return { matrix: result, negative };
}

const ROUNDING = 1e-13;
