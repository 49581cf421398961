import type { Features } from "../learner.ts";
import { packRows } from "./packed-rows.ts";
import type { Tree } from "./tree.ts";

/** A tree as a person reads it: what the rows at each node are like. */
export interface TreeTable {
  readonly rows: Int32Array;
  /** Mean and variance (divisor n) of y over the rows at a node. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Lets rows fall through a tree and describes those that pass each node. */
export function treeTable(tree: Tree, features: Features, y: Float64Array, rows: Int32Array): TreeTable {
  const nodes = tree.column.length;
  const count = new Int32Array(nodes);
  const mean = new Float64Array(nodes);
  const variance = new Float64Array(nodes);
  const { numbers, width, values } = packRows(features, rows);
  // The running mean and variance of Welford: exact where y is nearly constant.
  rows.forEach((row, i) => {
    for (let node = 0; node >= 0;) {
      count[node] += 1;
      const gap = y[row] - mean[node];
      mean[node] += gap / count[node];
      variance[node] += gap * (y[row] - mean[node]);
      const c = tree.column[node];
      const value = values[i * width + c];
      const goesLeft = c < numbers ? value <= tree.cut[node] : value !== tree.cut[node];
      node = c < 0 ? -1 : goesLeft ? tree.left[node] : tree.right[node];
    }
  });
  return { rows: count, mean, variance: variance.map((sum, node) => sum / count[node]) };
}
