import assert from "node:assert/strict";
import { lassoLearner } from "../../../src/numeric/learners/lasso.ts";
import type { Learner } from "../../../src/numeric/learners/learner.ts";
import { simplexWeights } from "../../../src/numeric/learners/linear/simplex-weights.ts";
import { olsLearner } from "../../../src/numeric/learners/ols.ts";
import { stackingLearner } from "../../../src/numeric/learners/stacking.ts";
import { svrLearner } from "../../../src/numeric/learners/svr.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { stops } from "../../frame/frames.ts";
import { features, largestGap, rowsUpTo, simulatedPanel } from "./learning-data.ts";

const draw = { seed: 11, stream: 2 };
const constant = (value: number): Learner => ({
  name: `always ${value}`,
  fit: () => ({ predict: (_, rows) => new Float64Array(rows.length).fill(value) }),
});

describe("the weights of a stack", () => {
  it("are not negative, sum to 1, and no small move towards another learner lowers the error", () => {
    const random = seeded(8, 0);
    for (let trial = 0; trial < 200; trial++) {
      const m = 1 + random.below(7);
      const n = 2 + random.below(12);
      const common = Float64Array.from({ length: n }, () => random.normal());
      const errors = Array.from({ length: m }, () => common.map((value) => value + 0.5 * random.normal()));
      const weights = simplexWeights(errors);
      assert.ok(weights.every((weight) => weight >= 0));
      assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-12);
      const mix = common.map((_, i) => errors.reduce((sum, own, k) => sum + weights[k] * own[i], 0));
      const slope = (own: Float64Array) => own.reduce((sum, value, i) => sum + value * mix[i], 0);
      // The gradient at learner k is at least that of the mix itself: the conditions of optimality on the simplex.
      for (const own of errors) assert.ok(slope(own) >= slope(mix) - 1e-10 * n);
    }
  });

  it("are those on paper for two learners", () => {
    // |w (1, 0) + (1 - w) (0, 2)|^2 is least at w = 4/5.
    const weights = simplexWeights([Float64Array.of(1, 0), Float64Array.of(0, 2)]);
    assert.ok(largestGap(weights, [0.8, 0.2]) < 1e-14);
  });

  it("exist for copies, for perfect learners, and for tiny errors", () => {
    const a = Float64Array.of(1, 2, 3);
    assert.ok(Math.abs(simplexWeights([a, a, a]).reduce((sum, w) => sum + w, 0) - 1) < 1e-12);
    assert.deepEqual([...simplexWeights([a, new Float64Array(3)])], [0, 1]);
    const tiny = simplexWeights([Float64Array.of(1e-150, 0), Float64Array.of(0, 2e-150)]);
    assert.ok(largestGap(tiny, [0.8, 0.2]) < 1e-12);
  });
});

describe("a stack of learners", () => {
  const { data, y, rows } = simulatedPanel(15, 8);

  it("finds the mean between two constants", () => {
    const few = features({ x: [1, 2, 3, 4] });
    const fit = stackingLearner({ learners: [constant(0), constant(10)], folds: 2 }).fit(
      few,
      Float64Array.of(2, 4, 2, 4),
      rowsUpTo(4),
      draw,
    );
    assert.ok(largestGap(fit.weights, [0.7, 0.3]) < 1e-12);
    assert.ok(largestGap(fit.predict(few, rowsUpTo(1)), [3]) < 1e-12);
    assert.deepEqual([...fit.errors], [10, 50]);
  });

  it("predicts with the weights what its learners, taught on all rows, predict", () => {
    const learners = [olsLearner(), svrLearner()];
    const fit = stackingLearner({ learners }).fit(data, y, rows, draw);
    const parts = learners.map((learner) => learner.fit(data, y, rows).predict(data, rows));
    const mixed = parts[0].map((value, i) => fit.weights[0] * value + fit.weights[1] * parts[1][i]);
    assert.ok(largestGap(fit.predict(data, rows), mixed) < 1e-12);
  });

  it("is the same for the same seed, and of one learner that learner", () => {
    const learner = stackingLearner({ learners: [lassoLearner({ folds: 3 }), svrLearner()], folds: 3 });
    const once = learner.fit(data, y, rows, draw);
    assert.deepEqual(learner.fit(data, y, rows, draw).predict(data, rows), once.predict(data, rows));
    assert.deepEqual([...stackingLearner({ learners: [olsLearner()] }).fit(data, y, rows, draw).weights], [1]);
  });

  it("says in both languages that it needs learners, and rows for its folds", () => {
    stops("linearLearners.noLearners", () => stackingLearner({ learners: [] }));
    const stack = stackingLearner({ learners: [olsLearner()] });
    stops("linearLearners.optionFolds", () => stack.fit(data, y, Int32Array.of(0, 1), draw), "5", "2");
  });
});
