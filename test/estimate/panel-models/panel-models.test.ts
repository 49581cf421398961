import assert from "node:assert/strict";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import { panelSample } from "../../../src/estimate/panel-models/panel-sample.ts";
import { quasiDemeaned } from "../../../src/estimate/panel-models/quasi-demeaned.ts";
import { randomEffectsModel } from "../../../src/estimate/panel-models/random-effects.ts";
import { modelSpec, type ModelSpecInput } from "../../../src/estimate/spec.ts";
import { keepRows, withColumns } from "../../../src/frame/frame-edit.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { generator, simulatedPanel } from "../simulated-panel.ts";

const shape = { firms: 40, years: 6, regressors: 2, seed: 7 };
const balanced = simulatedPanel({ ...shape, share: 1 });
const holed = simulatedPanel({ ...shape, share: 0.7 });
const spec: ModelSpecInput = { method: "re", y: "y", x: ["x1", "x2"], entity: "firm", time: "year" };
const within: ModelSpecInput = { ...spec, method: "fe", absorb: ["firm"], singletons: "keep" };

const slopes = ({ terms }: Pick<Estimate, "terms">) =>
  terms.filter(({ name }) => name !== "_cons").map(({ estimate }) => estimate);
// Two routes to the same least squares: twelve digits of numbers of order one.
const near = (a: readonly number[], b: readonly number[], tolerance = 1e-11) => {
  assert.equal(a.length, b.length);
  a.forEach((value, j) => assert.ok(Math.abs(value - b[j]) <= tolerance, `${value} is not ${b[j]}`));
};
const refuses = (run: () => unknown, key: string) =>
  assert.throws(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });
const column = (frame: Frame, name: string, value: (row: number) => number): Frame =>
  withColumns(frame, [{ kind: "number", name, values: Float64Array.from({ length: frame.nrow }, (_, i) => value(i)) }]);
const values = (frame: Frame, name: string): Float64Array => {
  const found = frame.columns.find((one) => one.name === name);
  assert.ok(found?.kind === "number");
  return found.values;
};

describe("random effects", () => {
  for (const [name, frame] of [
    ["a balanced", balanced],
    ["an unbalanced", holed],
  ] as const) {
    const panel = panelSample(frame, modelSpec.parse(spec));
    const with_ = (theta: number) => quasiDemeaned(panel, new Float64Array(panel.entity.levels.length).fill(theta)).fit;

    it(`with theta 1 are the within estimator of ${name} panel`, () => {
      const fit = with_(1);
      assert.deepEqual(fit.names, ["x1", "x2"]);
      near([...fit.coefficients], slopes(estimateModel(frame, within)));
    });

    it(`with theta 0 are pooled least squares of ${name} panel, constant included`, () => {
      const pooled = estimateModel(frame, { ...spec, method: "ols" });
      const { coefficients } = with_(0);
      near(
        [...coefficients.slice(1), coefficients[0]],
        pooled.terms.map(({ estimate }) => estimate),
      );
    });
  }

  it("have the same components by both rules in a balanced panel, and others in an unbalanced one", () => {
    const rho = (frame: Frame, components: "baltagi-chang" | "harmonic") =>
      estimateModel(frame, { ...spec, components }).quantities!.rho;
    near([rho(balanced, "harmonic")], [rho(balanced, "baltagi-chang")]);
    assert.ok(Math.abs(rho(holed, "harmonic") - rho(holed, "baltagi-chang")) > 1e-6);
  });

  it("do not depend on the level of a regressor: the constant takes it up", () => {
    const far = column(balanced, "far", (row) => 1e6 + values(balanced, "x1")[row]);
    const moved = estimateModel(far, { ...spec, x: ["far", "x2"] });
    const own = estimateModel(balanced, spec);
    // 1e6 costs six of sixteen digits.
    near(slopes(moved), slopes(own), 1e-9);
    const constants = [moved, own].map(({ terms }) => terms.find(({ name }) => name === "_cons")!.estimate);
    near([constants[0] + 1e6 * slopes(moved)[0]], [constants[1]], 1e-3);
  });

  it("set a negative variance of the effects to 0, are pooled least squares then, and say so", () => {
    const random = generator(3);
    // Means of each firm vary less than independence would let them: errors that sum to nothing within firms.
    const draws = Float64Array.from({ length: balanced.nrow }, () => random() - 0.5);
    const firm = values(balanced, "firm");
    const sums = new Map<number, number>();
    draws.forEach((value, i) => sums.set(firm[i], (sums.get(firm[i]) ?? 0) + value / shape.years));
    const flat = column(balanced, "flat", (row) => 2 * values(balanced, "x1")[row] + draws[row] - sums.get(firm[row])!);
    const model = { ...spec, y: "flat", vcov: { type: "iid" as const } };
    const { estimate, components } = randomEffectsModel(flat, model);
    assert.ok(components.entityRaw < 0);
    assert.equal(components.entity, 0);
    assert.equal(estimate.quantities!.theta, 0);
    near(slopes(estimate), slopes(estimateModel(flat, { ...model, method: "ols" })));
    assert.deepEqual(
      estimate.notes.map(({ key }) => key),
      ["panelTests.negativeComponent"],
    );
    for (const locale of locales) assert.doesNotMatch(speak(locale, estimate.notes[0]), /[{}]/);
  });

  it("keep a regressor that is constant over time, which fixed effects lose", () => {
    const frame = column(balanced, "region", (row) => values(balanced, "firm")[row] % 4);
    assert.equal(slopes(estimateModel(frame, { ...spec, x: ["x1", "region"] })).length, 2);
    assert.deepEqual(estimateModel(frame, { ...within, x: ["x1", "region"] }).sample.collinear, [
      { name: "region", why: "absorbed" },
    ]);
  });

  it("are refused without an entity, with effects, weights, repeated rows, or too few entities or periods", () => {
    refuses(() => estimateModel(balanced, { ...spec, entity: undefined }), "panelTests.needsEntity");
    refuses(() => estimateModel(balanced, { ...spec, absorb: ["year"] }), "panelTests.effectsUnused");
    refuses(() => estimateModel(balanced, { ...spec, weights: "w" }), "panelTests.weightsUnused");
    refuses(() => estimateModel(balanced, { ...spec, time: "firm" }), "frame.duplicatePairs");
    refuses(() => estimateModel(balanced, { ...spec, subset: "firm <= 3" }), "panelTests.fewEntities");
    refuses(() => estimateModel(balanced, { ...spec, subset: "year == 2001" }), "panelTests.fewWithin");
  });

  it("are safe to send and to keep: no number is lost to JSON", () => {
    const estimate = estimateModel(holed, spec);
    assert.deepEqual(JSON.parse(JSON.stringify(estimate)), estimate);
  });
});

describe("first differences", () => {
  const two = keepRows(
    balanced,
    Uint8Array.from(values(balanced, "year"), (year) => Number(year <= 2002)),
  );

  it("of two periods are the within estimator: of entities without a constant, of both ways with one", () => {
    near(slopes(estimateModel(two, { ...spec, method: "fd", constant: false })), slopes(estimateModel(two, within)));
    near(
      slopes(estimateModel(two, { ...spec, method: "fd" })),
      slopes(estimateModel(two, { ...within, absorb: ["firm", "year"] })),
    );
  });

  it("are the terms D.y and D.x of least squares when differenced by calendar", () => {
    const terms = { method: "ols" as const, y: "D.y", x: ["D.x1", "D.x2"], entity: "firm", time: "year" };
    const [own, written] = [estimateModel(holed, { ...spec, method: "fd" }), estimateModel(holed, terms)];
    assert.equal(own.nobs, written.nobs);
    near(
      own.terms.map(({ estimate }) => estimate),
      written.terms.map(({ estimate }) => estimate),
    );
    near(
      own.terms.map(({ stdError }) => stdError),
      written.terms.map(({ stdError }) => stdError),
    );
  });

  it("step over gaps by rows only when asked to", () => {
    const nobs = (differences: "calendar" | "rows") =>
      estimateModel(holed, { ...spec, method: "fd", differences }).nobs;
    const firms = new Set(values(holed, "firm")).size;
    assert.equal(nobs("rows"), holed.nrow - firms);
    assert.ok(nobs("calendar") < nobs("rows"));
  });

  it("name regressors that do not vary over time, and refuse when none does", () => {
    const frame = column(balanced, "region", (row) => values(balanced, "firm")[row] % 4);
    const model = { ...spec, method: "fd" as const };
    assert.deepEqual(estimateModel(frame, { ...model, x: ["x1", "region"] }).sample.collinear, [
      { name: "region", why: "absorbed" },
    ]);
    refuses(() => estimateModel(frame, { ...model, x: ["region"] }), "panelTests.timeConstant");
    refuses(() => estimateModel(frame, { ...model, time: undefined }), "panelTests.needsTime");
    refuses(() => estimateModel(frame, { ...model, subset: "year == 2001" }), "panelTests.noDifferences");
  });
});

describe("the between estimator", () => {
  it("has one row for each entity, and as many clusters when clustered by it", () => {
    const estimate = estimateModel(holed, { ...spec, method: "be", vcov: { type: "cluster", by: ["firm"] } });
    const firms = new Set(values(holed, "firm")).size;
    assert.equal(estimate.nobs, firms);
    assert.equal(estimate.conventions.groups, firms);
  });

  it("refuses clusters that split an entity, and errors over time", () => {
    const model = { ...spec, method: "be" as const };
    refuses(
      () => estimateModel(holed, { ...model, vcov: { type: "cluster", by: ["year"] } }),
      "panelTests.clusterSplits",
    );
    refuses(() => estimateModel(holed, { ...model, vcov: { type: "driscoll-kraay" } }), "panelTests.betweenErrors");
  });
});
