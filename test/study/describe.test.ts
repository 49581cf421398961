import assert from "node:assert/strict";
import { describe as describeValues } from "../../src/study/describe.ts";
import { referenceCase } from "./formula-cells.ts";
import { dataFrame } from "./study-context.ts";

describe("descriptive statistics", () => {
  for (const name of ["firmpanel-describe", "grunfeld-describe"])
    it(`agree with R on ${name}, quantiles as Stata's summarize`, () => {
      const { data, spec, expected, tolerance } = referenceCase(`panel/${name}.json`);
      const frame = dataFrame(data);
      let compared = 0;
      for (const variable of spec.x) {
        const column = frame.columns.find((one) => one.name === variable);
        assert.ok(column?.kind === "number");
        const found = describeValues(variable, column.values);
        const { quantileStata, ...wanted } = expected.extra[variable];
        const pairs: [number | null, number][] = [
          [found.n, wanted.n],
          [found.mean, wanted.mean],
          [found.sd, wanted.sd],
          [found.min, wanted.min],
          [found.max, wanted.max],
          [found.median, quantileStata.p50],
          [found.p25, quantileStata.p25],
          [found.p75, quantileStata.p75],
        ];
        for (const [actual, known] of pairs) {
          assert.ok(
            Math.abs(actual! - known) <= tolerance.rel * Math.abs(known) + 1e-12,
            `${variable}: ${actual} is not ${known}`,
          );
          compared++;
        }
      }
      assert.equal(compared, 8 * spec.x.length);
    });

  it("lose no digits to a large mean", () => {
    const { sd, mean } = describeValues("x", Float64Array.from([1e9 + 1, 1e9 + 2, 1e9 + 3]));
    assert.equal(sd, 1);
    assert.equal(mean, 1e9 + 2);
  });

  it("are blank where they are not defined", () => {
    assert.equal(describeValues("x", Float64Array.from([3, NaN])).sd, null);
    assert.deepEqual(describeValues("x", Float64Array.from([NaN])).mean, null);
  });
});
