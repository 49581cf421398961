import assert from "node:assert/strict";
import { EigenvalueDecomposition, Matrix as Dense } from "ml-matrix";
import { driscollKraayMeat, neweyWestMeat } from "../../src/estimate/kernel-meat.ts";
import { timingOf } from "../../src/estimate/panel-grouping.ts";
import { covariance } from "../../src/estimate/covariance.ts";
import { linearFit } from "../../src/estimate/linear-fit.ts";
import { regress, regression } from "../../src/estimate/regression.ts";
import { sampleOf } from "../../src/estimate/sample.ts";
import { smallSamples } from "../../src/estimate/small-sample.ts";
import { modelSpec, type ModelSpecInput } from "../../src/estimate/spec.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { matrix } from "../../src/numeric/matrix.ts";
import { stops } from "../frame/frames.ts";
import { valuesOf, withColumn, withDummies } from "./dummies.ts";
import { generator, simulatedPanel } from "./simulated-panel.ts";

const frame = simulatedPanel({ firms: 15, years: 8, share: 0.8, regressors: 2, seed: 4 });
const fe: ModelSpecInput = { method: "fe", y: "y", x: ["x1", "x2"], absorb: ["firm"], entity: "firm", time: "year" };
const errors = (spec: ModelSpecInput, data = frame) => regress(data, spec).terms.map(({ stdError }) => stdError);

/** Other routes to the same number: ten digits. */
const same = (actual: readonly number[], expected: readonly number[]) =>
  actual.forEach((value, i) => assert.ok(Math.abs(value / expected[i] - 1) < 1e-10, `${value} is not ${expected[i]}`));

describe("covariances", () => {
  it("clustered by row are HC1 up to their factors", () => {
    const byRow = withColumn(
      frame,
      "row",
      Float64Array.from({ length: frame.nrow }, (_, i) => i),
    );
    const clustered = regression(byRow, { ...fe, vcov: { type: "cluster", by: ["row"] }, ssc: "full" });
    const robust = regression(byRow, { ...fe, vcov: { type: "hc1" }, ssc: "full" });
    same(
      clustered.estimate.terms.map((term) => term.stdError / Math.sqrt(clustered.covariance.factor)),
      robust.estimate.terms.map((term) => term.stdError / Math.sqrt(robust.covariance.factor)),
    );
  });

  it("over time with lag 0 are clusters by period (Driscoll-Kraay), and White's (Newey-West)", () => {
    same(
      errors({ ...fe, vcov: { type: "driscoll-kraay", lag: 0 } }),
      errors({ ...fe, vcov: { type: "cluster", by: ["year"] } }),
    );
    const newey = regression(frame, { ...fe, vcov: { type: "newey-west", lag: 0 } });
    const white = regression(frame, { ...fe, vcov: { type: "hc0" } });
    same(
      newey.estimate.terms.map((term) => term.stdError / Math.sqrt(newey.covariance.factor)),
      white.estimate.terms.map((term) => term.stdError),
    );
  });

  it("over time lag by the time value: a missing period is not skipped over", () => {
    // Two entities; the second lacks period 1, so its rows are two apart and have no product at lag 1.
    const scores = matrix(5, 1, Float64Array.of(1, 2, 3, 5, 7));
    const entity = Int32Array.of(0, 0, 0, 1, 1);
    const timing = { period: Int32Array.of(0, 1, 2, 0, 2), periods: 3 };
    const squares = 1 + 4 + 9 + 25 + 49;
    assert.equal(neweyWestMeat(scores, entity, timing, 1).data[0], squares + 2 * 0.5 * (1 * 2 + 2 * 3));
    const byPeriod = [1 + 5, 2, 3 + 7];
    assert.equal(
      driscollKraayMeat(scores, timing, 1).data[0],
      36 + 4 + 100 + 2 * 0.5 * (byPeriod[0] * byPeriod[1] + byPeriod[1] * byPeriod[2]),
    );
  });

  it("read periods of any step, and words in their order", () => {
    const codes = Int32Array.of(0, 1, 2);
    assert.deepEqual([...timingOf({ name: "t", codes, levels: [2000, 2005, 2015] }).period], [0, 1, 3]);
    assert.deepEqual([...timingOf({ name: "t", codes, levels: ["2010Q1", "2010Q2", "2011Q1"] }).period], [0, 1, 4]);
    assert.deepEqual([...timingOf({ name: "t", codes, levels: ["before", "during", "then"] }).period], [0, 1, 2]);
    assert.deepEqual([...timingOf({ name: "t", codes, levels: [40179, 40210, 40238] }).period], [0, 1, 2]);
  });

  it("clustered twice with a negative eigenvalue are repaired, said to be, and not used for a joint test", () => {
    const data = simulatedPanel({ firms: 6, years: 4, share: 0.9, regressors: 3, seed: 1 });
    const twice: ModelSpecInput = {
      method: "fe",
      y: "y",
      x: ["x1", "x2", "x3"],
      absorb: ["firm", "year"],
      vcov: { type: "cluster", by: ["firm", "year"] },
    };
    const { estimate, covariance } = regression(data, { ...twice, constant: false });
    assert.equal(covariance.negative, 1);
    assert.ok(estimate.notes.some(({ key }) => key === "estimate.repairedCovariance"));
    const values = new EigenvalueDecomposition(new Dense(estimate.vcov.map((row) => [...row]))).realEigenvalues;
    assert.ok(Math.min(...values) > -1e-14 * Math.max(...values));
    const wald = estimate.tests.find(({ name }) => name === "Wald F")!;
    assert.ok("reason" in wald && wald.reason.key === "estimate.singularCovariance");
    // The slopes are repaired by themselves: a reported constant changes none of them.
    same(
      errors(twice, data).slice(0, 3),
      estimate.terms.map(({ stdError }) => stdError),
    );
  });

  it("refuse a single cluster, a missing cluster variable, and time series without time", () => {
    const one = withColumn(frame, "country", new Float64Array(frame.nrow).fill(86));
    stops(
      "estimate.oneCluster",
      () => regress(one, { ...fe, vcov: { type: "cluster", by: ["country"] } }),
      "country",
      "86",
    );
    stops("estimate.needsClusters", () => regress(frame, { ...fe, vcov: { type: "cluster" } }));
    const noTime = { ...fe, entity: undefined, time: undefined };
    stops("estimate.needsPanel", () => regress(frame, { ...noTime, vcov: { type: "newey-west", lag: 1 } }));
    stops("estimate.needsPanel", () => regress(frame, { ...noTime, vcov: { type: "driscoll-kraay" } }));
  });

  it("over time refuse an entity seen twice in a period, with the rows of the sheet", () => {
    const twice = withColumn(
      frame,
      "year",
      valuesOf(frame, "year").map((year, i) => (i === 1 ? valuesOf(frame, "year")[0] : year)),
    );
    stops("frame.duplicatePairs", () => regress(twice, { ...fe, vcov: { type: "newey-west", lag: 1 } }), "2, 3");
  });

  it("HC3 needs leverage: refused for rows that fix their own fit", () => {
    const alone = withColumn(
      frame,
      "own",
      Float64Array.from({ length: frame.nrow }, (_, i) => (i === 0 ? -1 : i % 4)),
    );
    const spec: ModelSpecInput = { ...fe, absorb: ["own"], singletons: "keep", vcov: { type: "hc3" } };
    stops("estimate.fullLeverage", () => regress(alone, spec), "1");
    assert.doesNotThrow(() => regress(alone, { ...spec, singletons: "drop" }));
  });

  it("HC2 and HC3 with two long effects are those of least squares on dummies", () => {
    const data = simulatedPanel({ firms: 25, years: 6, share: 0.85, regressors: 2, seed: 8, workers: 20 });
    const { frame: wide, dummies } = withDummies(data, "firm", "worker");
    for (const type of ["hc2", "hc3"] as const)
      for (const weights of [undefined, "w"]) {
        const spec: ModelSpecInput = {
          method: "fe",
          y: "y",
          x: ["x1", "x2"],
          vcov: { type },
          weights,
          singletons: "keep",
        };
        const sample = sampleOf(data, modelSpec.parse({ ...spec, absorb: ["firm", "worker"] }));
        const { model, grouping } = sample;
        // The way of long effects, which a small panel would not take by itself.
        const fit = linearFit(model, { method: "iterative" });
        const { matrix: found } = covariance(fit, model, { type }, grouping, smallSamples.full);
        const ols = regress(wide, { ...spec, method: "ols", x: ["x1", "x2", ...dummies] });
        // Iterated to twelve digits, so that errors have nine.
        for (const [j, name] of [
          [1, "x1"],
          [2, "x2"],
        ] as const) {
          const { stdError } = ols.terms.find((term) => term.name === name)!;
          const own = Math.sqrt(found.data[j * found.nrow + j]);
          assert.ok(Math.abs(own / stdError - 1) < 1e-9, `${own} is not ${stdError}`);
        }
      }
  });

  it("HC3 is refused where leverage would take minutes, with the effects that are too long", () => {
    const random = generator(2);
    const rows = 48_000;
    const drawn = (levels: number) => Float64Array.from({ length: rows }, () => Math.floor(random() * levels));
    const numbers = () => Float64Array.from({ length: rows }, () => random());
    const names = ["y", "x", "worker", "firm"];
    const long: Frame = {
      nrow: rows,
      rows: Int32Array.from({ length: rows }, (_, i) => i + 2),
      columns: [numbers(), numbers(), drawn(4000), drawn(4000)].map((values, j) => ({
        kind: "number",
        name: names[j],
        values,
      })),
    };
    const spec: ModelSpecInput = { method: "fe", y: "y", x: ["x"], absorb: ["worker", "firm"] };
    stops("estimate.noLeverage", () => regress(long, { ...spec, vcov: { type: "hc3" } }), "HC3", "worker, firm");
    assert.ok(regress(long, { ...spec, vcov: { type: "hc1" } }).terms[0].stdError > 0);
  }).timeout(60_000);
});
