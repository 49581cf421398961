import assert from "node:assert/strict";
import { correlations } from "../../../src/estimate/describe/correlation.ts";
import { kendall } from "../../../src/estimate/describe/kendall.ts";
import { meanDifference } from "../../../src/estimate/describe/mean-difference.ts";
import { moments } from "../../../src/estimate/describe/moments.ts";
import { quantile } from "../../../src/estimate/describe/quantile.ts";
import { varianceInflation } from "../../../src/estimate/describe/variance-inflation.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { generator } from "../simulated-panel.ts";

const random = generator(9);
const draws = (n: number, levels?: number) =>
  Float64Array.from({ length: n }, () => (levels ? Math.floor(random() * levels) : random()));
const near = (a: number | null, b: number, tolerance = 1e-12) =>
  assert.ok(a !== null && Math.abs(a - b) <= tolerance, `${a} is not ${b}`);

describe("moments and quantiles", () => {
  it("of a large mean lose no digit", () => {
    const { sd, mean, sum } = moments(Float64Array.of(1e12 + 1, 1e12 + 2, 1e12 + 3));
    assert.deepEqual([sd, mean, sum], [1, 1e12 + 2, 3e12 + 6]);
  });

  it("are null where they are not defined", () => {
    assert.deepEqual({ ...moments(new Float64Array(0)) }.mean, null);
    const constant = moments(Float64Array.of(2, 2, 2));
    assert.deepEqual([constant.sd, constant.skewness, constant.kurtosisAdjusted], [0, null, null]);
    assert.equal(moments(Float64Array.of(-1, 1)).cv, null);
  });

  it("meet the ends and stay inside them, by every definition", () => {
    const sorted = draws(17).sort();
    for (const type of [2, 6, 7] as const) {
      assert.equal(quantile(sorted, 0, type), sorted[0]);
      assert.equal(quantile(sorted, 1, type), sorted[16]);
      for (let p = 0; p <= 1; p += 0.01) {
        const q = quantile(sorted, p, type);
        assert.ok(q >= sorted[0] && q <= sorted[16]);
      }
    }
  });

  it("take a place within rounding of a whole number as whole: 7% of 200 is the 14th", () => {
    const sorted = Float64Array.from({ length: 200 }, (_, i) => i + 1);
    assert.equal(quantile(sorted, 0.07), 14.5);
  });
});

describe("correlations", () => {
  it("of ranks are those of the values' ranks, whatever grows with them", () => {
    const [a, b] = [draws(50), draws(50)];
    const of = (x: Float64Array) =>
      correlations(
        [
          { name: "x", values: x },
          { name: "y", values: b },
        ],
        { method: "spearman" },
      ).r[1][0];
    near(of(a), of(a.map((value) => Math.exp(9 * value)))!);
  });

  it("by Kendall agree with the count over all pairs, ties and all", () => {
    const [x, y] = [draws(60, 7), draws(60, 5)];
    let [score, tiesX, tiesY] = [0, 0, 0];
    for (let i = 0; i < 60; i++)
      for (let j = 0; j < i; j++) {
        score += Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
        tiesX += Number(x[i] === x[j]);
        tiesY += Number(y[i] === y[j]);
      }
    const pairs = (60 * 59) / 2;
    near(kendall(x, y).tau, score / Math.sqrt((pairs - tiesX) * (pairs - tiesY)));
  });

  it("of a constant, or over too few rows, are blank and not a number", () => {
    const { r, p } = correlations([
      { name: "a", values: Float64Array.of(1, 1, 1) },
      { name: "b", values: Float64Array.of(1, 2, 3) },
      { name: "c", values: Float64Array.of(2, 4, 6) },
    ]);
    assert.deepEqual([r[0][0], r[1][0], r[2][1], p[2][1]], [null, null, 1, 0]);
  });
});

describe("variance inflation", () => {
  it("is 1 / (1 - r^2) for two variables", () => {
    const [a, b] = [draws(80), draws(80)];
    const mixed = a.map((value, i) => value + b[i]);
    const variables = [
      { name: "a", values: a },
      { name: "m", values: mixed },
    ];
    const r = correlations(variables).r[1][0]!;
    const { terms, mean } = varianceInflation(variables);
    for (const { vif } of terms) near(vif, 1 / (1 - r * r), 1e-10);
    near(mean, 1 / (1 - r * r), 1e-10);
  });

  it("is infinite, not huge, where others determine a variable", () => {
    const [a, b] = [draws(40), draws(40)];
    const { terms, mean } = varianceInflation([
      { name: "a", values: a },
      { name: "b", values: b },
      { name: "sum", values: a.map((value, i) => value + b[i]) },
    ]);
    assert.deepEqual(
      terms.map(({ vif }) => vif),
      [null, null, null],
    );
    assert.equal(mean, null);
  });

  it("is refused for one variable or too few rows", () => {
    const one = { name: "a", values: draws(10) };
    for (const variables of [
      [one],
      [one, { name: "b", values: draws(10) }].map((v) => ({ ...v, values: v.values.slice(0, 2) })),
    ])
      assert.throws(() => varianceInflation(variables), Problem);
  });
});

describe("differences of means", () => {
  it("are the same but for the sign when the groups change places", () => {
    const [a, b] = [draws(30), draws(20)];
    const [there, back] = [meanDifference(a, b), meanDifference(b, a)];
    near(there.difference, -back.difference!);
    near(there.welch!.p, back.welch!.p);
    near(there.rankSum!.p, back.rankSum!.p, 1e-10);
    near(there.rankSum!.statistic + back.rankSum!.statistic, 600);
  });

  it("of equal groups of equal spread have one t by both formulas", () => {
    const a = draws(25);
    const b = a.map((value) => value + 0.1);
    const { equal, welch } = meanDifference(a, b);
    near(equal!.statistic, welch!.statistic, 1e-10);
    near(welch!.df, 48, 1e-9);
  });

  it("without a second group, or without variation, are blank", () => {
    const none = meanDifference(draws(5), new Float64Array(0));
    assert.deepEqual([none.difference, none.welch, none.rankSum], [null, null, null]);
    const flat = meanDifference(Float64Array.of(1, 1, 1), Float64Array.of(1, 1));
    assert.deepEqual([flat.difference, flat.equal, flat.rankSum], [0, null, null]);
  });
});
