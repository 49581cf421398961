import assert from "node:assert/strict";
import { baconDecomposition } from "../../../src/estimate/did/bacon.ts";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { generator } from "../simulated-panel.ts";

/** Units over years 1 ... T, unit u first treated in starts[u] (0 = never): outcome, start and status. */
function staggered(starts: readonly number[], T: number, seed = 3): Frame {
  const random = generator(seed);
  const rows = starts.flatMap((start, u) =>
    Array.from({ length: T }, (_, t) => {
      const d = start > 0 && t + 1 >= start ? 1 : 0;
      return { unit: u + 1, year: t + 1, start, d, y: u + 0.5 * t + d * (1 + 0.3 * (t + 1 - start)) + random() };
    }),
  );
  return {
    nrow: rows.length,
    rows: Int32Array.from(rows, (_, i) => i + 2),
    columns: (["unit", "year", "start", "d", "y"] as const).map((name) => ({
      kind: "number",
      name,
      values: Float64Array.from(rows, (row) => row[name]),
    })),
  };
}

const spec = (method: ModelSpecInput["method"], did: ModelSpecInput["did"]): ModelSpecInput => ({
  method,
  y: "y",
  x: [],
  entity: "unit",
  time: "year",
  vcov: { type: "cluster", by: ["unit"] },
  did,
});
const valueOf = ({ terms }: Estimate, name: string) => terms.find((term) => term.name === name)!.estimate;
// Ten digits: the same sums in another order.
const close = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

describe("differences in differences", () => {
  const twoPeriods = staggered([0, 0, 0, 2, 2, 0, 2], 2);
  const simple = estimateModel(twoPeriods, spec("did", { treat: "d" }));

  it("with two groups and two periods are the difference of the differences of means", () => {
    const [y, start, year] = ["y", "start", "year"].map(
      (name) => (twoPeriods.columns.find((column) => column.name === name) as { values: Float64Array }).values,
    );
    const mean = (g: number, t: number) => {
      const own = y.filter((_, i) => start[i] === g && year[i] === t);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    close(valueOf(simple, "d"), mean(2, 2) - mean(2, 1) - (mean(0, 2) - mean(0, 1)));
  });

  it("are what an event study, Sun-Abraham and Callaway-Sant'Anna find with one period on each side", () => {
    for (const method of ["eventstudy", "sunab", "callaway-santanna"] as const)
      close(valueOf(estimateModel(twoPeriods, spec(method, { cohort: "start" })), "event0"), valueOf(simple, "d"));
  });

  it("say that trends cannot be tested with a single period before treatment", () => {
    const { tests } = estimateModel(twoPeriods, spec("eventstudy", { cohort: "start" }));
    assert.ok("reason" in tests[0] && tests[0].reason.key === "did.onePrePeriod");
  });

  it("find the same whether starts are given as periods or as a status", () => {
    const frame = staggered([0, 0, 3, 3, 4, 5, 0], 6);
    for (const method of ["eventstudy", "sunab", "callaway-santanna"] as const)
      assert.deepEqual(
        estimateModel(frame, spec(method, { cohort: "d" })).terms,
        estimateModel(frame, spec(method, { cohort: "start" })).terms,
      );
  });

  it("decompose after Goodman-Bacon into weights that sum to 1 and the two-way effects coefficient", () => {
    const roles = { y: "y", treat: "d", entity: "unit", time: "year" };
    for (const starts of [
      [0, 0, 3, 3, 4, 5, 0],
      [2, 3, 3, 5],
      [1, 1, 3, 4, 0],
    ]) {
      const frame = staggered(starts, 6);
      const { comparisons, twfe } = baconDecomposition(frame, roles);
      close(
        comparisons.reduce((sum, { weight }) => sum + weight, 0),
        1,
      );
      close(twfe, valueOf(estimateModel(frame, spec("did", { treat: "d" })), "d"));
    }
  });

  it("leave out units treated in the first period, and say so", () => {
    for (const method of ["sunab", "callaway-santanna"] as const) {
      const without = estimateModel(staggered([1, 1, 3, 4, 0, 0], 5), spec(method, { cohort: "start" }));
      assert.ok(without.notes.some(({ key, parameters }) => key === "did.alwaysTreated" && parameters.units === 2));
      assert.equal(without.nobs, 20);
    }
  });
});

describe("differences in differences refuse, in both languages,", () => {
  const refuses = (frame: Frame, input: ModelSpecInput, key: string) =>
    assert.throws(
      () => estimateModel(frame, input),
      (error) => {
        assert.ok(error instanceof Problem, String(error));
        assert.equal(error.key, key);
        assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /[{}]/);
        assert.match(error.in("zh-CN"), /[\u4e00-\u9fff]/);
        return true;
      },
    );

  it("comparisons without units never treated", () => {
    const frame = staggered([2, 3, 4, 4], 6);
    refuses(frame, spec("sunab", { cohort: "start" }), "did.noControls");
    refuses(frame, spec("callaway-santanna", { cohort: "start" }), "did.noControls");
    refuses(frame, spec("eventstudy", { cohort: "start" }), "did.notIdentified");
    assert.ok(
      estimateModel(frame, spec("callaway-santanna", { cohort: "start", control: "not-yet" })).terms.length > 1,
    );
  });

  it("treatment that switches off", () => {
    const frame = staggered([0, 2, 3], 5);
    const d = frame.columns.find(({ name }) => name === "d") as { values: Float64Array };
    d.values[9] = 0;
    refuses(frame, spec("eventstudy", { cohort: "d" }), "did.switchesOff");
  });

  it("treatment that starts before the panel does, in all units or nowhere", () => {
    refuses(staggered([1, 1, 0, 0], 5), spec("sunab", { cohort: "start" }), "did.alwaysTreatedOnly");
    refuses(staggered([1, 1, 0, 0], 5), spec("eventstudy", { cohort: "start" }), "did.alwaysTreatedOnly");
    refuses(staggered([0, 0, 0], 5), spec("eventstudy", { cohort: "start" }), "did.nobodyTreated");
  });

  it("a treatment that the effects absorb", () =>
    refuses(staggered([1, 1, 0, 0], 5), spec("did", { treat: "d" }), "did.treatAbsorbed"));
});
