import assert from "node:assert/strict";
import { logisticLearner } from "../../../src/numeric/learners/logistic.ts";
import { solveSymmetric } from "../../../src/numeric/learners/linear/solve-symmetric.ts";
import { stops } from "../../frame/frames.ts";
import { features, largestGap, rowsUpTo, simulatedPanel, withDummies } from "./learning-data.ts";

describe("logistic regression as a learner", () => {
  const { data: panel, d, rows } = simulatedPanel(8, 40, 5);
  const data = { ...panel, factors: [panel.factors[0]] };

  it("gives probabilities whose errors no column and no level explains: the score is 0", () => {
    const predicted = logisticLearner().fit(data, d, rows).predict(data, rows);
    assert.ok(predicted.every((value) => value > 0 && value < 1));
    for (const { values } of withDummies(data).numbers) {
      const score = values.reduce((sum, value, i) => sum + value * (d[i] - predicted[i]), 0);
      assert.ok(Math.abs(score) < 1e-9 * Math.hypot(...values));
    }
  });

  it("predicts with a factor what it predicts with a dummy for each level", () => {
    const sparse = logisticLearner().fit(data, d, rows).predict(data, rows);
    const dense = logisticLearner().fit(withDummies(data), d, rows).predict(withDummies(data), rows);
    assert.ok(largestGap(sparse, dense) < 1e-9);
  });

  it("with one column of 0 and 1 finds the shares of the two groups", () => {
    const group = features({ x: [0, 0, 0, 0, 1, 1, 1, 1, 1] });
    const outcome = Float64Array.of(1, 0, 0, 0, 1, 1, 0, 1, 0);
    const { coefficients, predict } = logisticLearner().fit(group, outcome, rowsUpTo(9));
    assert.ok(largestGap(predict(group, Int32Array.of(0, 8)), [1 / 4, 3 / 5]) < 1e-12);
    assert.ok(Math.abs(coefficients.slopes[0] - (Math.log(3 / 2) - Math.log(1 / 3))) < 1e-11);
  });

  it("finds extreme but finite odds: 1 of 2,000 against 1,999 of 2,000", () => {
    const n = 4000;
    const x = Array.from({ length: n }, (_, i) => (i < n / 2 ? 0 : 1));
    const outcome = Float64Array.from(x, (value, i) => (i === 0 || i === n - 1 ? 1 - value : value));
    const { predict } = logisticLearner().fit(features({ x }), outcome, rowsUpTo(n));
    assert.ok(Math.abs(predict(features({ x }), Int32Array.of(0))[0] * 2000 - 1) < 1e-9);
  });

  it("leaves out constant and collinear columns and predicts as without them", () => {
    const [x1, x2] = data.numbers.map(({ values }) => values);
    const tricky = features({ x1, copy: x1.map((value) => 3 - 2 * value), x2, five: x1.map(() => 5) });
    const plain = features({ x1, x2 });
    const { coefficients, predict } = logisticLearner().fit(tricky, d, rows);
    assert.equal(coefficients.slopes[1], 0);
    assert.equal(coefficients.slopes[3], 0);
    assert.ok(largestGap(predict(tricky, rows), logisticLearner().fit(plain, d, rows).predict(plain, rows)) < 1e-10);
  });

  it("with a ridge satisfies its own score equation, and copes with one row for each level and fewer rows than columns", () => {
    const few = features(
      { a: [1, 2, 4, 0], b: [3, 1, 2, 7], c: [0, 0, 1, 2], e: [1, 9, 3, 3] },
      { city: [0, 1, 2, 3] },
    );
    const outcome = Float64Array.of(1, 0, 1, 0);
    const ridge = 0.1;
    const { coefficients, predict } = logisticLearner({ ridge }).fit(few, outcome, rowsUpTo(4));
    const predicted = predict(few, rowsUpTo(4));
    few.numbers.forEach(({ values }, j) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / 4;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4);
      const score = values.reduce((sum, value, i) => sum + ((value - mean) / sd) * (outcome[i] - predicted[i]), 0) / 4;
      assert.ok(Math.abs(score - ridge * coefficients.slopes[j] * sd) < 1e-9);
    });
  });

  it("explains separation: by a level, by a column, and in part only", () => {
    const { fit } = logisticLearner();
    const level = features({ x: [1, 2, 3, 1, 2, 3] }, { city: [0, 0, 0, 1, 1, 1] });
    stops(
      "linearLearners.separatedLevels",
      () => fit(level, Float64Array.of(0, 1, 0, 1, 1, 1), rowsUpTo(6)),
      "city",
      "1",
    );
    const column = features({ gdp: [1, 2, 3, 4, 5, 6], x: [3, 1, 2, 2, 1, 3] });
    stops("linearLearners.separated", () => fit(column, Float64Array.of(0, 0, 0, 1, 1, 1), rowsUpTo(6)), "gdp");
    const quasi = features({ gdp: [1, 2, 3, 3, 5, 6] });
    stops("linearLearners.separated", () => fit(quasi, Float64Array.of(0, 0, 0, 1, 1, 1), rowsUpTo(6)), "gdp");
  });

  it("says in both languages what is wrong with the outcome or the penalty", () => {
    const { fit } = logisticLearner();
    stops(
      "linearLearners.notBinary",
      () =>
        fit(
          data,
          d.map((value) => value + 0.5),
          rows,
        ),
      /0\.5|1\.5/,
    );
    stops("linearLearners.oneClass", () => fit(data, new Float64Array(rows.length).fill(1), rows), "1");
    stops("linearLearners.optionNotNegative", () => logisticLearner({ ridge: -1 }), "ridge");
  });
});

describe("a symmetric system", () => {
  it("gives a column that is a combination of earlier ones 0 and solves for the rest", () => {
    // Columns 1 and 2 are the same; 0 is apart. Lower triangle by rows.
    const lower = Float64Array.of(2, 0, 0, 0, 4, 0, 0, 4, 4);
    const x = solveSymmetric(lower, Float64Array.of(2, 8, 8), 1e-10);
    assert.equal(x[2], 0);
    assert.ok(largestGap(x, [1, 2, 0]) < 1e-14);
  });
});
