import assert from "node:assert/strict";
import { labelled, niceRange, niceStep, niceTicks } from "../../src/report/svg/ticks.ts";

describe("the numbers along an axis", () => {
  it("are one, two, two and a half or five times a power of ten apart", () => {
    assert.deepEqual([0.03, 0.2, 0.21, 3, 7, 80, 0.1 + 0.2].map(niceStep), [0.05, 0.2, 0.25, 5, 10, 100, 0.5]);
    assert.equal(niceStep(0.1 * 3 - 0.1), 0.2);
  });

  it("are round, within the range, and free of rounding errors", () => {
    assert.deepEqual(niceTicks(0, 1, 5).values, [0, 0.2, 0.4, 0.6, 0.8, 1]);
    assert.deepEqual(niceTicks(0.38, 1.04, 4).values, [0.4, 0.6, 0.8, 1]);
    assert.deepEqual(niceTicks(-1, 1, 4).values, [-1, -0.5, 0, 0.5, 1]);
  });

  it("have the same decimals all along, and thousands grouped", () => {
    assert.deepEqual(niceTicks(0, 1, 4).labels, ["0.00", "0.25", "0.50", "0.75", "1.00"]);
    assert.deepEqual(niceTicks(0, 20_000, 4).labels, ["0", "5,000", "10,000", "15,000", "20,000"]);
    assert.deepEqual(labelled([-1500, 0]).labels, ["-1,500", "0"]);
  });

  it("are written with their power of ten where digits would fill the figure", () => {
    assert.deepEqual(labelled([0, 1.25e7, 2.5e7]).labels, ["0", "1.25e7", "2.5e7"]);
    assert.deepEqual(labelled([0, 5e-6]).labels, ["0", "5e-6"]);
  });

  it("begin and end at a tick, with room around a single value", () => {
    assert.deepEqual(niceRange(0.47, 0.79, 4), [0.4, 0.8]);
    assert.deepEqual(niceRange(0, 130, 4), [0, 150]);
    for (const value of [0, 7, -0.003, 1e9]) {
      const [low, high] = niceRange(value, value, 4);
      assert.ok(low < value && value < high, `${low} ${value} ${high}`);
    }
  });
});
