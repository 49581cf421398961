import assert from "node:assert/strict";
import fc from "fast-check";
import { atCuts } from "../../../src/measure/steps/at-cuts.ts";
import { cutTails } from "../../../src/measure/steps/cut-tails.ts";
import { quantile, quantileTypes } from "../../../src/measure/steps/quantile.ts";
import { refuses } from "./refusal.ts";

const column = (values: readonly (number | null)[]) => ({
  name: "x",
  values: Float64Array.from(values, (value) => value ?? NaN),
});
const numbers = fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { freq: 6 }), {
  minLength: 1,
  maxLength: 80,
});
const someNumbers = numbers.filter((values) => values.some((value) => value !== null));

describe("a percentile", () => {
  it("is the mean of two values under type 2 where n p is whole, and a value of the column elsewhere", () => {
    const ten = Float64Array.from({ length: 10 }, (_, k) => k + 1);
    assert.equal(quantile(ten, 10), 1.5);
    assert.equal(quantile(ten, 15), 2);
    assert.equal(quantile(ten, 50), 5.5);
    assert.equal(quantile(ten, 0), 1);
    assert.equal(quantile(ten, 100), 10);
  });

  it("takes n p for whole when only rounding keeps it from being so", () => {
    // 100 * 7 / 100 is 7.000000000000001 in binary when it is computed as 100 * 0.07.
    const hundred = Float64Array.from({ length: 100 }, (_, k) => k + 1);
    assert.equal(quantile(hundred, 100 * 0.07), 7.5);
  });

  it("lies between the smallest and the largest value, and rises with the percentage", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom(...quantileTypes),
        (values, p, q, type) => {
          const sorted = Float64Array.from(values).sort();
          const [low, high] = [quantile(sorted, Math.min(p, q), type), quantile(sorted, Math.max(p, q), type)];
          // Interpolating between two values rounds: a hair of the largest of them.
          const hair = 4 * Number.EPSILON * Math.max(...values.map(Math.abs));
          assert.ok(low <= high + hair);
          assert.ok(low >= sorted[0] - hair && high <= sorted[sorted.length - 1] + hair);
        },
      ),
    );
  });
});

describe("winsorising and trimming", () => {
  it("caps what lies beyond the cuts and leaves the rest and the blanks alone", () => {
    const { values, cuts } = cutTails(column([100, 2, null, 3, -50, 1]), { lower: 20, upper: 80 });
    assert.deepEqual(cuts, [{ level: null, n: 5, low: -24.5, high: 51.5, below: 1, above: 1 }]);
    assert.deepEqual([...values], [51.5, 2, NaN, 3, -24.5, 1]);
  });

  it("makes them missing when trimming", () => {
    const { values } = cutTails(column([100, 2, null, 3, -50, 1]), { lower: 20, upper: 80, beyond: "drop" });
    assert.deepEqual([...values], [NaN, 2, NaN, 3, NaN, 1]);
  });

  it("changes nothing the second time at the same cuts", () => {
    fc.assert(
      fc.property(
        someNumbers,
        fc.integer({ min: 0, max: 49 }),
        fc.integer({ min: 51, max: 100 }),
        (given, lower, upper) => {
          const once = cutTails(column(given), { lower, upper });
          const [{ low, high }] = once.cuts;
          const again = once.values.map((value) => atCuts(value, low, high, "cap"));
          assert.deepEqual([...again], [...once.values]);
        },
      ),
    );
  });

  it("keeps the order of the values and where they are missing", () => {
    fc.assert(
      fc.property(someNumbers, fc.constantFrom(...quantileTypes), (given, type) => {
        const { values, cuts } = cutTails(column(given), { lower: 10, upper: 90, type });
        given.forEach((a, i) => {
          assert.equal(Number.isNaN(values[i]), a === null);
          given.forEach((b, j) => {
            if (a !== null && b !== null && a <= b) assert.ok(values[i] <= values[j]);
          });
        });
        const changed = given.filter((value, i) => value !== null && value !== values[i]).length;
        assert.equal(cuts[0].below + cuts[0].above, changed);
      }),
    );
  });

  it("cuts inside each group, and tells of values without one", () => {
    const codes = Int32Array.of(0, 0, 0, 1, 1, 1, -1);
    const { values, cuts, ungrouped } = cutTails(column([1, 2, 900, 10, 20, 30, 5]), {
      lower: 0,
      upper: 60,
      group: { codes, levels: [2010, 2011] },
    });
    assert.deepEqual(
      cuts.map(({ level, high }) => [level, high]),
      [
        [2010, 2],
        [2011, 20],
      ],
    );
    assert.deepEqual([...values], [1, 2, 2, 10, 20, 20, NaN]);
    assert.equal(ungrouped, 1);
  });

  it("refuses percentiles out of order or out of range, and a column without values", () => {
    for (const [lower, upper] of [
      [99, 1],
      [5, 5],
      [-1, 99],
      [1, 101],
      [NaN, 99],
    ])
      refuses(() => cutTails(column([1, 2]), { lower, upper }), /lower percentile is .*upper one/, /下侧百分位/);
    refuses(() => cutTails(column([null, null])), /“x” has no value in any of the 2 rows/, /“x”在全部 2 行/);
  });
});
