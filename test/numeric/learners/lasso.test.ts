import assert from "node:assert/strict";
import { elasticNetLearner, lassoLearner, ridgeLearner } from "../../../src/numeric/learners/lasso.ts";
import { elasticNetPath, type ElasticNetOptions } from "../../../src/numeric/learners/linear/elastic-net-path.ts";
import { olsLearner } from "../../../src/numeric/learners/ols.ts";
import type { Features } from "../../../src/numeric/learners/learner.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { stops } from "../../frame/frames.ts";
import { features, largestGap, rowsUpTo, simulatedPanel, withDummies } from "./learning-data.ts";

const draw = { seed: 3, stream: 1 };

/**
 * The largest violation of the conditions of optimality, from dense columns and the formula as it is printed: with r the
 * residual and b the coefficient on the standardised column z, z'r/n = lambda (alpha sign b + (1 - alpha) b / sd(y)).
 */
function violation(data: Features, y: Float64Array, lambda: number, alpha: number): number {
  const n = y.length;
  const { solutions } = elasticNetPath(data, y, rowsUpTo(n), { alpha, lambdas: [lambda] });
  const { intercept, slopes, effects } = solutions[0];
  const all = [...slopes, ...effects.flatMap((effect) => [...effect])];
  const columns = withDummies(data).numbers.map(({ values }) => values);
  const fitted = columns.reduce(
    (sum, x, j) => sum.map((v, i) => v + all[j] * x[i]),
    new Float64Array(n).fill(intercept),
  );
  const residuals = y.map((value, i) => value - fitted[i]);
  const sdY = sdOf(y);
  return Math.max(
    Math.abs(meanOf(residuals)),
    ...columns.map((x, j) => {
      const [mean, sd] = [meanOf(x), sdOf(x)];
      if (sd < 1e-12) return all[j] === 0 ? 0 : Infinity;
      const gradient = x.reduce((sum, value, i) => sum + ((value - mean) / sd) * residuals[i], 0) / n;
      const b = all[j] * sd;
      return b === 0
        ? Math.max(0, Math.abs(gradient) - lambda * alpha)
        : Math.abs(gradient - lambda * (alpha * Math.sign(b) + ((1 - alpha) * b) / sdY));
    }),
  );
}
const meanOf = (v: Float64Array): number => v.reduce((sum, value) => sum + value, 0) / v.length;
const sdOf = (v: Float64Array): number => Math.sqrt(meanOf(v.map((value) => (value - meanOf(v)) ** 2)));

describe("lasso, ridge and elastic net", () => {
  const { data, y, rows } = simulatedPanel(20, 7);

  for (const alpha of [1, 0.5, 0])
    it(`meets the conditions of optimality with factors, alpha = ${alpha}`, () => {
      // 1e-9 in units of an outcome whose standard deviation is about 4.
      for (const lambda of [1, 0.1, 0.001]) assert.ok(violation(data, y, lambda, alpha) < 1e-9);
    });

  it("treats a factor as the dummies of its levels", () => {
    const options: ElasticNetOptions = { alpha: 0.7, lambdas: [0.3, 0.05] };
    for (const standardize of [true, false]) {
      const sparse = elasticNetPath(data, y, rows, { ...options, standardize });
      const dense = elasticNetPath(withDummies(data), y, rows, { ...options, standardize });
      for (const [k, { intercept, slopes, effects }] of sparse.solutions.entries()) {
        const all = [intercept, ...slopes, ...effects.flatMap((effect) => [...effect])];
        // x3 is in thousandths, so its slope is about 300: nine digits of it.
        assert.ok(largestGap(all, [dense.solutions[k].intercept, ...dense.solutions[k].slopes]) < 3e-7);
      }
      assert.deepEqual(sparse.df, dense.df);
    }
  });

  it("is the ridge of the normal equations: scikit-learn's penalty on the sum of squares", () => {
    const x = Float64Array.from([1, 2, 4, 7]);
    const outcome = Float64Array.from([2, 1, 5, 6]);
    const data = features({ x });
    const fit = ridgeLearner({ lambda: 3, convention: "scikit-learn" }).fit(data, outcome, rowsUpTo(4), draw);
    // Centred: x'y = (-2.5)(-1.5) + (-1.5)(-2.5) + 0.5 1.5 + 3.5 2.5 = 17, x'x = 21; b = 17 / (21 + 3).
    assert.ok(Math.abs(fit.coefficients.slopes[0] - 17 / 24) < 1e-9);
  });

  it("is the soft threshold for one column", () => {
    const data = features({ x: [-1, 1, -1, 1] });
    const outcome = Float64Array.from([0, 4, 2, 6]);
    const fit = (lambda: number) =>
      lassoLearner({ lambda }).fit(data, outcome, rowsUpTo(4), draw).coefficients.slopes[0];
    // x'y / n = 2, so b = 2 - lambda until nothing is left.
    assert.ok(Math.abs(fit(0.5) - 1.5) < 1e-9);
    assert.equal(fit(2.5), 0);
  });

  it("starts its path where nothing is in, and ends near least squares", () => {
    const path = elasticNetPath(data, y, rows, { alpha: 1 });
    assert.equal(path.df[0], 0);
    assert.ok(path.df[1] > 0);
    const free = elasticNetPath(features({ x: data.numbers[0].values }), y, rows, { alpha: 0.5, lambdas: [0] });
    const plain = features({ x: data.numbers[0].values });
    const ols = olsLearner().fit(plain, y, rows).coefficients.slopes[0];
    assert.ok(Math.abs(free.solutions[0].slopes[0] - ols) < 1e-9);
  });

  it("splits nothing between columns it cannot tell apart beyond what the ridge part asks, and drops a constant", () => {
    const x = data.numbers[0].values;
    const twice = features({ x, copy: x, five: x.map(() => 5) });
    const { slopes } = elasticNetLearner({ alpha: 0.5, lambda: 0.1 }).fit(twice, y, rows, draw).coefficients;
    assert.ok(Math.abs(slopes[0] - slopes[1]) < 1e-8);
    assert.equal(slopes[2], 0);
    for (const alpha of [1, 0.5, 0]) assert.ok(violation(twice, y, 0.01, alpha) < 1e-9);
  });

  it("settles columns that differ in the eighth digit, and powers of a column far from 0", () => {
    const random = seeded(2, 0);
    const z = Float64Array.from({ length: 400 }, () => random.normal());
    const x = z.map(() => 10 + random.normal() / 2);
    const outcome = z.map((value, i) => value + 0.3 * x[i] ** 2 + random.normal());
    const near = z.map((value) => value + 1e-7 * random.normal());
    const copies = features({ z, near, x, square: x.map((v) => v ** 2), cube: x.map((v) => v ** 3) });
    for (const lambda of [0.1, 0.001, 1e-6]) {
      const { solutions } = elasticNetPath(copies, outcome, rowsUpTo(400), { alpha: 1, lambdas: [lambda] });
      // The lasso takes one of two near copies when the other is worse; both together have the effect of z.
      assert.ok(Math.abs(solutions[0].slopes[0] + solutions[0].slopes[1] - 1) < 0.25);
    }
    assert.ok(violation(copies, outcome, 0.001, 1) < 2e-9);
  });

  it("settles a balanced panel, where all years at once move against the constant almost for nothing", () => {
    const random = seeded(4, 0);
    const cells = Array.from({ length: 40 * 12 }, (_, i) => [Math.floor(i / 12), i % 12]);
    const level = Float64Array.from({ length: 40 }, () => random.normal());
    const x = cells.map(([city]) => 3 * level[city] + 0.3 * random.normal());
    const outcome = Float64Array.from(cells, ([city, year], i) => level[city] + 0.1 * year + x[i] + random.normal());
    const balanced = features({ x }, { city: cells.map(([city]) => city), year: cells.map(([, year]) => year) });
    for (const lambda of [0.01, 0.001, 1e-5]) assert.ok(violation(balanced, outcome, lambda, 1) < 2e-9);
  });

  it("copes with one row for each level, and predicts a level it has not seen without an effect", () => {
    const few = features({ x: [1, 2, 4, 3, 8] }, { city: [0, 1, 2, 3, 4] });
    const outcome = Float64Array.from([1, 5, 2, 8, 3]);
    assert.ok(violation(few, outcome, 0.05, 1) < 1e-9);
    const { coefficients } = lassoLearner({ lambda: 0.05 }).fit(few, outcome, Int32Array.of(0, 1, 2, 3), draw);
    assert.equal(coefficients.effects[0][4], 0);
  });

  it("copes with fewer rows than columns, and then keeps at most as many columns as rows", () => {
    const wide = features(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, j) => [
          `x${j}`,
          Array.from({ length: 10 }, (_, i) => Math.sin((i + 1) * (j + 2) * 1.7)),
        ]),
      ),
    );
    const outcome = Float64Array.from({ length: 10 }, (_, i) => Math.cos(3 * i));
    for (const lambda of [0.1, 0.01, 0.001]) assert.ok(violation(wide, outcome, lambda, 1) < 1e-9);
    const { df } = elasticNetPath(wide, outcome, rowsUpTo(10), { alpha: 1 });
    assert.ok(Math.max(...df) <= 10);
  });

  it("predicts the mean of an outcome that does not vary", () => {
    const fit = lassoLearner().fit(data, new Float64Array(rows.length).fill(4), rows, draw);
    assert.ok(largestGap(fit.predict(data, Int32Array.of(0, 1)), [4, 4]) < 1e-12);
  });

  it("chooses the same penalty for the same seed, and the sparser one within one standard error", () => {
    const fit = lassoLearner().fit(data, y, rows, draw);
    assert.equal(lassoLearner().fit(data, y, rows, draw).lambda, fit.lambda);
    assert.ok(lassoLearner({ lambda: "1se" }).fit(data, y, rows, draw).lambda >= fit.lambda);
    assert.ok(fit.cvm! > 0);
  });

  it("does not depend on the units of a column or of the outcome", () => {
    const [a, b] = data.numbers.map(({ values }) => values);
    const other = features({ a: a.map((v) => 1000 * v + 7), b });
    const one = elasticNetPath(features({ a, b }), y, rows, { alpha: 0.5, lambdas: [0.2] }).solutions[0];
    const two = elasticNetPath(
      other,
      y.map((v) => 10 * v - 3),
      rows,
      { alpha: 0.5, lambdas: [2] },
    ).solutions[0];
    assert.ok(Math.abs(two.slopes[0] * 100 - one.slopes[0]) < 1e-9);
    assert.ok(Math.abs(two.slopes[1] / 10 - one.slopes[1]) < 1e-9);
  });

  it("says in both languages what is wrong with an option, the folds, or the columns", () => {
    const fit = (options: object) => () => elasticNetLearner({ alpha: 1, ...options }).fit(data, y, rows, draw);
    stops("linearLearners.optionShare", fit({ alpha: 2 }), "alpha");
    stops("linearLearners.optionNotNegative", fit({ lambda: -1 }), "lambda");
    stops("linearLearners.optionFolds", fit({ folds: 1 }));
    stops("linearLearners.optionFolds", fit({ folds: 1000 }), "1,000");
    stops("linearLearners.emptyFold", fit({ foldOf: new Int32Array(rows.length) }));
    stops("linearLearners.penaltyNotConverged", fit({ lambda: 1e-5, maxSweeps: 2 }), "2");
  });
});
