import assert from "node:assert/strict";
import { olsLearner } from "../../../src/numeric/learners/ols.ts";
import { stops } from "../../frame/frames.ts";
import { features, largestGap, rowsUpTo, simulatedPanel, withDummies } from "./learning-data.ts";

const learner = olsLearner();

describe("least squares as a learner", () => {
  it("predicts with factors what it predicts with a dummy for each level", () => {
    const { data, y, rows } = simulatedPanel(20, 7);
    const train = rows.filter((row) => row % 4 !== 1);
    const sparse = learner.fit(data, y, train);
    const dense = learner.fit(withDummies(data), y, train);
    // Ten digits of values up to about 8: two solvers' rounding.
    assert.ok(largestGap(sparse.predict(data, rows), dense.predict(withDummies(data), rows)) < 1e-9);
    assert.ok(largestGap(sparse.coefficients.slopes, dense.coefficients.slopes.slice(0, 3)) < 1e-9);
  });

  it("leaves residuals that no column and no level explains", () => {
    const { data, y, rows } = simulatedPanel(15, 6, 2);
    const predicted = learner.fit(data, y, rows).predict(data, rows);
    const residuals = y.map((value, i) => value - predicted[i]);
    for (const { values } of withDummies(data).numbers) {
      const product = values.reduce((sum, value, i) => sum + value * residuals[i], 0);
      const length = Math.hypot(...values) * Math.hypot(...y);
      assert.ok(Math.abs(product) < 1e-11 * length);
    }
  });

  it("gives the second of two collinear columns and a constant column the slope 0, and predicts as without them", () => {
    const { data, y, rows } = simulatedPanel(12, 5, 3);
    const [x1, x2] = data.numbers.map(({ values }) => values);
    const tricky = features({ x1, copy: x1.map((value) => 3 - 2 * value), x2, five: x1.map(() => 5) });
    const { slopes } = learner.fit(tricky, y, rows).coefficients;
    assert.equal(slopes[1], 0);
    assert.equal(slopes[3], 0);
    const plain = features({ x1, x2 });
    const gap = largestGap(
      learner.fit(tricky, y, rows).predict(tricky, rows),
      learner.fit(plain, y, rows).predict(plain, rows),
    );
    assert.ok(gap < 1e-12);
  });

  it("gives a number that never varies within a factor the slope 0", () => {
    const city = [0, 0, 1, 1, 2, 2];
    const data = features({ area: city.map((c) => 10 * c + 7), x: [1, 2, 4, 3, 5, 9] }, { city });
    const y = Float64Array.from([1, 2, 3, 5, 4, 6]);
    const { slopes } = learner.fit(data, y, rowsUpTo(6)).coefficients;
    assert.equal(slopes[0], 0);
    // Within cities: sum dx dy / sum dx^2 = (0.5 - 1 + 4) / (0.5 + 0.5 + 8).
    assert.ok(Math.abs(slopes[1] - 3.5 / 9) < 1e-13);
  });

  it("with one row for each level repeats these rows and predicts a new level at the average", () => {
    const data = features({ x: [1, 2, 3, 9] }, { city: [0, 1, 2, 3] });
    const y = Float64Array.from([5, 1, 6, 100]);
    const fit = learner.fit(data, y, Int32Array.of(0, 1, 2));
    assert.ok(largestGap(fit.predict(data, rowsUpTo(4)), [5, 1, 6, 4]) < 1e-12);
  });

  it("with fewer rows than columns goes through the rows", () => {
    const data = features({ a: [1, 2, 5], b: [0, 1, 7], c: [3, 1, 2], d: [1, 1, 4] });
    const y = Float64Array.from([3, -1, 2]);
    assert.ok(largestGap(learner.fit(data, y, rowsUpTo(3)).predict(data, rowsUpTo(3)), y) < 1e-12);
  });

  it("predicts the same from a column that lies on a level of 1e8", () => {
    const { data, y, rows } = simulatedPanel(10, 8, 4);
    const x = data.numbers[0].values;
    const plain = features({ x }, { city: data.factors[0].codes });
    const odd = features({ x: x.map((value) => 1e8 + value) }, { city: data.factors[0].codes });
    const gap = largestGap(
      learner.fit(plain, y, rows).predict(plain, rows),
      learner.fit(odd, y, rows).predict(odd, rows),
    );
    // A level of 1e8 leaves eight digits of the column.
    assert.ok(gap < 1e-6);
  });

  it("without any column predicts the mean", () => {
    const data = { nrow: 3, numbers: [], factors: [] };
    assert.deepEqual([...learner.fit(data, Float64Array.of(1, 2, 6), rowsUpTo(3)).predict(data, rowsUpTo(2))], [3, 3]);
  });

  it("says so when there are no rows, or a value is missing", () => {
    const data = features({ gdp: [1, NaN] });
    stops("linearLearners.noRows", () => learner.fit(data, new Float64Array(2), new Int32Array(0)), "ols");
    stops("linearLearners.notFinite", () => learner.fit(data, new Float64Array(2), rowsUpTo(2)), "gdp");
  });
});
