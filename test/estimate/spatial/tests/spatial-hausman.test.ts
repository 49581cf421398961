import assert from "node:assert/strict";
import { eigenvalueDeterminant } from "../../../../src/estimate/spatial/models/log-determinant.ts";
import { denseMultiplier } from "../../../../src/estimate/spatial/models/multiplier.ts";
import { spatialColumns } from "../../../../src/estimate/spatial/models/spatial-columns.ts";
import { spatialPanel } from "../../../../src/estimate/spatial/models/spatial-panel.ts";
import { spatialRandomEffects } from "../../../../src/estimate/spatial/tests/random-effects.ts";
import { spatialHausman } from "../../../../src/estimate/spatial/tests/spatial-hausman.ts";
import { Matrix, determinant, inverse } from "ml-matrix";
import { locales } from "../../../../src/messages/locale.ts";
import { speak } from "../../../../src/messages/message.ts";
import { Problem } from "../../../../src/messages/problem.ts";
import { ring, simulatedSpatial, specOf, type SpatialShape } from "./simulated-spatial.ts";

const hausmanOf = (shape: SpatialShape, own: Parameters<typeof specOf>[0] = {}) => {
  const { frame, weights } = simulatedSpatial(shape);
  const spec = specOf(own);
  const panel = spatialPanel(frame, weights, spec);
  return spatialHausman(panel, spec, eigenvalueDeterminant(weights), (rho) => denseMultiplier(weights, rho));
};

describe("spatial random effects", () => {
  const shape = { units: 9, periods: 4, rho: 0.4, theta: 0.3, seed: 7 };
  const { frame, weights } = simulatedSpatial(shape);
  const spec = specOf({ effects: "none" });
  const panel = spatialPanel(frame, weights, spec);
  const columns = spatialColumns(panel, spec, "none");
  const found = spatialRandomEffects(columns, eigenvalueDeterminant(weights), shape);

  /** The density of all observations at once, from the full covariance matrix. */
  function density(beta: readonly number[], rho: number, variance: number, between: number): number {
    const { units: n, periods } = shape;
    const w = Matrix.zeros(n, n);
    for (let i = 0; i < n; i++)
      for (let k = weights.start[i]; k < weights.start[i + 1]; k++) w.set(i, weights.column[k], weights.value[k]);
    const a = Matrix.eye(n).sub(w.mul(rho));
    const share = (between - variance) / periods;
    const omega = Matrix.zeros(n * periods, n * periods);
    const u = Matrix.zeros(n * periods, 1);
    for (let t = 0; t < periods; t++)
      for (let i = 0; i < n; i++) {
        for (let s = 0; s < periods; s++) omega.set(t * n + i, s * n + i, share + (s === t ? variance : 0));
        let e = 0;
        for (let j = 0; j < n; j++) e += a.get(i, j) * panel.y[t * n + j];
        beta.forEach((b, c) => (e -= b * columns.x[c][t * n + i]));
        u.set(t * n + i, 0, e);
      }
    const form = u.transpose().mmul(inverse(omega)).mmul(u).get(0, 0);
    return (
      -((n * periods) / 2) * Math.log(2 * Math.PI) -
      Math.log(determinant(omega)) / 2 +
      periods * Math.log(determinant(a)) -
      form / 2
    );
  }

  it("have the likelihood of the whole covariance matrix", () => {
    const { point, logLik, variance, between } = found;
    // Sums of a few hundred terms and a determinant of order 36.
    assert.ok(Math.abs(density([...point.beta], point.rho, variance, between) - logLik) < 1e-9);
  });

  it("stand at its maximum in every parameter", () => {
    const { point, variance, between } = found;
    const at = [...point.beta, point.rho, variance, between];
    const value = (moved: readonly number[]) =>
      density(moved.slice(0, -3), moved[moved.length - 3], moved[moved.length - 2], moved[moved.length - 1]);
    at.forEach((own, j) => {
      const step = 1e-4 * Math.max(1, Math.abs(own));
      const side = (sign: number) => value(at.map((one, l) => (l === j ? one + sign * step : one)));
      const slope = (side(1) - side(-1)) / (2 * step);
      const curve = (side(1) - 2 * value(at) + side(-1)) / step ** 2;
      assert.ok(curve < 0, `parameter ${j} is not at a maximum`);
      // Newton's step from here, in units of the curvature's own standard error; differences leave five digits.
      assert.ok(Math.abs(slope / curve) * Math.sqrt(-curve) < 1e-5, `parameter ${j}: slope ${slope}`);
    });
  });

  it("come out as no effects where units do not differ", () => {
    // Between and within variances fall on either side of each other by chance: about half of such panels have none.
    const none = Array.from({ length: 8 }, (_, seed) => {
      const alike = simulatedSpatial({ units: 12, periods: 5, rho: 0.3, effectsSd: 0, seed });
      const own = spatialColumns(spatialPanel(alike.frame, alike.weights, spec), spec, "none");
      return spatialRandomEffects(own, eigenvalueDeterminant(alike.weights), { units: 12, periods: 5 });
    }).filter(({ phi }) => phi === 1);
    assert.ok(none.length >= 1);
    const [{ variance, between }] = none;
    assert.equal(between, variance);
  });
});

describe("the spatial Hausman test", () => {
  it("rejects random effects that go with a regressor, and not others", () => {
    for (const effects of ["entity", "both"] as const) {
      const shape = { units: 80, periods: 6, rho: 0.3, theta: 0.3, trend: effects === "both" ? 0.3 : 0, seed: 11 };
      const against = hausmanOf({ ...shape, correlated: 0.5 }, { effects }).test;
      const without = hausmanOf(shape, { effects }).test;
      assert.ok("statistic" in against && "statistic" in without);
      assert.equal(against.df, 5);
      assert.ok(against.pValue < 1e-6 && without.pValue > 0.05, `${against.pValue} ${without.pValue}`);
    }
  });

  it("keeps to its level where the null holds", function () {
    this.timeout(20_000);
    const draws = 60;
    let rejected = 0;
    for (let seed = 1; seed <= draws; seed++) {
      const { test } = hausmanOf(
        { units: 60, periods: 5, rho: 0.3, seed: 1000 + seed },
        { model: "sar", effects: "both" },
      );
      if ("statistic" in test && test.pValue < 0.05) rejected++;
    }
    // 5 % of 60 is 3; 9 and more would happen by chance in less than one of 400 runs.
    assert.ok(rejected <= 8, `${rejected} of ${draws} rejected at 5 %`);
  });

  it("of a lag model compares its slopes and rho", () => {
    const { names, fixed, random } = hausmanOf({ units: 20, periods: 4, rho: 0.3, seed: 3 }, { model: "sar" });
    assert.deepEqual(names, ["rho", "x1", "x2"]);
    for (const { errors } of [fixed, random]) assert.ok(errors.every((error) => error > 0 && error < 1));
  });

  it("says what it needs in both languages", () => {
    const shape = { units: 10, periods: 3, seed: 1 };
    const refused: [Parameters<typeof specOf>[0], string][] = [
      [{ model: "sem" }, "spatialTests.hausmanModel"],
      [{ effects: "time" }, "spatialTests.hausmanEffects"],
    ];
    for (const [own, key] of refused)
      assert.throws(
        () => hausmanOf(shape, own),
        (error) =>
          error instanceof Problem &&
          error.key === key &&
          locales.every((locale) => !/[{}]/.test(speak(locale, error.detail))),
      );
    assert.throws(
      () => hausmanOf({ ...shape, periods: 1 }, { effects: "entity" }),
      (error) => error instanceof Problem && error.key === "spatialTests.hausmanPeriods",
    );
    assert.equal(ring(5).names.length, 5);
  });
});
