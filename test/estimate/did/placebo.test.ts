import assert from "node:assert/strict";
import { assignmentOf, dealt } from "../../../src/estimate/did/placebo/assignment.ts";
import { placebo, type Placebo, type PlaceboOptions } from "../../../src/estimate/did/placebo/placebo.ts";
import { residualPlan, slopeOf } from "../../../src/estimate/did/placebo/residual-plan.ts";
import { regress } from "../../../src/estimate/regression.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { Problem, fromProblemData } from "../../../src/messages/problem.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { simulatedPanel } from "../simulated-panel.ts";
import { numbersIn, staggeredPanel } from "./staggered-panel.ts";

const starts = [0, 4, 4, 0, 5, 5, 5, 0, 6, 6, 4, 0];
const panel = staggeredPanel(starts, 7);
const spec = (treat: string, more: Partial<ModelSpecInput> = {}): ModelSpecInput => ({
  method: "did",
  y: "y",
  x: ["x"],
  entity: "unit",
  time: "year",
  did: { treat },
  ...more,
});
const drawn = async (frame: Frame, given: ModelSpecInput, options: Partial<PlaceboOptions> = {}): Promise<Placebo> => {
  const outcome = await placebo(frame, given, { draws: 200, seed: 1, assign: "units", ...options }, inlineExecutor);
  if ("problem" in outcome) throw fromProblemData(outcome.problem);
  return outcome.ok;
};
const withColumn = (frame: Frame, name: string, values: Float64Array): Frame => ({
  ...frame,
  columns: [...frame.columns, { kind: "number", name, values }],
});

describe("the placebo test by random assignment", () => {
  it("estimates each draw as a regression with that treatment would, with gaps and weights too", () => {
    const gaps = staggeredPanel(starts, 7, 5, (unit, year) => !(unit === 2 && year === 3));
    for (const [frame, more] of [
      [panel, {}],
      [gaps, {}],
      [gaps, { weights: "region" }],
    ] as const) {
      const { plan, estimate } = residualPlan(frame, spec("d", more), "units");
      // Residuals once against a whole regression: ten digits.
      const close = (a: number, b: number) =>
        assert.ok(Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(b)), `${a} ${b}`);
      close(slopeOf(plan, numbersIn(frame, "d").slice()), estimate.terms[0].estimate);
      const fake = dealt(plan.assignment, seeded(7, 0));
      const whole = regress(withColumn(frame, "fake", fake), {
        method: "fe",
        y: "y",
        x: ["fake", "x"],
        absorb: ["unit", "year"],
        ...more,
      });
      close(slopeOf(plan, fake.slice()), whole.terms[0].estimate);
    }
  });

  it("keeps the number of treated units and the sizes of the cohorts when units change places", () => {
    const rows = Int32Array.from(numbersIn(panel, "d"), (_, i) => i);
    const roles = { entity: "unit", time: "year", treat: "d" };
    const assignment = assignmentOf(panel, roles, numbersIn(panel, "d"), rows, "units");
    const perYear = (d: Float64Array) =>
      [1, 2, 3, 4, 5, 6, 7].map((year) =>
        d.reduce((sum, value, i) => sum + (numbersIn(panel, "year")[i] === year ? value : 0), 0),
      );
    for (let k = 0; k < 20; k++)
      assert.deepEqual(perYear(dealt(assignment, seeded(3, k))), perYear(numbersIn(panel, "d")));
    const timing = assignmentOf(panel, roles, numbersIn(panel, "d"), rows, "timing");
    const last = perYear(dealt(timing, seeded(3, 0)));
    assert.equal(last.at(-1), starts.filter((start) => start > 0).length);
    assert.equal(last[0], 0);
  });

  it("finds a true effect in the tail and no effect in the middle", async () => {
    assert.equal((await drawn(panel, spec("d"))).pValue, 0);
    const { coefficients, mean, sd, pValue, value } = await drawn(panel, spec("x", { x: [] }), { assign: "rows" });
    assert.equal(coefficients.length, 200);
    // Under random assignment the coefficients centre on zero: five errors of a mean of 200.
    assert.ok(Math.abs(mean) < (5 * sd) / Math.sqrt(200));
    const share = coefficients.filter((b) => Math.abs(b) >= Math.abs(value)).length / 200;
    assert.equal(pValue, share);
  });

  it("is nearly level: p values of random treatments are spread evenly", async () => {
    let below = 0;
    const trials = 60;
    for (let k = 0; k < trials; k++) {
      const noise = seeded(99, k);
      const frame = withColumn(
        panel,
        "noise",
        numbersIn(panel, "y").map(() => noise.normal()),
      );
      if ((await drawn(frame, { ...spec("d"), y: "noise" }, { draws: 50, seed: k })).pValue < 0.5) below++;
    }
    // Binomial with n = 60, p = 1/2: four standard deviations are 15.5.
    assert.ok(Math.abs(below - trials / 2) < 15.5, String(below));
  });

  it("moves whole courses of a treatment that is not 0/1 in a balanced panel", async () => {
    const frame = simulatedPanel({ firms: 30, years: 6, share: 1, regressors: 2, seed: 4 });
    const given: ModelSpecInput = { ...spec("x1"), x: ["x2"], entity: "firm" };
    assert.ok((await drawn(frame, given)).pValue < 0.05);
  });

  it("gives the same coefficients for the same seed, and stops when it is cancelled", async () => {
    const [a, b, c] = [
      await drawn(panel, spec("d")),
      await drawn(panel, spec("d")),
      await drawn(panel, spec("d"), { seed: 2 }),
    ];
    assert.deepEqual(a.coefficients, b.coefficients);
    assert.notDeepEqual(a.coefficients, c.coefficients);
    const abort = new AbortController();
    const run = placebo(panel, spec("d"), { draws: 500, seed: 1, assign: "units" }, inlineExecutor, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await assert.rejects(run, { name: "AbortError" });
  });

  it("does 500 draws on 284 cities over 13 years in under a second", async () => {
    const cities = staggeredPanel(
      Array.from({ length: 284 }, (_, u) => [0, 5, 7, 9][u % 4]),
      13,
    );
    const started = performance.now();
    await drawn(cities, spec("d"), { draws: 500 });
    const seconds = (performance.now() - started) / 1000;
    assert.ok(seconds < 1, `${seconds} s`);
  });

  it("explains in both languages what it cannot do", async () => {
    const unbalanced = staggeredPanel(starts, 7, 5, (unit, year) => !(unit === 2 && year === 3));
    const failures: [string, Frame, ModelSpecInput, Partial<PlaceboOptions>][] = [
      ["did.placeboUnbalanced", unbalanced, spec("x", { x: [] }), {}],
      ["did.placeboTiming", panel, spec("x", { x: [] }), { assign: "timing" }],
      ["did.placeboFewDraws", panel, spec("d"), { draws: 5 }],
      ["did.treatAbsorbed", panel, spec("region", { x: [] }), {}],
      ["did.placeboOneUnit", panel, spec("x", { x: [], absorb: ["unit"], subset: "unit == 1" }), {}],
    ];
    for (const [key, frame, given, options] of failures)
      await assert.rejects(
        drawn(frame, given, options),
        (error) =>
          error instanceof Problem &&
          (assert.equal(error.key, key), true) &&
          locales.every((locale) => !/[{}]|undefined/.test(error.in(locale))),
        key,
      );
  });
});
