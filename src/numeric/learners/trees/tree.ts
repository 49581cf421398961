/**
 * A binary regression tree in flat arrays: what is learned is as quick to walk as it is to send.
 *
 * Columns are counted numbers first, then factors, as in `Features`. At a leaf `column` is -1 and `cut` the prediction.
 */
export interface Tree {
  readonly column: Int32Array;
  /** A number goes left when it is at most this; a factor goes right when its code is this; at a leaf, the mean of y. */
  readonly cut: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Fall of the sum of squares brought by each column: numbers, then factors. */
  readonly gain: Float64Array;
}
