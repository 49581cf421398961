/** A square matrix by its rows: entry (i, column[k]) is value[k] for k from start[i] to start[i + 1] - 1; the rest is zero. */
export interface SparseRows {
  /** n + 1 places. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}
