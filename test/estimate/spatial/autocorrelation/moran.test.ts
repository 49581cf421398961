import assert from "node:assert/strict";
import { deviations } from "../../../../src/estimate/spatial/autocorrelation/deviations.ts";
import { geary } from "../../../../src/estimate/spatial/autocorrelation/geary.ts";
import { globalMoran } from "../../../../src/estimate/spatial/autocorrelation/global-moran.ts";
import { localMoran } from "../../../../src/estimate/spatial/autocorrelation/local-moran.ts";
import { moranDraws } from "../../../../src/estimate/spatial/autocorrelation/moran-draws.ts";
import { permutationP } from "../../../../src/estimate/spatial/autocorrelation/permutation-p.ts";
import { weightSums } from "../../../../src/estimate/spatial/autocorrelation/weight-sums.ts";
import { rowStandardised, weightsFromLinks } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { refuses, squareOf } from "../weights/spatial-checks.ts";

const names = ["a", "b", "c", "d", "e", "f"];
// Not symmetric, no island: a worth its own direction.
const weights = weightsFromLinks(names, [
  { from: 0, to: 1, weight: 1 },
  { from: 0, to: 2, weight: 0.5 },
  { from: 1, to: 0, weight: 2 },
  { from: 2, to: 3, weight: 1 },
  { from: 3, to: 4, weight: 0.7 },
  { from: 3, to: 2, weight: 0.3 },
  { from: 4, to: 5, weight: 1 },
  { from: 5, to: 0, weight: 0.2 },
  { from: 5, to: 4, weight: 1.5 },
]);
const x = Float64Array.of(1.3, -0.4, 2.2, 7.9, 0.1, 3);
const about = { name: "co2", period: "2011" };
const from = (values: ArrayLike<number>) => deviations(Float64Array.from(values), names, about);
const sums = weightSums(weights);

function* orders(left: readonly number[]): Generator<number[]> {
  if (left.length === 0) yield [];
  for (const one of left) for (const rest of orders(left.filter((other) => other !== one))) yield [one, ...rest];
}
const everyOrder = [...orders([0, 1, 2, 3, 4, 5])];
const moments = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
};
// 720 orders of numbers of size one: sums carry no more than this.
const near = (found: number, expected: number) =>
  assert.ok(Math.abs(found - expected) < 1e-12, `${found} is not ${expected}`);

describe("Moran's I", () => {
  it("is (n / S0) z'Wz / z'z by the book, and does not change with the unit of measurement", () => {
    const z = x.map((value) => value - x.reduce((sum, one) => sum + one, 0) / 6);
    const square = squareOf(weights);
    const cross = square.flatMap((row, i) => row.map((w, j) => w * z[i] * z[j])).reduce((sum, one) => sum + one, 0);
    const { i } = globalMoran(weights, sums, from(x));
    near(i, ((6 / sums.s0) * cross) / z.reduce((sum, value) => sum + value * value, 0));
    near(globalMoran(weights, sums, from(x.map((value) => 1000 - 7 * value))).i, i);
  });

  it("has under randomisation exactly the mean and variance of all 720 ways to deal the values out", () => {
    const all = moments(everyOrder.map((order) => globalMoran(weights, sums, from(order.map((k) => x[k]))).i));
    const { expectation, variance } = globalMoran(weights, sums, from(x));
    near(expectation, all.mean);
    near(variance, all.variance);
  });

  it("splits into local values: their sum is S0 times I", () => {
    for (const w of [weights, rowStandardised(weights)]) {
      const { local } = localMoran(w, from(x));
      near(
        local.reduce((sum, own) => sum + own, 0),
        weightSums(w).s0 * globalMoran(w, weightSums(w), from(x)).i,
      );
    }
  });

  it("refuses missing values with the units named, a constant even in its last digit, and fewer than four units", () => {
    refuses(() => from([1, NaN, 2, NaN, 3, 4]), "spatial.unitsMissing", /2 units in 2011: b, d/);
    refuses(() => from(new Float64Array(6).fill(0.1)), "spatial.constant", /“co2” is the same .* 2011/);
    refuses(() => from([0.3, 0.1 + 0.2, 0.3, 0.3, 0.3, 0.3]), "spatial.constant");
    refuses(() => deviations(Float64Array.of(1, 2, 3), names.slice(0, 3), about), "spatial.fewUnits", /3 units/);
    // Large numbers that differ little are no constant.
    assert.ok(from([1e9, 1e9 + 1, 1e9, 1e9 + 2, 1e9, 1e9]).squares > 3);
  });
});

describe("Geary's C", () => {
  it("has under randomisation exactly the mean and variance of all 720 ways to deal the values out", () => {
    const all = moments(everyOrder.map((order) => geary(weights, sums, from(order.map((k) => x[k]))).c));
    const { expectation, variance } = geary(weights, sums, from(x));
    near(all.mean, 1);
    near(expectation, all.mean);
    near(variance, all.variance);
  });
});

describe("local Moran", () => {
  it("has the total moments of all ways to deal the values out, and the conditional ones of all that leave the unit its own", () => {
    const total = localMoran(weights, from(x), "total");
    const conditional = localMoran(weights, from(x), "conditional");
    for (let i = 0; i < 6; i++) {
      const drawn = (some: readonly number[][]) =>
        moments(some.map((order) => localMoran(weights, from(order.map((k) => x[k]))).local[i]));
      const all = drawn(everyOrder);
      near(total.expectation[i], all.mean);
      near(total.variance[i], all.variance);
      const own = drawn(everyOrder.filter((order) => order[i] === i));
      near(conditional.expectation[i], own.mean);
      near(conditional.variance[i], own.variance);
    }
  });

  it("puts units in quadrants by their own value and their neighbours' mean, and gives an island no z", () => {
    const line = weightsFromLinks(
      ["low", "low too", "high", "high too", "lone"],
      [
        [0, 1],
        [1, 0],
        [2, 3],
        [3, 2],
      ].map(([a, b]) => ({ from: a, to: b, weight: 1 })),
    );
    const values = Float64Array.of(-2, -1, 1, 2, 0.5);
    const { quadrant, z, pTwoSided } = localMoran(line, deviations(values, line.names, about));
    assert.deepEqual(quadrant.slice(0, 4), ["low-low", "low-low", "high-high", "high-high"]);
    assert.ok(Number.isNaN(z[4]) && Number.isNaN(pTwoSided[4]) && Number.isFinite(z[0]));
  });
});

describe("the permutation test of Moran's I", () => {
  const { z, squares } = from(x);
  const shared = { weights, z, squares, n: 6, s0: sums.s0 };

  it("draws the same numbers however the draws are cut into blocks, and from all arrangements", async () => {
    const whole = await moranDraws.run(shared, { seed: 5, from: 0, to: 400 });
    const parts = [
      ...(await moranDraws.run(shared, { seed: 5, from: 0, to: 150 })),
      ...(await moranDraws.run(shared, { seed: 5, from: 150, to: 400 })),
    ];
    assert.deepEqual([...whole], parts);
    const { expectation, sd } = globalMoran(weights, sums, from(x));
    // Five standard errors of the mean of 400 draws.
    assert.ok(Math.abs(moments([...whole]).mean - expectation) < (5 * sd) / 20);
  });

  it("counts the arrangement at hand among the draws, and ties on both sides", () => {
    assert.deepEqual(permutationP(0.5, Float64Array.of(0.1, 0.2, 0.5, 0.6)), { greater: 3 / 5, twoSided: 1 });
    assert.deepEqual(permutationP(2, new Float64Array(99)), { greater: 0.01, twoSided: 0.02 });
    assert.deepEqual(permutationP(-2, new Float64Array(99)), { greater: 1, twoSided: 0.02 });
  });
});
