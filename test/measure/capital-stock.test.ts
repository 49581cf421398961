import assert from "node:assert/strict";
import { capitalStock, type CapitalStockOptions } from "../../src/measure/capital-stock.ts";
import { yearlySeries } from "../../src/measure/yearly-series.ts";
import { frameOf, stops } from "../frame/frames.ts";

const capitalOf = (investment: (number | null)[], options: CapitalStockOptions = {}, first = 2000) => {
  const frame = frameOf({ year: investment.map((_, t) => first + t), investment });
  const column = frame.columns[1];
  if (column.kind !== "number") throw new Error("no numbers");
  const series = yearlySeries(frame, { time: "year", values: column.values, name: "investment" });
  return capitalStock(series, frame.nrow, options);
};
const steady = [100, 110, 121, 133.1, 146.41, 161.051, 177.1561];
const close = (got: ArrayLike<number>, wanted: readonly number[]) =>
  // A dozen operations each: a few roundings of numbers of size 1000.
  wanted.forEach((value, t) => assert.ok(Math.abs(got[t] - value) <= 1e-10, `${got[t]} for ${value} at ${t}`));

describe("capital by perpetual inventory", () => {
  it("grows as investment does when it begins in its steady state, a year's investment ahead", () => {
    const { stock, entities } = capitalOf(steady, { depreciation: 0.1, base: "shan" });
    close(
      stock,
      steady.map((v) => (1.1 * v) / 0.2),
    );
    close([entities[0].growth!], [0.1]);
  });

  it("takes the same base by every rule when growth never changes, one year later for Shan's", () => {
    const base = (rule: CapitalStockOptions["base"]) =>
      capitalOf(steady, { depreciation: 0.1, base: rule }).entities[0];
    close([base("growth").stock, base("first5").stock, base("shan").stock], [500, 500, 550]);
    close([base("tenpercent").stock], [1000]);
    assert.equal(base("tenpercent").growth, null);
  });

  it("uses 10.96 % where nothing is said, a growth rate from elsewhere, and rates of each year", () => {
    close(capitalOf([10, 10], { base: "tenpercent" }).stock, [100, 100 * (1 - 0.1096) + 10]);
    close([capitalOf([10], { growth: 0.15, depreciation: 0.1 }).stock[0]], [40]);
    const rates = Float64Array.of(0.1, 0.2);
    close(capitalOf([10, 10], { base: "tenpercent", depreciation: rates }).stock, [100, 90]);
  });

  it("deflates by an index of the year before, or of a fixed year, to prices of the base year", () => {
    const initial = Float64Array.of(0, 1000, 0);
    const options: CapitalStockOptions = { base: "given", initial, baseYear: 2001, depreciation: 0.1 };
    const previous = capitalOf([10, 20, 30], { ...options, index: Float64Array.of(NaN, NaN, 150) });
    const fixed = capitalOf([10, 20, 30], { ...options, index: Float64Array.of(50, 200, 300), indexKind: "fixed" });
    for (const { stock, realInvestment } of [previous, fixed]) {
      assert.ok(Number.isNaN(stock[0]));
      close([realInvestment[1], realInvestment[2]], [20, 20]);
      close([stock[1], stock[2]], [1000, 920]);
    }
  });

  it("refuses a base year that is not there, a gap, a blank and a missing price", () => {
    stops("indices.baseYearAbsent", () => capitalOf([1, 2], { baseYear: 1990 }), "1990", "2000", "2001");
    stops("indices.seriesBlank", () => capitalOf([1, null, 2]), "2001");
    const index = Float64Array.of(100, NaN);
    stops("indices.indexMissing", () => capitalOf([1, 2], { base: "tenpercent", index }), "2001");
    stops("indices.initialMissing", () => capitalOf([1, 2], { base: "given" }), "2000");
    const rates = Float64Array.of(0.1, NaN);
    stops("indices.depreciationMissing", () => capitalOf([1, 2], { base: "tenpercent", depreciation: rates }), "2001");
    stops("indices.depreciationRange", () => capitalOf([1, 2], { base: "tenpercent", depreciation: 10.96 }), "0.1096");
  });

  it("refuses a stock below zero and a base that growth does not give", () => {
    stops("indices.stockNegative", () => capitalOf([10, -200], { base: "tenpercent" }), "2001");
    stops("indices.growthYears", () => capitalOf([1, 2, 3], { base: "first5" }), "base=tenpercent");
    stops("indices.growthYears", () => capitalOf([1]));
    stops("indices.growthUndefined", () => capitalOf([0, 1]));
    stops("indices.growthUndefined", () => capitalOf([100, 50], { depreciation: 0.1 }));
  });
});
