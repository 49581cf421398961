import { columnOf, matrix, type Matrix } from "./matrix.ts";

/** x[, kept] = Q R with R upper triangular and its diagonal positive. Columns are in the units of x. */
export interface Qr {
  /** Columns of x that are not linear combinations of earlier ones, ascending. */
  readonly kept: readonly number[];
  /** k x k. */
  readonly r: Matrix;
  /** Smallest over largest diagonal of R once all columns have the same length: about 1 / condition number. */
  readonly steepness: number;
  /** v := Q'v, in place: its first k elements are the coordinates in the columns, the rest is residual. */
  rotate(v: Float64Array): Float64Array;
  /** v := Q v, in place. */
  rotateBack(v: Float64Array): Float64Array;
  /** The k columns of Q that span x, n x k. */
  basis(): Matrix;
}

export interface QrOptions {
  /** A column is dropped when the part not explained by earlier columns is at most this share of its length. */
  readonly tolerance: number;
  /** The first column is a constant (or its weighted form): shares are of the length about the mean. */
  readonly constantFirst?: boolean;
  /** x may be destroyed: saves a copy of a large design. */
  readonly overwrite?: boolean;
}

/**
 * Householder QR without pivoting: of a collinear set the last column goes. Columns are scaled by powers of two, so
 * that neither units nor huge values matter; rank is judged against each column's own length.
 *
 * @param x n x k, not changed unless `overwrite`
 * @source Golub & Van Loan (2013), Matrix Computations, 5.2
 * @reference test/reference/nist: at least 7 digits on Filip, 9 on the rest
 */
export function qr(x: Matrix, { tolerance, constantFirst = false, overwrite = false }: QrOptions): Qr {
  const { nrow, ncol } = x;
  const work = matrix(nrow, ncol, overwrite ? x.data : x.data.slice());
  const scales = new Float64Array(ncol);
  const lengths = new Float64Array(ncol);
  for (let j = 0; j < ncol; j++) {
    const column = columnOf(work, j);
    scales[j] = powerOfTwo(column);
    for (let i = 0; i < nrow; i++) column[i] *= scales[j];
    lengths[j] = length(column, 0);
  }

  const kept: number[] = [];
  const diagonal: number[] = [];
  const heads: number[] = [];
  let steepness = 1;
  for (let j = 0; j < ncol && kept.length < nrow; j++) {
    const k = kept.length;
    const column = columnOf(work, j);
    const rest = length(column, k);
    if (lengths[j] === 0 || rest <= tolerance * lengths[j]) continue;
    steepness = Math.min(steepness, rest / lengths[j]);

    // The reflector I - v v' / head sends the column to the k-th axis; v stays where the column was.
    const sign = column[k] >= 0 ? 1 : -1;
    kept.push(j);
    diagonal.push(-sign * rest);
    heads.push(rest * (rest + Math.abs(column[k])));
    column[k] += sign * rest;
    for (let l = j + 1; l < ncol; l++) reflect(column, k, heads[k], columnOf(work, l));

    if (constantFirst && j === 0) {
      for (let l = 1; l < ncol; l++) {
        const aboutMean = length(columnOf(work, l), 1);
        lengths[l] = aboutMean > ROUNDING * lengths[l] ? aboutMean : 0;
      }
    }
  }

  const k = kept.length;
  const r = matrix(k, k);
  kept.forEach((j, c) => {
    for (let i = 0; i <= c; i++) {
      const value = i === c ? diagonal[c] : work.data[j * nrow + i];
      r.data[c * k + i] = (value * Math.sign(diagonal[i])) / scales[j];
    }
  });

  const rotate = (v: Float64Array): Float64Array => {
    for (let c = 0; c < k; c++) reflect(columnOf(work, kept[c]), c, heads[c], v);
    for (let c = 0; c < k; c++) v[c] *= Math.sign(diagonal[c]);
    return v;
  };
  const rotateBack = (v: Float64Array): Float64Array => {
    for (let c = 0; c < k; c++) v[c] *= Math.sign(diagonal[c]);
    for (let c = k - 1; c >= 0; c--) reflect(columnOf(work, kept[c]), c, heads[c], v);
    return v;
  };
  const basis = (): Matrix => {
    const q = matrix(nrow, k);
    for (let c = 0; c < k; c++) {
      q.data[c * nrow + c] = 1;
      rotateBack(columnOf(q, c));
    }
    return q;
  };
  return { kept, r, steepness, rotate, rotateBack, basis };
}

/** The inverse of an upper triangular matrix, upper triangular itself. */
export function invertUpper(r: Matrix): Matrix {
  const k = r.ncol;
  const inverse = matrix(k, k);
  for (let j = 0; j < k; j++) {
    inverse.data[j * k + j] = 1 / r.data[j * k + j];
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let l = i + 1; l <= j; l++) sum += r.data[l * k + i] * inverse.data[j * k + l];
      inverse.data[j * k + i] = -sum / r.data[i * k + i];
    }
  }
  return inverse;
}

/** A column whose spread is within the rounding of its level has none. */
const ROUNDING = 1e-14;

/** w := (I - v v' / head) w on the rows from `start`. */
function reflect(v: Float64Array, start: number, head: number, w: Float64Array): void {
  let product = 0;
  for (let i = start; i < v.length; i++) product += v[i] * w[i];
  const factor = product / head;
  if (factor === 0) return;
  for (let i = start; i < v.length; i++) w[i] -= factor * v[i];
}

function length(column: Float64Array, start: number): number {
  let sum = 0;
  for (let i = start; i < column.length; i++) sum += column[i] * column[i];
  return Math.sqrt(sum);
}

/** The power of two that brings the largest element near 1: scaling by it loses no digit. */
function powerOfTwo(column: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < column.length; i++) {
    const size = Math.abs(column[i]);
    if (size > largest) largest = size;
  }
  return largest > 0 ? 2 ** -Math.floor(Math.log2(largest)) : 1;
}
