import { problem } from "../../messages/problem.ts";
import type { Features, Fitted, Learner } from "./learner.ts";
import { addPredictions } from "./trees/add-predictions.ts";
import { drawRows, growForest } from "./trees/grow-forest.ts";
import { importanceOf } from "./trees/importance.ts";
import { packRows } from "./trees/packed-rows.ts";
import type { Tree } from "./trees/tree.ts";
import { treeRules, type TreeOptions } from "./trees/tree-options.ts";

export interface ForestOptions extends TreeOptions {
  /** Number of trees (100). */
  readonly trees?: number;
}

export interface FittedForest extends Fitted {
  readonly trees: readonly Tree[];
  /** The share of each column in the fall of the sum of squares, mean over trees: numbers, then factors. Adds up to 1. */
  importance(): Float64Array;
  /** The mean prediction of each row learned from by the trees that did not draw it; NaN for a row that all drew. */
  outOfBag(): Float64Array;
}

export interface RandomForest extends Learner {
  fit(...of: Parameters<Learner["fit"]>): FittedForest;
}

/**
 * A random forest: the mean of trees, each grown from n of the n rows drawn with replacement. Defaults are scikit-learn's: 100 trees,
 * all columns at each split, leaves of one row. Factors are split one level against the rest.
 *
 * Tree k draws from a stream of its own. The draw goes by the place of a row in `rows`, so rows in another order are another draw.
 * Equally good splits are drawn among (`ties: "random"`), as scikit-learn does: it makes trees differ more.
 *
 * @throws Problem when an option is out of its range, there are no rows, or a value is not finite
 * @source Breiman (2001), Random Forests, Machine Learning 45
 * @reference test/reference/dml/random_forest_accuracy_a400.json, ranger_accuracy_a400.json
 */
export function randomForest({ trees: count = 100, ...options }: ForestOptions = {}): RandomForest {
  const rules = treeRules({ ties: "random", ...options });
  if (!(Number.isInteger(count) && count >= 1)) throw problem("trees.count", { value: count });
  return {
    name: "random forest",
    fit(features, y, rows, draw) {
      const trees = growForest(features, y, rows, rules, draw, 0, count);
      return {
        trees,
        predict: (others, at) => predictForest(trees, others, at),
        importance: () => importanceOf(trees),
        outOfBag: () => predictOutOfBag(trees, features, rows, draw),
      };
    },
  };
}

function predictForest(trees: readonly Tree[], features: Features, rows: Int32Array): Float64Array {
  const packed = packRows(features, rows);
  const out = new Float64Array(rows.length);
  for (const tree of trees) addPredictions(tree, packed, 1 / trees.length, out);
  return out;
}

function predictOutOfBag(
  trees: readonly Tree[],
  features: Features,
  rows: Int32Array,
  draw: { readonly seed: number; readonly stream: number },
): Float64Array {
  const packed = packRows(features, rows);
  const sum = new Float64Array(rows.length);
  const votes = new Int32Array(rows.length);
  const times = new Int32Array(rows.length);
  const outside = new Uint8Array(rows.length);
  trees.forEach((tree, k) => {
    // The draw is made again rather than kept: n numbers for each tree.
    drawRows(times, draw, k);
    for (let i = 0; i < times.length; i++) {
      outside[i] = times[i] === 0 ? 1 : 0;
      votes[i] += outside[i];
    }
    addPredictions(tree, packed, 1, sum, outside);
  });
  return sum.map((value, i) => value / votes[i]);
}
