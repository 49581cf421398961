import assert from "node:assert/strict";
import { Problem } from "../../../src/messages/problem.ts";
import { decisionTree } from "../../../src/numeric/learners/decision-tree.ts";
import type { Features } from "../../../src/numeric/learners/learner.ts";
import { shuffle } from "../../../src/numeric/shuffle.ts";
import { seeded } from "../../../src/numeric/random.ts";
import type { TreeOptions } from "../../../src/numeric/learners/trees/tree-options.ts";
import { treeTable } from "../../../src/numeric/learners/trees/tree-table.ts";
import { allRows, smallFeatures, withDummies } from "./trees/small-features.ts";

const draw = { seed: 1, stream: 0 };
const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe("a decision tree", () => {
  for (const options of [{}, { minLeaf: 4 }, { maxDepth: 3 }, { maxLeaves: 6 }, { minSplit: 10 }] as TreeOptions[])
    it(`with fixed effects as factors is the tree on their dummies, node by node: ${JSON.stringify(options)}`, () => {
      for (const seed of seeds) {
        const { features, y, rows } = smallFeatures(seed);
        const dummies = withDummies(features);
        const factors = decisionTree(options).fit(features, y, rows, draw);
        const explicit = decisionTree(options).fit(dummies, y, rows, draw);
        const [own, wide] = [factors.tree, explicit.tree];
        // A split on a level, in the columns of the dummies: 3 numbers, 7 levels of the first factor, 3 of the second.
        const column = own.column.map((c, node) => (c < 3 ? c : c === 3 ? 3 + own.cut[node] : 10 + own.cut[node]));
        assert.deepEqual(column, wide.column);
        assert.deepEqual([own.left, own.right], [wide.left, wide.right]);
        assert.deepEqual(factors.predict(features, rows), explicit.predict(dummies, rows));
      }
    });

  it("takes the split that leaves the least sum of squares of all there are", () => {
    for (const seed of seeds) {
      const { features, y, rows } = smallFeatures(seed, { n: 25 });
      const fit = decisionTree({ maxDepth: 1, minLeaf: 3 }).fit(features, y, rows, draw);
      const predicted = fit.predict(features, rows);
      const left = rows.reduce((sum, row) => sum + (y[row] - predicted[row]) ** 2, 0);
      // Sums of 25 squares of small numbers: rounding is below 1e-12.
      assert.ok(Math.abs(left - leastSquares(withDummies(features), y, 3)) < 1e-10, `seed ${seed}`);
    }
  });

  it("does not depend on the order of rows", () => {
    for (const seed of seeds) {
      const { features, rows } = smallFeatures(seed);
      const random = seeded(seed, 9);
      const y = Float64Array.from(rows, () => random.normal());
      const ordered = decisionTree().fit(features, y, rows, draw).tree;
      const mixed = decisionTree().fit(features, y, shuffle(rows.slice(), random), draw).tree;
      assert.deepEqual([mixed.column, mixed.left], [ordered.column, ordered.left]);
      // The mean of a leaf is added up in the order of rows.
      mixed.cut.forEach((cut, node) => assert.ok(Math.abs(cut - ordered.cut[node]) < 1e-14));
    }
  });

  it("fits every row exactly when no two rows have the same features", () => {
    const random = seeded(3, 0);
    const values = Float64Array.from({ length: 200 }, () => random.normal());
    const y = Float64Array.from({ length: 200 }, () => 1e6 + random.normal());
    const features: Features = { nrow: 200, numbers: [{ name: "x", values }], factors: [] };
    assert.deepEqual(decisionTree().fit(features, y, allRows(200), draw).predict(features, allRows(200)), y);
  });

  it("tells values apart whatever their units", () => {
    // scikit-learn takes values within 1e-7 for one.
    const values = Float64Array.of(1e-12, 2e-12, 3e-12, 4e-12);
    const features: Features = { nrow: 4, numbers: [{ name: "x", values }], factors: [] };
    const y = Float64Array.of(1, 1, 5, 5);
    const { tree } = decisionTree().fit(features, y, allRows(4), draw);
    assert.ok(tree.cut[0] > 2e-12 && tree.cut[0] < 3e-12);
    assert.deepEqual([...tree.cut.subarray(1)], [1, 5]);
  });

  it("cuts at the lower value where no number lies between two", () => {
    const next = 1 + Number.EPSILON;
    const features: Features = { nrow: 2, numbers: [{ name: "x", values: Float64Array.of(1, next) }], factors: [] };
    const { predict, tree } = decisionTree().fit(features, Float64Array.of(3, 4), allRows(2), draw);
    assert.equal(tree.cut[0], 1);
    assert.deepEqual([...predict(features, allRows(2))], [3, 4]);
  });

  it("puts a level it has not seen with the rest", () => {
    const codes = Int32Array.of(0, 0, 1, 1, 2, 2);
    const features: Features = { nrow: 6, numbers: [], factors: [{ name: "city", codes, levels: 4 }] };
    const fit = decisionTree({ maxDepth: 1 }).fit(features, Float64Array.of(1, 1, 1, 1, 9, 9), allRows(6), draw);
    const later = { nrow: 1, numbers: [], factors: [{ name: "city", codes: Int32Array.of(3), levels: 4 }] };
    assert.deepEqual([...fit.predict(later, allRows(1))], [1]);
  });

  it("keeps to the least rows of leaves and of splits, the depth and the number of leaves", () => {
    const { features, y, rows } = smallFeatures(5, { n: 200 });
    const table = (options: TreeOptions) => {
      const { tree } = decisionTree(options).fit(features, y, rows, draw);
      return { tree, rows: treeTable(tree, features, y, rows).rows };
    };
    const leaf = table({ minLeaf: 7 });
    assert.ok(leaf.rows.every((count) => count >= 7));
    const split = table({ minSplit: 20 });
    assert.ok(split.rows.every((count, node) => split.tree.column[node] < 0 || count >= 20));
    assert.equal(table({ maxLeaves: 9 }).tree.column.filter((column) => column < 0).length, 9);
    assert.ok(table({ maxDepth: 2 }).tree.column.length <= 7);
  });

  it("with bins cuts between groups of equal size only", () => {
    const random = seeded(2, 0);
    const values = Float64Array.from({ length: 400 }, () => random.normal());
    const y = values.map((value) => value + random.normal());
    const features: Features = { nrow: 400, numbers: [{ name: "x", values }], factors: [] };
    const { tree } = decisionTree({ bins: 4 }).fit(features, y, allRows(400), draw);
    const sorted = values.slice().sort();
    const quartiles = [100, 200, 300].map((k) => (sorted[k - 1] + sorted[k]) / 2);
    const cuts = [...tree.cut].filter((_, node) => tree.column[node] === 0).sort((a, b) => a - b);
    assert.deepEqual(cuts, quartiles);
  });

  it("says in both languages what is wrong with its options and rows", () => {
    const { features, y, rows } = smallFeatures(1);
    const said = (act: () => unknown, english: RegExp, chinese: RegExp) =>
      assert.throws(act, (error) => {
        assert.ok(error instanceof Problem);
        assert.match(error.in("en-US"), english);
        assert.match(error.in("zh-CN"), chinese);
        return true;
      });
    said(() => decisionTree({ maxDepth: 0 }), /depth of a tree is 0/, /最大深度为 0/);
    said(() => decisionTree({ minLeaf: 0 }), /rows in a leaf is 0/, /叶节点的最小样本量为 0/);
    said(() => decisionTree({ minSplit: 1 }), /rows for a split is 1/, /最小样本量为 1/);
    said(() => decisionTree({ maxLeaves: 1.5 }), /number of leaves is 1.5/, /最大数目为 1.5/);
    said(() => decisionTree({ bins: 1 }), /number of bins is 1/, /分箱数为 1/);
    said(() => decisionTree({ columns: 1.5 }), /share of columns tried at a split is 1.5/, /变量比例为 1.5/);
    said(() => decisionTree().fit(features, y, new Int32Array(0), draw), /no rows/, /没有可供树模型学习的观测/);
    features.numbers[1].values[4] = NaN;
    said(() => decisionTree().fit(features, y, rows, draw), /missing or infinite value in x2/, /变量 x2 中发现缺失值/);
    features.numbers[1].values[4] = 0;
    y[3] = Infinity;
    said(() => decisionTree().fit(features, y, rows, draw), /infinite value in the outcome/, /被解释变量中发现缺失值/);
  });
});

/** The least sum of squares of one cut with so many rows on each side, by trying all. */
function leastSquares({ numbers, nrow }: Features, y: Float64Array, least: number): number {
  const about = (rows: Int32Array) => {
    const mean = rows.reduce((sum, row) => sum + y[row], 0) / rows.length;
    return rows.reduce((sum, row) => sum + (y[row] - mean) ** 2, 0);
  };
  const all = allRows(nrow);
  let best = about(all);
  for (const { values } of numbers)
    for (const cut of values) {
      const left = all.filter((row) => values[row] <= cut);
      const right = all.filter((row) => values[row] > cut);
      if (left.length >= least && right.length >= least) best = Math.min(best, about(left) + about(right));
    }
  return best;
}
