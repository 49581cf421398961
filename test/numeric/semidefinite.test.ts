import assert from "node:assert/strict";
import { crossProduct, fromColumns, matrix, multiply } from "../../src/numeric/matrix.ts";
import { nearestSemidefinite } from "../../src/numeric/nearest-semidefinite.ts";
import { semidefiniteCholesky } from "../../src/numeric/semidefinite-cholesky.ts";
import { generator } from "../estimate/simulated-panel.ts";

describe("Cholesky of a semi-definite matrix", () => {
  it("finds the rank, and one solution of a system that has many", () => {
    const random = generator(3);
    const [a, b] = [0, 1].map(() => Float64Array.from({ length: 9 }, () => random()));
    const x = fromColumns([a, b, a.map((value, i) => value + b[i])]);
    const s = crossProduct(x);
    const right = multiply(s, matrix(3, 1, Float64Array.of(1, 2, 3))).data;
    const { rank, kept, solve } = semidefiniteCholesky(matrix(3, 3, s.data.slice()));
    assert.equal(rank, 2);
    assert.deepEqual([...kept], [1, 1, 0]);
    const solution = solve(right.slice());
    assert.equal(solution[2], 0);
    multiply(s, matrix(3, 1, solution)).data.forEach((value, i) => assert.ok(Math.abs(value - right[i]) < 1e-12));
  });
});

describe("the nearest semi-definite matrix", () => {
  it("sets a negative eigenvalue to zero", () => {
    // Eigenvalues 3 and -1, vectors (1, 1) and (1, -1) over root two.
    const { matrix: repaired, negative } = nearestSemidefinite(matrix(2, 2, Float64Array.of(1, 2, 2, 1)));
    assert.equal(negative, 1);
    repaired.data.forEach((value) => assert.ok(Math.abs(value - 1.5) < 1e-14));
  });

  it("leaves a good matrix as it is, to the last bit", () => {
    const v = matrix(2, 2, Float64Array.of(2, 0.3, 0.3, 1));
    assert.equal(nearestSemidefinite(v).matrix, v);
  });
});
