import { z } from "zod";
import { decisionTree } from "../../../numeric/learners/decision-tree.ts";
import { gradientBoosting } from "../../../numeric/learners/gradient-boosting.ts";
import type { Features } from "../../../numeric/learners/learner.ts";
import { randomForest, type ForestOptions } from "../../../numeric/learners/random-forest.ts";
import { importanceOf } from "../../../numeric/learners/trees/importance.ts";
import { treeTable } from "../../../numeric/learners/trees/tree-table.ts";

interface CaseTable {
  readonly columns: Readonly<Record<string, Float64Array | readonly string[]>>;
  readonly nrow: number;
}

const caseSpec = z.looseObject({ y: z.string(), x: z.array(z.string()).optional() });
const settings = z.record(
  z.string(),
  z.looseObject({
    params: z.looseObject({
      max_depth: z.number().optional(),
      min_samples_leaf: z.number().optional(),
      max_leaf_nodes: z.number().optional(),
      n_estimators: z.number().optional(),
      learning_rate: z.number().optional(),
    }),
  }),
);

/**
 * Runs a reference case of one regression tree: every node of it, importance and predictions.
 *
 * @param expected the case's own values, which name the settings of each tree
 * @param notCompared marks settings
 * @reference test/reference/dml/decision_tree_a400.json
 */
export function decisionTreeCase(
  table: CaseTable,
  spec: unknown,
  expected: unknown,
  notCompared: symbol,
): Readonly<Record<string, unknown>> {
  const { features, y, train, test } = read(table, spec);
  return eachSetting(expected, ({ max_depth, min_samples_leaf, max_leaf_nodes }) => {
    const learner = decisionTree({ maxDepth: max_depth, minLeaf: min_samples_leaf, maxLeaves: max_leaf_nodes });
    const fit = learner.fit(features, y, train, { seed: 1, stream: 0 });
    const { tree } = fit;
    const { rows, mean, variance } = treeTable(tree, features, y, train);
    return {
      params: notCompared,
      split_ties_free: notCompared,
      feature: Array.from(tree.column, (column) => (column < 0 ? -2 : column)),
      threshold: Array.from(tree.cut, (cut, node) => (tree.column[node] < 0 ? null : cut)),
      left: Array.from(tree.left),
      right: Array.from(tree.right),
      n_node: Array.from(rows),
      value: Array.from(mean),
      impurity: Array.from(variance),
      importance: Array.from(importanceOf([tree])),
      predictions: Array.from(fit.predict(features, test)),
    };
  });
}

/**
 * Runs a reference case of gradient boosting: the loss after each tree, the predictions and the first tree.
 *
 * @reference test/reference/dml/gradient_boosting_a400.json
 */
export function boostingCase(
  table: CaseTable,
  spec: unknown,
  expected: unknown,
  notCompared: symbol,
): Readonly<Record<string, unknown>> {
  const { features, y, train, test } = read(table, spec);
  return eachSetting(expected, ({ n_estimators, learning_rate, max_depth }) => {
    const learner = gradientBoosting({ trees: n_estimators, rate: learning_rate, maxDepth: max_depth });
    const fit = learner.fit(features, y, train, { seed: 1, stream: 0 });
    const [first] = fit.trees;
    const from = y.map((value) => value - fit.start);
    return {
      params: notCompared,
      ties_free: notCompared,
      init: fit.start,
      train_loss_sse_half_or_mse: Array.from(fit.losses),
      predictions: Array.from(fit.predict(features, test)),
      first_tree_feature: Array.from(first.column, (column) => (column < 0 ? -2 : column)),
      // scikit-learn writes -2 where a leaf has no cut.
      first_tree_threshold: Array.from(first.cut, (cut, node) => (first.column[node] < 0 ? -2 : cut)),
      first_tree_value: Array.from(treeTable(first, features, from, train).mean),
    };
  });
}

/** The forests of other programs, in our options. */
const forests: Readonly<Record<string, ForestOptions>> = {
  sklearn_defaults: { trees: 300 },
  sklearn_third_leaf5: { trees: 300, columns: "third", minLeaf: 5 },
  // Both stop at nodes of at most five draws.
  ranger: { trees: 500, columns: "sqrt", minSplit: 6, count: "draws" },
  randomForest: { trees: 500, columns: "third", minSplit: 6, count: "draws" },
};

/**
 * Runs a reference case of random forests: the mean squared error of new rows, and out of bag, which other random numbers move.
 *
 * @reference test/reference/dml/random_forest_accuracy_a400.json, ranger_accuracy_a400.json
 */
export function forestAccuracyCase(
  table: CaseTable,
  spec: unknown,
  expected: unknown,
  notCompared: symbol,
): Readonly<Record<string, unknown>> {
  const { features, y, train, test } = read(table, spec);
  const error = (rows: Int32Array, predicted: Float64Array) =>
    rows.reduce((sum, row, i) => sum + (y[row] - predicted[i]) ** 2, 0) / rows.length;
  const found = Object.keys(expected as object).flatMap((name) => {
    if (!(name in forests)) return [];
    const fit = randomForest(forests[name]).fit(features, y, train, { seed: 1, stream: 0 });
    const mse = error(test, fit.predict(features, test));
    const oob = error(train, fit.outOfBag());
    return [
      [
        name,
        {
          ...{ mse_mean: mse, test_mse_mean: mse, oob_mse_mean: oob },
          // How far seeds lie apart in the other program: the width of the band, no number to agree with.
          ...{ mse_sd: notCompared, test_mse_sd: notCompared, oob_mse_sd: notCompared },
        },
      ] as const,
    ];
  });
  const mean = test.reduce((sum, row) => sum + y[row], 0) / test.length;
  return { ...Object.fromEntries(found), test_variance: error(test, new Float64Array(test.length).fill(mean)) };
}

type Settings = z.infer<typeof settings>[string]["params"];

function eachSetting(expected: unknown, run: (params: Settings) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(settings.parse(expected)).map(([name, { params }]) => [name, run(params)] as const),
  );
}

function read({ columns, nrow }: CaseTable, spec: unknown) {
  const { y, x } = caseSpec.parse(spec);
  const names = x ?? Object.keys(columns).filter((name) => name !== y && name !== "train");
  const column = (name: string) => columns[name] as Float64Array;
  const rows = Int32Array.from({ length: nrow }, (_, row) => row);
  const features: Features = { nrow, numbers: names.map((name) => ({ name, values: column(name) })), factors: [] };
  return {
    features,
    y: column(y),
    train: rows.filter((row) => column("train")[row] === 1),
    test: rows.filter((row) => column("train")[row] === 0),
  };
}
