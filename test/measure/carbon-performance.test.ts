import assert from "node:assert/strict";
import { carbonPerformance } from "../../src/measure/carbon-performance.ts";
import { hdiIndex, type HdiOptions, type WelfareIndicator } from "../../src/measure/carbon-performance-hdi.ts";
import { numbers, stops } from "../frame/frames.ts";

const column = (...values: number[]) => Float64Array.from(values);
const beds: WelfareIndicator = { name: "beds", values: column(0, 5, 10) };
const income: WelfareIndicator = { name: "income", values: column(1, 10, 100), log: true };
const score = (indicators: WelfareIndicator[], options?: HdiOptions) => numbers(hdiIndex(indicators, options).score);

describe("a human development index", () => {
  it("scales each indicator between its least and largest value, in logarithms where asked, with equal weights", () => {
    assert.deepEqual(score([beds, income]), [0, 0.5, 1]);
    assert.deepEqual(score([beds, { ...income, log: false }]), [0, (0.5 + 1 / 11) / 2, 1]);
  });

  it("lifts scaled values off zero by a floor, so that a product is not zero", () => {
    const [least, , most] = score([beds, income], { combine: "geometric", floor: 0.05 });
    // A square root of a product.
    assert.ok(Math.abs(least! - 0.05) < 1e-15 && most === 1);
    assert.equal(score([beds, income], { combine: "geometric" })[0], 0);
  });

  it("averages indicators of one dimension first, and caps them at their goalposts", () => {
    const goal = { ...beds, low: 0, high: 8 };
    const students = { name: "students", values: column(1, 2, 2), low: 0, high: 2, dimension: "education" };
    const years = { name: "years", values: column(1, 1, 2), low: 0, high: 2, dimension: "education" };
    assert.deepEqual(score([goal, students, years]), [0.25, (0.625 + 0.75) / 2, 1]);
  });

  it("scales groups apart, and has no score where an indicator is missing", () => {
    const group = { codes: Int32Array.of(0, 0, 1, 1), levels: [2012, 2013] };
    const own = { name: "beds", values: column(0, 1, 10, 20) };
    assert.deepEqual(score([own], { group }), [0, 1, 0, 1]);
    assert.deepEqual(score([{ ...beds, values: column(0, NaN, 10) }]), [0, null, 1]);
  });

  it("refuses what cannot be scaled", () => {
    stops("indices.noWelfare", () => score([]));
    stops("indices.welfareConstant", () => score([{ ...beds, values: column(3, 3) }]), "beds");
    const group = { codes: Int32Array.of(0, 1, 1), levels: [2012, 2013] };
    stops("indices.welfareConstantIn", () => score([beds], { group }), "beds", "2012");
    stops("indices.logOfWelfare", () => score([{ ...income, values: column(1, 0) }], { rows: [2, 3] }), "income", "3");
    stops("indices.goalposts", () => score([{ ...beds, low: 5 }]), "beds");
    stops("indices.goalposts", () => score([{ ...beds, low: 5, high: 5 }]), "beds");
    stops("indices.goalposts", () => score([{ ...income, low: 0, high: 5 }]), "income");
    stops("indices.noneComplete", () => score([{ ...beds, values: column(NaN) }]));
    stops("indices.floorRange", () => score([beds], { floor: 1 }));
  });
});

describe("carbon performance", () => {
  const columns = { gdp: column(8, 20, 30), hdi: column(0.5, 0.8, 0.9), co2: column(4, 2, 10) };
  const close = (got: Float64Array, wanted: readonly number[]) =>
    // A few operations on numbers of size 1 to 10.
    wanted.forEach((v, i) => assert.ok(Math.abs(got[i] - v) < 1e-14, `${[...got]} for ${wanted}`));

  it("is GDP over CO2, welfare over CO2, and the square root of their product", () => {
    const { cee, cse, cep, intensity, perHead } = carbonPerformance(columns);
    close(cee, [2, 10, 3]);
    close(cse, [0.125, 0.4, 0.09]);
    close(cep, [0.5, 2, Math.sqrt(0.27)]);
    close(intensity, [0.5, 0.1, 1 / 3]);
    assert.equal(perHead, null);
  });

  it("sets welfare against CO2 per head when population is known", () => {
    const { cse, perHead } = carbonPerformance({ ...columns, population: column(2, 2, 5) });
    close(cse, [0.25, 0.8, 0.45]);
    close(perHead!, [2, 1, 2]);
  });

  it("averages scaled values, or weighs them by entropy, so that units do not decide", () => {
    const { cep } = carbonPerformance(columns, { combine: "arithmetic" });
    assert.equal(cep[1], 1);
    const thousands = { ...columns, gdp: columns.gdp.map((v) => v * 1000) };
    for (const combine of ["arithmetic", "entropy"] as const)
      close(carbonPerformance(thousands, { combine }).cep, [...carbonPerformance(columns, { combine }).cep]);
    close(carbonPerformance(columns, { combine: "arithmetic", scale: "none" }).cep, [1.0625, 5.2, 1.545]);
    const { notes } = carbonPerformance(columns, { combine: "entropy" });
    assert.match(String(notes[0].parameters.weights), /^CEE 0\.\d+, CSE 0\.\d+$/);
  });

  it("has no value where a column is missing, and refuses what cannot be divided by", () => {
    const holed = carbonPerformance({ ...columns, hdi: column(0.5, NaN, 0.9) });
    assert.ok(Number.isNaN(holed.cep[1]) && holed.cep[0] > 0 && holed.missing === 1);
    const zero = { ...columns, co2: column(4, 0, 10) };
    stops("indices.notPositive", () => carbonPerformance(zero, { rows: [2, 3, 4] }), "CO2", "3");
    stops("indices.notPositive", () => carbonPerformance({ ...columns, gdp: column(1, 2, -3) }), "GDP", "-3");
    stops("indices.welfareNegative", () => carbonPerformance({ ...columns, hdi: column(-1, 1, 1) }), "1");
    const flat = { gdp: column(4, 2), hdi: column(1, 2), co2: column(4, 2) };
    stops("indices.performanceConstant", () => carbonPerformance(flat, { combine: "arithmetic" }), "CEE");
  });
});
