import { columnOf, matrix } from "../../../numeric/matrix.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { solveDense } from "./dense-inverse.ts";

/** What the covariance and the effects need of G = W (I - r W)^-1 at one r. */
export interface Multiplier {
  /** tr G'G. */
  readonly frobenius: number;
  /** n diagonal elements of G. */
  readonly diagonal: Float64Array;
  /** n row and column sums of G. */
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  /** G v within each period, for columns in the order of spatialPanel. */
  times(v: Float64Array): Float64Array;
  /** tr G H and tr G'H with the G of another r. */
  products(other: Multiplier): { readonly plain: number; readonly transposed: number };
  /** Column j of G. */
  column(j: number): Float64Array;
}

/** G in full: n x n numbers. */
export function denseMultiplier({ start, column, value }: SpatialWeights, r: number): Multiplier {
  const n = start.length - 1;
  const a = matrix(n, n);
  const g = matrix(n, n);
  for (let i = 0; i < n; i++) {
    a.data[i * n + i] = 1;
    for (let k = start[i]; k < start[i + 1]; k++) {
      a.data[column[k] * n + i] -= r * value[k];
      g.data[column[k] * n + i] = value[k];
    }
  }
  solveDense(a, g);
  const diagonal = new Float64Array(n);
  const rowSums = new Float64Array(n);
  const columnSums = new Float64Array(n);
  let frobenius = 0;
  for (let j = 0; j < n; j++) {
    const own = columnOf(g, j);
    diagonal[j] = own[j];
    for (let i = 0; i < n; i++) {
      frobenius += own[i] * own[i];
      rowSums[i] += own[i];
      columnSums[j] += own[i];
    }
  }
  return {
    frobenius,
    diagonal,
    rowSums,
    columnSums,
    column: (j) => columnOf(g, j),
    times: (v) => {
      const result = new Float64Array(v.length);
      for (let at = 0; at < v.length; at += n)
        for (let j = 0; j < n; j++) {
          const factor = v[at + j];
          const own = columnOf(g, j);
          for (let i = 0; i < n; i++) result[at + i] += factor * own[i];
        }
      return result;
    },
    products: (other) => {
      let plain = 0;
      let transposed = 0;
      for (let j = 0; j < n; j++) {
        const theirs = other.column(j);
        for (let i = 0; i < n; i++) {
          transposed += g.data[j * n + i] * theirs[i];
          plain += g.data[i * n + j] * theirs[i];
        }
      }
      return { plain, transposed };
    },
  };
}
