import { problem } from "../../../messages/problem.ts";
import type { Features } from "../learner.ts";

/** A column that varies, with the rows from its lowest value or level to its highest: sorted once, however many trees are grown. */
export interface SortedColumn {
  /** Its number among the columns of the features. */
  readonly column: number;
  readonly order: Int32Array;
}

/** The rows a tree is grown from, numbered 0 .. n - 1. Columns that do not vary are left out. */
export interface TreeData {
  readonly n: number;
  /** Columns of the features, with those left out. */
  readonly width: number;
  readonly numbers: readonly SortedColumn[];
  readonly factors: readonly (SortedColumn & { readonly codes: Int32Array })[];
  /** The numbers of a row side by side: row i of number c at i * numbers.length + c. */
  readonly values: Float64Array;
  /** In the same places: equal ranks cannot be told apart, being the same value or in the same bin. */
  readonly rank: Int32Array;
}

/**
 * Sorts every number once.
 *
 * @param bins groups of equal size between which cuts are looked for; Infinity: between any two values
 * @throws Problem when there are no rows, or a value is not finite
 */
export function treeData({ numbers, factors }: Features, rows: Int32Array, bins = Infinity): TreeData {
  if (rows.length === 0) throw problem("trees.rows");
  const n = rows.length;
  const varying = numbers.flatMap(({ name, values: all }, column) => {
    const own = Float64Array.from(rows, (row) => all[row]);
    if (!own.every(Number.isFinite)) throw problem("trees.missing", { name }, { column: name });
    const order = sortedRows(own);
    return own[order[0]] < own[order[n - 1]] ? [{ column, order, own, ranks: ranks(own, order, bins) }] : [];
  });
  const values = new Float64Array(n * varying.length);
  const rank = new Int32Array(n * varying.length);
  varying.forEach(({ own, ranks: ofColumn }, c) => {
    for (let i = 0, at = c; i < n; i++, at += varying.length) {
      values[at] = own[i];
      rank[at] = ofColumn[i];
    }
  });
  const grouping = factors.flatMap(({ codes: all }, index) => {
    const codes = Int32Array.from(rows, (row) => all[row]);
    const order = sortedRows(codes);
    return codes[order[0]] < codes[order[n - 1]] ? [{ column: numbers.length + index, order, codes }] : [];
  });
  return {
    n,
    width: numbers.length + factors.length,
    numbers: varying.map(({ column, order }) => ({ column, order })),
    factors: grouping,
    values,
    rank,
  };
}

/** Rows from the lowest value to the highest, equal values as they stand: values sorted alone, then each row sent to its place. */
function sortedRows(by: Float64Array | Int32Array): Int32Array {
  const sorted = by.slice().sort();
  const taken = new Int32Array(by.length);
  const order = new Int32Array(by.length);
  for (let i = 0; i < by.length; i++) {
    let low = 0;
    for (let high = by.length; low < high;) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < by[i]) low = middle + 1;
      else high = middle;
    }
    order[low + taken[low]++] = i;
  }
  return order;
}

function ranks(values: Float64Array, order: Int32Array, bins: number): Int32Array {
  const n = order.length;
  const rank = new Int32Array(n);
  let current = 0;
  let opened = 0;
  for (let k = 1; k < n; k++) {
    // A bin takes all rows of a value; the next opens where its share of the rows begins.
    if (values[order[k]] > values[order[k - 1]] && (bins >= n || Math.floor((k * bins) / n) > opened)) {
      current += 1;
      if (bins < n) opened = Math.floor((k * bins) / n);
    }
    rank[order[k]] = current;
  }
  return rank;
}

/**
 * The outcome of these rows.
 *
 * @throws Problem when a value is not finite
 */
export function outcomeOf(y: Float64Array, rows: Int32Array): Float64Array {
  const own = Float64Array.from(rows, (row) => y[row]);
  if (!own.every(Number.isFinite)) throw problem("trees.missingOutcome");
  return own;
}
