/** A dense matrix, column after column: element (i, j) is `data[j * nrow + i]`. */
export interface Matrix {
  readonly nrow: number;
  readonly ncol: number;
  readonly data: Float64Array;
}

export const matrix = (nrow: number, ncol: number, data: Float64Array = new Float64Array(nrow * ncol)): Matrix => ({
  nrow,
  ncol,
  data,
});

/** Column j as a view: writing to it writes to the matrix. */
export const columnOf = ({ nrow, data }: Matrix, j: number): Float64Array => data.subarray(j * nrow, (j + 1) * nrow);

/** Columns of equal length side by side, copied. */
export function fromColumns(columns: readonly Float64Array[], nrow = columns[0]?.length ?? 0): Matrix {
  const result = matrix(nrow, columns.length);
  columns.forEach((column, j) => result.data.set(column, j * nrow));
  return result;
}

/** a (m x n) times b (n x p). */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const product = matrix(a.nrow, b.ncol);
  for (let j = 0; j < b.ncol; j++) {
    const target = columnOf(product, j);
    for (let l = 0; l < a.ncol; l++) {
      const factor = b.data[j * b.nrow + l];
      if (factor === 0) continue;
      const source = columnOf(a, l);
      for (let i = 0; i < a.nrow; i++) target[i] += factor * source[i];
    }
  }
  return product;
}

export function transpose(a: Matrix): Matrix {
  const result = matrix(a.ncol, a.nrow);
  for (let j = 0; j < a.ncol; j++)
    for (let i = 0; i < a.nrow; i++) result.data[i * a.ncol + j] = a.data[j * a.nrow + i];
  return result;
}

/** x'x, symmetric by construction. */
export function crossProduct(x: Matrix): Matrix {
  const { nrow, ncol, data } = x;
  const result = matrix(ncol, ncol);
  for (let j = 0; j < ncol; j++) {
    for (let l = 0; l <= j; l++) {
      let sum = 0;
      for (let i = 0, a = j * nrow, b = l * nrow; i < nrow; i++) sum += data[a + i] * data[b + i];
      result.data[j * ncol + l] = result.data[l * ncol + j] = sum;
    }
  }
  return result;
}

/** The square block from row and column `first` on, copied. */
export function lastBlock(m: Matrix, first: number): Matrix {
  const k = m.ncol - first;
  const block = matrix(k, k);
  for (let j = 0; j < k; j++)
    for (let i = 0; i < k; i++) block.data[j * k + i] = m.data[(j + first) * m.nrow + i + first];
  return block;
}

/** Rows of plain numbers, as results carry them. */
export const toRows = (a: Matrix): number[][] =>
  Array.from({ length: a.nrow }, (_, i) => Array.from({ length: a.ncol }, (_, j) => a.data[j * a.nrow + i]));
