import assert from "node:assert/strict";
import fc from "fast-check";
import { highsSolver } from "../../../src/compute/highs.ts";
import type {
  ProductivityData,
  ProductivityOptions,
  ProductivityResult,
} from "../../../src/measure/efficiency/productivity-data.ts";
import { productivity } from "../../../src/measure/efficiency/productivity.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { simulatedUnits } from "./simulated-units.ts";

const run = (data: ProductivityData, options: Partial<ProductivityOptions>): Promise<ProductivityResult> =>
  productivity(data, { index: "gml", distance: "ddf", rts: "crs", orientation: "non", ...options }, inlineExecutor);

const every: Partial<ProductivityOptions>[] = [
  ...(["gml", "ml", "luenberger", "global-luenberger"] as const).flatMap((index) =>
    (["ddf", "sbm-ddf", "nddf"] as const).map((distance) => ({ index, distance })),
  ),
  ...(["malmquist", "global-malmquist"] as const).flatMap((index) =>
    (["sbm", "super-sbm"] as const).map((distance) => ({ index, distance })),
  ),
];

/** Rows unit by unit, `periods` of each. */
function panel(units: number, periods: number, seed: number): ProductivityData {
  const count = units * periods;
  const names = (length: number, prefix: string) => Array.from({ length }, (_, i) => `${prefix}${i + 1}`);
  return {
    ...simulatedUnits(count, seed),
    entity: {
      codes: Int32Array.from({ length: count }, (_, row) => Math.floor(row / periods)),
      levels: names(units, "u"),
    },
    period: { codes: Int32Array.from({ length: count }, (_, row) => row % periods), levels: names(periods, "t") },
  };
}

/** One input and one output: y/x, the productivity of the textbook. */
function simple(rows: readonly (readonly [x: number, y: number])[], periods: number): ProductivityData {
  const shape = panel(rows.length / periods, periods, 1);
  const column = (name: string, i: 0 | 1) => ({ name, values: Float64Array.from(rows, (row) => row[i]) });
  return { ...shape, inputs: [column("x", 0)], goods: [column("y", 1)], bads: [] };
}

const keep = (data: ProductivityData, rows: readonly number[]): ProductivityData => {
  const take = (group: ProductivityData["inputs"]) =>
    group.map(({ name, values }) => ({ name, values: Float64Array.from(rows, (row) => values[row]) }));
  const codes = (factor: ProductivityData["period"]) => ({
    ...factor,
    codes: Int32Array.from(rows, (row) => factor.codes[row]),
  });
  return {
    inputs: take(data.inputs),
    goods: take(data.goods),
    bads: take(data.bads),
    entity: codes(data.entity),
    period: codes(data.period),
  };
};

/** Distances certified at 1e-9, of sizes about one. */
const tolerance = 1e-8;
const near = (a: number, b: number, what = ""): void =>
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${what} ${a} and ${b}`);

describe("productivity indices", () => {
  it("of a period repeated are one, and zero where they add up", async () => {
    const once = panel(20, 1, 3);
    const rows = [...Array(20).keys()].flatMap((unit) => [unit, unit]);
    const shape = panel(20, 2, 3);
    const twice = { ...keep(once, rows), entity: shape.entity, period: shape.period };
    for (const options of every) {
      const none = options.index?.endsWith("luenberger") ? 0 : 1;
      const { index, efficiencyChange, technicalChange, flag } = await run(twice, options);
      flag.forEach((one, row) => {
        if (row % 2 === 0) return assert.equal(one, "first");
        assert.equal(one, null, `${options.index} ${options.distance}`);
        for (const change of [index, efficiencyChange, technicalChange]) near(change[row], none, options.index);
      });
    }
  });

  it("that are global are circular: the changes of the years make up the change from first to last", async () => {
    const data = panel(15, 4, 5);
    for (const options of every.filter(({ index }) => index?.startsWith("g"))) {
      const adds = options.index === "global-luenberger";
      const yearly = await run(data, options);
      for (let unit = 0; unit < 15; unit++) {
        const [a, b, c] = [1, 2, 3].map((t) => yearly.index[4 * unit + t]);
        const { value } = yearly.distances.global;
        const [from, to] = [value[4 * unit], value[4 * unit + 3]];
        const whole = adds ? from - to : options.index === "gml" ? (1 + from) / (1 + to) : to / from;
        near(adds ? a + b + c : a * b * c, whole);
        near(yearly.cumulated[4 * unit + 3], adds ? 1 + whole : whole);
        assert.equal(yearly.cumulated[4 * unit], 1);
      }
    }
  });

  it("of one input and one output are the growth of output per input, however it is measured", async () => {
    const size = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(size, size), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(
          ...(["malmquist", "global-malmquist"] as const).flatMap((index) => [
            { index, distance: "radial", orientation: "in" } as const,
            { index, distance: "radial", orientation: "out" } as const,
            { index, distance: "sbm" } as const,
          ]),
          { index: "ml", distance: "ddf", direction: [0, "own"] } as const,
          { index: "gml", distance: "ddf", direction: [0, "own"] } as const,
        ),
        async (rows, options) => {
          const { index } = await run(simple(rows, 3), options);
          rows.forEach(([x, y], row) => {
            if (row % 3 === 0) return;
            const [before, out] = rows[row - 1];
            near(index[row], y / x / (out / before));
          });
        },
      ),
      { numRuns: 40, seed: 11 },
    );
  });

  it("of Luenberger are the mean step against both frontiers", async () => {
    const rows = [
      [2, 3],
      [2, 5],
      [1, 2],
      [3, 7],
      [4, 3],
      [5, 6],
    ] as const;
    const { index, efficiencyChange, technicalChange } = await run(simple(rows, 2), {
      index: "luenberger",
      direction: [0, "own"],
    });
    const per = rows.map(([x, y]) => y / x);
    // Along its own output a unit of productivity p lies P/p - 1 below a frontier of productivity P.
    const best = [0, 1].map((t) => Math.max(...per.filter((_, row) => row % 2 === t)));
    for (const row of [1, 3, 5]) {
      const step = (P: number) => P / per[row - 1] - P / per[row];
      near(index[row], (step(best[0]) + step(best[1])) / 2);
      near(efficiencyChange[row], best[0] / per[row - 1] - best[1] / per[row]);
      near(technicalChange[row], index[row] - efficiencyChange[row]);
    }
  });

  it("split into efficiency change and technical change, and a radial one into pure and scale change too", async () => {
    const data = { ...panel(20, 3, 7), bads: [] };
    const result = await run(data, { index: "malmquist", distance: "radial", orientation: "in" });
    assert.ok(result.pureChange && result.scaleChange);
    result.index.forEach((value, row) => {
      if (row % 3 === 0) return assert.ok(Number.isNaN(value) && Number.isNaN(result.pureChange![row]));
      near(value, result.efficiencyChange[row] * result.technicalChange[row]);
      near(result.efficiencyChange[row], result.pureChange![row] * result.scaleChange![row]);
    });
    const variable = await run(data, { index: "malmquist", distance: "radial", orientation: "in", rts: "vrs" });
    result.pureChange.forEach((value, row) => row % 3 > 0 && near(value, variable.efficiencyChange[row]));
  });

  it("flag first periods, gaps and distances that do not exist; only the global level bridges a gap", async () => {
    const whole = panel(12, 4, 9);
    const data = keep(
      whole,
      [...whole.period.codes.keys()].filter((row) => row !== 2),
    );
    const ml = await run(data, { index: "ml", rts: "vrs", disposability: "weak" });
    assert.deepEqual(ml.flag.slice(0, 3), ["first", ml.flag[1], "gap"]);
    assert.ok(Number.isNaN(ml.index[2]) && Number.isNaN(ml.cumulated[2]));
    const infeasible = [...ml.flag.keys()].filter((row) => ml.flag[row] === "infeasible");
    assert.ok(infeasible.length > 0);
    for (const row of infeasible) {
      assert.ok(Number.isNaN(ml.index[row]) && Number.isNaN(ml.technicalChange[row]));
      assert.ok(ml.efficiencyChange[row] > 0, "efficiency change needs no other period");
      const { before, after } = ml.distances;
      const lost = [before.status[row], after.status[ml.previous[row]]];
      const beyond = [before.value[row], after.value[ml.previous[row]]].some((value) => 1 + value <= 1e-9);
      assert.ok(lost.includes("infeasible") || beyond);
    }
    const gml = await run(data, { rts: "vrs" });
    assert.equal(gml.flag[2], "gap");
    assert.ok(gml.cumulated[2] > 0 && !gml.flag.includes("infeasible"));
  });

  it("agree with HiGHS on every distance across periods", async () => {
    const highs = await highsSolver();
    const data = panel(5, 3, 13);
    for (const options of every) {
      const [ours, theirs] = [
        await run(data, options),
        await productivity(
          data,
          { index: "gml", distance: "ddf", rts: "crs", orientation: "non", ...options, pivots: 0 },
          inlineExecutor,
          { secondSolver: async () => highs },
        ),
      ];
      assert.deepEqual(theirs.flag, ours.flag);
      assert.ok(theirs.solver.fallbacks > 0 && theirs.solver.uncertified === 0 && ours.solver.uncertified === 0);
      for (const name of ["own", "before", "after", "global"] as const) {
        assert.deepEqual(theirs.distances[name].status, ours.distances[name].status);
        ours.distances[name].value.forEach((value, row) => {
          if (!Number.isNaN(value)) near(value, theirs.distances[name].value[row], `${options.distance} ${name}`);
        });
      }
    }
  });

  it("are refused where a unit has two rows in a year, or the distance does not fit the index", async () => {
    const data = { ...panel(3, 2, 15), rows: Int32Array.of(2, 3, 4, 5, 6, 7) };
    const refused = (
      change: Partial<ProductivityData>,
      options: Partial<ProductivityOptions>,
      key: string,
      says: RegExp,
    ) =>
      assert.rejects(run({ ...data, ...change }, options), (error) => {
        assert.ok(error instanceof Problem);
        assert.equal(error.key, key);
        assert.match(error.in("en-US"), says);
        assert.match(error.in("zh-CN"), /[一-龥]/);
        return true;
      });
    const twice = { ...data.period, codes: Int32Array.of(0, 1, 0, 0, 0, 1) };
    await refused({ period: twice }, {}, "efficiency.twice", /u2.*t1 \(rows 4 and 5\)/);
    const nobody = { ...data.entity, codes: Int32Array.of(0, 0, -1, 1, 2, 2) };
    await refused({ entity: nobody }, {}, "efficiency.missingUnit", /row 4/);
    await refused({}, { index: "malmquist" }, "efficiency.malmquistDistance", /malmquist.*ddf/);
    await refused({}, { index: "gml", distance: "sbm" }, "efficiency.luenbergerDistance", /gml.*sbm/);
    await refused({}, { index: "malmquist", distance: "radial", orientation: "in" }, "efficiency.radialBads", /co2/);
  });
});
