import assert from "node:assert/strict";
import { groupDifference } from "../../../src/estimate/panel-models/group-difference.ts";
import { mediation } from "../../../src/estimate/panel-models/mediation.ts";
import { moderation } from "../../../src/estimate/panel-models/moderation.ts";
import { johnsonNeyman } from "../../../src/estimate/panel-models/johnson-neyman.ts";
import { splitGroups, type GroupCut } from "../../../src/estimate/panel-models/split-groups.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
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

describe("the Johnson-Neyman points", () => {
  const made = moderation(frame, spec, { focal: "x1", moderator: "x2" });

  it("are where the p value of the marginal effect is that of the level", () => {
    for (const level of [0.9, 0.95, 0.99]) {
      const { johnsonNeyman: found, effectAt } = moderation(
        frame,
        { ...spec, level },
        { focal: "x1", moderator: "x2" },
      );
      assert.ok(found.points.length > 0);
      // Roots of a quadratic whose terms nearly cancel: seven digits of the tail.
      for (const point of found.points) assert.ok(Math.abs(effectAt(point).pValue - (1 - level)) < 1e-7);
    }
    assert.equal(made.moderatorValues.length, made.estimate.nobs);
  });

  it("part the values as they should: outside, inside, one-sided, everywhere, nowhere", () => {
    const variances = { own: 1, both: 0, product: 1 };
    const significant = (own: number, product: number, m: number) => (own + product * m) ** 2 > 4 * (1 + m * m);
    for (const [own, product, where] of [
      [0, 3, "outside"],
      [3, 0, "inside"],
      [1, 1, "nowhere"],
      [1, 2, "below"],
    ] as const) {
      const found = johnsonNeyman({ own, product }, variances, 2);
      assert.equal(found.where, where === "below" ? "above" : where);
      for (const point of found.points) {
        assert.notEqual(significant(own, product, point - 1e-6), significant(own, product, point + 1e-6));
      }
    }
    assert.equal(johnsonNeyman({ own: -1, product: 2 }, variances, 2).where, "below");
    assert.equal(johnsonNeyman({ own: 5, product: 0 }, { own: 1, both: 0, product: 0 }, 2).where, "everywhere");
    assert.equal(johnsonNeyman({ own: 1, product: 0 }, { own: 1, both: 0, product: 0 }, 2).where, "nowhere");
  });
});

describe("mediation", () => {
  it("splits the total effect of linear steps exactly into direct and indirect", () => {
    const { total, direct, indirect, steps } = mediation(frame, spec, { treatment: "x1", mediator: "x2" });
    near(total, direct + indirect);
    assert.equal(new Set(steps.map(({ nobs }) => nobs)).size, 1);
  });

  it("refuses a mediator that is the treatment, or collinear with it", () => {
    refuses(() => mediation(frame, spec, { treatment: "x1", mediator: "x1" }), "mechanism.same");
    const collinear = { treatment: "x1", mediator: "x1 * 2" };
    refuses(() => mediation(frame, spec, collinear), "mechanism.mediatorCollinear");
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

  it("compares two of more groups, as the sample of those two does", () => {
    const years = [2001, 2003] as const;
    const pooled: ModelSpecInput = { ...model, method: "ols", absorb: [] };
    const pair = groupDifference(frame, pooled, { group: "year", focal: "x1", between: years });
    const own = groupDifference(
      frame,
      { ...pooled, subset: "year == 2001 | year == 2003" },
      { group: "year == 2003", focal: "x1" },
    );
    assert.deepEqual(
      pair.groups.map(({ level }) => level),
      years,
    );
    near(pair.difference.estimate, own.difference.estimate);
    near(pair.difference.pValue, own.difference.pValue);
  });

  it("cuts a number over the rows of the model; a value equal to a cut is in the lower group", () => {
    const data: Frame = {
      nrow: 12,
      rows: Int32Array.from({ length: 12 }, (_, i) => i + 2),
      columns: Object.entries({
        y: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, NaN],
        x1: [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5],
        z: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, NaN, 100],
      }).map(([name, values]) => ({ kind: "number", name, values: Float64Array.from(values) })),
    };
    const own: ModelSpecInput = { method: "ols", y: "y", x: ["x1"] };
    const codes = (cut: GroupCut) => Array.from(splitGroups(data, own, "z", cut).codes);
    assert.deepEqual(splitGroups(data, own, "z", "median").cuts, [5.5]);
    assert.deepEqual(codes("median"), [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, NaN, 1]);
    assert.deepEqual(codes("terciles"), [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, NaN, 2]);
    assert.deepEqual(codes("30-70"), [0, 0, 0, NaN, NaN, NaN, NaN, 1, 1, 1, NaN, 1]);
  });

  it("needs two groups, and a row condition that leaves both", () => {
    refuses(() => groupDifference(frame, model, { ...options, group: "year" }), "panelTests.twoGroups");
    refuses(() => groupDifference(frame, { ...model, subset: "x3 > 2" }, options), "estimate.emptySubset");
  });
});
