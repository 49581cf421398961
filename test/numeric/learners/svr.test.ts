import assert from "node:assert/strict";
import { svrLearner, type SvrOptions } from "../../../src/numeric/learners/svr.ts";
import type { Features } from "../../../src/numeric/learners/learner.ts";
import { kernelRows } from "../../../src/numeric/learners/svr/kernel-rows.ts";
import { supportVectors } from "../../../src/numeric/learners/svr/support-vectors.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { stops } from "../../frame/frames.ts";
import { features, largestGap, rowsUpTo, simulatedPanel, withDummies } from "./learning-data.ts";

/**
 * By how much rows miss the conditions of optimality, from predictions alone: inside the tube a = 0, on its edge 0 < |a| < C,
 * outside |a| = C with the sign of the error; and the coefficients sum to 0.
 */
function violation(data: Features, y: Float64Array, options: Required<Pick<SvrOptions, "cost" | "epsilon">>): number {
  const fit = svrLearner({ ...options, tolerance: 1e-9 }).fit(data, y, rowsUpTo(y.length));
  const predicted = fit.predict(data, rowsUpTo(y.length));
  const { coefficients } = fit.support;
  const { cost, epsilon } = options;
  let worst = Math.abs(coefficients.reduce((sum, a) => sum + a, 0));
  coefficients.forEach((a, i) => {
    const error = y[i] - predicted[i];
    assert.ok(Math.abs(a) <= cost);
    if (a === 0) worst = Math.max(worst, Math.abs(error) - epsilon);
    else if (Math.abs(a) < cost) worst = Math.max(worst, Math.abs(error - Math.sign(a) * epsilon));
    else worst = Math.max(worst, epsilon - error * Math.sign(a));
  });
  return worst;
}

describe("support vector regression", () => {
  const { data, y, rows } = simulatedPanel(30, 9);

  it("meets the conditions of optimality for soft and hard costs, wide and no tubes", () => {
    // Twice the tolerance of 1e-9 that it was asked for, and rounding.
    for (const options of [
      { cost: 1, epsilon: 0.1 },
      { cost: 100, epsilon: 0.01 },
      { cost: 0.01, epsilon: 0 },
    ])
      assert.ok(violation(data, y, options) < 1e-8, JSON.stringify(options));
  });

  it("treats a factor as the standardised dummies of its levels, also where a level is new", () => {
    const train = rows.filter((row) => data.factors[0].codes[row] !== 4);
    const learner = svrLearner({ tolerance: 1e-8 });
    const sparse = learner.fit(data, y, train);
    const dense = learner.fit(withDummies(data), y, train);
    assert.equal(sparse.gamma, dense.gamma);
    assert.ok(Math.abs(sparse.support.objective - dense.support.objective) < 1e-9 * Math.abs(dense.support.objective));
    // Both stop within 1e-8 of the optimum. Year and city dummies of a level not seen do not vary: they count in neither.
    const unseen = rows.filter((row) => data.factors[0].codes[row] === 4);
    assert.ok(largestGap(sparse.predict(data, rows), dense.predict(withDummies(data), rows)) < 1e-7);
    assert.ok(unseen.length > 0);
  });

  it("with two rows and a wide tube is a constant between them", () => {
    const two = features({ x: [0, 1] });
    const fit = svrLearner({ epsilon: 1 }).fit(two, Float64Array.of(3, 4), rowsUpTo(2));
    assert.ok(largestGap(fit.predict(two, rowsUpTo(2)), [3.5, 3.5]) < 1e-12);
    assert.equal(
      fit.support.coefficients.every((a) => a === 0),
      true,
    );
  });

  it("with two rows and a narrow tube is the solution on paper", () => {
    const two = features({ x: [0, 1] });
    const fit = svrLearner({ epsilon: 0.1, cost: 10, gamma: 0.5, tolerance: 1e-12 }).fit(
      two,
      Float64Array.of(0, 1),
      rowsUpTo(2),
    );
    // x = -1 and 1 standardised, so k = exp(-2); y1 - y0 = 1 = 2 eps + 2 a (1 - k).
    const a = 0.8 / (2 * (1 - Math.exp(-2)));
    assert.ok(largestGap(fit.support.coefficients, [-a, a]) < 1e-12);
    assert.ok(largestGap(fit.predict(two, rowsUpTo(2)), [0.1, 0.9]) < 1e-12);
  });

  it("with a small kernel cache finds the same coefficients to the last digit", () => {
    const random = seeded(5, 0);
    const x = Float64Array.from({ length: 150 }, () => random.normal());
    const outcome = x.map((value) => Math.sin(2 * value) + 0.3 * random.normal());
    const fill = (i: number, row: Float64Array) => x.forEach((value, l) => (row[l] = Math.exp(-((value - x[i]) ** 2))));
    const options = { cost: 5, epsilon: 0.05, tolerance: 1e-6 };
    let made = 0;
    const counted = (i: number, row: Float64Array) => {
      made += 1;
      fill(i, row);
    };
    const small = supportVectors(kernelRows(150, counted, 0), outcome, options);
    assert.ok(made > 150, "rows were thrown away and made again");
    assert.deepEqual(small, supportVectors(kernelRows(150, fill), outcome, options));
  });

  it("copes with constant and repeated columns, one row for each level, and fewer rows than columns", () => {
    const x = data.numbers[0].values;
    const tricky = features({ x, copy: x, five: x.map(() => 5) });
    assert.ok(violation(tricky, y, { cost: 1, epsilon: 0.1 }) < 1e-8);
    assert.equal(svrLearner().fit(tricky, y, rows).gamma, 1 / 2);
    const few = features({ a: [1, 2, 4], b: [3, 1, 2], c: [0, 0, 1], d: [5, 5, 5] }, { city: [0, 1, 2] });
    assert.ok(violation(few, Float64Array.of(1, 5, 2), { cost: 10, epsilon: 0.1 }) < 1e-8);
    const nothing = features({ five: [5, 5, 5] });
    const fit = svrLearner().fit(nothing, Float64Array.of(1, 2, 9), rowsUpTo(3));
    assert.ok(Math.abs(fit.predict(nothing, rowsUpTo(1))[0] - 2) < 0.2, "about the median, within the tube");
  });

  it("copes with repeated rows of different outcomes", () => {
    const same = features({ x: [1, 1, 1, 2, 2, 3] });
    assert.ok(violation(same, Float64Array.of(1, 2, 9, 4, 4, 0), { cost: 1, epsilon: 0.1 }) < 1e-8);
  });

  it("on a standardised outcome does not depend on the outcome's units", () => {
    const learner = svrLearner({ standardizeOutcome: true, tolerance: 1e-8 });
    const one = learner.fit(data, y, rows).predict(data, rows);
    const other = learner
      .fit(
        data,
        y.map((value) => 1000 * value + 5),
        rows,
      )
      .predict(data, rows);
    // Both stop within 1e-8 standard deviations of the optimum.
    assert.ok(
      largestGap(
        one,
        other.map((value) => (value - 5) / 1000),
      ) < 1e-5,
    );
  });

  it("says in both languages what is wrong with an option, and when the search ends short of the optimum", () => {
    stops("linearLearners.optionPositive", () => svrLearner({ cost: 0 }), "cost");
    stops("linearLearners.optionPositive", () => svrLearner({ gamma: -1 }), "gamma");
    stops("linearLearners.optionNotNegative", () => svrLearner({ epsilon: -0.1 }), "epsilon");
    stops("linearLearners.supportNotConverged", () => svrLearner({ maxIterations: 3 }).fit(data, y, rows), "3");
  });
});
