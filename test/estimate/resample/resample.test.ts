import assert from "node:assert/strict";
import { nodePool } from "../../../src/compute/pool-node.ts";
import { bootstrapInterval } from "../../../src/estimate/resample/bootstrap-interval.ts";
import { groupPermutation } from "../../../src/estimate/resample/group-permutation.ts";
import { indirectBootstrap } from "../../../src/estimate/resample/indirect-bootstrap.ts";
import { indirectDraws, pathsAt } from "../../../src/estimate/resample/indirect-draws.ts";
import { blockMoments } from "../../../src/estimate/resample/block-moments.ts";
import { leaveOneOut } from "../../../src/estimate/resample/leave-one-out.ts";
import { columnNamed } from "../../../src/estimate/panel-models/chosen-columns.ts";
import { mediation } from "../../../src/estimate/panel-models/mediation.ts";
import { regress } from "../../../src/estimate/regression.ts";
import { sampleOf } from "../../../src/estimate/sample.ts";
import { modelSpec, type ModelSpecInput } from "../../../src/estimate/spec.ts";
import { evaluateExpression } from "../../../src/frame/evaluate.ts";
import { factorOf } from "../../../src/frame/factor.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { pickRows } from "../../../src/frame/pick-rows.ts";
import { locales } from "../../../src/messages/locale.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { seeded } from "../../../src/numeric/random.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { simulatedPanel } from "../simulated-panel.ts";

const here = { executor: inlineExecutor };
const withColumn = (frame: Frame, name: string, values: Float64Array): Frame => ({
  ...frame,
  columns: [...frame.columns, { kind: "number", name, values }],
});
const plain = simulatedPanel({ firms: 40, years: 5, share: 0.85, regressors: 3, seed: 21 });
const frame = withColumn(
  plain,
  "region",
  evaluateExpression(plain, "firm").map((firm) => firm % 8),
);
const spec: ModelSpecInput = {
  method: "fe",
  y: "y",
  x: ["x3"],
  absorb: ["firm", "year"],
  entity: "firm",
  time: "year",
  vcov: { type: "cluster", by: ["firm"] },
};
// Normal equations of a small, well-scaled design against QR.
const near = (a: number, b: number, tolerance = 1e-10) =>
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a} is not ${b}`);
const slopeOf = (estimate: ReturnType<typeof regress>, name: string): number =>
  estimate.terms.find((term) => term.name === name)!.estimate;
const refuses = (run: Promise<unknown>, key: string) =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });

describe("the cluster bootstrap of the indirect effect", () => {
  const paths = { treatment: "x1", mediator: "x2" };

  it("gives what one gets by copying the drawn entities under new names and running the three steps again", async () => {
    const models: readonly (readonly [string, ModelSpecInput])[] = [
      ["firm", spec],
      ["region", spec],
      ["region", { ...spec, absorb: ["firm"], weights: "w" }],
      ["year", spec],
    ];
    for (const [by, own] of models) {
      const parsed = modelSpec.parse({ ...own, x: ["x1", "x2", "x3"], singletons: "keep" });
      const sample = sampleOf(frame, parsed);
      const blocks = factorOf(frame, by);
      const columns = ["x3", "x1", "x2"].map((name) => columnNamed(sample, name).values);
      const moments = blockMoments(sample, [...columns, sample.model.y], blocks);
      const all = await indirectDraws.run({ moments, blocks: blocks.levels.length }, { seed: 5, from: 0, to: 4 });
      for (let draw = 0; draw < 4; draw++) {
        const random = seeded(5, draw);
        const drawn = Array.from({ length: blocks.levels.length }, () => random.below(blocks.levels.length));
        const rows = drawn.flatMap((block, copy) =>
          Array.from(blocks.codes, (code, row) => ({ code, row, copy })).filter(({ code }) => code === block),
        );
        const copies = pickRows(
          frame,
          rows.map(({ row }) => row),
        );
        // Entities lie within regions and cross years: copies of a year are the same entities.
        const names = evaluateExpression(copies, "firm").map((firm, i) =>
          by === "year" ? firm : firm * 1000 + rows[i].copy,
        );
        const renamed: Frame = {
          ...copies,
          columns: copies.columns.map((column) =>
            column.name === "firm" ? { kind: "number", name: "firm", values: names } : column,
          ),
        };
        const { a, b, total } = mediation(
          renamed,
          { ...own, entity: undefined, time: undefined, vcov: { type: "iid" }, singletons: "keep" },
          paths,
        );
        near(all[3 * draw], a.estimate);
        near(all[3 * draw + 1], b.estimate);
        near(all[3 * draw + 2], total);
      }
    }
  });

  it("has the estimate itself where every entity counts once, and intervals around it", async () => {
    const { indirect, total } = mediation(frame, spec, paths);
    const made = await indirectBootstrap(frame, spec, { ...paths, draws: 200, seed: 1 }, here);
    assert.deepEqual([made.blocks.name, made.blocks.count, made.failed], ["firm", 40, 0]);
    assert.ok(made.indirect.percentile[0] < indirect && indirect < made.indirect.percentile[1]);
    assert.ok(made.total.biasCorrected[0] < total && total < made.total.biasCorrected[1]);
    assert.ok(made.share.percentile[0] < indirect / total && indirect / total < made.share.percentile[1]);
    const sampled = sampleOf(frame, modelSpec.parse({ ...spec, x: ["x1", "x2", "x3"] }));
    const columns = ["x3", "x1", "x2"].map((name) => columnNamed(sampled, name).values);
    const moments = blockMoments(sampled, [...columns, sampled.model.y], factorOf(frame, "firm"));
    const [a, b] = pathsAt(moments, new Int32Array(40).fill(1));
    near(a * b, indirect);
  });

  it("is the same for any number of workers, and draws regions or single rows when asked", async () => {
    const executor = nodePool(2);
    try {
      const own = { ...paths, draws: 60, seed: 9 };
      const inline = await indirectBootstrap(frame, spec, own, here);
      assert.deepEqual(await indirectBootstrap(frame, spec, own, { executor }), inline);
      const regions = await indirectBootstrap(frame, spec, { ...own, by: "region" }, here);
      assert.equal(regions.blocks.count, 8);
      const rows = { ...spec, absorb: [], entity: undefined, time: undefined, vcov: { type: "hc1" as const } };
      assert.equal((await indirectBootstrap(frame, rows, own, here)).blocks.name, "");
    } finally {
      await executor.close();
    }
  }).timeout(20_000);

  it("notes few blocks, and says in both languages when one block is all there is", async () => {
    const own = { ...paths, draws: 20, seed: 9 };
    const { notes } = await indirectBootstrap(frame, { ...spec, absorb: ["firm"] }, { ...own, by: "year" }, here);
    assert.deepEqual(
      notes.map(({ key }) => key),
      ["resample.fewBlocks"],
    );
    const one = { ...spec, subset: "region == 1" };
    await refuses(indirectBootstrap(frame, one, { ...own, by: "region" }, here), "resample.oneBlock");
    await refuses(
      indirectBootstrap(withColumn(frame, "z", evaluateExpression(frame, "x1")), spec, { ...own, mediator: "z" }, here),
      "resample.drawsFailed",
    );
  });

  it("refuses regressors so nearly collinear that sums of products would lose the slope, in both languages", async () => {
    const x2 = evaluateExpression(frame, "x2");
    const close = withColumn(
      frame,
      "close",
      evaluateExpression(frame, "x1").map((value, i) => value + 1e-7 * x2[i]),
    );
    const own = { treatment: "x1", mediator: "close", draws: 20, seed: 9 };
    await refuses(indirectBootstrap(close, spec, own, here), "resample.nearlyCollinear");
    const model = { ...spec, x: ["x1", "close"] };
    await refuses(leaveOneOut(close, model, { focal: "close", by: "firm" }, here), "resample.nearlyCollinear");
  });

  it("moves the quantiles by the share of draws below the estimate", () => {
    const draws = Float64Array.from({ length: 1000 }, (_, k) => k + 0.5);
    const even = bootstrapInterval(500, draws, 0.9);
    assert.deepEqual(even.percentile, [50, 950]);
    // Half of the draws below: no correction. Rounding of the normal distribution moves a quantile by at most one draw.
    even.biasCorrected.forEach((bound, side) => assert.ok(Math.abs(bound - even.percentile[side]) <= 1));
    const { biasCorrected } = bootstrapInterval(600, draws, 0.9);
    // z0 = 0.2533: Phi(2 z0 - 1.6449) = 0.1275, Phi(2 z0 + 1.6449) = 0.9843.
    assert.ok(Math.abs(biasCorrected[0] - 127.5) <= 1 && Math.abs(biasCorrected[1] - 984.3) <= 1);
  });
});

describe("Fisher's permutation of groups", () => {
  const model: ModelSpecInput = { ...spec, x: ["x1", "x2"] };
  const own = { focal: "x1", draws: 99, seed: 2 };
  const grouped = withColumn(
    frame,
    "east",
    evaluateExpression(frame, "firm").map((firm) => Number(firm > 18)),
  );
  const apart = (data: Frame, name: string, fit: ModelSpecInput = model) => {
    const [low, high] = [0, 1].map((value) => slopeOf(regress(data, { ...fit, subset: `${name} == ${value}` }), "x1"));
    return high - low;
  };

  it("starts from the difference of the separate regressions, and deals whole entities when the group is theirs", async () => {
    for (const fit of [
      model,
      { ...model, absorb: ["firm"], weights: "w" },
      { ...model, method: "ols" as const, absorb: [] },
    ]) {
      const made = await groupPermutation(grouped, fit, { ...own, group: "east" }, here);
      assert.deepEqual([made.by, made.entity, made.units], ["entity", "firm", 40]);
      near(made.difference, apart(grouped, "east", fit));
    }
  });

  it("deals single rows when the group changes within an entity", async () => {
    const data = withColumn(
      frame,
      "late",
      evaluateExpression(frame, "year").map((year) => Number(year > 2003)),
    );
    const made = await groupPermutation(
      data,
      { ...model, absorb: ["firm"] },
      { ...own, draws: 19, group: "late" },
      here,
    );
    assert.deepEqual([made.by, made.units], ["rows", frame.nrow]);
    near(made.difference, apart(data, "late", { ...model, absorb: ["firm"], singletons: "keep" }));
  });

  it("has each draw's difference from regressions on the dealt groups, and counts the observed dealing among the draws", async () => {
    const made = await groupPermutation(grouped, model, { ...own, draws: 9, group: "east" }, here);
    const { shuffle } = await import("../../../src/numeric/shuffle.ts");
    const firms = factorOf(grouped, "firm");
    for (let draw = 0; draw < 9; draw++) {
      const labels = shuffle(
        Uint8Array.from(firms.levels, (firm) => Number(Number(firm) > 18)),
        seeded(own.seed, draw),
      );
      const dealt = withColumn(
        grouped,
        "dealt",
        Float64Array.from(firms.codes, (code) => labels[code]),
      );
      near(made.differences[draw], apart(dealt, "dealt"));
    }
    const beyond = Array.from(made.differences).filter((one) => Math.abs(one) >= Math.abs(made.difference)).length;
    assert.equal(made.pValue, (1 + beyond) / 10);
  });

  it("is the same for any number of workers, and finds a difference that is there", async () => {
    const x = evaluateExpression(grouped, "x1");
    const east = evaluateExpression(grouped, "east");
    const y = evaluateExpression(grouped, "y").map((value, i) => value + 1.5 * x[i] * east[i]);
    const data = withColumn(grouped, "outcome", y);
    const executor = nodePool(2);
    try {
      const inline = await groupPermutation(data, { ...model, y: "outcome" }, { ...own, group: "east" }, here);
      const elsewhere = await groupPermutation(
        data,
        { ...model, y: "outcome" },
        { ...own, group: "east" },
        { executor },
      );
      assert.deepEqual(elsewhere, inline);
      assert.equal(inline.pValue, 0.01);
    } finally {
      await executor.close();
    }
  }).timeout(20_000);

  it("refuses a regressor that the effects absorb in one of the groups, in both languages", async () => {
    const x3 = evaluateExpression(grouped, "x3");
    const eastern = withColumn(
      grouped,
      "eastern",
      evaluateExpression(grouped, "east").map((east, i) => east * x3[i]),
    );
    const run = groupPermutation(
      eastern,
      { ...model, x: ["eastern"] },
      { ...own, focal: "eastern", group: "east" },
      here,
    );
    await refuses(run, "panelTests.focalLost");
  });

  it("refuses a column that is constant in the sample, in both languages", async () => {
    const one = { ...model, subset: "east == 1" };
    await refuses(groupPermutation(grouped, one, { ...own, group: "east" }, here), "resample.oneBlock");
  });
});

describe("leaving one group out", () => {
  const model: ModelSpecInput = { ...spec, x: ["x1", "x2"] };

  it("has the slope of the regression without each entity, by sums of products and in full alike", async () => {
    for (const by of ["firm", "region", "year"]) {
      const fast = await leaveOneOut(frame, model, { focal: "x1", by, mostFull: 0 }, here);
      const full = await leaveOneOut(frame, model, { focal: "x1", by }, here);
      fast.without.forEach(({ level, estimate }, g) => {
        const own = slopeOf(regress(frame, { ...model, subset: `${by} != ${level}` }), "x1");
        near(estimate!, own);
        near(full.without[g].term!.estimate, own);
      });
      near(fast.focal.estimate, slopeOf(regress(frame, model), "x1"));
    }
  });

  it("runs the outermost groups in full when there are many", async () => {
    const { without } = await leaveOneOut(frame, model, { focal: "x1", by: "firm", mostFull: 20 }, here);
    const whole = without.filter(({ term }) => term !== null).map(({ estimate }) => estimate!);
    assert.equal(whole.length, 10);
    const sorted = without.map(({ estimate }) => estimate!).sort((a, b) => a - b);
    assert.deepEqual(
      whole.sort((a, b) => a - b),
      [...sorted.slice(0, 5), ...sorted.slice(-5)],
    );
  });

  it("has no slope where the group left out is all that moves the regressor, and refuses an absorbed one", async () => {
    const only = withColumn(
      frame,
      "only",
      evaluateExpression(frame, "firm").map((firm, i) => (firm === 3 ? evaluateExpression(frame, "x3")[i] : 0)),
    );
    const { without } = await leaveOneOut(only, { ...model, x: ["only", "x2"] }, { focal: "only", by: "firm" }, here);
    assert.deepEqual(
      without.filter(({ estimate }) => estimate === null).map(({ level }) => level),
      [3],
    );
    await refuses(
      leaveOneOut(frame, { ...model, x: ["x2"] }, { focal: "region", by: "firm" }, here),
      "resample.focalLost",
    );
  });
});
