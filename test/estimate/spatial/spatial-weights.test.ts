import assert from "node:assert/strict";
import {
  islandsOf,
  rowStandardised,
  spatialLag,
  transposedLag,
  weightsFromLinks,
} from "../../../src/estimate/spatial/spatial-weights.ts";

describe("a spatial weight matrix", () => {
  const w = weightsFromLinks(
    ["a", "b", "c", "island"],
    [
      { from: 1, to: 2, weight: 3 },
      { from: 1, to: 0, weight: 1 },
      { from: 0, to: 1, weight: 2 },
      { from: 2, to: 2, weight: 9 },
      { from: 2, to: 0, weight: 0 },
      { from: 2, to: 1, weight: 4 },
      { from: 2, to: 1, weight: 1 },
    ],
  );

  it("holds its links by rows, without the diagonal and without zeros", () => {
    assert.deepEqual([...w.start], [0, 1, 3, 4, 4]);
    assert.deepEqual([...w.column], [1, 0, 2, 1]);
    assert.deepEqual([...w.value], [2, 1, 3, 5]);
  });

  it("gives the spatial lag and its transpose", () => {
    assert.deepEqual([...spatialLag(w, [1, 10, 100, 1000])], [20, 301, 50, 0]);
    assert.deepEqual([...transposedLag(w, [1, 10, 100, 1000])], [10, 502, 30, 0]);
  });

  it("is row-standardised, islands staying empty and named", () => {
    const rows = rowStandardised(w);
    assert.deepEqual([...spatialLag(rows, [1, 1, 1, 1])], [1, 1, 1, 0]);
    assert.equal(rows.standard, "row");
    assert.deepEqual(islandsOf(rows), ["island"]);
  });
});
