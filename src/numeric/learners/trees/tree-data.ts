import { problem } from "../../../messages/problem.ts";
import type { Features } from "../learner.ts";

/** A number that varies, in sorted order: sorted once, however many trees are grown. */
export interface SortedColumn {
  readonly column: number;
  readonly values: Float64Array;
  /** The rows from the lowest value to the highest. */
  readonly order: Int32Array;
  /** Equal ranks cannot be told apart: the same value, or the same bin. */
  readonly rank: Int32Array;
}

/** A factor whose level varies. */
export interface LevelColumn {
  readonly column: number;
  readonly codes: Int32Array;
  /** The rows from the lowest level to the highest. */
  readonly order: Int32Array;
}

/** The rows a tree is grown from, numbered 0 .. n - 1. Columns that do not vary are left out. */
export interface TreeData {
  readonly n: number;
  /** Columns of the features, with those left out. */
  readonly width: number;
  readonly numbers: readonly SortedColumn[];
  readonly factors: readonly LevelColumn[];
}

/**
 * Sorts every number once.
 *
 * @param bins groups of equal size between which cuts are looked for; Infinity: between any two values
 * @throws Problem when there are no rows, or a value is not finite
 */
export function treeData({ numbers, factors }: Features, rows: Int32Array, bins = Infinity): TreeData {
  if (rows.length === 0) throw problem("trees.rows");
  const sorted = numbers.flatMap(({ name, values: all }, column) => {
    const values = Float64Array.from(rows, (row) => all[row]);
    if (!values.every(Number.isFinite)) throw problem("trees.missing", { name }, { column: name });
    const order = Int32Array.from(rows, (_, i) => i).sort((a, b) => values[a] - values[b]);
    const rank = ranks(values, order, bins);
    return rank[order[rows.length - 1]] > 0 ? [{ column, values, order, rank }] : [];
  });
  const varying = factors.flatMap(({ codes: all }, index) => {
    const codes = Int32Array.from(rows, (row) => all[row]);
    const order = Int32Array.from(rows, (_, i) => i).sort((a, b) => codes[a] - codes[b]);
    return codes.some((code) => code !== codes[0]) ? [{ column: numbers.length + index, codes, order }] : [];
  });
  return { n: rows.length, width: numbers.length + factors.length, numbers: sorted, factors: varying };
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
