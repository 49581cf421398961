import assert from "node:assert/strict";
import { realRoots } from "../../src/numeric/real-roots.ts";

const same = (found: readonly number[], expected: readonly number[]): void => {
  assert.equal(found.length, expected.length, String(found));
  // The roots are well apart: a few units in the last place.
  found.forEach((root, at) => assert.ok(Math.abs(root - expected[at]) <= 1e-13 * Math.max(1, Math.abs(expected[at]))));
};

describe("real roots", () => {
  it("finds those of lines, parabolas and cubics", () => {
    same(realRoots([-6, 2]), [3]);
    same(realRoots([6, -5, 1]), [2, 3]);
    same(realRoots([-6, 11, -6, 1]), [1, 2, 3]);
    same(realRoots([-8, 0, 0, 1]), [2]);
    same(realRoots([0, -1, 0, 1]), [-1, 0, 1]);
  });

  it("finds none where there are none", () => {
    same(realRoots([1, 0, 1]), []);
    same(realRoots([5, 0]), []);
  });

  it("keeps the small root of a parabola whose other root is huge", () =>
    same(realRoots([1, -1e12, 1]), [1.0e-12, 1e12]));
});
