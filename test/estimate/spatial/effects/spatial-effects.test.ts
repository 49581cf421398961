import assert from "node:assert/strict";
import { drawEffects } from "../../../../src/estimate/spatial/effects/draw-effects.ts";
import { regionEffects } from "../../../../src/estimate/spatial/effects/region-effects.ts";
import { rowSumAt, rowSumKernel } from "../../../../src/estimate/spatial/effects/row-sum-kernel.ts";
import { effectKinds, spatialEffects } from "../../../../src/estimate/spatial/effects/spatial-effects.ts";
import { traceAt, traceKernel } from "../../../../src/estimate/spatial/effects/trace-kernel.ts";
import { algebraOf } from "../../../../src/estimate/spatial/models/determinant-of.ts";
import { estimateSpatial } from "../../../../src/estimate/spatial/models/estimate-spatial.ts";
import type { SpatialModelName } from "../../../../src/estimate/spatial/models/spatial-spec.ts";
import { spatialLag, weightsFromLinks } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { drawBlocks } from "../../../../src/tasks/draw-blocks.ts";
import { inlineExecutor } from "../../../../src/tasks/executor.ts";
import { lattice, nearestNeighbours } from "../lattice.ts";
import { simulatedSpatial } from "../tests/simulated-spatial.ts";

const { frame, weights } = simulatedSpatial({ units: 60, periods: 6, rho: 0.4, theta: 0.5, seed: 4 });
const fit = (model: SpatialModelName, w = weights) =>
  estimateSpatial(frame, w, { y: "y", x: ["x1", "x2"], entity: "unit", time: "period", model });
const close = (a: number, b: number, tolerance: number) =>
  assert.ok(Math.abs(a - b) <= tolerance * (1 + Math.abs(b)), `${a} and ${b}`);
/** Weights whose rows do not sum to 1, with an island. */
const uneven = weightsFromLinks(
  weights.names,
  weights.names.flatMap((_, from) =>
    from === 9 ? [] : [1, 5].map((far) => ({ from, to: (from + far) % 60, weight: 0.1 * far + 0.005 * from })),
  ),
);

describe("direct, indirect and total effects", () => {
  for (const [title, w] of [
    ["weights whose rows sum to 1", weights],
    ["uneven weights with an island", uneven],
  ] as const)
    for (const model of ["sdm", "sar", "sac"] as const)
      it(`are averages of (I - rho W)^-1 (b I + t W), by its series: ${model}, ${title}`, async () => {
        const fitted = fit(model, w);
        const { rho, beta, theta } = fitted.effectInputs;
        const { effects } = await spatialEffects(fitted, { errors: "delta" }, inlineExecutor);
        for (const k of [0, 1]) {
          let [direct, total] = [0, 0];
          for (let j = 0; j < 60; j++) {
            const e = new Float64Array(60);
            e[j] = 1;
            const first = spatialLag(w, e).map((value, i) => theta[k] * value + beta[k] * e[i]);
            // The series of the inverse: 2,000 terms of |rho| times the radius to that power are nothing.
            let term = first;
            const sum = first.slice();
            for (let power = 0; power < 2000; power++) {
              term = spatialLag(w, term).map((value) => rho * value);
              for (let i = 0; i < 60; i++) sum[i] += term[i];
            }
            direct += sum[j] / 60;
            total += sum.reduce((all, value) => all + value / 60, 0);
          }
          const own = effects.slice(3 * k, 3 * k + 3);
          close(own[0].estimate, direct, 1e-12);
          close(own[2].estimate, total, 1e-12);
          close(own[0].estimate + own[1].estimate, own[2].estimate, 1e-14);
        }
      });

  it("are coefficients alone without a spatial lag, and b + t with lagged regressors", async () => {
    const byName = async (model: SpatialModelName) => {
      const { effects } = await spatialEffects(fit(model), { draws: 200 }, inlineExecutor);
      return effects.filter(({ name }) => name === "x1");
    };
    const [direct, indirect, total] = await byName("sem");
    const sem = fit("sem").estimate.terms.find(({ name }) => name === "x1")!;
    close(direct.estimate, sem.estimate, 1e-14);
    assert.deepEqual([indirect.estimate, indirect.stdError, indirect.pValue], [0, 0, 1]);
    close(total.estimate, sem.estimate, 1e-14);
    const lagged = await byName("sdem");
    const sdem = fit("sdem").effectInputs;
    close(lagged[1].estimate, sdem.theta[0], 1e-13);
    close(lagged[2].estimate, sdem.beta[0] + sdem.theta[0], 1e-13);
  });

  it("have delta errors equal to those of numerical derivatives", async () => {
    const fitted = fit("sdm", uneven);
    const { effectInputs: inputs } = fitted;
    const { effects } = await spatialEffects(fitted, { errors: "delta" }, inlineExecutor);
    const at = [inputs.rho, ...inputs.beta, ...inputs.theta];
    const valuesAt = async (v: readonly number[]) => {
      const moved = { ...inputs, rho: v[0], beta: v.slice(1, 3), theta: v.slice(3) };
      const result = await spatialEffects({ ...fitted, effectInputs: moved }, { errors: "delta" }, inlineExecutor);
      return result.effects.map(({ estimate }) => estimate);
    };
    const h = 1e-5;
    const gradients = await Promise.all(
      at.map(async (_, i) => {
        const [up, down] = await Promise.all(
          [h, -h].map((step) => valuesAt(at.map((value, j) => value + (i === j ? step : 0)))),
        );
        return up.map((value, j) => (value - down[j]) / (2 * h));
      }),
    );
    effects.forEach(({ stdError }, j) => {
      let variance = 0;
      gradients.forEach((a, i) => gradients.forEach((b, k) => (variance += a[j] * b[j] * inputs.vcov[i][k])));
      // Differences over 1e-5 leave eight digits.
      close(stdError, Math.sqrt(variance), 1e-7);
    });
  });

  it("have simulated errors near the delta ones where rho is far from its bound", async () => {
    const fitted = fit("sdm");
    const delta = await spatialEffects(fitted, { errors: "delta" }, inlineExecutor);
    const drawn = await spatialEffects(fitted, { draws: 20_000 }, inlineExecutor);
    delta.effects.forEach(({ stdError, estimate }, j) => {
      const own = drawn.effects[j];
      // Curvature and the noise of 20,000 draws, half a percent.
      assert.ok(Math.abs(own.stdError / stdError - 1) < 0.1, `${own.name} ${own.kind}`);
      assert.ok(own.drawnLow! < estimate && own.drawnHigh! > estimate);
      assert.equal(own.estimate, estimate);
    });
    assert.deepEqual(drawn.draws, { asked: 20_000, kept: 20_000, seed: 20250101 });
  });

  it("are the same for the same seed, however the draws are cut, and others for another", async () => {
    const fitted = fit("sdm");
    const [one, two, other] = await Promise.all(
      [5, 5, 6].map((seed) => spatialEffects(fitted, { draws: 700, seed }, inlineExecutor)),
    );
    assert.deepEqual(one, two);
    assert.notDeepEqual(one.effects[0].stdError, other.effects[0].stdError);
    const shared = {
      inputs: fitted.effectInputs,
      rowSums: rowSumKernel(weights, -1, 1),
      trace: traceKernel(algebraOf(weights).determinant, 60, -1, 1),
      low: -1,
      high: 1,
    };
    const cut = (size: number) =>
      drawBlocks(60, 5, size).flatMap((block) => drawEffects.run(shared, block) as Float64Array[]);
    assert.deepEqual(cut(7), cut(60));
  });

  it("keep no draw of rho beyond its bounds, count those lost, and warn", async () => {
    const fitted = fit("sar");
    const wide = fitted.effectInputs.vcov.map((row, i) =>
      row.map((value, j) => (i === 0 && j === 0 ? 0.4 ** 2 : value)),
    );
    const { draws, notes } = await spatialEffects(
      { ...fitted, effectInputs: { ...fitted.effectInputs, vcov: wide } },
      { draws: 2000 },
      inlineExecutor,
    );
    const beyond = draws!.asked - draws!.kept;
    // P(|z| > 1.5 or so on the near side), give or take the noise of 2,000 draws.
    assert.ok(beyond > 50 && beyond < 300, `${beyond}`);
    assert.deepEqual(
      notes.map(({ key }) => key),
      ["spatialModels.drawsLost", "spatialModels.heavyTail"],
    );
    assert.equal(notes[0].parameters.lost, beyond);
  });

  it("unit by unit average to the whole", async () => {
    for (const w of [weights, uneven]) {
      const fitted = fit("sdm", w);
      const { effects } = await spatialEffects(fitted, { errors: "delta" }, inlineExecutor);
      const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value / values.length, 0);
      regionEffects(fitted).forEach(({ name, own, received, sent }, k) => {
        const of = effects.slice(3 * k, 3 * k + 3);
        assert.deepEqual(
          of.map(({ kind }) => kind),
          [...effectKinds],
        );
        assert.equal(of[0].name, name);
        close(mean(own), of[0].estimate, 1e-12);
        close(mean(received), of[2].estimate, 1e-12);
        close(mean(sent), of[2].estimate, 1e-12);
      });
    }
  });
});

describe("tr G and 1'G1 as functions of rho", () => {
  for (const [name, w] of Object.entries({
    "a board of ones": lattice(9, 8),
    "nearest neighbours": nearestNeighbours(90, 4),
    uneven,
  }))
    it(`are those of G in full: ${name}`, () => {
      const { determinant, multiplier } = algebraOf(w);
      const n = w.names.length;
      const [low, high] = [determinant.low * 0.9, determinant.high * 0.9];
      const rows = rowSumKernel(w, low, high);
      const traces = traceKernel({ ...determinant, spectrum: null }, n, low, high);
      const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      for (const share of [-0.99, -0.3, 0, 0.5, 0.99]) {
        const r = share > 0 ? share * high : -share * low;
        const g = multiplier(r);
        const { value, slope } = rowSumAt(rows, r);
        close(value, sum(g.rowSums) / n, 1e-11);
        let squared = 0;
        for (let i = 0; i < n; i++) squared += g.rowSums[i] * g.columnSums[i];
        close(slope, squared / n, 1e-10);
        close(traceAt(traces, r), sum(g.diagonal) / n, 1e-10);
      }
    });

  it("rows that sum to 1 close the space at once: 1'G1 / n = 1 / (1 - rho)", () => {
    const kernel = rowSumKernel(nearestNeighbours(50, 4), -0.9, 0.9);
    assert.equal(kernel.c.length, 1);
    close(rowSumAt(kernel, 0.75).value, 4, 1e-13);
    close(rowSumAt(kernel, 0.75).slope, 16, 1e-13);
  });
});
