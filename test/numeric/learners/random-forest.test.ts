import assert from "node:assert/strict";
import { Problem } from "../../../src/messages/problem.ts";
import { decisionTree } from "../../../src/numeric/learners/decision-tree.ts";
import { randomForest } from "../../../src/numeric/learners/random-forest.ts";
import { drawRows, growForest } from "../../../src/numeric/learners/trees/grow-forest.ts";
import { treeGrower } from "../../../src/numeric/learners/trees/grow-tree.ts";
import { treeData } from "../../../src/numeric/learners/trees/tree-data.ts";
import { treeRules } from "../../../src/numeric/learners/trees/tree-options.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { allRows, smallFeatures } from "./trees/small-features.ts";

const draw = { seed: 7, stream: 3 };

/** y = x1 + 2 x2 + noise of the size of a tenth, no effect of x3 and the factors. */
function signal(seed: number, n = 300) {
  const { features, random } = smallFeatures(seed, { n, values: 1000 });
  const [x1, x2] = features.numbers.map(({ values }) => values);
  const y = x1.map((value, i) => (value + 2 * x2[i]) / 1000 + 0.1 * random.normal());
  return { features, y, rows: allRows(n) };
}

describe("a random forest", () => {
  it("gives the same digits for a seed and stream, and others for another", () => {
    const { features, y, rows } = signal(1);
    const predict = (seed: number, stream: number) =>
      randomForest({ trees: 10 }).fit(features, y, rows, { seed, stream }).predict(features, rows);
    assert.deepEqual(predict(1, 2), predict(1, 2));
    assert.notDeepEqual(predict(1, 2), predict(1, 3));
    assert.notDeepEqual(predict(1, 2), predict(2, 2));
  });

  it("is the same forest when its trees are grown in blocks", () => {
    const { features, y, rows } = signal(2);
    for (const columns of ["all", "third"] as const) {
      const rules = treeRules({ ties: "random", columns });
      const whole = growForest(features, y, rows, rules, draw, 0, 12);
      const blocks = [0, 5, 11].map((from, b) => growForest(features, y, rows, rules, draw, from, [5, 11, 12][b]));
      assert.deepEqual(blocks.flat(), whole);
    }
  });

  it("counts a row drawn twice as two rows", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { features, y, rows } = smallFeatures(seed);
      const times = new Int32Array(rows.length);
      const random = drawRows(times, draw, seed);
      const rules = treeRules({ minLeaf: 5, count: "draws" });
      const weighted = treeGrower(treeData(features, rows), rules)(y, times, random);
      const twice = Int32Array.from([...rows].flatMap((row) => Array<number>(times[row]).fill(row)));
      const copied = decisionTree({ minLeaf: 5 }).fit(features, y, twice, draw).tree;
      assert.deepEqual([weighted.column, weighted.left], [copied.column, copied.left]);
      // A leaf's mean is added up in another order.
      weighted.cut.forEach((cut, node) => assert.ok(Math.abs(cut - copied.cut[node]) < 1e-14));
    }
  });

  it("predicts out of bag from the trees that did not draw a row, as it does new rows", () => {
    const { features, y, rows } = signal(4, 600);
    const [inside, outside] = [rows.subarray(0, 300), rows.subarray(300)];
    const fit = randomForest({ trees: 200 }).fit(features, y, inside, draw);
    const error = (at: Int32Array, predicted: Float64Array) =>
      at.reduce((sum, row, i) => sum + (y[row] - predicted[i]) ** 2, 0) / at.length;
    const [within, oob, fresh] = [
      error(inside, fit.predict(features, inside)),
      error(inside, fit.outOfBag()),
      error(outside, fit.predict(features, outside)),
    ];
    assert.ok(within < oob / 2, "rows learned from are fitted closer");
    // Two means of 300 squares about 0.015 differ by about a tenth of it.
    assert.ok(Math.abs(oob / fresh - 1) < 0.3, `${oob} against ${fresh}`);
    const single = randomForest({ trees: 1 }).fit(features, y, inside, draw).outOfBag();
    const times = new Int32Array(inside.length);
    drawRows(times, draw, 0);
    assert.deepEqual(
      [...single].map(Number.isNaN),
      Array.from(times, (count) => count > 0),
    );
  });

  it("finds the columns that matter", () => {
    const { features, y, rows } = signal(5);
    const share = randomForest({ trees: 50 }).fit(features, y, rows, draw).importance();
    assert.equal(share.length, 5);
    assert.ok(Math.abs(share.reduce((sum, value) => sum + value, 0) - 1) < 1e-12);
    assert.ok(share[1] > 0.6 && share[0] > 0.1 && share[2] + share[3] + share[4] < 0.1, `${share}`);
  });

  it("looks at the share of columns it is told, and goes on until one can be split", () => {
    const { features, y, rows } = signal(6);
    // One column at each split: noise is split on as often as the rest.
    const { trees } = randomForest({ trees: 20, columns: 0.2 }).fit(features, y, rows, draw);
    const first = trees.map(({ column }) => column[0]);
    assert.ok(new Set(first).size >= 4, `${first}`);
    const constant = {
      ...features,
      numbers: features.numbers.map((c, j) => (j < 2 ? { ...c, values: new Float64Array(300).fill(1) } : c)),
    };
    const fit = randomForest({ trees: 5, columns: "sqrt" }).fit(constant, y, rows, draw);
    assert.ok(fit.trees.every(({ column }) => column[0] >= 2));
  });

  it("predicts the mean where nothing tells rows apart", () => {
    const y = Float64Array.of(1, 2, 6);
    const features = { nrow: 3, numbers: [{ name: "x", values: new Float64Array(3) }], factors: [] };
    const trees = randomForest({ trees: 2000 }).fit(features, y, allRows(3), draw);
    // The mean over draws of a mean of three: a standard error of 0.03.
    assert.ok(Math.abs(trees.predict(features, allRows(1))[0] - 3) < 0.15);
    assert.deepEqual([...trees.importance()], [0]);
  });

  it("says in both languages that it needs trees", () => {
    assert.throws(
      () => randomForest({ trees: 0 }),
      (error) =>
        error instanceof Problem &&
        /number of trees is 0/.test(error.in("en-US")) &&
        /棵数为 0/.test(error.in("zh-CN")),
    );
  });

  it("draws each row with the chance of a bootstrap", () => {
    const times = new Int32Array(2000);
    drawRows(times, draw, 0);
    assert.equal(
      times.reduce((sum, count) => sum + count, 0),
      2000,
    );
    // 1 / e of the rows is left out, with a standard error of about 0.007.
    assert.ok(Math.abs(times.filter((count) => count === 0).length / 2000 - Math.exp(-1)) < 0.03);
    assert.notDeepEqual(seeded(1, 0).uniform(), drawRows(times, draw, 1).uniform());
  });
});
