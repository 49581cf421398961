import assert from "node:assert/strict";
import fc from "fast-check";
import { cutGroups } from "../../../src/measure/steps/cut-groups.ts";
import { logarithm } from "../../../src/measure/steps/logarithm.ts";
import { standardize } from "../../../src/measure/steps/standardize.ts";
import { frameOf } from "./frames.ts";
import { refuses } from "./refusal.ts";

const column = (...values: readonly number[]) => ({ name: "gdp", values: Float64Array.from(values) });

describe("logarithms", () => {
  const frame = frameOf(["gdp"], [1], [0], [Math.E], [-3]);

  it("refuse zero and less, naming the worksheet rows, and point to log1p", () =>
    refuses(
      () => logarithm(column(1, 0, Math.E, -3), frame),
      /log\(gdp\).*2 rows \(first rows: 3, 5\).*log1p/,
      /2 行.*3, 5.*log1p/,
    ));

  it("of 1 + x take zeros, and refuse -1 and less", () => {
    assert.deepEqual(logarithm(column(0, NaN), frame, true), Float64Array.of(0, NaN));
    refuses(() => logarithm(column(1, 0, 1, -3), frame, true), /above -1.*5/, /大于 -1.*5/);
  });
});

describe("standardising", () => {
  it("gives mean 0 and standard deviation 1, also when the mean is large", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 }),
        fc.constantFrom(0, 1e6),
        (given, shift) => {
          fc.pre(given.some((value) => value !== given[0]));
          const { values } = standardize(column(...given.map((value) => value + shift)));
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
          // Fifty values about a mean of 1e6 with a spread as small as 1/7: 1e6 * 2^-52 * 7 * 50.
          assert.ok(Math.abs(mean) < 1e-7 && Math.abs(variance - 1) < 1e-7);
        },
      ),
    );
  });

  it("leaves a group that does not vary missing, and refuses a column that never varies", () => {
    const group = { codes: Int32Array.of(0, 0, 1, 1), levels: ["a", "b"] };
    const { values, groups } = standardize(column(1, 3, 5, 5), false, group);
    assert.deepEqual([...values].slice(2), [NaN, NaN]);
    assert.equal(groups[1].sd, null);
    assert.deepEqual([...standardize(column(1, 3, 5, 5), true, group).values], [-1, 1, 0, 0]);
    // 0.1 seven times: the mean of the sum is not 0.1, and yet it does not vary.
    refuses(() => standardize(column(...new Array<number>(7).fill(0.1))), /“gdp” does not vary/, /“gdp”没有变动/);
  });
});

describe("groups by cuts", () => {
  it("number from low to high, a value on the cut belonging below", () => {
    const { values, groups } = cutGroups(column(5, 1, 3, NaN, 2, 4), { cuts: [50], of: "percentiles" });
    assert.deepEqual([...values], [2, 1, 1, NaN, 1, 2]);
    assert.deepEqual(groups, [{ level: null, n: 5, cuts: [3], sizes: [3, 2] }]);
  });

  it("take own values, and percentiles inside each group", () => {
    assert.deepEqual([...cutGroups(column(5, 10, 10.5, 99), { cuts: [10, 20], of: "values" }).values], [1, 1, 2, 3]);
    const group = { codes: Int32Array.of(0, 0, 1, 1), levels: [1, 2] };
    assert.deepEqual(
      [...cutGroups(column(1, 2, 100, 200), { cuts: [50], of: "percentiles", group }).values],
      [1, 2, 1, 2],
    );
  });

  it("never put a larger value into a lower group", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }), (given) => {
        const { values, groups } = cutGroups(column(...given), { cuts: [30, 70], of: "percentiles" });
        given.forEach((a, i) => given.forEach((b, j) => a <= b && assert.ok(values[i] <= values[j])));
        assert.equal(
          groups[0].sizes.reduce((sum, size) => sum + size, 0),
          given.length,
        );
      }),
    );
  });

  it("refuse cuts that do not rise", () => {
    refuses(() => cutGroups(column(1, 2), { cuts: [70, 30], of: "percentiles" }), /70, 30/, /70, 30/);
    refuses(() => cutGroups(column(1, 2), { cuts: [50, 100], of: "percentiles" }), /between 0 and 100/, /0 到 100/);
    refuses(() => cutGroups(column(1, 2), { cuts: [5, 5], of: "values" }), /5, 5 do not rise/, /不是递增/);
  });
});
