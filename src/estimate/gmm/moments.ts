import { crossProduct, matrix, type Matrix } from "../../numeric/matrix.ts";
import type { EquationRow } from "./equations.ts";

/** Rows of each entity: entity e has rows from `starts[e]` up to `starts[e + 1]`. */
export function entityStarts(rows: readonly EquationRow[]): number[] {
  const starts = rows.flatMap(({ entity }, i) => (i === 0 || rows[i - 1].entity !== entity ? [i] : []));
  return [...starts, rows.length];
}

/** Z_i'e_i of each entity, entities x columns (row-major: entity after entity). */
export function entityMoments(z: Matrix, e: Float64Array, starts: readonly number[]): Float64Array[] {
  return starts.slice(0, -1).map((first, g) => {
    const moment = new Float64Array(z.ncol);
    for (let j = 0; j < z.ncol; j++)
      for (let i = first; i < starts[g + 1]; i++) moment[j] += z.data[j * z.nrow + i] * e[i];
    return moment;
  });
}

/** Sum of a_g b_g' over entities. */
export function sumOfProducts(a: readonly Float64Array[], b: readonly Float64Array[], size: number): Matrix {
  const sum = matrix(size, size);
  a.forEach((left, g) => {
    const right = b[g];
    for (let j = 0; j < size; j++) {
      if (right[j] === 0) continue;
      for (let i = 0; i < size; i++) sum.data[j * size + i] += left[i] * right[j];
    }
  });
  return sum;
}

/** xtabond2's h(1), h(2), h(3). */
export type InitialCovariance = 1 | 2 | 3;

/**
 * Sum of Z_i'H_i Z_i, where H_i = M_i M_i' is the covariance of the rows when the errors in levels are independent with
 * variance 1: 2 and -1 for differences, the identity for orthogonal deviations and levels, and between them what their
 * combinations share (h = 3; left out when h = 2). With h = 1 it is the identity.
 *
 * @source Roodman (2009), Stata Journal 9(1), 2.4 and h()
 */
export function firstStepMoments(z: Matrix, rows: readonly EquationRow[], h: InitialCovariance): Matrix {
  if (h === 1) return crossProduct(z);
  const sums = [...levelSums(z, rows, h === 3).values()];
  return sumOfProducts(sums, sums, z.ncol);
}

/** Sum of A_i'H_i B_i, for columns on rows of their own: each error in levels meets itself. */
export function momentsBetween(
  a: { readonly columns: Matrix; readonly rows: readonly EquationRow[] },
  b: { readonly columns: Matrix; readonly rows: readonly EquationRow[] },
  h: 2 | 3,
): Matrix {
  const [left, right] = [levelSums(a.columns, a.rows, h === 3), levelSums(b.columns, b.rows, h === 3)];
  const sum = matrix(a.columns.ncol, b.columns.ncol);
  for (const [error, row] of left)
    right.get(error)?.forEach((value, j) => row.forEach((one, i) => (sum.data[j * sum.nrow + i] += one * value)));
  return sum;
}

/** M_i'Z_i: what each error in levels is multiplied by, a vector for each entity and period (and equation, without cross blocks). */
function levelSums(z: Matrix, rows: readonly EquationRow[], cross: boolean): Map<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  rows.forEach(({ entity, equation, parts }, i) => {
    for (const { period, weight } of parts) {
      const key = `${entity} ${period}${cross ? "" : ` ${equation}`}`;
      const sum = sums.get(key) ?? new Float64Array(z.ncol);
      sums.set(key, sum);
      for (let j = 0; j < z.ncol; j++) sum[j] += weight * z.data[j * z.nrow + i];
    }
  });
  return sums;
}
