import assert from "node:assert/strict";
import { algebraOf } from "../../../../src/estimate/spatial/models/determinant-of.ts";
import { rowStandardised, weightsFromLinks } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { lattice, nearestNeighbours, standardLattice } from "../lattice.ts";

const island = weightsFromLinks(
  ["a", "b", "c", "d", "e"],
  [0, 1, 2].flatMap((i) => [
    { from: i, to: i + 1, weight: 1 + i },
    { from: i + 1, to: i, weight: 1 + i },
  ]),
);
const examples = {
  "a board, rows standardised": standardLattice(15, 12),
  "a board, ones": lattice(12, 10),
  "nearest neighbours, not symmetric": nearestNeighbours(160, 5),
  "unequal weights and an island": island,
  "the same, rows standardised": rowStandardised(island),
};

describe("ln|I - rho W|", () => {
  for (const [name, weights] of Object.entries(examples)) {
    it(`by eigenvalues and by a sparse factor is the same, with its derivatives and G: ${name}`, () => {
      const [exact, sparse] = (["eigenvalues", "sparse"] as const).map((way) => algebraOf(weights, way));
      assert.deepEqual([exact.determinant.method, sparse.determinant.method], ["eigenvalues", "sparse"]);
      const n = weights.names.length;
      // Rounding of sums over n units, larger where I - rho W is nearly singular.
      const same = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-11 * n * (1 + Math.abs(b)), `${a} ${b}`);
      for (const share of [-0.9, -0.4, 0, 0.3, 0.95]) {
        const r = share * sparse.determinant.high;
        same(sparse.determinant.at(r), exact.determinant.at(r));
        same(sparse.determinant.trace(r), exact.determinant.trace(r));
        same(sparse.determinant.squaredTrace(r), exact.determinant.squaredTrace(r));
        const [g, h] = [exact.multiplier(r), sparse.multiplier(r)];
        same(h.frobenius, g.frobenius);
        g.diagonal.forEach((value, i) => same(h.diagonal[i], value));
        g.rowSums.forEach((value, i) => same(h.rowSums[i], value));
        g.columnSums.forEach((value, i) => same(h.columnSums[i], value));
        const v = Float64Array.from({ length: 2 * n }, (_, i) => Math.sin(i));
        g.times(v).forEach((value, i) => same(h.times(v)[i], value));
        same(
          g.diagonal.reduce((sum, value) => sum + value, 0),
          exact.determinant.trace(r),
        );
      }
      const other = exact.multiplier(0.2 * exact.determinant.high);
      const sparseOther = sparse.multiplier(0.2 * exact.determinant.high);
      const [a, b] = [exact.multiplier(0.1), sparse.multiplier(0.1)];
      same(b.products(sparseOther).plain, a.products(other).plain);
      same(b.products(sparseOther).transposed, a.products(other).transposed);
    });
  }

  it("has minus the traces of G and GG as derivatives", () => {
    const { determinant } = algebraOf(nearestNeighbours(80, 4));
    const h = 1e-5;
    for (const r of [-0.8, 0.1, 0.7]) {
      // Central differences: h^2 and rounding / h leave eight digits.
      const slope = (determinant.at(r + h) - determinant.at(r - h)) / (2 * h);
      const curve = (determinant.trace(r + h) - determinant.trace(r - h)) / (2 * h);
      assert.ok(Math.abs(slope + determinant.trace(r)) < 1e-7 * (1 + Math.abs(slope)));
      assert.ok(Math.abs(curve - determinant.squaredTrace(r)) < 1e-7 * curve);
    }
  });

  it("is that of two units in closed form, and its bounds are where it is singular", () => {
    const pair = weightsFromLinks(
      ["a", "b", "c"],
      [
        { from: 0, to: 1, weight: 2 },
        { from: 1, to: 0, weight: 0.5 },
      ],
    );
    const { determinant } = algebraOf(pair);
    assert.ok(Math.abs(determinant.at(0.5) - Math.log(0.75)) < 1e-15);
    assert.ok(Math.abs(determinant.low + 1) < 1e-14 && Math.abs(determinant.high - 1) < 1e-14);
  });

  it("of row-standardised weights is bounded by 1 above and by the least eigenvalue below", () => {
    const { determinant } = algebraOf(standardLattice(6, 6));
    assert.ok(Math.abs(determinant.high - 1) < 1e-12);
    assert.ok(determinant.low < -1.5);
  });

  it("takes the sparse way by itself for many units", () => {
    assert.equal(algebraOf(standardLattice(40, 40)).determinant.method, "sparse");
    assert.equal(algebraOf(standardLattice(20, 20)).determinant.method, "eigenvalues");
    assert.equal(algebraOf(nearestNeighbours(700, 5)).determinant.method, "sparse");
  });
});
