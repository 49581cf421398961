import assert from "node:assert/strict";
import { regress } from "../../../../src/estimate/regression.ts";
import { algebraOf, determinantOf } from "../../../../src/estimate/spatial/models/determinant-of.ts";
import { estimateSpatial } from "../../../../src/estimate/spatial/models/estimate-spatial.ts";
import { fitSpatial } from "../../../../src/estimate/spatial/models/fit-spatial.ts";
import { likelihood } from "../../../../src/estimate/spatial/models/likelihood.ts";
import { maximise } from "../../../../src/estimate/spatial/models/maximise.ts";
import { spatialColumns } from "../../../../src/estimate/spatial/models/spatial-columns.ts";
import { spatialPanel } from "../../../../src/estimate/spatial/models/spatial-panel.ts";
import type { SpatialModel } from "../../../../src/estimate/spatial/models/spatial-model.ts";
import {
  partsOf,
  spatialModels,
  spatialSpec,
  type SpatialSpecInput,
} from "../../../../src/estimate/spatial/models/spatial-spec.ts";
import { pickUnits } from "../../../../src/estimate/spatial/weights/align-weights.ts";
import { weightsFromLinks } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { withColumns } from "../../../../src/frame/frame-edit.ts";
import { pickRows } from "../../../../src/frame/pick-rows.ts";
import { standardLattice } from "../lattice.ts";
import { simulatedSpatial, type SpatialShape } from "../tests/simulated-spatial.ts";

const shape: SpatialShape = { units: 60, periods: 6, rho: 0.35, theta: 0.4, seed: 21 };
const spec: SpatialSpecInput = { y: "y", x: ["x1", "x2"], entity: "unit", time: "period" };
const fitted = (own: Partial<SpatialShape> = {}, input: Partial<SpatialSpecInput> = {}): SpatialModel => {
  const { frame, weights } = simulatedSpatial({ ...shape, ...own });
  return estimateSpatial(frame, weights, { ...spec, ...input });
};
const termOf = ({ estimate }: SpatialModel, name: string) => estimate.terms.find((term) => term.name === name)!;
const testOf = ({ estimate }: SpatialModel, name: string) => {
  const test = estimate.tests.find((one) => one.name === name)!;
  assert.ok("statistic" in test);
  return test;
};
const close = (a: number, b: number, tolerance: number) =>
  assert.ok(Math.abs(a - b) <= tolerance * (1 + Math.abs(b)), `${a} and ${b}`);

describe("spatial models", () => {
  it("without any link are least squares with dummies", () => {
    const { frame, weights } = simulatedSpatial(shape);
    const bare = weightsFromLinks(weights.names, [{ from: 0, to: 1, weight: 1e-9 }]);
    const ours = estimateSpatial(frame, bare, { ...spec, model: "slx", durbin: [] });
    const plain = regress(frame, { method: "fe", y: "y", x: ["x1", "x2"], absorb: ["unit", "period"] });
    for (const name of ["x1", "x2"])
      close(termOf(ours, name).estimate, plain.terms.find((term) => term.name === name)!.estimate, 1e-12);
    close(ours.logLik, plain.fit.logLik!, 1e-12);
  });

  it("find no spatial coefficient where none was built in", () => {
    for (const model of ["sar", "sem", "sac"] as const) {
      const { rho, lambda, estimate } = fitted({ units: 400, rho: 0, theta: 0, seed: 5 }, { model });
      const found = [rho !== null && "rho", lambda !== null && "lambda"].filter((name) => name !== false);
      for (const name of found) {
        const term = estimate.terms.find((one) => one.name === name)!;
        assert.ok(Math.abs(term.statistic) < 3, `${model} ${name}`);
      }
    }
  });

  it("have the likelihood of the error model where theta = -rho beta", () => {
    // (I - l W) y = (I - l W) X b + e is a Durbin model whose likelihood at that point is that of the error model.
    const { frame, weights } = simulatedSpatial({ ...shape, rho: 0, theta: 0, lambda: 0.5 });
    const sem = estimateSpatial(frame, weights, { ...spec, model: "sem" });
    const input = spatialSpec.parse({ ...spec, model: "sdm" });
    const panel = spatialPanel(frame, weights, input);
    const columns = spatialColumns(panel, input, "both");
    const l = sem.lambda!;
    const b = ["x1", "x2"].map((name) => termOf(sem, name).estimate);
    let ssr = 0;
    for (let i = 0; i < panel.y.length; i++) {
      let e = columns.y[i] - l * columns.wy[i];
      columns.x.forEach((x, j) => (e -= x[i] * (columns.parts[j] === "main" ? 1 : -l) * b[columns.regressor[j]]));
      ssr += e * e;
    }
    const n = panel.y.length;
    const logLik = -(n / 2) * (Math.log((2 * Math.PI * ssr) / n) + 1) + 6 * determinantOf(weights).at(l);
    close(logLik, sem.logLik, 1e-12);
    assert.ok(estimateSpatial(frame, weights, input).logLik >= sem.logLik);
  });

  it("never fit worse than a model they contain", () => {
    const logLik = Object.fromEntries(spatialModels.map((model) => [model, fitted({}, { model }).logLik]));
    for (const [large, small] of [
      ["sdm", "sar"],
      ["sdm", "sem"],
      ["sdm", "slx"],
      ["sdem", "sem"],
      ["sdem", "slx"],
      ["sac", "sar"],
      ["sac", "sem"],
    ])
      assert.ok(logLik[large] >= logLik[small] - 1e-9, `${large} ${small}`);
    const sdm = fitted();
    close(testOf(sdm, "lr-sar").statistic, 2 * (logLik.sdm - logLik.sar), 1e-9);
    close(testOf(sdm, "lr-sem").statistic, 2 * (logLik.sdm - logLik.sem), 1e-9);
    close(testOf(sdm, "lr-slx").statistic, 2 * (logLik.sdm - logLik.slx), 1e-9);
    assert.equal(testOf(sdm, "lr-ols").df, 3);
  });

  for (const model of ["sdm", "sem", "sac", "sdem"] as const)
    it(`have observed information equal to second differences of the log-likelihood: ${model}`, () => {
      const { frame, weights } = simulatedSpatial({ ...shape, lambda: 0.2 });
      const input = spatialSpec.parse({ ...spec, model, vcov: { type: "hessian" } });
      const model1 = estimateSpatial(frame, weights, input);
      const columns = spatialColumns(spatialPanel(frame, weights, input), input, "both");
      const determinant = determinantOf(weights);
      const names = model1.estimate.terms.map(({ name }) => name);
      const at = model1.estimate.terms.map(({ estimate }) => estimate);
      const errors = model1.estimate.terms.map(({ stdError }) => stdError);
      // The log-likelihood in all parameters, straight from its definition.
      const logLik = (v: readonly number[]): number => {
        const of = (name: string) => (names.includes(name) ? v[names.indexOf(name)] : 0);
        const [r, l, s2] = [of("rho"), of("lambda"), of("sigma2")];
        let ssr = 0;
        for (let i = 0; i < columns.y.length; i++) {
          let u = columns.y[i] - r * columns.wy[i];
          let wu = columns.wwy ? columns.wy[i] - r * columns.wwy[i] : 0;
          columns.names.forEach((name, j) => {
            u -= of(name) * columns.x[j][i];
            if (columns.wwy) wu -= of(name) * columns.wx[j][i];
          });
          ssr += (u - l * wu) ** 2;
        }
        const n = columns.y.length;
        return -(n / 2) * Math.log(2 * Math.PI * s2) - ssr / (2 * s2) + 6 * (determinant.at(r) + determinant.at(l));
      };
      close(logLik(at), model1.logLik, 1e-12);
      // information * vcov = I, information by differences over a fiftieth of a standard error: six digits or so.
      const k = at.length;
      const h = errors.map((value) => value / 50);
      const moved = (i: number, a: number, j: number, b: number) =>
        logLik(at.map((value, m) => value + (m === i ? a * h[i] : 0) + (m === j ? b * h[j] : 0)));
      const info = at.map((_, i) =>
        at.map(
          (_, j) =>
            -(moved(i, 1, j, 1) - moved(i, 1, j, -1) - moved(i, -1, j, 1) + moved(i, -1, j, -1)) / (4 * h[i] * h[j]),
        ),
      );
      for (let i = 0; i < k; i++)
        for (let j = 0; j < k; j++) {
          let sum = 0;
          for (let m = 0; m < k; m++) sum += info[i][m] * model1.estimate.vcov[m][j] * (errors[i] / errors[j]);
          assert.ok(Math.abs(sum - (i === j ? 1 : 0)) < 2e-3, `${names[i]}, ${names[j]}: ${sum}`);
        }
    });

  it("have clustered errors that for a model without spatial coefficient are those of least squares", () => {
    const { frame, weights } = simulatedSpatial(shape);
    const ours = estimateSpatial(frame, weights, {
      ...spec,
      model: "slx",
      durbin: [],
      effects: "none",
      vcov: { type: "cluster" },
    });
    const plain = regress(frame, { method: "ols", y: "y", x: ["x1", "x2"], vcov: { type: "cluster", by: ["unit"] } });
    // Stata's ml leaves out least squares' (n - 1) / (n - K).
    const factor = Math.sqrt((360 - 1) / (360 - 3));
    for (const name of ["x1", "x2", "_cons"])
      close(termOf(ours, name).stdError * factor, plain.terms.find((term) => term.name === name)!.stdError, 1e-12);
  });

  it("have clustered errors of all coefficients near the others when errors are independent", () => {
    const own = { units: 300, periods: 8, seed: 3 };
    const built = {
      sdm: {},
      sar: { theta: 0 },
      sem: { rho: 0, theta: 0, lambda: 0.4 },
      sac: { theta: 0, lambda: 0.3 },
    };
    for (const [model, data] of Object.entries(built) as ["sdm", Partial<SpatialShape>][]) {
      const [plain, clustered] = (["information", "cluster"] as const).map((type) =>
        fitted({ ...own, ...data }, { model, vcov: { type } }),
      );
      for (const { name, stdError } of clustered.estimate.terms) {
        // sigma2 = SSE / nT makes the plain ones short by the square root of 7 / 8; the rest is the noise of 300 clusters. Were
        // the pairs that link clusters left out, lambda would stand at 0.75.
        const ratio = (stdError / termOf(plain, name).stdError) * Math.sqrt(7 / 8);
        assert.ok(ratio > 0.85 && ratio < 1.15, `${model} ${name} ${ratio}`);
      }
      assert.deepEqual(clustered.estimate.sample.clusters, [{ name: "unit", groups: 300 }]);
    }
  }).timeout(10_000);

  it("can be clustered by larger units than those of the weights", () => {
    const { frame, weights } = simulatedSpatial({ ...shape, units: 120 });
    const region = Float64Array.from({ length: frame.nrow }, (_, i) => Math.floor((i % 120) / 4));
    const wide = withColumns(frame, [{ kind: "number", name: "region", values: region }]);
    const { estimate } = estimateSpatial(wide, weights, { ...spec, vcov: { type: "cluster", by: ["region"] } });
    assert.deepEqual(estimate.sample.clusters, [{ name: "region", groups: 30 }]);
    assert.ok(estimate.terms.every(({ stdError }) => stdError > 0 && stdError < 1));
  });

  it("do not depend on how units are numbered, or on the order of rows", () => {
    const { frame, weights } = simulatedSpatial(shape);
    const mixed = Int32Array.from({ length: 60 }, (_, i) => (i * 37) % 60);
    const rows = Int32Array.from({ length: frame.nrow }, (_, i) => (i * 7) % frame.nrow);
    for (const model of spatialModels) {
      const one = estimateSpatial(frame, weights, { ...spec, model, vcov: { type: "cluster" } });
      const other = estimateSpatial(pickRows(frame, rows), pickUnits(weights, mixed), {
        ...spec,
        model,
        vcov: { type: "cluster" },
      });
      one.estimate.terms.forEach((term, j) => {
        assert.equal(other.estimate.terms[j].name, term.name);
        close(other.estimate.terms[j].estimate, term.estimate, 1e-9);
        close(other.estimate.terms[j].stdError, term.stdError, 1e-8);
      });
      close(other.logLik, one.logLik, 1e-11);
    }
  });

  it("are at the same maximum by the sparse way as by eigenvalues", () => {
    const weights = standardLattice(12, 10);
    const { frame } = simulatedSpatial({ ...shape, units: 120, weights });
    for (const model of ["sdm", "sem", "sac"] as const) {
      const input = spatialSpec.parse({ ...spec, model });
      const columns = spatialColumns(spatialPanel(frame, weights, input), input, "both");
      const counts = { observations: 720, periods: 6, withoutUnitRoot: false };
      const { lag, error } = partsOf(model);
      const [exact, sparse] = (["eigenvalues", "sparse"] as const).map((way) =>
        maximise(likelihood(columns, algebraOf(weights, way).determinant, counts), { rho: lag, lambda: error }),
      );
      close(sparse.logLik, exact.logLik, 1e-13);
      close(sparse.rho, exact.rho, 1e-11);
      close(sparse.lambda, exact.lambda, 1e-11);
    }
  });

  it("are at a maximum, where the scores are zero", () => {
    const { frame, weights } = simulatedSpatial({ ...shape, lambda: 0.2 });
    const input = spatialSpec.parse({ ...spec, model: "sac" });
    const { point, likelihood: ll } = fitSpatial(spatialPanel(frame, weights, input), input);
    // The scores are sums of hundreds of terms, known to some twelve digits.
    assert.ok(Math.abs(point.scoreRho) < 1e-9 && Math.abs(point.scoreLambda) < 1e-7);
    for (const [a, b] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ])
      assert.ok(ll.at(point.rho + a * 1e-3, point.lambda + b * 1e-3).logLik < point.logLik);
  });

  it("recover what was built in, bias of short panels mended by Lee and Yu", () => {
    const own = { units: 500, periods: 4, rho: 0.4, theta: 0.5, seed: 8 };
    const [plain, mended] = [fitted(own), fitted(own, { correction: "lee-yu" })];
    for (const [name, value] of Object.entries({ rho: 0.4, x1: 1, x2: -0.5, "W.x1": 0.5, sigma2: 1 })) {
      const term = termOf(mended, name);
      assert.ok(Math.abs(term.estimate - value) < 3 * term.stdError, `${name} ${term.estimate}`);
    }
    // Without the correction sigma2 is short by about a quarter.
    assert.ok(plain.sigma2 < 0.85 && mended.sigma2 > 0.9);
  });

  it("leave out what effects absorb, with its name", () => {
    const { frame, weights } = simulatedSpatial(shape);
    const { estimate } = estimateSpatial(frame, weights, { ...spec, x: ["x1", "period", "x2"] });
    assert.deepEqual(estimate.sample.collinear, [
      { name: "period", why: "absorbed" },
      { name: "W.period", why: "absorbed" },
    ]);
  });

  it("lag only the regressors chosen", () => {
    const { estimate, effectInputs } = fitted({}, { durbin: ["x1"] });
    assert.deepEqual(
      estimate.terms.map(({ name }) => name),
      ["x1", "x2", "W.x1", "rho", "sigma2"],
    );
    assert.equal(effectInputs.theta[1], 0);
    // The error model is then no special case, and its tests say so.
    const reasons = estimate.tests.flatMap((test) => ("reason" in test ? [[test.name, test.reason.key]] : []));
    assert.deepEqual(reasons, [
      ["lr-sem", "spatialModels.partialDurbin"],
      ["wald-common-factor", "spatialModels.partialDurbin"],
    ]);
  });

  it("use the units with both weights and data when told to, and say which they left out", () => {
    const { frame, weights } = simulatedSpatial(shape);
    const fewer = pickUnits(
      weights,
      Int32Array.from({ length: 58 }, (_, i) => i),
    );
    const { units, estimate } = estimateSpatial(frame, fewer, { ...spec, units: "common" });
    assert.equal(units, 58);
    assert.deepEqual(
      estimate.notes.map(({ key, parameters }) => [key, parameters.names]),
      [["spatialModels.leftWithoutWeights", "u059, u060"]],
    );
    const some = estimateSpatial(frame, weights, { ...spec, units: "common", subset: 'unit != "u001"' });
    assert.equal(some.units, 59);
    assert.ok(some.weights.value.length < weights.value.length);
  });

  it("take a cross-section, and name its islands", () => {
    const { frame, weights } = simulatedSpatial({ ...shape, units: 80, periods: 1 });
    const apart = weightsFromLinks(
      weights.names,
      weights.names.flatMap((_, i) => (i < 78 ? [{ from: i, to: (i + 1) % 78, weight: 1 }] : [])),
    );
    const { estimate, periods } = estimateSpatial(frame, apart, { ...spec, time: undefined, model: "sar" });
    assert.equal(periods, 1);
    assert.deepEqual(
      estimate.terms.map(({ name }) => name),
      ["x1", "x2", "_cons", "rho", "sigma2"],
    );
    assert.deepEqual(estimate.notes[0], {
      key: "spatialModels.islands",
      parameters: { count: 2, names: "u079, u080" },
    });
    assert.ok(estimate.fit.r2! > 0 && estimate.fit.r2! < 1);
    assert.equal(estimate.fit.r2Within, null);
  });
});
