import assert from "node:assert/strict";
import { nodePool } from "../../../src/compute/pool-node.ts";
import { evaluateExpression } from "../../../src/frame/evaluate.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { columnOf, fromColumns } from "../../../src/numeric/matrix.ts";
import { withRegressors } from "../../../src/estimate/panel-models/chosen-columns.ts";
import { instrumentalVariables } from "../../../src/estimate/iv/instrumental-variables.ts";
import { regressionOn } from "../../../src/estimate/regression.ts";
import { wildBootstrap, type WildOptions } from "../../../src/estimate/resample/wild-bootstrap.ts";
import { wildPlan, wildWeights } from "../../../src/estimate/resample/wild-weights.ts";
import { sampleOf } from "../../../src/estimate/sample.ts";
import { modelSpec, type ModelSpecInput } from "../../../src/estimate/spec.ts";
import { linearFit } from "../../../src/estimate/linear-fit.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { simulatedPanel } from "../simulated-panel.ts";

const here = { executor: inlineExecutor };
/** Fourteen regions of firms, so that clusters are neither firms nor few. */
function panel(seed: number, firms = 42): Frame {
  const frame = simulatedPanel({ firms, years: 5, share: 0.85, regressors: 3, seed });
  const region = evaluateExpression(frame, "firm").map((firm) => 1 + (firm % 14));
  return { ...frame, columns: [...frame.columns, { kind: "number", name: "region", values: region }] };
}
const frame = panel(5);
const base: ModelSpecInput = { method: "ols", y: "y", x: ["x1", "x2"], vcov: { type: "cluster", by: ["region"] } };
const options: WildOptions = { focal: ["x1"], draws: 30, seed: 3, weights: "rademacher", value: 0.9 };

/** Two routes to the same sums of products. */
const near = (a: number, b: number, tolerance = 1e-10) =>
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

/** t of x1 = r in every replicate, each refitted in full: y* = fit under the null + v times its residuals. */
function bruteForce(
  data: Frame,
  input: ModelSpecInput,
  r: number,
  imposeNull: boolean,
  by: string,
  draws: number,
  seed: number,
  weights: "rademacher" | "webb" | "mammen",
) {
  const spec = modelSpec.parse(input);
  const sample = sampleOf(data, spec);
  const { model } = sample;
  const full = regressionOn(sample, spec);
  const own = full.estimate.terms.find(({ name }) => name === "x1")!;
  const at = model.names.indexOf("x1");
  const x = columnOf(model.x, at);
  const others = model.names.flatMap((name, j) => (j === at ? [] : [{ name, values: columnOf(model.x, j) }]));
  const restricted = linearFit({
    ...model,
    y: model.y.map((value, i) => value - r * x[i]),
    x: fromColumns(
      others.map(({ values }) => values),
      x.length,
    ),
    names: others.map(({ name }) => name),
  });
  const residuals = imposeNull ? restricted.residuals : full.fit.residuals;
  const centre = imposeNull ? r : own.estimate;
  const fitted = model.y.map((value, i) => value - residuals[i]);
  const groups = evaluateExpression(data, by);
  const levels = [...new Set(Array.from(sample.rows, (row) => groups[row]))].sort((a, b) => a - b);
  const plan = wildPlan(levels.length, { weights, draws, seed });
  const columns = model.names.map((name, j) => ({ name, values: columnOf(model.x, j) }));
  return {
    t: (own.estimate - r) / own.stdError,
    replicates: Array.from({ length: plan.draws }, (_, k) => {
      const v = wildWeights(plan, k);
      const y = fitted.map((value, i) => value + v[levels.indexOf(groups[sample.rows[i]])] * residuals[i]);
      const { estimate } = regressionOn(withRegressors(sample, columns, { name: "y", values: y }), spec);
      const term = estimate.terms.find(({ name }) => name === "x1")!;
      return (term.estimate - centre) / term.stdError;
    }),
  };
}
const symmetric = ({ t, replicates }: ReturnType<typeof bruteForce>) =>
  replicates.filter((one) => Math.abs(one) >= Math.abs(t) * (1 - 1e-10)).length / replicates.length;
const refuses = (run: Promise<unknown>, key: string) =>
  assert.rejects(run, (error) => {
    assert.ok(error instanceof Problem, String(error));
    assert.equal(error.key, key);
    for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
    return true;
  });

describe("the wild cluster bootstrap", () => {
  const twoWay = ["firm", "year"];
  const models: Record<string, ModelSpecInput> = {
    "least squares": base,
    "firm effects within the clusters": { ...base, method: "fe", absorb: ["firm"] },
    "firm and year effects": { ...base, method: "fe", absorb: twoWay },
    "effects that cross the clusters": {
      ...base,
      method: "fe",
      absorb: twoWay,
      vcov: { type: "cluster", by: ["year"] },
    },
    weights: { ...base, method: "fe", absorb: twoWay, weights: "w" },
    // One slope and fixest's rule: its variance is left as it is unless negative, in replicates too.
    "two cluster variables": {
      ...base,
      method: "fe",
      x: ["x1"],
      constant: false,
      absorb: ["region"],
      vcov: { type: "cluster", by: twoWay },
      ssc: "fixest",
    },
  };
  for (const [name, spec] of Object.entries(models))
    for (const imposeNull of [true, false])
      it(`has every t of a loop that refits each replicate: ${name}, null ${imposeNull ? "imposed" : "not imposed"}`, async () => {
        const by = spec.vcov?.by?.at(-1) ?? "region";
        for (const weights of ["rademacher", "webb", "mammen"] as const) {
          const { slopes } = await wildBootstrap(frame, spec, { ...options, imposeNull, by, weights }, here);
          const loop = bruteForce(frame, spec, 0.9, imposeNull, by, options.draws, options.seed, weights);
          near(slopes[0].statistic, loop.t);
          assert.equal(slopes[0].replicates.length, loop.replicates.length);
          slopes[0].replicates.forEach((t, k) => {
            if (Number.isFinite(t)) near(t, loop.replicates[k]);
          });
          if (slopes[0].infeasible === 0) assert.equal(slopes[0].pValue, symmetric(loop));
        }
      });

  it("agrees with the loop where two effects are too long to be written out", async () => {
    const long = panel(8, 340);
    const worker = evaluateExpression(long, "firm").map((firm, i) => (firm * 7 + i * 13) % 311);
    const data: Frame = { ...long, columns: [...long.columns, { kind: "number", name: "worker", values: worker }] };
    const spec: ModelSpecInput = { ...base, method: "fe", absorb: ["firm", "worker"] };
    const { slopes } = await wildBootstrap(data, spec, { ...options, draws: 6 }, here);
    const loop = bruteForce(data, spec, 0.9, true, "region", 6, options.seed, "rademacher");
    slopes[0].replicates.forEach((t, k) => near(t, loop.replicates[k]));
  });

  it("takes every pattern of signs once when there are no more than draws: the p value is an exact count", async () => {
    const spec: ModelSpecInput = { ...base, method: "fe", absorb: ["firm"], vcov: { type: "cluster", by: ["year"] } };
    const { slopes, plan, notes } = await wildBootstrap(frame, spec, { ...options, draws: 99, value: 0.97 }, here);
    assert.deepEqual([plan.draws, plan.enumerated], [32, true]);
    const patterns = new Set(Array.from({ length: 32 }, (_, k) => wildWeights(plan, k).join()));
    assert.equal(patterns.size, 32);
    const loop = bruteForce(frame, spec, 0.97, true, "year", 99, options.seed, "rademacher");
    const beyond = loop.replicates.filter((t) => Math.abs(t) >= Math.abs(loop.t) * (1 - 1e-10)).length;
    // All weights 1 and all -1 give t itself: the p value is never 0.
    assert.ok(beyond >= 2);
    assert.equal(slopes[0].pValue, beyond / 32);
    assert.ok(notes.some(({ key }) => key === "resample.enumerated"));
    assert.ok(notes.some(({ key }) => key === "resample.fewBlocks"));
  });

  it("has an interval whose bounds the test just does not reject", async () => {
    for (const tails of ["symmetric", "equal"] as const) {
      const own: WildOptions = { ...options, draws: 199, tails };
      const { slopes } = await wildBootstrap(frame, base, own, here);
      const pAt = async (value: number) => (await wildBootstrap(frame, base, { ...own, value }, here)).slopes[0].pValue;
      const { low, high, term } = slopes[0];
      const width = high! - low!;
      assert.ok(low! < term.estimate && term.estimate < high!);
      for (const [bound, outwards] of [
        [low!, -1],
        [high!, 1],
      ]) {
        assert.ok((await pAt(bound - outwards * 1e-6 * width)) >= 0.05);
        assert.ok((await pAt(bound + outwards * 1e-6 * width)) < 0.05);
      }
    }
  });

  it("leaves the interval open where so few clusters can reject nothing", async () => {
    const few: ModelSpecInput = { ...base, subset: "year <= 2003", vcov: { type: "cluster", by: ["year"] } };
    const { slopes, notes } = await wildBootstrap(frame, few, { ...options, draws: 99 }, here);
    assert.deepEqual([slopes[0].low, slopes[0].high], [null, null]);
    assert.ok(notes.some(({ key }) => key === "resample.openInterval"));
  });

  it("draws Webb's six points below 12 clusters, each about as often, and Mammen's two with mean 0 and variance 1", () => {
    assert.equal(wildPlan(11, { draws: 999, seed: 1 }).weights, "webb");
    assert.equal(wildPlan(12, { draws: 999, seed: 1 }).weights, "rademacher");
    for (const weights of ["webb", "mammen"] as const) {
      const plan = wildPlan(50, { weights, draws: 400, seed: 1 });
      const all = Array.from({ length: 400 }, (_, k) => Array.from(wildWeights(plan, k))).flat();
      const mean = (power: number) => all.reduce((sum, v) => sum + v ** power, 0) / all.length;
      // 20,000 draws: standard errors are 0.007 and at most 0.008.
      assert.ok(Math.abs(mean(1)) < 0.03 && Math.abs(mean(2) - 1) < 0.03, `${mean(1)} ${mean(2)}`);
      assert.equal(new Set(all).size, weights === "webb" ? 6 : 2);
    }
  });

  it("gives the same numbers for any number of workers, tells its progress, and stops when cancelled", async () => {
    const executor = nodePool(2);
    try {
      const told: number[] = [];
      const onProgress = (done: number) => told.push(done);
      const elsewhere = await wildBootstrap(frame, base, { ...options, draws: 199 }, { executor, onProgress });
      const inline = await wildBootstrap(frame, base, { ...options, draws: 199 }, here);
      assert.deepEqual(elsewhere.slopes, inline.slopes);
      assert.equal(told.at(-1), 199);
      const cancelled = { executor, signal: AbortSignal.abort(new Error("cancelled by the person")) };
      await assert.rejects(wildBootstrap(frame, base, options, cancelled), /cancelled by the person/);
    } finally {
      await executor.close();
    }
  }).timeout(20_000);

  it("says in both languages what stands in the way", async () => {
    await refuses(wildBootstrap(frame, { ...base, vcov: { type: "hc1" } }, options, here), "resample.needsClusters");
    await refuses(wildBootstrap(frame, base, { ...options, focal: ["x3"] }, here), "resample.focalLost");
    const absorbed: ModelSpecInput = { ...base, method: "fe", x: ["x1", "region"], absorb: ["firm"] };
    await refuses(wildBootstrap(frame, absorbed, { ...options, focal: ["region"] }, here), "resample.focalLost");
    const one: ModelSpecInput = { ...base, subset: "region == 3", vcov: { type: "cluster", by: ["year"] } };
    await refuses(wildBootstrap(frame, one, { ...options, by: "region" }, here), "resample.oneBlock");
    const between: ModelSpecInput = { ...base, method: "be", entity: "firm" };
    await refuses(wildBootstrap(frame, between, options, here), "resample.wildMethod");
    const values = evaluateExpression(frame, "region").map((region) => (region === 2 ? NaN : region));
    const gaps: Frame = { ...frame, columns: [...frame.columns, { kind: "number", name: "part", values }] };
    await refuses(wildBootstrap(gaps, base, { ...options, by: "part" }, here), "resample.blockMissing");
    // Scores 1, -1, -1, 1 in a two-by-two table: rows and columns sum to 0, and the variance is minus that of the cells.
    const table: Frame = {
      nrow: 4,
      rows: Int32Array.of(2, 3, 4, 5),
      columns: Object.entries({ y: [6, 4, 4, 6], one: [1, 1, 1, 1], a: [1, 1, 2, 2], b: [1, 2, 1, 2] }).map(
        ([name, values]) => ({ kind: "number", name, values: Float64Array.from(values) }),
      ),
    };
    const crossed: ModelSpecInput = { ...base, x: ["one"], constant: false, vcov: { type: "cluster", by: ["a", "b"] } };
    await refuses(wildBootstrap(table, crossed, { draws: 9, seed: 1 }, here), "resample.negativeVariance");
  });
});

describe("the wild restricted efficient bootstrap", () => {
  const iv: ModelSpecInput = {
    method: "iv",
    y: "y",
    x: ["x2"],
    endog: ["x1"],
    instruments: ["x3", "w"],
    vcov: { type: "cluster", by: ["region"] },
  };
  const replaced = (data: Frame, columns: Record<string, Float64Array>, rows: Int32Array): Frame => ({
    ...data,
    columns: data.columns.map((column) => {
      if (column.kind !== "number" || !columns[column.name]) return column;
      const values = column.values.slice();
      rows.forEach((row, i) => (values[row] = columns[column.name][i]));
      return { ...column, values };
    }),
  });

  /** Davidson and MacKinnon's recipe in the words of the paper: each replicate is a sample, and is estimated as one. */
  function loop(input: ModelSpecInput, r: number, draws: number, seed: number) {
    const spec = modelSpec.parse(input);
    const { estimate, sample } = instrumentalVariables(frame, spec);
    const { model } = sample;
    const column = (name: string) => ({ name, values: columnOf(model.x, model.names.indexOf(name)) });
    const [x, x2, z1, z2] = ["x1", "x2", "x3", "w"].map(column);
    const on = (y: Float64Array, columns: { name: string; values: Float64Array }[]) => {
      const design = fromColumns(
        columns.map(({ values }) => values),
        y.length,
      );
      return linearFit({ ...model, y, x: design, names: columns.map(({ name }) => name) });
    };
    const structural = on(
      model.y.map((value, i) => value - r * x.values[i]),
      [x2],
    ).residuals;
    const beside = on(x.values, [x2, z1, z2, { name: "u", values: structural }]);
    const effect = beside.coefficients[beside.names.indexOf("u")];
    // Residuals of the first stage keep what goes with the structural error.
    const stage = beside.residuals.map((value, i) => value + effect * structural[i]);
    const groups = evaluateExpression(frame, "region");
    const levels = [...new Set(groups)].sort((a, b) => a - b);
    const plan = wildPlan(levels.length, { weights: "rademacher", draws, seed });
    const own = estimate.terms.find(({ name }) => name === "x1")!;
    const replicates = Array.from({ length: plan.draws }, (_, k) => {
      const v = wildWeights(plan, k);
      const at = (i: number) => v[levels.indexOf(groups[sample.rows[i]])];
      const drawnX = x.values.map((value, i) => value - stage[i] + at(i) * stage[i]);
      const drawnY = model.y.map(
        (value, i) => value - r * x.values[i] - structural[i] + r * drawnX[i] + at(i) * structural[i],
      );
      const drawn = instrumentalVariables(replaced(frame, { y: drawnY, x1: drawnX }, sample.rows), spec).estimate;
      const term = drawn.terms.find(({ name }) => name === "x1")!;
      return (term.estimate - r) / term.stdError;
    });
    return { t: (own.estimate - r) / own.stdError, replicates };
  }

  const models: Record<string, ModelSpecInput> = {
    "without effects": iv,
    "firm effects": { ...iv, absorb: ["firm"] },
    "firm and year effects, one instrument too many": { ...iv, absorb: ["firm", "year"] },
    "region and year effects": { ...iv, absorb: ["region", "year"] },
  };
  for (const [name, spec] of Object.entries(models))
    it(`has every t of a loop that estimates each bootstrap sample: ${name}`, async () => {
      const own: WildOptions = { draws: 12, seed: 4, weights: "rademacher", value: 0.7 };
      const { slopes } = await wildBootstrap(frame, spec, own, here);
      const expected = loop(spec, 0.7, 12, 4);
      near(slopes[0].statistic, expected.t, 1e-9);
      // Weak first stages in some draws: products of small numbers lose a digit.
      slopes[0].replicates.forEach((t, k) => near(t, expected.replicates[k], 1e-9));
      assert.equal(slopes[0].pValue, symmetric(expected));
    });

  it("is the same for any number of workers, tells its progress over all nulls, and has an interval that its test gives", async () => {
    const executor = nodePool(2);
    try {
      const own: WildOptions = { draws: 99, seed: 4, value: 0.7 };
      const told: number[] = [];
      const progress = (done: number, total: number) => told.push(done / total);
      const elsewhere = await wildBootstrap(frame, iv, own, { executor, onProgress: progress });
      const { slopes } = await wildBootstrap(frame, iv, own, here);
      assert.deepEqual(elsewhere.slopes, slopes);
      assert.deepEqual(
        told,
        [...told].sort((a, b) => a - b),
      );
      assert.equal(told.at(-1), 1);
      const [{ low, high, term }] = slopes;
      const pAt = async (value: number) => (await wildBootstrap(frame, iv, { ...own, value }, here)).slopes[0].pValue;
      // Bounds are known to 2^-16 of a standard error.
      for (const [bound, side] of [
        [low, -1],
        [high, 1],
      ] as const) {
        if (bound === null) continue;
        assert.ok((await pAt(bound - side * 1e-3 * term.stdError)) >= 0.05);
        assert.ok((await pAt(bound + side * 1e-3 * term.stdError)) < 0.05);
      }
      assert.ok(low !== null || high !== null);
    } finally {
      await executor.close();
    }
  }).timeout(30_000);

  it("tests the one endogenous regressor with its null imposed, and says so otherwise", async () => {
    const draws = { draws: 9, seed: 1 };
    await refuses(wildBootstrap(frame, iv, { ...draws, focal: ["x2"] }, here), "resample.wildEndog");
    const two = { ...iv, x: [], endog: ["x1", "x2"] };
    await refuses(wildBootstrap(frame, two, draws, here), "resample.wildEndog");
    await refuses(wildBootstrap(frame, iv, { ...draws, imposeNull: false }, here), "resample.wildNullOnly");
    await refuses(wildBootstrap(frame, { ...iv, ivMethod: "liml" }, draws, here), "resample.wildMethod");
  });
});
