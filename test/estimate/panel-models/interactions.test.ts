import assert from "node:assert/strict";
import { groupDifference } from "../../../src/estimate/panel-models/group-difference.ts";
import { mediation } from "../../../src/estimate/panel-models/mediation.ts";
import { moderation } from "../../../src/estimate/panel-models/moderation.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { simulatedPanel } from "../simulated-panel.ts";

const frame = simulatedPanel({ firms: 30, years: 5, share: 0.9, regressors: 3, seed: 11 });
const spec: ModelSpecInput = {
  method: "fe",
  y: "y",
  x: ["x3"],
  absorb: ["firm", "year"],
  entity: "firm",
  time: "year",
};
// Two routes to the same least squares.
const near = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);
const refuses = (run: () => unknown, key: string) =>
  assert.throws(run, (error) => error instanceof Problem && error.key === key);

describe("moderation", () => {
  it("has the marginal effect at 0 of the raw slope, and at the mean of the centred one, errors included", () => {
    const { estimate, centred, means, effectAt } = moderation(frame, spec, { focal: "x1", moderator: "x2" });
    const raw = estimate.terms.find(({ name }) => name === "x1")!;
    const own = centred.terms.find(({ name }) => name === "c_x1")!;
    near(effectAt(0).slope, raw.estimate);
    near(effectAt(0).stdError, raw.stdError);
    near(effectAt(means.moderator).pValue, own.pValue);
    near(effectAt(means.moderator).ciLow, own.ciLow);
  });

  it("keeps the controls it was given, and refuses dummies as moderator", () => {
    const { estimate } = moderation(frame, spec, { focal: "x1", moderator: "x2" });
    assert.deepEqual(
      estimate.terms.map(({ name }) => name),
      ["x1", "x2", "x1:x2", "x3", "_cons"],
    );
    refuses(() => moderation(frame, spec, { focal: "x1", moderator: "i(year)" }), "panelTests.oneColumn");
    refuses(
      () => moderation(frame, { ...spec, absorb: ["firm"] }, { focal: "firm", moderator: "x2" }),
      "panelTests.productLost",
    );
  });
});

describe("mediation", () => {
  it("splits the total effect of linear steps exactly into direct and indirect", () => {
    const { total, direct, indirect, steps } = mediation(frame, spec, { treatment: "x1", mediator: "x2" });
    near(total, direct + indirect);
    assert.equal(new Set(steps.map(({ nobs }) => nobs)).size, 1);
  });

  it("orders its tests: Aroian's variance is the largest, Goodman's the least", () => {
    const { sobel, aroian, goodman } = mediation(frame, spec, { treatment: "x1", mediator: "x2" });
    assert.ok(aroian.stdError > sobel.stdError && (goodman === null || goodman.stdError < sobel.stdError));
  });
});

describe("the difference between groups", () => {
  const options = { group: "x3 > 2", focal: "x1" };
  const model = { ...spec, x: ["x1", "x2"] };

  it("is that of the separate regressions, exactly, with and without effects", () => {
    for (const own of [model, { ...model, method: "ols" as const, absorb: [] }]) {
      const { groups, difference } = groupDifference(frame, own, options);
      const [a, b] = groups.map(({ estimate }) => estimate.terms.find(({ name }) => name === "x1")!.estimate);
      near(difference.estimate, b - a);
    }
  });

  it("names each difference after its regressor and group", () => {
    const { interacted } = groupDifference(frame, model, options);
    assert.deepEqual(
      interacted.terms.map(({ name }) => name).filter((name) => name !== "_cons"),
      ["x1", "x2", "x1#x3 > 2", "x2#x3 > 2"],
    );
  });

  it("needs two groups, and a row condition that leaves both", () => {
    refuses(() => groupDifference(frame, model, { ...options, group: "year" }), "panelTests.twoGroups");
    refuses(() => groupDifference(frame, { ...model, subset: "x3 > 2" }, options), "estimate.emptySubset");
  });
});
