import assert from "node:assert/strict";
import { generalizedInverse } from "../../../src/estimate/gmm/generalized-inverse.ts";
import { sumOfProducts } from "../../../src/estimate/gmm/moments.ts";
import { multiply, type Matrix } from "../../../src/numeric/matrix.ts";
import { seeded } from "../../../src/numeric/random.ts";

/** Vectors whose components differ in size by five orders, as instruments in other units do. */
function vectors(count: number, size: number): Float64Array[] {
  const draw = seeded(7, 0);
  return Array.from({ length: count }, () =>
    Float64Array.from({ length: size }, (_, j) => (draw.uniform() - 0.5) * 10 ** (j % 6)),
  );
}
const largest = ({ data }: Matrix): number => data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const apart = (a: Matrix, b: Matrix): number =>
  a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b.data[i])), 0) / largest(b);

describe("the generalised inverse of a sum of products", () => {
  it("is the inverse when there are more vectors than dimensions", () => {
    const s = sumOfProducts(vectors(80, 12), vectors(80, 12), 12);
    const { inverse, rank } = generalizedInverse(s);
    assert.equal(rank, 12);
    const product = multiply(inverse, s);
    for (let i = 0; i < 12; i++) assert.ok(Math.abs(product.data[i * 12 + i] - 1) < 1e-9);
  });

  it("is Moore and Penrose's when there are fewer, whether the vectors are known or only their sum", () => {
    const parts = vectors(20, 45);
    const s = sumOfProducts(parts, parts, 45);
    for (const { inverse, rank } of [generalizedInverse(s, parts), generalizedInverse(s)]) {
      assert.equal(rank, 20);
      // Values of S range over ten orders: six digits are left of sixteen.
      assert.ok(apart(multiply(multiply(s, inverse), s), s) < 1e-6);
      assert.ok(apart(multiply(multiply(inverse, s), inverse), inverse) < 1e-6);
    }
  });

  it("is the same when some of the vectors are combinations of others", () => {
    const parts = vectors(20, 45);
    const twice = [...parts, parts[3], parts[7].map((value) => 2 * value)];
    const s = sumOfProducts(twice, twice, 45);
    const { inverse, rank } = generalizedInverse(s, twice);
    assert.equal(rank, 20);
    assert.ok(apart(multiply(multiply(s, inverse), s), s) < 1e-6);
  });

  it("never has a higher rank than there are vectors, however rounding looks", () => {
    const draw = seeded(7, 0);
    for (const [count, size] of [
      [40, 60],
      [60, 90],
      [100, 140],
    ]) {
      // Three components that hardly vary: a pivot of rounding alone looks as large as those that are left.
      const parts = Array.from({ length: count }, () =>
        Float64Array.from({ length: size }, (_, j) => draw.uniform() - 0.5 + (j < 3 ? 3 : 0)),
      );
      assert.equal(generalizedInverse(sumOfProducts(parts, parts, size), parts).rank, count);
    }
  });
});
