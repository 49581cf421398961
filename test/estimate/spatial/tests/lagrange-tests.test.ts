import assert from "node:assert/strict";
import { Matrix, inverse } from "ml-matrix";
import { demeaned } from "../../../../src/estimate/spatial/models/within-periods.ts";
import { weightsFromLinks } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { spatialPanel } from "../../../../src/estimate/spatial/models/spatial-panel.ts";
import { lagrangeTests } from "../../../../src/estimate/spatial/tests/lagrange-tests.ts";
import { residualMoran } from "../../../../src/estimate/spatial/tests/residual-moran.ts";
import { stackOf } from "../../../../src/estimate/spatial/tests/stack-of.ts";
import { locales } from "../../../../src/messages/locale.ts";
import { speak } from "../../../../src/messages/message.ts";
import { columnOf } from "../../../../src/numeric/matrix.ts";
import { simulatedSpatial, specOf, type SpatialShape } from "./simulated-spatial.ts";

const panelOf = (shape: SpatialShape) => {
  const { frame, weights } = simulatedSpatial(shape);
  return spatialPanel(frame, weights, specOf());
};
const statistics = (tests: ReturnType<typeof lagrangeTests>) =>
  Object.fromEntries(tests.map((test) => [test.name, "statistic" in test ? test.statistic : NaN]));
const close = (a: number, b: number, rel: number) =>
  assert.ok(Math.abs(a - b) <= rel * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

describe("Lagrange multiplier tests of spatial dependence", () => {
  it("add up to the joint test from either side", () => {
    for (const effects of ["none", "entity", "time", "both"] as const) {
      const own = statistics(lagrangeTests(stackOf(panelOf({ units: 30, periods: 4, rho: 0.3, seed: 4 }), effects)));
      // Anselin et al. (1996), eq. 18: an identity, up to rounding.
      close(own.sarma, own["rlm-lag"] + own["lm-error"], 1e-12);
      close(own.sarma, own["rlm-error"] + own["lm-lag"], 1e-10);
    }
  });

  it("tell a lag from an error", () => {
    const shape = { units: 150, periods: 6, seed: 9 };
    const p = (own: SpatialShape) =>
      Object.fromEntries(
        lagrangeTests(stackOf(panelOf(own), "both")).map((test) => [test.name, "pValue" in test ? test.pValue : NaN]),
      );
    const ofLag = p({ ...shape, rho: 0.3 });
    const ofError = p({ ...shape, lambda: 0.4 });
    const ofNeither = p(shape);
    assert.ok(ofLag["rlm-lag"] < 1e-6 && ofLag["rlm-error"] > 0.05);
    assert.ok(ofError["rlm-error"] < 1e-6 && ofError["rlm-lag"] > 0.05);
    assert.ok(ofNeither["lm-lag"] > 0.05 && ofNeither["lm-error"] > 0.05 && ofNeither.sarma > 0.05);
  });

  it("do not depend on the units of the regressors", () => {
    const panel = panelOf({ units: 25, periods: 5, rho: 0.2, seed: 5 });
    const scaled = { ...panel, x: { ...panel.x, data: panel.x.data.map((value) => 1e6 * value) } };
    const [own, other] = [panel, scaled].map((one) => statistics(lagrangeTests(stackOf(one, "both"))));
    for (const [name, value] of Object.entries(own)) close(other[name], value, 1e-9);
  });

  it("leave a regressor out that the effects absorb", () => {
    const panel = panelOf({ units: 20, periods: 4, seed: 6 });
    const constantOverTime = panel.x.data.slice();
    for (let at = 0; at < 80; at++) constantOverTime[80 + at] = 0.1 * (at % 20) + 1000;
    const both = { ...panel, x: { ...panel.x, data: constantOverTime } };
    const alone = { ...panel, names: ["x1"], x: { ...panel.x, ncol: 1, data: panel.x.data.slice(0, 80) } };
    const [a, b] = [both, alone].map((one) => statistics(lagrangeTests(stackOf(one, "entity"))));
    for (const [name, value] of Object.entries(b)) close(a[name], value, 1e-9);
  });

  it("say in both languages why they do not apply", () => {
    const panel = panelOf({ units: 10, periods: 3, seed: 1 });
    const unlinked = weightsFromLinks(panel.weights.names, []);
    const exact = { ...panel, y: columnOf(panel.x, 0).slice() };
    const alone = { ...panel, names: [], x: { nrow: 30, ncol: 0, data: new Float64Array(0) } };
    const reasons = [
      [lagrangeTests(stackOf({ ...panel, weights: unlinked }, "none")), "spatialTests.noLinks"],
      [lagrangeTests(stackOf(exact, "none")), "estimate.exactFit"],
      [lagrangeTests(stackOf(alone, "none")).slice(2), "spatialTests.lagInSpan"],
      [[residualMoran(stackOf({ ...panel, weights: unlinked }, "none")).test], "spatialTests.noLinks"],
    ] as const;
    for (const [tests, key] of reasons)
      for (const test of tests) {
        assert.ok("reason" in test, `${test.name} has a statistic`);
        assert.equal(test.reason.key, key);
        for (const locale of locales) assert.doesNotMatch(speak(locale, test.reason), /[{}]/);
      }
  });
});

describe("Moran's I of residuals", () => {
  it("has the moments of the full projection, dummies of units and periods and all", () => {
    const panel = panelOf({ units: 7, periods: 4, rho: 0.3, seed: 3 });
    const { start, column, value } = panel.weights;
    const [n, periods, size] = [7, 4, 28];
    const w = Matrix.zeros(size, size);
    for (let t = 0; t < periods; t++)
      for (let i = 0; i < n; i++)
        for (let k = start[i]; k < start[i + 1]; k++) w.set(t * n + i, t * n + column[k], value[k]);
    for (const effects of ["none", "entity", "time", "both"] as const) {
      const dummies: number[][] = [
        ...(effects === "entity" || effects === "both"
          ? Array.from({ length: n }, (_, i) => pattern(size, (at) => at % n === i))
          : []),
        ...(effects === "time" || effects === "both"
          ? Array.from({ length: periods }, (_, t) => pattern(size, (at) => Math.floor(at / n) === t)).slice(
              effects === "both" ? 1 : 0,
            )
          : []),
        ...(effects === "none" ? [pattern(size, () => true)] : []),
      ];
      const x = new Matrix([...dummies, [...columnOf(panel.x, 0)], [...columnOf(panel.x, 1)]]).transpose();
      const m = Matrix.eye(size).sub(x.mmul(inverse(x.transpose().mmul(x))).mmul(x.transpose()));
      const e = m.mmul(Matrix.columnVector([...panel.y]));
      const scale = size / w.sum();
      const rank = size - x.columns;
      const mw = m.mmul(w);
      const trace = mw.trace();
      const expectation = (scale * trace) / rank;
      const squares = mw.mmul(m).mmul(w.transpose()).trace() + mw.mmul(mw).trace() + trace ** 2;
      const variance = (scale ** 2 * squares) / (rank * (rank + 2)) - expectation ** 2;
      const i = (scale * e.transpose().mmul(w).mmul(e).get(0, 0)) / e.transpose().mmul(e).get(0, 0);
      const found = residualMoran(stackOf(panel, effects));
      assert.ok("i" in found);
      // Inverses of order 12: six digits at the least.
      close(found.i, i, 1e-9);
      close(found.expectation, expectation, 1e-9);
      close(found.variance, variance, 1e-9);
    }
  });

  it("is not what demeaning alone would make it: the mean is below zero by the dummies", () => {
    const panel = panelOf({ units: 40, periods: 5, seed: 8 });
    const found = residualMoran(stackOf(panel, "both"));
    assert.ok("i" in found && found.expectation < -1 / 40 / 2);
    assert.ok(demeaned(panel.y, 40, "both").every(Number.isFinite));
  });
});

const pattern = (size: number, is: (at: number) => boolean) =>
  Array.from({ length: size }, (_, at) => (is(at) ? 1 : 0));
