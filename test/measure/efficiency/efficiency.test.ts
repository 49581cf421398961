import assert from "node:assert/strict";
import fc from "fast-check";
import { highsSolver } from "../../../src/compute/highs.ts";
import { Problem } from "../../../src/messages/problem.ts";
import type {
  EfficiencyData,
  EfficiencyOptions,
  EfficiencyResult,
} from "../../../src/measure/efficiency/efficiency-data.ts";
import { efficiencyScores } from "../../../src/measure/efficiency/efficiency.ts";
import { inlineExecutor, type Executor } from "../../../src/tasks/executor.ts";
import { simulatedUnits } from "./simulated-units.ts";

const superSbm: EfficiencyOptions = { model: "super-sbm", rts: "vrs", orientation: "non", frontier: "global" };
const everyModel: EfficiencyOptions[] = (["crs", "vrs"] as const).flatMap((rts) => [
  ...(["sbm", "super-sbm"] as const).flatMap((model) =>
    (["non", "in", "out"] as const).map((orientation) => ({ model, rts, orientation, frontier: "global" }) as const),
  ),
]);
const fit = (data: EfficiencyData, options: EfficiencyOptions): Promise<EfficiencyResult> =>
  efficiencyScores(data, options, inlineExecutor);

/** Largest difference of two columns of scores; a score on one side only counts as infinite. */
const gap = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((worst, value, i) => {
    if (Number.isNaN(value) && Number.isNaN(b[i])) return worst;
    const difference = Math.abs(value - b[i]) / Math.max(1, Math.abs(value));
    return Math.max(worst, Number.isNaN(difference) ? Infinity : difference);
  }, 0);

/** Few units with small whole numbers: copies, ties and units on one ray are the rule. */
const ties = fc
  .array(fc.tuple(...[1, 1, 1, 0].map((min) => fc.integer({ min, max: 4 }))), { minLength: 2, maxLength: 14 })
  .map((units) => dataOf(units));

function dataOf(units: readonly (readonly number[])[]): EfficiencyData {
  const column = (name: string, i: number) => ({ name, values: Float64Array.from(units, (unit) => unit[i]) });
  return { inputs: [column("x1", 0), column("x2", 1)], goods: [column("g", 2)], bads: [column("b", 3)] };
}

describe("efficiency scores", () => {
  it("do not depend on the units of measure", async () => {
    const data = simulatedUnits(60, 3);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom(...everyModel),
        async (powers, options) => {
          const rescale = (group: EfficiencyData["inputs"], first: number) =>
            group.map(({ name, values }, i) => ({
              name,
              values: values.map((value) => value * 10 ** powers[first + i]),
            }));
          const other = { inputs: rescale(data.inputs, 0), goods: rescale(data.goods, 3), bads: rescale(data.bads, 4) };
          const [a, b] = [await fit(data, options), await fit(other, options)];
          assert.deepEqual(a.status, b.status);
          // Two certificates at 1e-9; in practice the difference is rounding.
          assert.ok(gap(a.score, b.score) <= 1e-9);
        },
      ),
      { numRuns: 24, seed: 3 },
    );
  });

  it("do not change when a dominated unit joins", async () => {
    const data = simulatedUnits(40, 5);
    for (const options of everyModel) {
      const before = await fit(data, options);
      const after = await fit(withUnit(data, 7, 1.3), options);
      assert.deepEqual(after.status.slice(0, 40), before.status);
      // Unit 7 itself may: left out of its own super frontier, it is compared with its copy.
      const others = [...before.score.keys()].filter((row) => row !== 7);
      assert.ok(
        gap(
          others.map((row) => before.score[row]),
          others.map((row) => after.score[row]),
        ) <= 1e-9,
      );
      const first = before.sbm ?? before;
      const second = after.sbm ?? after;
      assert.ok(gap(first.score, second.score.slice(0, 40)) <= 1e-9);
    }
  });

  it("are above one in the super model for SBM-efficient units only, and exactly one for the others", async () => {
    const data = simulatedUnits(80, 9);
    for (const options of everyModel.filter(({ model }) => model === "super-sbm")) {
      const { score, status, sbm, combined } = await fit(data, options);
      assert.ok(sbm && combined);
      for (const [row, base] of sbm.score.entries()) {
        const efficient = base >= 1 - 1e-7;
        if (status[row] === "infeasible")
          assert.ok(efficient && Number.isNaN(score[row]) && Number.isNaN(combined[row]));
        else if (efficient) assert.ok(score[row] >= 1 - 1e-9 && combined[row] === score[row]);
        else assert.ok(score[row] === 1 && combined[row] === base);
      }
      assert.ok(sbm.score.some((value) => value < 0.9) && score.some((value) => value > 1.001));
    }
  });

  it("are certified on data full of copies, ties and zero bad outputs, and agree with HiGHS", async () => {
    const highs = await highsSolver();
    await fc.assert(
      fc.asyncProperty(ties, fc.constantFrom(...everyModel), async (data, options) => {
        const ours = await fit(data, options);
        assert.equal(ours.solver.uncertified, 0);
        const theirs = await efficiencyScores(data, { ...options, pivots: 0 }, inlineExecutor, {
          secondSolver: async () => highs,
        });
        assert.deepEqual(theirs.status, ours.status);
        assert.ok(gap(ours.score, theirs.score) <= 1e-9);
      }),
      { numRuns: 60, seed: 21 },
    );
  });

  it("reach the target they name: peers, slacks and targets satisfy the model's equations", async () => {
    const data = simulatedUnits(50, 13);
    const { score, slacks, targets, peers } = await fit(data, { ...superSbm, model: "sbm" });
    for (let row = 0; row < 50; row++) {
      const range = Array.from({ length: peers.start[row + 1] - peers.start[row] }, (_, i) => peers.start[row] + i);
      const composite = (values: Float64Array) =>
        range.reduce((sum, at) => sum + peers.weight[at] * values[peers.unit[at]], 0);
      const close = (a: number, b: number) => assert.ok(Math.abs(a - b) <= 1e-8 * Math.abs(b), `${a} and ${b}`);
      close(
        range.reduce((sum, at) => sum + peers.weight[at], 0),
        1,
      );
      const share = (columns: readonly Float64Array[], group: EfficiencyData["inputs"]) =>
        columns.reduce((sum, slack, i) => sum + slack[row] / group[i].values[row], 0);
      data.inputs.forEach(({ values }, i) => close(composite(values), targets.inputs[i][row]));
      data.goods.forEach(({ values }, i) => close(composite(values), targets.goods[i][row]));
      data.bads.forEach(({ values }, i) => close(composite(values), targets.bads[i][row]));
      data.inputs.forEach(({ values }, i) => close(values[row] - slacks.inputs[i][row], targets.inputs[i][row]));
      const saved = 1 - share(slacks.inputs, data.inputs) / 3;
      close(saved / (1 + (share(slacks.goods, data.goods) + share(slacks.bads, data.bads)) / 2), score[row]);
    }
  });

  it("compare a unit with its own period only, or with all periods", async () => {
    const data = simulatedUnits(60, 17);
    const period = { codes: Int32Array.from({ length: 60 }, (_, row) => row % 3), levels: ["2019", "2020", "2021"] };
    const byPeriod = await fit({ ...data, period }, { ...superSbm, frontier: "period" });
    const rows = [...Array(60).keys()].filter((row) => row % 3 === 1);
    const alone = await fit(subset(data, rows), superSbm);
    assert.deepEqual(
      [...alone.score],
      rows.map((row) => byPeriod.score[row]),
    );
    const global = await fit({ ...data, period }, { ...superSbm, model: "sbm" });
    assert.ok(byPeriod.sbm?.score.every((score, row) => global.score[row] <= score + 1e-9));
  });

  it("are the same to the last digit whoever computes the chunks, in whatever order", async () => {
    const data = simulatedUnits(300, 23);
    const backwards: Executor = {
      ...inlineExecutor,
      width: 4,
      map: async (task, shared, chunks) => {
        const results = [];
        const copy = structuredClone(shared);
        for (const chunk of [...chunks].reverse()) results.unshift(structuredClone(await task.run(copy, chunk)));
        return results;
      },
    };
    const here = await fit(data, superSbm);
    assert.deepEqual(await efficiencyScores(data, superSbm, backwards), here);
  });

  it("stop promptly when cancelled", async () => {
    const controller = new AbortController();
    const run = { signal: controller.signal, onProgress: (done: number) => done === 2 && controller.abort() };
    const started = performance.now();
    await assert.rejects(efficiencyScores(simulatedUnits(6000, 29), superSbm, inlineExecutor, run), {
      name: "AbortError",
    });
    // Two chunks of 64 units and one breath of the event loop; the whole would be 94 chunks.
    assert.ok(performance.now() - started < 1000);
    await assert.rejects(efficiencyScores(simulatedUnits(10, 1), superSbm, inlineExecutor, run), {
      name: "AbortError",
    });
  });
});

describe("when our simplex does not certify a program", () => {
  const data = simulatedUnits(24, 31);

  it("another solver is asked, its answer certified, and the count reported", async () => {
    const highs = await highsSolver();
    for (const options of everyModel) {
      const asked = await efficiencyScores(data, { ...options, pivots: 0 }, inlineExecutor, {
        secondSolver: async () => highs,
      });
      const ours = await fit(data, options);
      assert.ok(asked.solver.fallbacks > 0);
      assert.equal(asked.solver.uncertified, 0);
      assert.equal(ours.solver.fallbacks, 0);
      assert.deepEqual(asked.status, ours.status);
      assert.ok(gap(asked.score, ours.score) <= 1e-9);
    }
  });

  it("and there is no other solver, the unit is flagged and has no number", async () => {
    const { status, score, slacks, peers, solver, combined } = await fit(data, { ...superSbm, pivots: 0 });
    const lost = [...status.keys()].filter((row) => status[row] === "uncertified");
    assert.ok(lost.length > 0);
    assert.equal(solver.uncertified, lost.length);
    for (const row of lost) {
      assert.ok(Number.isNaN(score[row]) && Number.isNaN(combined?.[row]) && Number.isNaN(slacks.inputs[0][row]));
      assert.equal(peers.start[row], peers.start[row + 1]);
    }
  });

  it("an answer that is wrong is not taken", async () => {
    const liar = { name: "liar", solve: () => ({ status: "optimal", basis: Int32Array.of(0, 1, 2) }) as const };
    const run = { secondSolver: async () => liar };
    const { solver, score, status } = await efficiencyScores(data, { ...superSbm, pivots: 0 }, inlineExecutor, run);
    assert.ok(solver.fallbacks > 0 && solver.uncertified > 0);
    assert.ok(score.every((value, row) => Number.isNaN(value) === (status[row] !== "optimal")));
  });
});

describe("data that the formulas cannot take", () => {
  const good = dataOf([
    [1, 2, 3, 0],
    [2, 1, 3, 1],
  ]);
  const refused = (change: Partial<EfficiencyData>, options: Partial<EfficiencyOptions>, key: string, says: RegExp) =>
    assert.rejects(
      fit({ ...good, labels: ["Aba", "Ili"], rows: Int32Array.of(2, 3), ...change }, { ...superSbm, ...options }),
      (error) => {
        assert.ok(error instanceof Problem);
        assert.equal(error.key, key);
        assert.match(error.in("en-US"), says);
        assert.notEqual(error.in("zh-CN"), error.in("en-US"));
        return true;
      },
    );
  const column = (name: string, ...values: number[]) => [{ name, values: Float64Array.from(values) }];

  it("are refused, naming the unit, its row and the column", async () => {
    await refused({ inputs: column("capital", 1, 0) }, {}, "efficiency.input", /capital.*Ili \(row 3\) is 0/);
    await refused({ goods: column("gdp", -1, 2) }, {}, "efficiency.good", /gdp.*Aba \(row 2\) is -1/);
    await refused({ bads: column("co2", 0, -0.5) }, {}, "efficiency.bad", /co2.*Ili \(row 3\) is -0.5/);
    await refused({ bads: column("co2", NaN, 1) }, {}, "efficiency.missing", /co2.*Aba \(row 2\) is missing/);
    await refused({ inputs: column("capital", 1, Infinity) }, {}, "efficiency.missing", /capital.*Ili/);
  });

  it("are refused when the model lacks a column or knows no such thing", async () => {
    await refused({ inputs: [] }, {}, "efficiency.noInputs", /at least one input/);
    await refused({ goods: [] }, {}, "efficiency.noGoods", /desirable output/);
    await refused({ goods: column("gdp", 1, 2, 3) }, {}, "efficiency.lengths", /gdp.*3 values.*2 units/);
    await refused({}, { frontier: "period" }, "efficiency.noPeriod", /time column/);
    await refused({}, { model: "radial", orientation: "in" }, "efficiency.radialBads", /“b”/);
    await refused({ bads: [] }, { model: "radial" }, "efficiency.radialOrientation", /input- or output-oriented/);
  });
});

/** A copy of unit `row`, worse in everything by `factor`, joins at the end. */
function withUnit(data: EfficiencyData, row: number, factor: number): EfficiencyData {
  const grow = (group: EfficiencyData["inputs"], by: number) =>
    group.map(({ name, values }) => ({ name, values: Float64Array.of(...values, values[row] * by) }));
  return { inputs: grow(data.inputs, factor), goods: grow(data.goods, 1 / factor), bads: grow(data.bads, factor) };
}

function subset(data: EfficiencyData, rows: readonly number[]): EfficiencyData {
  const take = (group: EfficiencyData["inputs"]) =>
    group.map(({ name, values }) => ({ name, values: Float64Array.from(rows, (row) => values[row]) }));
  return { inputs: take(data.inputs), goods: take(data.goods), bads: take(data.bads) };
}
