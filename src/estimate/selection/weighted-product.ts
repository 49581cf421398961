import { columnOf, matrix, type Matrix } from "../../numeric/matrix.ts";

/** a' diag(w) b. */
export function weightedProduct(a: Matrix, w: Float64Array, b: Matrix): Matrix {
  const product = matrix(a.ncol, b.ncol);
  const weighted = new Float64Array(b.nrow);
  for (let j = 0; j < b.ncol; j++) {
    const right = columnOf(b, j);
    for (let i = 0; i < weighted.length; i++) weighted[i] = w[i] * right[i];
    for (let l = 0; l < a.ncol; l++) product.data[j * a.ncol + l] = dot(columnOf(a, l), weighted);
  }
  return product;
}

/** a'v. */
export const productWith = (a: Matrix, v: Float64Array): Float64Array =>
  Float64Array.from({ length: a.ncol }, (_, j) => dot(columnOf(a, j), v));

/** a v. */
export function applied(a: Matrix, v: Float64Array): Float64Array {
  const result = new Float64Array(a.nrow);
  for (let j = 0; j < a.ncol; j++) {
    const column = columnOf(a, j);
    for (let i = 0; i < result.length; i++) result[i] += v[j] * column[i];
  }
  return result;
}

function dot(u: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i] * v[i];
  return sum;
}
