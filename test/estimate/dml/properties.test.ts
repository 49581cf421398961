import assert from "node:assert/strict";
import { doubleMachineLearning } from "../../../src/estimate/dml/double-machine-learning.ts";
import type { DmlSpecInput } from "../../../src/estimate/dml/dml-spec.ts";
import { drawFolds } from "../../../src/estimate/dml/folds.ts";
import { medianOf } from "../../../src/estimate/dml/repetitions.ts";
import { seedStudy } from "../../../src/estimate/dml/seed-study.ts";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import { pickRows } from "../../../src/frame/pick-rows.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { shuffle } from "../../../src/numeric/shuffle.ts";
import { inlineExecutor, type Executor } from "../../../src/tasks/executor.ts";
import { madeRows } from "./made-rows.ts";

const frame = madeRows();
const base: DmlSpecInput = { y: "y", d: "d", x: ["x1", "x2"], learner: { name: "ols" } };
const here = { executor: inlineExecutor };
const fit = (own: Partial<DmlSpecInput> = {}, data = frame, executor: Executor = inlineExecutor) =>
  doubleMachineLearning(data, { ...base, ...own }, { executor });
const theta = async (own: Partial<DmlSpecInput> = {}) => (await fit(own)).estimate.terms[0].estimate;
// Sums in another order: eleven correct digits and more.
const close = (a: number, b: number, relative = 1e-11) =>
  assert.ok(Math.abs(a - b) <= relative * Math.max(1, Math.abs(b)), `${a} is not ${b}`);
const coefficient = (spec: Parameters<typeof estimateModel>[1], name = "d") =>
  estimateModel(frame, spec).terms.find((term) => term.name === name)!.estimate;

/** Runs chunks from the last to the first, several at a time, as workers might. */
const backwards: Executor = {
  width: 3,
  async map(task, shared, chunks) {
    const results = await Promise.all(
      [...chunks.entries()]
        .reverse()
        .map(async ([at, chunk]) => ({ at, result: await task.run(structuredClone(shared), chunk) })),
    );
    return results.sort((a, b) => a.at - b.at).map(({ result }) => result);
  },
  async close() {},
};

describe("double machine learning by least squares without cross-fitting is a regression", () => {
  it("the coefficient of the treatment in the long regression (Frisch and Waugh)", async () => {
    close(await theta({ folds: 1 }), coefficient({ method: "ols", y: "y", x: ["d", "x1", "x2"] }));
  });
  it("with squares and products of the controls", async () => {
    const x = ["d", "x1", "x2", "x1^2", "x2^2", "x1:x2"];
    close(await theta({ folds: 1, squares: true, interactions: true }), coefficient({ method: "ols", y: "y", x }));
  });
  it("with effects as factors and with effects taken out first, the same", async () => {
    const effects = { folds: 1, effects: ["unit", "year"], entity: "unit", time: "year" };
    const expected = coefficient({ method: "fe", y: "y", x: ["d", "x1", "x2"], absorb: ["unit", "year"] });
    close(await theta(effects), expected, 1e-9);
    close(await theta({ ...effects, effectsAs: "within" }), expected);
  });
  it("in first differences, with the controls of both periods", async () => {
    const found = await theta({ folds: 1, effects: ["unit"], entity: "unit", time: "year", effectsAs: "fd" });
    const panel = { entity: "unit", time: "year" };
    const x = ["D.d", "x1", "x2", "L.x1", "L.x2"];
    close(found, coefficient({ method: "ols", y: "D.y", x, ...panel }, "D.d"));
  });
  it("with the unit's means of controls and treatment: the within estimate (Mundlak)", async () => {
    const found = await theta({ folds: 1, effects: ["unit"], entity: "unit", effectsAs: "mundlak" });
    close(found, coefficient({ method: "fe", y: "y", x: ["d", "x1", "x2"], absorb: ["unit"] }), 1e-9);
  });
  it("two-stage least squares with an instrument", async () => {
    const own = { model: "pliv" as const, y: "w", d: "e", z: ["z"], folds: 1 };
    const expected = coefficient({ method: "iv", y: "w", x: ["x1", "x2"], endog: ["e"], instruments: ["z"] }, "e");
    close(await theta(own), expected);
    close(await theta({ ...own, score: "partialling-out" }), expected);
  });
});

describe("double machine learning does not depend on", () => {
  it("the order of rows, when folds go with their rows", async () => {
    const order = shuffle(
      Int32Array.from({ length: frame.nrow }, (_, i) => i),
      seeded(9),
    );
    const shuffled = pickRows(frame, order);
    for (const name of ["ols", "lasso", "boosting"] as const) {
      const own: Partial<DmlSpecInput> = {
        learner: name === "lasso" ? { name, penalty: 0.05 } : { name, ...(name === "boosting" ? { trees: 20 } : {}) },
        foldColumns: ["fold"],
      };
      const [a, b] = [await fit(own), await fit(own, shuffled)];
      close(a.estimate.terms[0].estimate, b.estimate.terms[0].estimate, 1e-9);
      close(a.estimate.terms[0].stdError, b.estimate.terms[0].stdError, 1e-9);
    }
  });
  it("how many workers there are and which is first: the same digits", async () => {
    const own: Partial<DmlSpecInput> = { learner: { name: "forest", trees: 10 }, reps: 2, score: "iv-type" };
    assert.deepEqual((await fit(own, frame, backwards)).estimate, (await fit(own)).estimate);
  });
  it("anything but the seed: another seed gives other folds", async () => {
    assert.equal(await theta({ seed: 5 }), await theta({ seed: 5 }));
    assert.notEqual(await theta({ seed: 5 }), await theta({ seed: 6 }));
  });
});

describe("folds", () => {
  it("are of nearly equal size, and keep a unit together when units are folded", () => {
    const folds = drawFolds(103, 5, null, { seed: 1, repetition: 0 });
    const sizes = [0, 1, 2, 3, 4].map((fold) => folds.filter((one) => one === fold).length);
    assert.deepEqual(sizes.sort(), [20, 20, 21, 21, 21]);
    const unit = Int32Array.from({ length: 60 }, (_, i) => i % 12);
    const byUnit = drawFolds(60, 4, unit, { seed: 1, repetition: 0 });
    unit.forEach((own, i) => assert.equal(byUnit[i], byUnit[own]));
    assert.notDeepEqual(byUnit, drawFolds(60, 4, unit, { seed: 1, repetition: 1 }));
  });
  it("by entity with effects as factors are told to learn nothing of the effects", async () => {
    const { estimate } = await fit({ effects: ["unit"], entity: "unit", foldsBy: "entity" });
    assert.ok(estimate.notes.some(({ key }) => key === "dml.unseenLevels"));
  });
});

describe("results", () => {
  it("report how well outcome and treatment were learned: learned from the wrong controls they say so", async () => {
    const [good, bad] = [await fit(), await fit({ x: ["z"] })];
    assert.deepEqual(
      good.nuisances.map(({ role }) => role),
      ["y", "d"],
    );
    assert.ok(good.nuisances[0].r2 > 0.3 && good.nuisances[0].r2 < 1);
    assert.ok(bad.nuisances[1].r2 < 0);
    assert.ok(bad.estimate.notes.some(({ key }) => key === "dml.poorFit"));
  });
  it("of several repetitions are their median, and the error holds the spread", () => {
    const one = (estimate: number, variance: number) => ({ estimates: [estimate], vcov: [[variance]] });
    const { estimates, vcov } = medianOf([one(1, 4), one(3, 4), one(10, 4)], 100, "published");
    assert.equal(estimates[0], 3);
    // Median of 4 + 4, 4 + 0 and 4 + 49.
    close(vcov[0][0], 8);
    close(medianOf([one(1, 4), one(3, 4), one(10, 4)], 100, "doubleml").vcov[0][0], 4.04);
  });
  it("of an instrument that is a matter of the unit tell that its residual is what was not learned", async () => {
    const own = {
      model: "pliv" as const,
      z: ["size"],
      effects: ["unit"],
      entity: "unit",
      learner: { name: "forest" as const, trees: 5 },
    };
    const { estimate } = await fit(own);
    assert.ok(estimate.notes.some(({ key }) => key === "dml.nested"));
  });
  it("over seeds are those of each seed by itself", async () => {
    const study = await seedStudy(frame, base, { first: 7, count: 3 }, here);
    assert.deepEqual(study.thetas, [await theta({ seed: 7 }), await theta({ seed: 8 }), await theta({ seed: 9 })]);
    assert.equal(study.median, [...study.thetas].sort((a, b) => a - b)[1]);
  });
  it("of a treatment of 0 and 1 tell how far probabilities overlap", async () => {
    const { overlap, estimate } = await fit({ model: "irm", d: "t", trim: 0.2 });
    assert.ok(overlap && overlap.lowest < 0.2 && overlap.trimmed > 0);
    assert.ok(estimate.notes.some(({ key }) => key === "dml.trimmed"));
  });
});

describe("the work", () => {
  it("tells how far it is, and stops when it is cancelled", async () => {
    const seen: number[] = [];
    await doubleMachineLearning(frame, base, { ...here, onProgress: (done, total) => seen.push(done / total) });
    assert.equal(seen.length, 10);
    assert.equal(seen.at(-1), 1);
    await assert.rejects(doubleMachineLearning(frame, base, { ...here, signal: AbortSignal.abort() }), /abort/i);
  });
});
