import assert from "node:assert/strict";
import { compare, notCompared } from "../../../src/study/verify/compare.ts";

const tolerance = { rel: 1e-8 };

describe("comparing with the numbers of other software", () => {
  it("passes numbers inside the tolerance and counts correct digits", () => {
    const result = compare({ coef: { x: 2 }, nobs: 100 }, { coef: { x: 2 * (1 + 1e-10) }, nobs: 100 }, tolerance);
    assert.deepEqual([result.expected, result.compared, result.failed, result.digits], [2, 2, 0, 10]);
    assert.match(result.worst ?? "", /^coef\.x: expected 2/);
  });

  it("fails a number outside the tolerance and names it, though others have fewer digits", () => {
    const result = compare({ a: 1, b: 1e-13 }, { a: 1.001, b: 5e-13 }, tolerance);
    assert.equal(result.failed, 1);
    assert.match(result.worst ?? "", /^a: expected 1, found 1.001/);
  });

  it("does not take an absent number for a right one", () => {
    const result = compare({ a: 1, b: [1, 2] }, { a: 1, b: [1] }, tolerance);
    assert.deepEqual([result.expected, result.compared, result.absent], [3, 2, ["b.1"]]);
  });

  it("lets random numbers move a mean by so many standard deviations over seeds as the case says, and no more", () => {
    const expected = { forest: { mse_mean: 0.4, mse_sd: 0.01 } };
    const found = (mse: number) => ({ forest: { mse_mean: mse, mse_sd: notCompared } });
    assert.equal(compare(expected, found(0.449), { band_sd: 5 }).failed, 0);
    assert.equal(compare(expected, found(0.451), { band_sd: 5 }).failed, 1);
    assert.equal(compare(expected, found(0.449), { rel: 1e-8 }).failed, 1);
  });

  it("takes null for “not defined”, which only null matches", () => {
    assert.equal(compare({ score: null }, { score: null }, tolerance).failed, 0);
    assert.equal(compare({ score: null }, { score: 0 }, tolerance).failed, 1);
    assert.equal(compare({ score: 0 }, { score: null }, tolerance).failed, 1);
  });

  it("compares statuses, and skips what is for humans or not unique", () => {
    assert.equal(compare({ status: "optimal" }, { status: "infeasible" }, tolerance).failed, 1);
    assert.equal(compare({ crosscheck: "x", agreement: { a: 1 } }, {}, tolerance).expected, 0);
    assert.equal(compare({ lambda: { a: 1 } }, { lambda: notCompared }, tolerance).expected, 0);
    assert.equal(compare({ slack: [1, 2] }, { slack: [1, notCompared] }, tolerance).expected, 1);
  });

  it("compares a coefficient called lambda like any other", () => {
    const expected = { lambda: { coef: -1.1, se: 1.3 } };
    assert.equal(compare(expected, { lambda: { coef: -1.1, se: 1.3 } }, tolerance).compared, 2);
    assert.equal(compare(expected, { lambda: { coef: -1.2, se: 1.3 } }, tolerance).failed, 1);
    assert.deepEqual(compare(expected, {}, tolerance).absent, ["lambda.coef", "lambda.se"]);
  });

  it("never passes NaN or a missing digit", () => {
    assert.equal(compare({ a: 1 }, { a: NaN }, tolerance).failed, 1);
    assert.equal(compare({ a: 1 }, { a: Infinity }, { rel: 1e300 }).failed, 1);
  });

  it("applies a tolerance keyed by quantity to that quantity only", () => {
    const keyed = { score: { abs: 1e-8 }, slack: { rel: 1e-6, abs: 1e-6 } };
    const expected = { crs_non: [{ score: 0.5, slack_x: [1], projection_x: [3] }] };
    const actual = { crs_non: [{ score: 0.5 + 1e-7, slack_x: [1 + 1e-7], projection_x: [3 + 1e-7] }] };
    const result = compare(expected, actual, keyed);
    assert.equal(result.failed, 1);
    assert.match(result.worst ?? "", /score/);
  });

  it("reports numbers we gave beyond what was expected", () => {
    assert.equal(compare({ a: [1] }, { a: [1, 2] }, tolerance).failed, 1);
  });
});
