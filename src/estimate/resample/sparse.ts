import type { Factor } from "../../frame/factor-of-column.ts";
import { combine } from "../factor-codes.ts";

/** A sparse matrix, row after row. */
export interface Sparse {
  readonly nrow: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

type Groups = Pick<Factor, "codes" | "levels">;

/** Sums of values over the cells of two groupings: rows by the first, columns by the second. */
export function cellSums(rows: Groups, columns: Groups, values: Float64Array): Sparse {
  const nrow = rows.levels.length;
  const { codes, count } = combine(rows.codes, columns.codes, columns.levels.length);
  const sums = new Float64Array(count);
  const at = { row: new Int32Array(count), column: new Int32Array(count) };
  for (let i = 0; i < values.length; i++) {
    const cell = codes[i];
    sums[cell] += values[i];
    at.row[cell] = rows.codes[i];
    at.column[cell] = columns.codes[i];
  }
  const start = new Int32Array(nrow + 1);
  for (let cell = 0; cell < count; cell++) start[at.row[cell] + 1]++;
  for (let row = 0; row < nrow; row++) start[row + 1] += start[row];
  const next = start.slice();
  const column = new Int32Array(count);
  const value = new Float64Array(count);
  for (let cell = 0; cell < count; cell++) {
    const place = next[at.row[cell]]++;
    column[place] = at.column[cell];
    value[place] = sums[cell];
  }
  return { nrow, start, column, value };
}

/** target := target + factor * m v. */
export function addProduct(target: Float64Array, m: Sparse, v: Float64Array, factor = 1): void {
  const { nrow, start, column, value } = m;
  for (let row = 0; row < nrow; row++) {
    let sum = 0;
    for (let at = start[row]; at < start[row + 1]; at++) sum += value[at] * v[column[at]];
    target[row] += factor * sum;
  }
}
