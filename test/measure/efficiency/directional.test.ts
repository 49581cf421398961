import assert from "node:assert/strict";
import fc from "fast-check";
import { highsSolver } from "../../../src/compute/highs.ts";
import { betas } from "../../../src/measure/efficiency/betas.ts";
import { directionalModel } from "../../../src/measure/efficiency/directional.ts";
import { directionValues } from "../../../src/measure/efficiency/direction.ts";
import type {
  EfficiencyData,
  EfficiencyOptions,
  EfficiencyResult,
  NamedValues,
} from "../../../src/measure/efficiency/efficiency-data.ts";
import { efficiencyScores } from "../../../src/measure/efficiency/efficiency.ts";
import { unitProgram } from "../../../src/measure/efficiency/model.ts";
import { technology } from "../../../src/measure/efficiency/technology.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { simplex } from "../../../src/numeric/simplex/simplex.ts";
import { addCandidate, workspace } from "../../../src/numeric/simplex/workspace.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { simulatedUnits } from "./simulated-units.ts";

/** Two certificates at 1e-9 each; what is seen in practice is rounding. */
const agreement = 1e-9;

const weakDdf: EfficiencyOptions = { model: "ddf", rts: "crs", orientation: "non", frontier: "global" };
const everyModel: EfficiencyOptions[] = (["crs", "vrs"] as const).flatMap((rts) => [
  ...(["weak", "strong"] as const).flatMap((disposability) =>
    (["ddf", "nddf"] as const).map((model) => ({ ...weakDdf, model, rts, disposability })),
  ),
  { ...weakDdf, model: "sbm-ddf" as const, rts },
]);
const fit = (data: EfficiencyData, options: EfficiencyOptions): Promise<EfficiencyResult> =>
  efficiencyScores(data, options, inlineExecutor);

const near = (a: ArrayLike<number>, b: ArrayLike<number>, tolerance = agreement): void =>
  Array.from(a).forEach((value, row) =>
    assert.ok(
      Math.abs(value - b[row]) <= tolerance * Math.max(1, Math.abs(value)),
      `unit ${row}: ${value} and ${b[row]}`,
    ),
  );

const columnsOf = ({ inputs, goods, bads }: EfficiencyData): NamedValues[] => [...inputs, ...goods, ...bads];

/** Two inputs, a good and a bad output in small whole numbers: ties, copies and zero bad outputs are the rule. */
const ragged = fc
  .array(fc.tuple(...[1, 1, 1, 0].map((min) => fc.integer({ min, max: 5 }))), { minLength: 2, maxLength: 14 })
  .map((units): EfficiencyData => {
    const column = (name: string, i: number) => ({ name, values: Float64Array.from(units, (unit) => unit[i]) });
    return { inputs: [column("x1", 0), column("x2", 1)], goods: [column("g", 2)], bads: [column("b", 3)] };
  });

describe("directional distances", () => {
  it("are exactly 0 on the frontier, whatever the last digits of a program say", async () => {
    const data = simulatedUnits(200, 5);
    for (const options of everyModel) {
      const { score } = await fit(data, options);
      const onIt = score.filter((value) => value === 0).length;
      const nearly = score.filter((value) => value !== 0 && Math.abs(value) < 1e-12);
      assert.ok(onIt > 0 && nearly.length === 0, `${options.model}: ${onIt} on it, ${nearly.length} nearly`);
    }
  });

  it("do not depend on the units of measure", async () => {
    const data = simulatedUnits(50, 3);
    const powers = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(powers, fc.constantFrom(...everyModel), async (by, options) => {
        const rescale = (group: readonly NamedValues[], first: number) =>
          group.map(({ name, values }, i) => ({ name, values: values.map((value) => value * 10 ** by[first + i]) }));
        const other = { inputs: rescale(data.inputs, 0), goods: rescale(data.goods, 3), bads: rescale(data.bads, 4) };
        near((await fit(data, options)).score, (await fit(other, options)).score);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it("agree with HiGHS under weak and strong disposability, on data full of copies, ties and zeros", async () => {
    const highs = await highsSolver();
    await fc.assert(
      fc.asyncProperty(ragged, fc.constantFrom(...everyModel), async (data, options) => {
        const ours = await fit(data, options);
        assert.equal(ours.solver.uncertified, 0);
        const theirs = await efficiencyScores(data, { ...options, pivots: 0 }, inlineExecutor, {
          secondSolver: async () => highs,
        });
        assert.deepEqual(theirs.status, ours.status);
        near(ours.score, theirs.score);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it("are never larger when bad outputs are weakly disposable than when they are strongly so", async () => {
    const data = simulatedUnits(80, 9);
    const [weak, strong] = [await fit(data, weakDdf), await fit(data, { ...weakDdf, disposability: "strong" })];
    weak.score.forEach((score, row) => assert.ok(score <= strong.score[row] + agreement && score >= -agreement));
    assert.ok(weak.score.some((score, row) => score < strong.score[row] - 1e-3));
  });

  it("do not change when a dominated unit joins, under strong disposability", async () => {
    const data = simulatedUnits(40, 5);
    const grow = (group: readonly NamedValues[], by: number) =>
      group.map(({ name, values }) => ({ name, values: Float64Array.of(...values, values[7] * by) }));
    const joined = { inputs: grow(data.inputs, 1.3), goods: grow(data.goods, 0.8), bads: grow(data.bads, 1.3) };
    for (const options of everyModel.filter(({ disposability }) => disposability !== "weak"))
      near((await fit(data, options)).score, (await fit(joined, options)).score);
  });

  it("can change when a dominated unit joins under weak disposability, so none is ever left out", async () => {
    const weak = async (...units: readonly (readonly [x: number, g: number, b: number])[]) => {
      const column = (name: string, i: 0 | 1 | 2) => ({ name, values: Float64Array.from(units, (unit) => unit[i]) });
      const data = { inputs: [column("x", 0)], goods: [column("g", 1)], bads: [column("b", 2)] };
      return (await fit(data, { ...weakDdf, rts: "vrs" })).score[1];
    };
    // The second unit's bad output must fall with its good output; only a mix with a unit as dirty and more productive
    // allows that. (1, 2, 2) is one, although (1, 2, 1) dominates it: then 2 = 1.9 (1 + beta).
    near([await weak([1, 2, 1], [1, 1.9, 2])], [0]);
    near([await weak([1, 2, 1], [1, 1.9, 2], [1, 2, 2])], [1 / 19]);
  });

  it("are the same whether columns are priced a few at a time or all at once", async () => {
    const data = simulatedUnits(120, 11);
    for (const weak of [true, false]) {
      const all = Int32Array.from({ length: 120 }, (_, row) => row);
      const direction = directionValues(data, weakDdf);
      const place = technology(data, { frontier: all, evaluated: all }, true, direction);
      const model = directionalModel(place, weak, true);
      const program = unitProgram(place, model);
      const [few, every] = [0, 1].map(() => workspace(model.rows, model.extras, place.shared));
      for (let unit = 0; unit < 120; unit++) addCandidate(every, unit);
      for (let k = 0; k < 120; k++) {
        model.write(program, k);
        const [a, b] = [simplex(program, few, model.start(k)), simplex(program, every, model.start(k))];
        assert.ok(a.status === "optimal" && b.status === "optimal");
        near([a.objective], [b.objective]);
      }
      assert.ok(few.candidateCount < 120, "the short list must be shorter than the whole for this to say anything");
    }
  });

  it("reach the target they name: peers, distance, direction and slacks satisfy the model's equations", async () => {
    const data = simulatedUnits(50, 13);
    const direction = [1, 0, "own", 3, data.bads[0].values.map((value) => value / 2)] as const;
    for (const options of everyModel) {
      const given = options.model === "ddf" ? { ...options, direction } : options;
      const { score, slacks, targets, peers } = await fit(data, given);
      const sides = [
        { columns: data.inputs, slack: slacks.inputs, target: targets.inputs, sign: -1, first: 0 },
        { columns: data.goods, slack: slacks.goods, target: targets.goods, sign: 1, first: 3 },
        { columns: data.bads, slack: slacks.bads, target: targets.bads, sign: -1, first: 4 },
      ];
      const steps = directionValues(data, given)!;
      for (let row = 0; row < 50; row++)
        for (const { columns, slack, target, sign, first } of sides)
          columns.forEach(({ values }, i) => {
            let composite = 0;
            for (let at = peers.start[row]; at < peers.start[row + 1]; at++)
              composite += peers.weight[at] * values[peers.unit[at]];
            const moved = options.model === "ddf" ? score[row] * steps[first + i][row] : 0;
            const named = values[row] + sign * (moved + slack[i][row]);
            near([composite, named], [target[i][row], target[i][row]], 1e-7);
          });
    }
  });

  it("go by any direction: own values, a number, a column; and twice the direction is half the distance", async () => {
    const data = simulatedUnits(30, 17);
    const own = await fit(data, weakDdf);
    const asColumns = columnsOf(data).map(({ values }, i) => (i < 3 ? 0 : values));
    near(own.score, (await fit(data, { ...weakDdf, direction: asColumns })).score);
    const constant = await fit(data, { ...weakDdf, direction: [0, 0, 0, 10, 5] });
    const twice = await fit(data, { ...weakDdf, direction: [0, 0, 0, 20, 10] });
    near(
      constant.score,
      twice.score.map((score) => 2 * score),
    );
  });
});

describe("non-radial distances", () => {
  it("weigh the part of each column, and a weight of zero leaves a column out", async () => {
    const data = simulatedUnits(40, 19);
    const options = { ...weakDdf, model: "nddf" as const, weights: [0, 0, 2, 1, 1] };
    const result = await fit(data, options);
    const { inputs, goods, bads } = betas(data, options, result);
    near(
      result.score,
      result.score.map((_, row) => (2 * inputs[2][row] + goods[0][row] + bads[0][row]) / 4),
    );
    const proportional = await fit(data, { ...options, weights: [0, 0, 6, 3, 3] });
    near(result.score, proportional.score);
  });

  it("without weights give a third to inputs, goods and bads each; slacks-based, a half to each side", async () => {
    const data = simulatedUnits(40, 23);
    const third = 1 / 9;
    const standard = await fit(data, { ...weakDdf, model: "nddf" });
    near(
      standard.score,
      (await fit(data, { ...weakDdf, model: "nddf", weights: [third, third, third, 1 / 3, 1 / 3] })).score,
    );
    near(
      (await fit(data, { ...weakDdf, model: "sbm-ddf" })).score,
      (await fit(data, { ...weakDdf, model: "nddf", weights: [2, 2, 2, 3, 3] })).score,
    );
  });

  it("differ by disposability only where a bad output has no direction", async () => {
    const data = simulatedUnits(60, 29);
    const scores = async (disposability: "weak" | "strong", direction?: EfficiencyOptions["direction"]) =>
      (await fit(data, { ...weakDdf, model: "nddf", disposability, direction })).score;
    near(await scores("weak"), await scores("strong"));
    const goodsOnly = [0, 0, 0, "own", 0] as const;
    const [weak, strong] = [await scores("weak", goodsOnly), await scores("strong", goodsOnly)];
    weak.forEach((score, row) => assert.ok(score <= strong[row] + agreement));
    assert.ok(weak.some((score, row) => score < strong[row] - 1e-3));
  });
});

describe("frontiers of several periods", () => {
  const data = simulatedUnits(60, 31);
  const period = { codes: Int32Array.from({ length: 60 }, (_, row) => row % 3), levels: ["2019", "2020", "2021"] };
  const only = (kept: (code: number) => boolean): { rows: number[]; data: EfficiencyData } => {
    const rows = [...period.codes.keys()].filter((row) => kept(period.codes[row]));
    const take = (group: readonly NamedValues[]) =>
      group.map(({ name, values }) => ({ name, values: Float64Array.from(rows, (row) => values[row]) }));
    return { rows, data: { inputs: take(data.inputs), goods: take(data.goods), bads: take(data.bads) } };
  };
  const models: EfficiencyOptions[] = [
    ...everyModel,
    { ...weakDdf, model: "super-sbm", rts: "vrs" },
    { ...weakDdf, model: "sbm" },
  ];

  it("take in every period up to a unit's own, or its own and the ones just before", async () => {
    for (const model of models) {
      const sequential = await fit({ ...data, period }, { ...model, frontier: "sequential" });
      const window = await fit({ ...data, period }, { ...model, frontier: "window", window: 2 });
      for (const code of [0, 1, 2]) {
        for (const [result, kept] of [
          [sequential, (other: number) => other <= code],
          [window, (other: number) => other <= code && other > code - 2],
        ] as const) {
          const part = only(kept);
          const alone = await fit(part.data, { ...model, frontier: "global" });
          part.rows.forEach((row, at) => {
            if (period.codes[row] === code) near([result.score[row]], [alone.score[at]]);
          });
        }
      }
    }
  });

  it("of a window as wide as the data are sequential ones, and of one period those of the same period", async () => {
    const options = { ...weakDdf, model: "sbm" as const };
    const of = async (change: Partial<EfficiencyOptions>) =>
      (await fit({ ...data, period }, { ...options, ...change })).score;
    near(await of({ frontier: "window", window: 9 }), await of({ frontier: "sequential" }), 0);
    near(await of({ frontier: "window", window: 1 }), await of({ frontier: "period" }), 0);
  });
});

describe("weights of the slacks-based measure", () => {
  const data = simulatedUnits(50, 37);
  const options: EfficiencyOptions = { ...weakDdf, model: "sbm", rts: "vrs" };

  it("are equal unless given, and only their proportions count", async () => {
    const plain = await fit(data, options);
    near(plain.score, (await fit(data, { ...options, weights: [1, 1, 1, 5, 5] })).score);
    const super_ = { ...options, model: "super-sbm" as const };
    near((await fit(data, super_)).combined!, (await fit(data, { ...super_, weights: [2, 2, 2, 1, 1] })).combined!);
  });

  it("weigh the slacks in the score", async () => {
    const { score, slacks } = await fit(data, { ...options, weights: [1, 0, 3, 2, 1] });
    const plain = await fit(data, options);
    assert.ok(score.some((value, row) => Math.abs(value - plain.score[row]) > 1e-2));
    near(
      score,
      score.map((_, row) => {
        const share = (column: Float64Array, { values }: NamedValues) => column[row] / values[row];
        const saved = (share(slacks.inputs[0], data.inputs[0]) + 3 * share(slacks.inputs[2], data.inputs[2])) / 4;
        const more = (2 * share(slacks.goods[0], data.goods[0]) + share(slacks.bads[0], data.bads[0])) / 3;
        return (1 - saved) / (1 + more);
      }),
      1e-8,
    );
  });
});

describe("what a directional model cannot take", () => {
  const data = { ...simulatedUnits(4, 41), labels: ["A", "B", "C", "D"], rows: Int32Array.of(2, 3, 4, 5) };
  const refused = (change: Partial<EfficiencyOptions>, key: string, says: RegExp) =>
    assert.rejects(fit(data, { ...weakDdf, ...change }), (error) => {
      assert.ok(error instanceof Problem);
      assert.equal(error.key, key);
      assert.match(error.in("en-US"), says);
      assert.notEqual(error.in("zh-CN"), error.in("en-US"));
      return true;
    });

  it("is refused with what to mend", async () => {
    await refused({ direction: [0, 0, 1] }, "efficiency.directionCount", /3 entries for 5 columns/);
    await refused({ direction: [0, 0, 0, 0, 0] }, "efficiency.directionZero", /unit A \(row 2\) is zero/);
    const wrong = Float64Array.of(1, 1, -2, 1);
    await refused({ direction: [0, 0, 0, wrong, 1] }, "efficiency.direction", /gdp.*-2.*C \(row 4\)/);
    await refused({ model: "nddf", weights: [1, 1] }, "efficiency.weightCount", /2 weights are.*5 columns/);
    await refused({ model: "sbm", weights: [0, 0, 0, 1, 1] }, "efficiency.weightsZero", /All weights/);
    await refused({ model: "sbm", weights: [1, 1, -1, 1, 1] }, "efficiency.weight", /energy.*-1/);
    await refused({ frontier: "sequential" }, "efficiency.noPeriod", /time column/);
    const period = { codes: Int32Array.of(0, 0, 1, 1), levels: ["1", "2"] };
    await assert.rejects(
      fit({ ...data, period }, { ...weakDdf, frontier: "window", window: 1.5 }),
      (error) => error instanceof Problem && error.key === "efficiency.window",
    );
  });
});
