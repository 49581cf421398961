import { seeded, type Random } from "../../random.ts";
import type { Features } from "../learner.ts";
import { treeGrower } from "./grow-tree.ts";
import type { Tree } from "./tree.ts";
import { outcomeOf, treeData } from "./tree-data.ts";
import type { TreeRules } from "./tree-options.ts";
import { treeStream } from "./tree-stream.ts";

export interface Draw {
  readonly seed: number;
  readonly stream: number;
}

/** Trees `from` .. `to` - 1 of a forest, the same however the forest is cut into blocks. */
export function growForest(
  features: Features,
  y: Float64Array,
  rows: Int32Array,
  rules: TreeRules,
  draw: Draw,
  from: number,
  to: number,
): Tree[] {
  const grow = treeGrower(treeData(features, rows, rules.bins), rules);
  const own = outcomeOf(y, rows);
  const times = new Int32Array(rows.length);
  return Array.from({ length: to - from }, (_, k) => grow(own, times, drawRows(times, draw, from + k)));
}

/** Draws n of n rows for a tree: how often each is there. The tree draws on from what is left of its stream. */
export function drawRows(times: Int32Array, { seed, stream }: Draw, tree: number): Random {
  const random = seeded(seed, treeStream(stream, tree));
  times.fill(0);
  for (let i = 0; i < times.length; i++) times[random.below(times.length)] += 1;
  return random;
}
