/** Rows of a symmetric kernel matrix, made when asked for; the latest stay in memory up to a budget. */
export interface KernelRows {
  readonly size: number;
  /** k(x_i, x_l) for every l; valid until the next two calls, at least. */
  row(i: number): Float64Array;
}

/**
 * @param fill writes k(x_i, x_l), l = 0 .. size - 1, to a row
 * @param bytes the budget; never fewer than four rows are kept
 */
export function kernelRows(
  size: number,
  fill: (i: number, row: Float64Array) => void,
  bytes: number = 200 * 2 ** 20,
): KernelRows {
  const capacity = Math.max(4, Math.floor(bytes / (8 * size)));
  // A map keeps the order of insertion: its first key is the row unused for longest.
  const kept = new Map<number, Float64Array>();
  return {
    size,
    row(i) {
      let row = kept.get(i);
      if (row) kept.delete(i);
      else {
        const oldest = kept.size < capacity ? undefined : kept.keys().next().value;
        row = oldest === undefined ? new Float64Array(size) : kept.get(oldest)!;
        if (oldest !== undefined) kept.delete(oldest);
        fill(i, row);
      }
      kept.set(i, row);
      return row;
    },
  };
}
