import assert from "node:assert/strict";
import { factorFor, fuelEmissions } from "../../src/measure/co2-fuels.ts";
import { shippedFactors } from "../../src/measure/co2-fuels-factors.ts";
import { stops } from "../frame/frames.ts";

const factors = shippedFactors("ipcc2006", "en-US");
const emit = (uses: Record<string, number[]>, blank?: "missing" | "zero") =>
  fuelEmissions(
    Object.entries(uses).map(([name, values]) => ({ name, values: Float64Array.from(values) })),
    factors,
    [2, 3, 4],
    blank,
  );

describe("CO2 of fuels", () => {
  it("is quantity times factor: a tonne of raw coal of 20,908 kJ/kg and 25.8 t C/TJ gives 1.978 t", () => {
    // 20908e-6 x 25.8 x 44/12 by hand.
    const coal = (20908 * 25.8 * 44) / 12e6;
    assert.ok(Math.abs(emit({ raw_coal: [1] }).total[0] - coal) < 1e-14);
  });

  it("finds fuels by their names in either language, whatever the case, spaces and a unit that agrees", () => {
    const names = ["raw_coal", "Raw coal", "原煤", "RAW-COAL (10^4 t)", "原煤（万吨）", "天然气（亿立方米）", "LPG"];
    assert.deepEqual(
      names.map((name) => factorFor(name, factors).names[0]),
      ["Raw coal", "Raw coal", "Raw coal", "Raw coal", "Raw coal", "Natural gas", "Liquefied petroleum gas"],
    );
  });

  it("refuses a fuel it does not know with the nearest, one in another unit, one given twice, and a negative use", () => {
    stops("indices.fuelUnknownNear", () => emit({ disel: [1] }), "“disel”", "Diesel");
    stops("indices.fuelUnknown", () => emit({ electricity: [1] }), "electricity", "Natural gas");
    stops("indices.fuelUnit", () => emit({ "原煤（吨）": [1] }), "吨", "10^4 t");
    stops("indices.fuelTwice", () => emit({ diesel: [1], 柴油: [1] }), "diesel", "柴油");
    const negative = stops("indices.fuelNegative", () => emit({ diesel: [1, -1] }), "diesel", "3");
    assert.equal(negative.place.column, "diesel");
    stops("indices.noFuels", () => emit({}));
  });

  it("has no total where a fuel is blank, unless a blank means none; all blank is never zero", () => {
    const uses = { diesel: [1, NaN, NaN], coke: [1, 1, NaN] };
    const [known, part, none] = emit(uses).total;
    assert.ok(known > 0 && Number.isNaN(part) && Number.isNaN(none));
    const zero = emit(uses, "zero");
    assert.equal(zero.total[1], emit({ coke: [1] }).total[0]);
    assert.ok(Number.isNaN(zero.total[2]));
    assert.equal(zero.missing, 1);
  });

  it("says which fuels of the table are not in the total", () => {
    assert.equal(emit({ diesel: [1] }).absent.length, 8);
    assert.ok(!emit({ diesel: [1] }).absent.includes("Diesel"));
  });
});
