import assert from "node:assert/strict";
import { Problem } from "../../../src/messages/problem.ts";
import { decisionTree } from "../../../src/numeric/learners/decision-tree.ts";
import { gradientBoosting, type BoostingOptions } from "../../../src/numeric/learners/gradient-boosting.ts";
import { smallFeatures, withDummies } from "./trees/small-features.ts";

const draw = { seed: 1, stream: 0 };

describe("gradient boosting", () => {
  it("with fixed effects as factors predicts what it predicts from their dummies", () => {
    for (let seed = 0; seed < 10; seed++) {
      const { features, y, rows } = smallFeatures(seed);
      const dummies = withDummies(features);
      const factors = gradientBoosting({ trees: 20 }).fit(features, y, rows, draw).predict(features, rows);
      const explicit = gradientBoosting({ trees: 20 }).fit(dummies, y, rows, draw).predict(dummies, rows);
      assert.deepEqual(factors, explicit);
    }
  });

  it("with one tree taken whole is that tree", () => {
    const { features, y, rows } = smallFeatures(3);
    const one = gradientBoosting({ trees: 1, rate: 1, maxDepth: 4 })
      .fit(features, y, rows, draw)
      .predict(features, rows);
    const tree = decisionTree({ maxDepth: 4 }).fit(features, y, rows, draw).predict(features, rows);
    // The mean is taken out and added again.
    one.forEach((value, i) => assert.ok(Math.abs(value - tree[i]) < 1e-13));
  });

  it("fits the rows closer with each tree, and says how close", () => {
    const { features, y, rows } = smallFeatures(4);
    const fit = gradientBoosting({ trees: 50 }).fit(features, y, rows, draw);
    for (let k = 1; k < 50; k++) assert.ok(fit.losses[k] < fit.losses[k - 1]);
    const predicted = fit.predict(features, rows);
    const loss = rows.reduce((sum, row) => sum + (y[row] - predicted[row]) ** 2, 0) / rows.length;
    assert.ok(Math.abs(loss - fit.losses[49]) < 1e-13);
    assert.ok(Math.abs(fit.importance().reduce((sum, value) => sum + value, 0) - 1) < 1e-12);
  });

  it("draws a share of the rows for each tree, by the seed", () => {
    const { features, y, rows } = smallFeatures(5);
    const predict = (seed: number, subsample: number) =>
      gradientBoosting({ trees: 20, subsample }).fit(features, y, rows, { seed, stream: 0 }).predict(features, rows);
    assert.deepEqual(predict(1, 0.5), predict(1, 0.5));
    assert.notDeepEqual(predict(1, 0.5), predict(2, 0.5));
    assert.deepEqual(predict(1, 1), predict(2, 1));
  });

  it("says in both languages what is wrong with its options", () => {
    const said = (options: BoostingOptions, english: RegExp, chinese: RegExp) =>
      assert.throws(
        () => gradientBoosting(options),
        (error) => error instanceof Problem && english.test(error.in("en-US")) && chinese.test(error.in("zh-CN")),
      );
    said({ trees: 1.5 }, /number of trees is 1.5/, /棵数为 1.5/);
    said({ rate: 0 }, /learning rate is 0/, /学习率为 0/);
    said({ subsample: 2 }, /each tree learns from is 2/, /样本的比例为 2/);
  });
});
