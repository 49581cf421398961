import { add, dot, doubleDouble, negate, over, squareRoot, times, type DoubleDouble } from "./double-double.ts";
import { columnOf, matrix, type Matrix } from "./matrix.ts";

/** b minimises |y - x b|; rInverse is R^-1 of x = Q R, diagonal positive. */
export interface Refined {
  readonly coefficients: Float64Array;
  readonly rInverse: Matrix;
}

/**
 * Least squares through x'x = R'R in numbers of 32 digits: exact to double precision for the given x up to a condition
 * number of about 1e12, where a QR in doubles has few digits left.
 *
 * @param x n x k of full rank
 * @param y n values
 * @returns undefined when x'x is singular even at 32 digits
 * @source Higham (2002), Accuracy and Stability of Numerical Algorithms, 20.4: normal equations cost twice the digits, and
 *   here there are twice the digits; Hida, Li & Bailey (2001) for the arithmetic
 * @reference test/reference/nist/nist-filip.json
 */
export function refine(x: Matrix, y: Float64Array): Refined | undefined {
  const k = x.ncol;
  // 1. Bring columns to similar size by powers of two, which is exact.
  const scales = Array.from({ length: k }, (_, j) => powerOfTwo(columnOf(x, j)));
  const columns = scales.map((scale, j) => columnOf(x, j).map((value) => value * scale));

  // 2. Cholesky of x'x: r[i][j] for i <= j.
  const r: DoubleDouble[][] = columns.map(() => []);
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) {
      let sum = dot(columns[i], columns[j]);
      for (let l = 0; l < i; l++) sum = add(sum, negate(times(r[l][i], r[l][j])));
      if (i === j && !(sum.hi > 0)) return undefined;
      r[i][j] = i === j ? squareRoot(sum) : over(sum, r[i][i]);
    }
  }

  // 3. R'z = x'y, then R b = z.
  const z: DoubleDouble[] = [];
  for (let i = 0; i < k; i++) {
    let sum = dot(columns[i], y);
    for (let l = 0; l < i; l++) sum = add(sum, negate(times(r[l][i], z[l])));
    z[i] = over(sum, r[i][i]);
  }
  const inverse = invert(r);
  const coefficients = new Float64Array(k);
  const rInverse = matrix(k, k);
  for (let i = 0; i < k; i++) {
    let sum = doubleDouble(0);
    for (let j = i; j < k; j++) {
      sum = add(sum, times(inverse[i][j], z[j]));
      rInverse.data[j * k + i] = inverse[i][j].hi * scales[i];
    }
    coefficients[i] = sum.hi * scales[i];
  }
  return { coefficients, rInverse };
}

function invert(r: readonly DoubleDouble[][]): DoubleDouble[][] {
  const k = r.length;
  const inverse: DoubleDouble[][] = r.map(() => []);
  for (let j = 0; j < k; j++) {
    inverse[j][j] = over(doubleDouble(1), r[j][j]);
    for (let i = j - 1; i >= 0; i--) {
      let sum = doubleDouble(0);
      for (let l = i + 1; l <= j; l++) sum = add(sum, times(r[i][l], inverse[l][j]));
      inverse[i][j] = negate(over(sum, r[i][i]));
    }
  }
  return inverse;
}

function powerOfTwo(column: Float64Array): number {
  let largest = 0;
  for (const value of column) largest = Math.max(largest, Math.abs(value));
  return largest > 0 ? 2 ** -Math.floor(Math.log2(largest)) : 1;
}
