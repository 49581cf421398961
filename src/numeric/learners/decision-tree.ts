import { seeded } from "../random.ts";
import type { Features, Fitted, Learner } from "./learner.ts";
import { addPredictions } from "./trees/add-predictions.ts";
import { treeGrower } from "./trees/grow-tree.ts";
import { packRows } from "./trees/packed-rows.ts";
import type { Tree } from "./trees/tree.ts";
import { outcomeOf, treeData } from "./trees/tree-data.ts";
import { treeRules, type TreeOptions } from "./trees/tree-options.ts";
import { treeStream } from "./trees/tree-stream.ts";

export interface FittedTree extends Fitted {
  readonly tree: Tree;
}

export interface DecisionTree extends Learner {
  fit(...of: Parameters<Learner["fit"]>): FittedTree;
}

/**
 * One regression tree: the mean of y in boxes of the features, x <= cut or not, one level of a factor or not.
 *
 * The same tree as scikit-learn's `DecisionTreeRegressor` on the same numbers and a dummy for each level, except where two splits
 * are equally good: scikit-learn draws, here the first wins (`ties`). Rows in another order give the same tree.
 *
 * @throws Problem when an option is out of its range, there are no rows, or a value is not finite
 * @source Breiman, Friedman, Olshen and Stone (1984), Classification and Regression Trees
 * @reference test/reference/dml/decision_tree_a400.json
 */
export function decisionTree(options: TreeOptions = {}): DecisionTree {
  const rules = treeRules(options);
  return {
    name: "decision tree",
    fit(features, y, rows, { seed, stream }) {
      const data = treeData(features, rows, rules.bins);
      const own = outcomeOf(y, rows);
      const tree = treeGrower(data, rules)(own, null, seeded(seed, treeStream(stream, 0)));
      return { tree, predict: (others: Features, at: Int32Array) => predictTree(tree, others, at) };
    },
  };
}

function predictTree(tree: Tree, features: Features, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  addPredictions(tree, packRows(features, rows), 1, out);
  return out;
}
