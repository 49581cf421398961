import type { Tree } from "./tree.ts";

/** The nodes of a tree while it grows. Each holds the rows `start` .. `end` - 1 of the node order. */
export interface Nodes {
  count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly depth: Int32Array;
  readonly weight: Float64Array;
  readonly sum: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The column of the split that was found, -1 for none, and where it cuts (see `Candidate`). */
  readonly column: Int32Array;
  readonly place: Int32Array;
  readonly leftWeight: Float64Array;
  readonly leftSum: Float64Array;
  readonly gain: Float64Array;
  /** What the finished tree holds as `cut`. */
  readonly cut: Float64Array;
}

export function nodeRoom(capacity: number): Nodes {
  const whole = () => new Int32Array(capacity);
  const real = () => new Float64Array(capacity);
  return {
    count: 0,
    ...{ start: whole(), end: whole(), depth: whole(), left: whole(), right: whole(), column: whole(), place: whole() },
    ...{ weight: real(), sum: real(), leftWeight: real(), leftSum: real(), gain: real(), cut: real() },
  };
}

/** A new node that is not split; its number. */
export function addNode(nodes: Nodes, start: number, end: number, depth: number, weight: number, sum: number): number {
  const node = nodes.count++;
  nodes.start[node] = start;
  nodes.end[node] = end;
  nodes.depth[node] = depth;
  nodes.weight[node] = weight;
  nodes.sum[node] = sum;
  nodes.column[node] = -1;
  nodes.left[node] = -1;
  nodes.right[node] = -1;
  return node;
}

/**
 * The finished tree, its nodes in the order they were made, or, depth first, each before its left and then its right side.
 *
 * @param columns of the features, by the columns searched
 * @param unit times which a gain is in units of y^2
 */
export function finish(nodes: Nodes, depthFirst: boolean, columns: Int32Array, width: number, unit: number): Tree {
  const { count } = nodes;
  const renamed = new Int32Array(count);
  for (let node = 0; node < count; node++) renamed[node] = node;
  if (depthFirst) {
    const waiting = [0];
    for (let next = 0; waiting.length > 0; next++) {
      const node = waiting.pop()!;
      renamed[node] = next;
      if (nodes.left[node] >= 0) waiting.push(nodes.right[node], nodes.left[node]);
    }
  }
  const tree = {
    column: new Int32Array(count).fill(-1),
    cut: new Float64Array(count),
    left: new Int32Array(count).fill(-1),
    right: new Int32Array(count).fill(-1),
    gain: new Float64Array(width),
  };
  for (let node = 0; node < count; node++) {
    const at = renamed[node];
    tree.cut[at] = nodes.cut[node];
    if (nodes.left[node] < 0) continue;
    tree.column[at] = columns[nodes.column[node]];
    tree.left[at] = renamed[nodes.left[node]];
    tree.right[at] = renamed[nodes.right[node]];
    tree.gain[tree.column[at]] += nodes.gain[node] * unit;
  }
  return tree;
}
