import assert from "node:assert/strict";
import fc from "fast-check";
import { robotStock, type RobotStockOptions } from "../../src/measure/robot-stock.ts";
import { yearlySeries } from "../../src/measure/yearly-series.ts";
import { frameOf, numbers, stops } from "../frame/frames.ts";

type Cell = number | string | null;
const stockOf = (
  columns: { city: Cell[]; year: Cell[]; installed: (number | null)[]; initial?: (number | null)[] },
  options: RobotStockOptions = {},
  blank: "refuse" | "zero" = "refuse",
) => {
  const frame = frameOf(columns);
  const of = (name: string) => {
    const column = frame.columns.find((one) => one.name === name);
    return column?.kind === "number" ? column.values : undefined;
  };
  const values = of("installed")!;
  const series = yearlySeries(frame, { entity: "city", time: "year", values, name: "installed" }, blank);
  return numbers(robotStock(series, frame.nrow, { ...options, initial: of("initial") }));
};
const one = (installed: (number | null)[], first = 2000) => ({
  city: installed.map(() => "A"),
  year: installed.map((_, t) => first + t),
  installed,
});

describe("the stock of robots", () => {
  it("is the sum of the last years of service, by entity, in whatever order the rows stand", () => {
    assert.deepEqual(stockOf(one([1, 2, 4, 8]), { life: 2 }), [1, 3, 6, 12]);
    const mixed = { city: ["B", "A", "A", "B"], year: [2001, 2001, 2000, 2000], installed: [10, 2, 1, 5] };
    assert.deepEqual(stockOf(mixed), [15, 3, 1, 5]);
  });

  it("keeps an initial stock for one service life, then retires it at once", () => {
    const initial = [100, null, null];
    assert.deepEqual(stockOf({ ...one([1, 1, 1]), initial }, { life: 2, start: "given" }), [101, 102, 2]);
  });

  it("with a rate of zero and with a life as long as the series only adds up, whatever the installations", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 30 }), (installed) => {
        const sums = installed.map((_, t) => installed.slice(0, t + 1).reduce((a, b) => a + b, 0));
        assert.deepEqual(stockOf(one(installed), { method: "declining", rate: 0 }), sums);
        assert.deepEqual(stockOf(one(installed), { life: installed.length }), sums);
      }),
    ));

  it("has no value before the first and after the last installation that is known", () => {
    assert.deepEqual(stockOf(one([null, 1, 2, null])), [null, 1, 3, null]);
  });

  it("refuses a blank inside a series, unless the person says that it means none", () => {
    stops("indices.seriesBlank", () => stockOf(one([1, null, 2])), "A", "2001", "blank=zero");
    assert.deepEqual(stockOf(one([1, null, 2]), {}, "zero"), [1, 1, 3]);
  });

  it("refuses a year that is missing, naming the years around it", () => {
    const gap = { ...one([1, 2, 3]), year: [2000, 2001, 2004] };
    stops("indices.seriesGap", () => stockOf(gap), "A", "2001", "2004");
  });

  it("refuses negative installations, a negative or absent initial stock, years that are no years, a pair twice", () => {
    stops("indices.installationsNegative", () => stockOf(one([1, -2])), "A", "2001");
    const initial = (value: number | null) => ({ ...one([1, 2]), initial: [value, 5] });
    stops("indices.stockNegative", () => stockOf(initial(-3), { start: "given" }), "-3");
    stops("indices.initialMissing", () => stockOf(initial(null), { start: "given" }), "2000");
    stops("indices.timesNotYears", () => stockOf({ ...one([1, 2]), year: ["early", "late"] }), "early");
    stops("frame.duplicatePairs", () => stockOf({ ...one([1, 2]), year: [2000, 2000] }));
    stops("indices.noSeries", () => stockOf({ city: ["A"], year: [2000], installed: [null], initial: [1] }));
  });

  it("refuses a steady state that five years do not give", () => {
    const steady: RobotStockOptions = { method: "declining", start: "steady" };
    stops("indices.steadyYears", () => stockOf(one([1, 2, 3]), steady), "A");
    stops("indices.steadyGrowth", () => stockOf(one([0, 1, 2, 3, 4, 5]), steady), "A");
    // Shrinks by 20 % a year, faster than robots wear out at 10 %.
    stops("indices.steadyGrowth", () => stockOf(one([100, 80, 64, 51, 41, 32]), steady), "A");
    stops("indices.steadyLife", () => stockOf(one([1, 2]), { start: "steady" }), "method=declining");
  });
});
