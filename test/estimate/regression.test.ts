import assert from "node:assert/strict";
import { regress } from "../../src/estimate/regression.ts";
import type { Estimate } from "../../src/estimate/estimate.ts";
import type { ModelSpecInput } from "../../src/estimate/spec.ts";
import { takeRows, valuesOf, withColumn, withDummies } from "./dummies.ts";
import { simulatedPanel } from "./simulated-panel.ts";

const frame = simulatedPanel({ firms: 12, years: 9, share: 0.75, regressors: 3, seed: 11 });
const x = ["x1", "x2", "x3"];
const fe: ModelSpecInput = { method: "fe", y: "y", x, absorb: ["firm", "year"], constant: false };

const term = (estimate: Estimate, name: string) => estimate.terms.find((found) => found.name === name)!;
const pick = (estimate: Estimate, of: "estimate" | "stdError" | "pValue") => x.map((name) => term(estimate, name)[of]);

/** The same arithmetic on another route: ten digits are what double precision leaves of it. */
function same(actual: readonly number[], expected: readonly number[], tolerance = 1e-10): void {
  actual.forEach((value, i) =>
    assert.ok(Math.abs(value - expected[i]) <= tolerance * Math.abs(expected[i]), `${value} is not ${expected[i]}`),
  );
}

describe("a regression with fixed effects", () => {
  const { frame: wide, dummies } = withDummies(frame, "firm", "year");
  const byDummies = (vcov: ModelSpecInput["vcov"], weights?: string) =>
    regress(wide, { method: "ols", y: "y", x: [...x, ...dummies], vcov, weights });

  for (const type of ["iid", "hc0", "hc1", "hc2", "hc3"] as const) {
    for (const weights of [undefined, "w"]) {
      it(`is the regression on dummies: coefficients, ${type} errors and fit${weights ? ", weighted" : ""}`, () => {
        const within = regress(frame, { ...fe, vcov: { type }, weights });
        const full = byDummies({ type }, weights);
        same(pick(within, "estimate"), pick(full, "estimate"));
        same(pick(within, "stdError"), pick(full, "stdError"));
        same(pick(within, "pValue"), pick(full, "pValue"), 1e-8);
        for (const name of ["r2", "r2Adjusted", "ssr", "rmse", "logLik", "aic", "bic"] as const)
          same([within.fit[name]!], [full.fit[name]!]);
        assert.equal(within.fit.dfResidual, full.fit.dfResidual);
      });
    }
  }

  it("has the clustered errors of the regression on dummies once every level counts", () => {
    const vcov: ModelSpecInput["vcov"] = { type: "cluster", by: ["firm"] };
    same(pick(regress(frame, { ...fe, vcov, ssc: "full" }), "stdError"), pick(byDummies(vcov), "stdError"));
  });

  it("has slopes and errors that do not depend on whether the constant is reported", () => {
    const vcov: ModelSpecInput["vcov"] = { type: "cluster", by: ["firm", "year"] };
    const without = regress(frame, { ...fe, vcov });
    const with_ = regress(frame, { ...fe, vcov, constant: true });
    same(pick(with_, "stdError"), pick(without, "stdError"));
    assert.equal(with_.terms.at(-1)?.name, "_cons");
    // The constant is the mean of y less the slopes at the means.
    const mean = (name: string) => {
      const used = with_.sample.rows.map((row) => valuesOf(frame, name)[row]);
      return used.reduce((sum, value) => sum + value, 0) / used.length;
    };
    same(
      [term(with_, "_cons").estimate],
      [x.reduce((sum, name) => sum - mean(name) * term(with_, name).estimate, mean("y"))],
    );
  });

  it("does not depend on names of levels, order of rows, or units of the regressors", () => {
    const vcov: ModelSpecInput["vcov"] = { type: "cluster", by: ["firm"] };
    const plain = regress(frame, { ...fe, vcov });
    const order = Array.from({ length: frame.nrow }, (_, i) => (i * 37) % frame.nrow);
    assert.equal(new Set(order).size, frame.nrow);
    const mixed = takeRows(
      withColumn(
        frame,
        "firm",
        valuesOf(frame, "firm").map((code) => (code * 7) % 13),
      ),
      order,
    );
    const again = regress(mixed, { ...fe, vcov });
    same(pick(again, "estimate"), pick(plain, "estimate"));
    same(pick(again, "stdError"), pick(plain, "stdError"));
    const scaled = withColumn(
      frame,
      "x2",
      valuesOf(frame, "x2").map((value) => 1e9 * value + 1e12),
    );
    const rescaled = regress(scaled, { ...fe, vcov });
    // The level 1e12 costs x2 its last digits: 1e12 * 2^-53 against a spread of 1e9.
    same([term(rescaled, "x2").statistic], [term(plain, "x2").statistic], 1e-8);
  });

  it("keeps its digits when the outcome sits far from zero", () => {
    const moved = withColumn(
      frame,
      "y",
      valuesOf(frame, "y").map((value) => value + 1e6),
    );
    same(pick(regress(moved, fe), "estimate"), pick(regress(frame, fe), "estimate"), 1e-9);
  });
});

describe("weights", () => {
  it("of whole numbers give the coefficients of rows repeated that often", () => {
    const times = Array.from({ length: frame.nrow }, (_, i) => 1 + (i % 3));
    const weighted = withColumn(frame, "times", Float64Array.from(times));
    const repeated = takeRows(
      frame,
      times.flatMap((count, i) => new Array<number>(count).fill(i)),
    );
    const ols: ModelSpecInput = { method: "ols", y: "y", x };
    for (const spec of [fe, ols]) {
      same(
        pick(regress(weighted, { ...spec, weights: "times" }), "estimate"),
        pick(regress(repeated, spec), "estimate"),
      );
    }
  });

  it("leave rows of weight zero out, and count them", () => {
    const zero = withColumn(
      frame,
      "some",
      Float64Array.from({ length: frame.nrow }, (_, i) => (i < 5 ? 0 : 1)),
    );
    const estimate = regress(zero, { ...fe, weights: "some", singletons: "keep" });
    assert.equal(estimate.sample.zeroWeights, 5);
    const rest = takeRows(
      frame,
      Array.from({ length: frame.nrow - 5 }, (_, i) => i + 5),
    );
    same(pick(estimate, "stdError"), pick(regress(rest, { ...fe, singletons: "keep" }), "stdError"));
  });
});

describe("ordinary least squares", () => {
  it("drops a collinear regressor by name, the last of its set", () => {
    const sum = valuesOf(frame, "x1").map((value, i) => value + valuesOf(frame, "x2")[i]);
    const estimate = regress(withColumn(frame, "sum", sum), { method: "ols", y: "y", x: ["x1", "x2", "sum", "x3"] });
    assert.deepEqual(estimate.sample.collinear, [{ name: "sum", why: "collinear" }]);
    assert.deepEqual(
      estimate.terms.map(({ name }) => name),
      ["x1", "x2", "x3", "_cons"],
    );
  });

  it("takes a constant alone: the mean and its standard error", () => {
    const estimate = regress(frame, { method: "ols", y: "y", x: [] });
    const y = valuesOf(frame, "y");
    const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
    const variance = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (y.length - 1);
    same([estimate.terms[0].estimate, estimate.terms[0].stdError], [mean, Math.sqrt(variance / y.length)]);
    assert.ok("reason" in estimate.tests[0]);
  });

  it("without a constant measures R2 about zero", () => {
    const estimate = regress(frame, { method: "ols", y: "y", x, constant: false });
    const y = valuesOf(frame, "y");
    same([estimate.fit.r2!], [1 - estimate.fit.ssr! / y.reduce((sum, value) => sum + value * value, 0)]);
  });

  it("can be written as JSON and read back whole", () => {
    const estimate = regress(frame, { ...fe, vcov: { type: "cluster", by: ["firm"] } });
    assert.deepEqual(JSON.parse(JSON.stringify(estimate)), estimate);
  });
});
