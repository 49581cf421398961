import assert from "node:assert/strict";
import { band, bandCholesky } from "../../src/numeric/band/band-cholesky.ts";
import { reverseCuthillMckee } from "../../src/numeric/band/reverse-cuthill-mckee.ts";
import { chebyshevAt, chebyshevFit } from "../../src/numeric/chebyshev.ts";
import { matrix } from "../../src/numeric/matrix.ts";
import { invertPositive } from "../../src/numeric/positive-inverse.ts";
import { seeded } from "../../src/numeric/random.ts";
import { symmetricEigenvalues } from "../../src/numeric/eigenvalues/symmetric-eigenvalues.ts";
import { lattice } from "../estimate/spatial/lattice.ts";

const n = 30;
const b = 4;

/** A positive definite band matrix, and the same in full. */
function example() {
  const random = seeded(4);
  const a = band(n, b);
  const full = matrix(n, n);
  for (let i = 0; i < n; i++)
    for (let j = Math.max(0, i - b); j <= i; j++) {
      const value = i === j ? 6 : j % 3 === 0 ? 0 : random.uniform() - 0.5;
      a.data[i * (b + 1) + j - i + b] = value;
      full.data[j * n + i] = full.data[i * n + j] = value;
    }
  return { a, full };
}

describe("Cholesky of a band matrix", () => {
  it("solves, has the determinant of the eigenvalues, and the inverse within the band", () => {
    const { a, full } = example();
    const { logDeterminant, solve, inverse } = bandCholesky(a)!;
    const exact = invertPositive(full)!;
    const z = inverse();
    for (let i = 0; i < n; i++)
      for (let j = Math.max(0, i - b); j < Math.min(n, i + b + 1); j++)
        assert.ok(Math.abs(z(i, j) - exact.data[j * n + i]) < 1e-14);
    const e = new Float64Array(n);
    e[7] = 1;
    solve(e).forEach((value, i) => assert.ok(Math.abs(value - exact.data[7 * n + i]) < 1e-14));
    const logs = symmetricEigenvalues(full).reduce((sum, value) => sum + Math.log(value), 0);
    assert.ok(Math.abs(logDeterminant - logs) < 1e-12);
  });

  it("is refused to a matrix that is not positive definite", () => {
    const { a } = example();
    a.data[10 * (b + 1) + b] = -1;
    assert.equal(bandCholesky(a), null);
  });
});

describe("reverse Cuthill-McKee", () => {
  it("brings neighbours on a board together that a random order had scattered, each unit once", () => {
    const { start, column } = lattice(12, 40);
    const order = reverseCuthillMckee({ start, column });
    assert.deepEqual(
      Array.from(order).sort((x, y) => x - y),
      Array.from({ length: 480 }, (_, i) => i),
    );
    const place = new Int32Array(480);
    order.forEach((unit, at) => (place[unit] = at));
    let widest = 0;
    for (let i = 0; i < 480; i++)
      for (let k = start[i]; k < start[i + 1]; k++) widest = Math.max(widest, Math.abs(place[i] - place[column[k]]));
    // Twice the narrow side of the board; in the order of the board it is 41.
    assert.ok(widest <= 24, `${widest}`);
  });

  it("orders units without neighbours too", () => {
    const order = reverseCuthillMckee({ start: Int32Array.from([0, 0, 1, 2]), column: Int32Array.from([2, 1]) });
    assert.deepEqual(Array.from(order).sort(), [0, 1, 2]);
  });
});

describe("interpolation at Chebyshev points", () => {
  it("has twelve digits of a smooth function, and as many as the points bring of another", () => {
    const smooth = chebyshevFit((x) => 1 / (2 - x), -0.9, 0.9);
    const edgy = chebyshevFit(Math.abs, -1, 1, 33);
    assert.equal(edgy.coefficients.length, 33);
    for (const x of [-0.9, -0.33, 0, 0.71, 0.9]) {
      assert.ok(Math.abs(chebyshevAt(smooth, x) - 1 / (2 - x)) < 1e-12);
      assert.ok(Math.abs(chebyshevAt(edgy, x) - Math.abs(x)) < 0.03);
    }
  });
});
