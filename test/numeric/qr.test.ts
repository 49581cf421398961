import assert from "node:assert/strict";
import { columnOf, crossProduct, fromColumns, multiply } from "../../src/numeric/matrix.ts";
import { invertUpper, qr } from "../../src/numeric/qr.ts";
import { generator } from "../estimate/simulated-panel.ts";

const random = generator(7);
const draw = (n: number) => Float64Array.from({ length: n }, () => random() - 0.5);
const n = 40;
const [a, b, c] = [draw(n), draw(n), draw(n)];
const sumOf = (u: Float64Array, v: Float64Array) => u.map((value, i) => 2 * value - 3 * v[i]);

describe("QR", () => {
  it("gives an orthonormal basis whose product with R is the matrix, to rounding", () => {
    const x = fromColumns([a, b, c]);
    const { basis, r, kept } = qr(x, { tolerance: 1e-10 });
    assert.deepEqual(kept, [0, 1, 2]);
    const q = basis();
    crossProduct(q).data.forEach((value, i) => assert.ok(Math.abs(value - (i % 4 === 0 ? 1 : 0)) < 1e-14));
    multiply(q, r).data.forEach((value, i) => assert.ok(Math.abs(value - x.data[i]) < 1e-14));
    multiply(r, invertUpper(r)).data.forEach((value, i) => assert.ok(Math.abs(value - (i % 4 === 0 ? 1 : 0)) < 1e-12));
  });

  it("drops the last column of a collinear set, whatever the units", () => {
    for (const unit of [1, 1e-12, 1e150]) {
      const x = fromColumns([a, b, sumOf(a, b).map((value) => value * unit), c]);
      assert.deepEqual(qr(x, { tolerance: 1e-10 }).kept, [0, 1, 3]);
    }
  });

  it("drops a second constant, and a column of zeros", () => {
    const ones = new Float64Array(n).fill(1);
    const x = fromColumns([ones, a, new Float64Array(n).fill(1e9), new Float64Array(n), b]);
    assert.deepEqual(qr(x, { tolerance: 1e-10, constantFirst: true }).kept, [0, 1, 4]);
  });

  it("keeps a column that varies a millionth around a large level: only its variation counts beside a constant", () => {
    const x = fromColumns([new Float64Array(n).fill(1), a.map((value) => 1e6 + value)]);
    assert.deepEqual(qr(x, { tolerance: 1e-10, constantFirst: true }).kept, [0, 1]);
  });

  it("keeps no more columns than rows", () => {
    const x = fromColumns([draw(2), draw(2), draw(2)]);
    assert.deepEqual(qr(x, { tolerance: 1e-10 }).kept, [0, 1]);
  });

  it("leaves the matrix alone unless it may overwrite it", () => {
    const x = fromColumns([a, b]);
    qr(x, { tolerance: 1e-10 });
    assert.deepEqual(columnOf(x, 1), b);
  });
});
