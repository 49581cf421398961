import { problem } from "../../messages/problem.ts";
import { seeded } from "../random.ts";
import type { Features, Fitted, Learner } from "./learner.ts";
import { addPredictions } from "./trees/add-predictions.ts";
import { treeGrower } from "./trees/grow-tree.ts";
import { importanceOf } from "./trees/importance.ts";
import { packRows } from "./trees/packed-rows.ts";
import type { Tree } from "./trees/tree.ts";
import { outcomeOf, treeData } from "./trees/tree-data.ts";
import { treeRules, type TreeOptions } from "./trees/tree-options.ts";
import { treeStream } from "./trees/tree-stream.ts";

export interface BoostingOptions extends TreeOptions {
  /** Number of trees, one after the other (100). */
  readonly trees?: number;
  /** What of each tree's prediction is taken (0.1). */
  readonly rate?: number;
  /** The share of the rows each tree learns from, drawn without replacement (1: all). */
  readonly subsample?: number;
}

export interface FittedBoosting extends Fitted {
  /** The prediction before the first tree: the mean of y. */
  readonly start: number;
  readonly trees: readonly Tree[];
  /** The mean squared error over the rows learned from, after each tree. */
  readonly losses: Float64Array;
  importance(): Float64Array;
}

export interface GradientBoosting extends Learner {
  fit(...of: Parameters<Learner["fit"]>): FittedBoosting;
}

/**
 * Gradient boosting of the squared error: F_0 = mean(y), F_m = F_{m-1} + rate * T_m, T_m the tree of y - F_{m-1}. Defaults are
 * scikit-learn's: 100 trees of depth 3, rate 0.1, all rows. Factors are split one level against the rest.
 *
 * @throws Problem when an option is out of its range, there are no rows, or a value is not finite
 * @source Friedman (2001), Greedy function approximation, Annals of Statistics 29; (2002) for subsamples
 * @reference test/reference/dml/gradient_boosting_a400.json
 */
export function gradientBoosting({
  trees: count = 100,
  rate = 0.1,
  subsample = 1,
  ...options
}: BoostingOptions = {}): GradientBoosting {
  const rules = treeRules({ maxDepth: options.maxLeaves === undefined ? 3 : Infinity, ...options });
  if (!(Number.isInteger(count) && count >= 1)) throw problem("trees.count", { value: count });
  if (!(rate > 0 && rate <= 1)) throw problem("trees.rate", { value: rate });
  if (!(subsample > 0 && subsample <= 1)) throw problem("trees.subsample", { value: subsample });
  return {
    name: "gradient boosting",
    fit(features, y, rows, { seed, stream }) {
      const grow = treeGrower(treeData(features, rows, rules.bins), rules);
      const packed = packRows(features, rows);
      const n = rows.length;
      const residual = outcomeOf(y, rows);
      const start = residual.reduce((sum, value) => sum + value, 0) / n;
      residual.forEach((value, i) => (residual[i] = value - start));
      const losses = new Float64Array(count);
      const trees = Array.from({ length: count }, (_, k) => {
        const random = seeded(seed, treeStream(stream, k));
        const times = subsample < 1 ? drawShare(n, Math.max(1, Math.floor(subsample * n)), random.below) : null;
        const tree = grow(residual, times, random);
        addPredictions(tree, packed, -rate, residual);
        losses[k] = residual.reduce((sum, value) => sum + value * value, 0) / n;
        return tree;
      });
      return {
        start,
        trees,
        losses,
        predict: (others, at) => predictBoosting(start, rate, trees, others, at),
        importance: () => importanceOf(trees),
      };
    },
  };
}

/** `size` of n rows, each at most once: 1 for those drawn (selection sampling, Knuth 3.4.2 S). */
function drawShare(n: number, size: number, below: (n: number) => number): Int32Array {
  const times = new Int32Array(n);
  for (let i = 0, wanted = size; wanted > 0; i++)
    if (below(n - i) < wanted) {
      times[i] = 1;
      wanted -= 1;
    }
  return times;
}

function predictBoosting(
  start: number,
  rate: number,
  trees: readonly Tree[],
  features: Features,
  rows: Int32Array,
): Float64Array {
  const packed = packRows(features, rows);
  const out = new Float64Array(rows.length).fill(start);
  for (const tree of trees) addPredictions(tree, packed, rate, out);
  return out;
}
