import assert from "node:assert/strict";
import { spatialEffects } from "../../../../src/estimate/spatial/effects/spatial-effects.ts";
import { algebraOf } from "../../../../src/estimate/spatial/models/determinant-of.ts";
import { estimateSpatial } from "../../../../src/estimate/spatial/models/estimate-spatial.ts";
import { covarianceOf } from "../../../../src/estimate/spatial/models/covariance-of.ts";
import { fitSpatial, fittedOf } from "../../../../src/estimate/spatial/models/fit-spatial.ts";
import { spatialPanel } from "../../../../src/estimate/spatial/models/spatial-panel.ts";
import { spatialSpec, type SpatialSpecInput } from "../../../../src/estimate/spatial/models/spatial-spec.ts";
import {
  rowStandardised,
  weightsFromLinks,
  type SpatialWeights,
} from "../../../../src/estimate/spatial/spatial-weights.ts";
import { pickUnits } from "../../../../src/estimate/spatial/weights/align-weights.ts";
import type { Frame } from "../../../../src/frame/frame.ts";
import { withColumns } from "../../../../src/frame/frame-edit.ts";
import { pickRows } from "../../../../src/frame/pick-rows.ts";
import { Problem } from "../../../../src/messages/problem.ts";
import { inlineExecutor } from "../../../../src/tasks/executor.ts";
import { lattice } from "../lattice.ts";
import { simulatedSpatial } from "../tests/simulated-spatial.ts";

const { frame, weights } = simulatedSpatial({ units: 30, periods: 4, rho: 0.3, seed: 2 });
const spec: SpatialSpecInput = { y: "y", x: ["x1", "x2"], entity: "unit", time: "period" };

/** The problem of a model, its sentence in both languages. */
function problemOf(run: () => unknown): { key: string; en: string; zh: string } {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return { key: error.key, en: error.in("en-US"), zh: error.in("zh-CN") };
  }
  assert.fail("Nothing was refused");
}
const refused = (own: Partial<SpatialSpecInput>, data: Frame = frame, w: SpatialWeights = weights) =>
  problemOf(() => estimateSpatial(data, w, { ...spec, ...own }));
const rowsBut = (...left: readonly number[]) =>
  pickRows(frame, Int32Array.from(Array.from({ length: frame.nrow }, (_, i) => i).filter((i) => !left.includes(i))));

describe("a spatial model is refused, in both languages, with what to do", () => {
  it("when units have no weights", () => {
    const { key, en, zh } = refused(
      {},
      frame,
      pickUnits(
        weights,
        Int32Array.from({ length: 28 }, (_, i) => i),
      ),
    );
    assert.equal(key, "spatialModels.unitsWithoutWeights");
    assert.match(en, /lack 2 units of the data \(u029, u030\).*units=common/);
    assert.match(zh, /2 个单元（u029, u030）不在空间权重矩阵中/);
  });

  it("when weights have units without data", () => {
    const { key, en, zh } = refused({ subset: 'unit != "u007"' });
    assert.equal(key, "spatialModels.unitsWithoutData");
    assert.match(en, /no complete row of 1 unit of the spatial weights \(u007\)/);
    assert.match(zh, /1 个单元（u007）/);
  });

  it("when the weights name a unit twice", () => {
    const twice = { ...weights, names: weights.names.map((name, i) => (i === 4 ? "u001" : name)) };
    const { key, zh } = refused({}, frame, twice);
    assert.equal(key, "spatialModels.repeatedNames");
    assert.match(zh, /u001/);
  });

  it("when a unit lacks a period, which is named", () => {
    const { key, en, zh } = refused({}, rowsBut(31, 32, 95));
    assert.equal(key, "spatialModels.unbalanced");
    assert.match(en, /3 rows are missing, of 3 units: u002 2002, u003 2002, u006 2004/);
    assert.match(zh, /共缺少 3 个观测/);
  });

  it("when no time is given and units repeat", () => {
    const { key, en, zh } = refused({ time: undefined });
    assert.equal(key, "spatialModels.repeatedUnit");
    assert.match(en, /“u001” has more than one row/);
    assert.match(zh, /面板数据/);
  });

  it("when too few units are left", () => {
    const { key, zh } = refused({ units: "common", subset: 'unit == "u001" | unit == "u002"' });
    assert.equal(key, "spatialModels.fewUnits");
    assert.match(zh, /3 个单元/);
  });

  it("when a lag is asked of what is not a regressor", () => {
    const { key, en, zh } = refused({ x: ["x1"], durbin: ["x2"] });
    assert.equal(key, "spatialModels.durbinUnknown");
    assert.match(en + zh, /“x2”.*“x2”/s);
  });

  it("when effects absorb every regressor", () => {
    const { key, zh } = refused({ x: ["period"] });
    assert.equal(key, "spatialModels.nothingLeft");
    assert.match(zh, /period/);
  });

  it("when unit effects are asked of a cross-section", () => {
    const { key, zh } = refused({ time: undefined, effects: "entity", subset: "period == 2001" });
    assert.equal(key, "spatialModels.onePeriod");
    assert.match(zh, /effects=none/);
  });

  it("when Lee and Yu's correction meets period effects and weights that do not sum to 1", () => {
    const links = weights.names.flatMap((_, from) => [
      { from, to: (from + 1) % 30, weight: 1 },
      { from, to: (from + 7) % 30, weight: from % 2 },
    ]);
    const { key, zh } = refused({ correction: "lee-yu" }, frame, weightsFromLinks(weights.names, links));
    assert.equal(key, "spatialModels.leeYuRows");
    assert.match(zh, /Lee–Yu/);
  });

  it("when the outcome is fitted without error", () => {
    const same = withColumns(frame, [{ ...frame.columns.find(({ name }) => name === "x1")!, name: "copy" }]);
    const { key, zh } = refused({ y: "copy", model: "sar" }, same);
    assert.equal(key, "spatialModels.perfectFit");
    assert.match(zh, /完全解释/);
  });

  it("when errors are to be clustered by one group", () => {
    const ones = new Float64Array(frame.nrow).fill(1);
    const { key, zh } = refused(
      { vcov: { type: "cluster", by: ["all"] } },
      withColumns(frame, [{ kind: "number", name: "all", values: ones }]),
    );
    assert.equal(key, "spatialModels.fewClusters");
    assert.match(zh, /“all”/);
  });

  it("when the weights are too many to be worked with", () => {
    const n = 2001;
    const dense = weightsFromLinks(
      Array.from({ length: n }, (_, i) => `u${i}`),
      Array.from({ length: n * 120 }, (_, k) => ({
        from: k % n,
        to: (k * 31 + Math.floor(k / n) * 17) % n,
        weight: 1 + (k % 3),
      })),
    );
    const { key, zh } = problemOf(() => algebraOf(rowStandardised(dense)));
    assert.equal(key, "spatialModels.tooLarge");
    assert.match(zh, /稀疏权重/);
  });

  it("when I - rho W is singular where it is asked for", () => {
    const { key, zh } = problemOf(() => algebraOf(lattice(5, 5), "sparse").determinant.at(1));
    assert.equal(key, "spatialModels.singular");
    assert.match(zh, /奇异/);
  });

  it("when the likelihood rises up to a bound of the coefficient", () => {
    // Each unit follows the one before it with a coefficient of 1.1, where row-standardised weights of links all round allow 1.
    const n = 30;
    const chain = weightsFromLinks(
      weights.names,
      weights.names.flatMap((_, from) => (from > 0 ? [{ from, to: from - 1, weight: 1 }] : [])),
      "row",
    );
    const values = new Float64Array(frame.nrow);
    const noise = frame.columns.find(({ name }) => name === "x2")!;
    assert.ok(noise.kind === "number");
    for (let i = 0; i < values.length; i++) values[i] = (i % n > 0 ? 1.1 * values[i - 1] : 0) + noise.values[i];
    const { key, en, zh } = refused(
      { y: "chained", x: ["x1"], model: "sar", effects: "none" },
      withColumns(frame, [{ kind: "number", name: "chained", values }]),
      chain,
    );
    assert.equal(key, "spatialModels.atBound");
    assert.match(en, /bound 1 /);
    assert.match(zh, /边界 1 /);
  });

  it("when errors are to be clustered by thousands of groups", () => {
    const { frame: many, weights: w } = simulatedSpatial({ units: 60, periods: 90, seed: 1 });
    const codes = Float64Array.from({ length: many.nrow }, (_, i) => i);
    const { key, zh } = refused(
      { model: "sar", vcov: { type: "cluster", by: ["row"] } },
      withColumns(many, [{ kind: "number", name: "row", values: codes }]),
      w,
    );
    assert.equal(key, "spatialModels.manyClusters");
    assert.match(zh, /5,400 个组/);
  });

  it("when the information is singular", () => {
    const input = spatialSpec.parse({ ...spec, model: "sar" });
    const panel = spatialPanel(frame, weights, input);
    const fitted = fittedOf(fitSpatial(panel, input), panel, "sar");
    const [x] = fitted.xs;
    const { key, zh } = problemOf(() => covarianceOf({ ...fitted, xs: [x, x] }, { type: "information" }, null));
    assert.equal(key, "spatialModels.notPositive");
    assert.match(zh, /非正定/);
  });

  it("when no draw of the coefficient is within its bounds", async () => {
    const model = estimateSpatial(frame, weights, { ...spec, model: "sar" });
    const narrow = { ...model.effectInputs, low: model.rho! - 1e-9, high: model.rho! + 1e-9 };
    await assert.rejects(
      spatialEffects({ ...model, effectInputs: narrow }, { draws: 50 }, inlineExecutor),
      (error: Problem) => error.key === "spatialModels.noDraws" && /50 次抽样/.test(error.in("zh-CN")),
    );
  });

  it("when effects are asked of a model without regressors", async () => {
    const model = estimateSpatial(frame, weights, { ...spec, x: [], model: "sar" });
    assert.equal(model.estimate.terms.length, 2);
    await assert.rejects(spatialEffects(model, {}, inlineExecutor), (error: Problem) => {
      assert.equal(error.key, "spatialModels.noEffects");
      assert.match(error.in("zh-CN"), /解释变量/);
      return true;
    });
  });
});
