import assert from "node:assert/strict";
import { regress } from "../../src/estimate/regression.ts";
import type { ModelSpecInput } from "../../src/estimate/spec.ts";
import { frameOf, stops } from "../frame/frames.ts";

const columns = {
  city: ["A", "A", "A", "B", "B", "B", "C", "D", "D", "D"],
  year: [1, 2, 3, 1, 2, 3, 1, 1, 2, 3],
  y: [1, 2.5, 3.1, 2, 4.4, 4.9, 5, 1.5, 1.1, 3.7],
  x: [1, 2, 4, 1, 3, 5, 2, null, 4, 9],
  z: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3],
  region: [1, 1, 1, 2, 2, 2, 2, 1, 1, 1],
};
const frame = frameOf(columns);
const fe: ModelSpecInput = { method: "fe", y: "y", x: ["x"], absorb: ["city"], constant: false };
const ols: ModelSpecInput = { method: "ols", y: "y", x: ["x"] };

describe("the sample of a model", () => {
  it("accounts for every row: subset, missing values, singletons", () => {
    const { sample, nobs } = regress(frame, { ...fe, subset: "year <= 2 | city == 'B'" });
    assert.equal(sample.read, 10);
    assert.equal(sample.excludedBySubset, 2);
    assert.equal(sample.missing, 1);
    // City C has one row; without its x in year 1 and without year 3, city D has one row too.
    assert.equal(sample.singletons, 2);
    assert.equal(nobs, 5);
    assert.deepEqual(sample.rows, [0, 1, 3, 4, 5]);
    assert.deepEqual(sample.effects, [{ name: "city", levels: 2 }]);
  });

  it("keeps singletons when asked, with the same slopes", () => {
    const kept = regress(frame, { ...fe, singletons: "keep" });
    const dropped = regress(frame, fe);
    assert.equal(kept.nobs, dropped.nobs + 1);
    assert.ok(Math.abs(kept.terms[0].estimate - dropped.terms[0].estimate) < 1e-14);
  });

  it("drops singletons again when dropping made new ones", () => {
    // City D is alone; without its row so is one row in year 3, and without that one the other row of city C.
    const chain = frameOf({
      city: ["A", "A", "A", "B", "B", "C", "C", "D"],
      year: [1, 2, 1, 1, 2, 2, 3, 3],
      y: [1, 2, 4, 3, 1, 5, 6, 2],
      x: [2, 1, 3, 5, 2, 7, 1, 9],
    });
    const { sample } = regress(chain, { ...fe, absorb: ["city", "year"] });
    assert.equal(sample.singletons, 3);
    assert.deepEqual(sample.rows, [0, 1, 2, 3, 4]);
  });

  it("names what is absorbed and what is collinear, and goes on without it", () => {
    const { sample, terms } = regress(frame, { ...fe, x: ["x", "region", "z"] });
    assert.deepEqual(sample.collinear, [{ name: "region", why: "absorbed" }]);
    assert.deepEqual(
      terms.map(({ name }) => name),
      ["x", "z"],
    );
  });
});

describe("a model that cannot be estimated is refused with its reason", () => {
  it("when nothing varies", () => {
    stops("estimate.absorbed", () => regress(frame, { ...fe, x: ["region"] }), "region", "city");
    stops("estimate.outcomeConstant", () => regress(frameOf({ y: [2, 2, 2], x: [1, 2, 4] }), ols), "2", "3");
    stops("estimate.outcomeAbsorbed", () => regress(frame, { ...fe, y: "region", x: ["x"] }), "region", "city");
    stops("estimate.nothingLeft", () => regress(frameOf({ y: [1, 2, 4], x: [3, 3, 3] }), ols), "x");
  });

  it("when there are too few rows", () => {
    stops("estimate.noDegrees", () => regress(frameOf({ y: [1, 2], x: [1, 3] }), ols), "2");
    stops("estimate.emptySubset", () => regress(frame, { ...ols, subset: "year > 2000" }), "10");
    stops("estimate.noRows", () => regress(frameOf({ y: [1, null, 2, null], x: [null, 1, null, 2] }), ols), "4");
    stops(
      "estimate.onlySingletons",
      () => regress(frameOf({ y: [1, 2, 4], x: [3, 1, 2], city: ["A", "B", "C"] }), fe),
      "city",
    );
  });

  it("when a column is empty, text, or numbers typed as text", () => {
    const odd = frameOf({
      y: [1, 2, 4, 3],
      x: [null, null, null, null],
      name: ["a", "b", "c", "d"],
      typed: ["1", "2", "3", "5"],
    });
    stops("estimate.allMissing", () => regress(odd, ols), "x");
    stops("frame.textAsNumber", () => regress(odd, { ...ols, x: ["name"] }), "name");
    stops("frame.textAsNumberConvertible", () => regress(odd, { ...ols, x: ["typed"] }), "typed");
  });

  it("when there is nothing to estimate, or the outcome explains itself", () => {
    stops("estimate.noRegressors", () => regress(frame, { ...fe, x: [] }));
    stops("estimate.outcomeAsRegressor", () => regress(frame, { ...ols, x: ["x", "y"] }), "y");
  });

  it("when a weight is negative, or all are zero", () => {
    const weighted = frameOf({ ...columns, w: [1, 1, -2, 1, 1, 1, 1, 1, 1, 1], none: new Array(10).fill(0) });
    stops("estimate.negativeWeight", () => regress(weighted, { ...ols, weights: "w" }), "w", "4");
    stops("estimate.noWeights", () => regress(weighted, { ...ols, weights: "none" }));
  });
});
