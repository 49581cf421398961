import assert from "node:assert/strict";
import fc from "fast-check";
import { structureIndices, type Sector } from "../../src/measure/structure.ts";
import { numbers, stops } from "../frame/frames.ts";

const sectors = (...columns: number[][]): Sector[] =>
  columns.map((values, k) => ({ name: ["primary", "secondary", "tertiary"][k], values: Float64Array.from(values) }));

describe("the structure of an economy", () => {
  it("has shares, tertiary over secondary, and a level between 1 and the number of sectors", () => {
    const { shares, ratio, level, theil, productivity } = structureIndices(sectors([10], [40], [50]), null);
    assert.deepEqual(
      shares.map(({ values }) => values[0]),
      [0.1, 0.4, 0.5],
    );
    assert.equal(ratio[0], 1.25);
    assert.equal(level[0], 0.1 + 0.8 + 1.5);
    assert.deepEqual([theil, productivity], [null, null]);
  });

  it("has a Theil index of zero where workers are where output is, and a positive one elsewhere", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        const even = structureIndices(sectors([a], [b], [c]), sectors([3 * a], [3 * b], [3 * c])).theil![0];
        // ln of a quotient of two shares that round apart.
        assert.ok(Math.abs(even) < 1e-14);
        assert.ok(structureIndices(sectors([a], [b], [c]), sectors([d], [e], [f])).theil![0] > -1e-14);
      }),
    ));

  it("weighs labour productivity by shares, as it is or over each sector's mean", () => {
    const output = sectors([10, 30], [40, 20], [50, 50]);
    const workers = sectors([10, 10], [10, 10], [10, 10]);
    assert.ok(Math.abs(structureIndices(output, workers).productivity![0] - 4.2) < 1e-14);
    // Means 2, 3, 5: 0.1 x 1/2 + 0.4 x 4/3 + 0.5 x 1.
    const over = structureIndices(output, workers, { productivity: "over-mean" }).productivity![0];
    assert.ok(Math.abs(over - (0.05 + 1.6 / 3 + 0.5)) < 1e-14);
  });

  it("has no index where a number is missing or a denominator is zero, and counts such rows", () => {
    const { shares, ratio, missing } = structureIndices(sectors([1, 1, 0], [0, 2, 0], [3, NaN, 0]), null);
    assert.deepEqual(numbers(ratio), [null, null, null]);
    assert.deepEqual(numbers(shares[0].values), [0.25, null, null]);
    assert.equal(missing, 3);
    const idle = structureIndices(sectors([0], [5], [5]), sectors([0], [5], [5]));
    assert.deepEqual([idle.theil![0], idle.productivity![0]], [0, 1]);
    assert.ok(Number.isNaN(structureIndices(sectors([1], [5], [5]), sectors([0], [5], [5])).theil![0]));
  });

  it("refuses one sector, sectors that differ, and negative numbers", () => {
    stops("indices.sectorsTwo", () => structureIndices(sectors([1]), null));
    stops("indices.sectorsDiffer", () => structureIndices(sectors([1], [2]), sectors([1], [2], [3])), "3");
    stops("indices.sectorNegative", () => structureIndices(sectors([1], [-2]), null, { rows: [9] }), "secondary", "9");
  });
});
