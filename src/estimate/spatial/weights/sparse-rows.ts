import type { SpatialWeights } from "../spatial-weights.ts";

/**
 * Weights built row by row into typed arrays: no object for a pair, so that full matrices of thousands of units fit.
 *
 * @param fill calls `put(j, w)` for the weights of row i, j ascending; weights of 0 and of i itself are left out
 */
export function weightsByRow(
  names: readonly string[],
  fill: (i: number, put: (j: number, weight: number) => void) => void,
): SpatialWeights {
  const n = names.length;
  const start = new Int32Array(n + 1);
  let column = new Int32Array(8 * n + 8);
  let value = new Float64Array(8 * n + 8);
  let size = 0;
  for (let i = 0; i < n; i++) {
    fill(i, (j, weight) => {
      if (j === i || weight === 0) return;
      if (size === column.length) {
        column = longer(column, new Int32Array(2 * size));
        value = longer(value, new Float64Array(2 * size));
      }
      column[size] = j;
      value[size++] = weight;
    });
    start[i + 1] = size;
  }
  return { names, start, column: column.slice(0, size), value: value.slice(0, size), standard: "none" };
}

function longer<T extends Int32Array | Float64Array>(values: T, room: T): T {
  room.set(values);
  return room;
}

/** The same, from pairs that come in any order; each pair (i, j) at most once. */
export function weightsFromPairs(
  names: readonly string[],
  visit: (put: (i: number, j: number, weight: number) => void) => void,
): SpatialWeights {
  const n = names.length;
  let from = new Int32Array(1024);
  let to = new Int32Array(1024);
  let weights = new Float64Array(1024);
  let size = 0;
  visit((i, j, weight) => {
    if (i === j || weight === 0) return;
    if (size === from.length) {
      from = longer(from, new Int32Array(2 * size));
      to = longer(to, new Int32Array(2 * size));
      weights = longer(weights, new Float64Array(2 * size));
    }
    from[size] = i;
    to[size] = j;
    weights[size++] = weight;
  });

  // Sorted by column, then stably by row: columns ascend within a row.
  const byColumn = countingOrder(
    to,
    Array.from({ length: size }, (_, k) => k),
    n,
  ).order;
  const { order, start } = countingOrder(from, byColumn, n);
  return {
    names,
    start,
    column: Int32Array.from(order, (k) => to[k]),
    value: Float64Array.from(order, (k) => weights[k]),
    standard: "none",
  };
}

function countingOrder(
  key: Int32Array,
  items: ArrayLike<number>,
  n: number,
): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(n + 1);
  for (let k = 0; k < items.length; k++) start[key[items[k]] + 1]++;
  for (let i = 0; i < n; i++) start[i + 1] += start[i];
  const next = start.slice();
  const order = new Int32Array(items.length);
  for (let k = 0; k < items.length; k++) order[next[key[items[k]]]++] = items[k];
  return { order, start };
}
