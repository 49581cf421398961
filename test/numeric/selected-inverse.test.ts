import assert from "node:assert/strict";
import { inverse, Matrix as Dense } from "ml-matrix";
import { selectedInverse, type SparseSymmetric } from "../../src/numeric/selected-inverse.ts";
import { generator } from "../estimate/simulated-panel.ts";

/** A weighted graph's Laplacian with something on the diagonal: sparse, symmetric, positive definite unless that is zero. */
function laplacian(
  nodes: number,
  edges: number,
  ridge: number,
  seed: number,
): { sparse: SparseSymmetric; dense: Dense } {
  const random = generator(seed);
  const dense = Dense.eye(nodes).mul(ridge);
  for (let k = 0; k < edges; k++) {
    const [i, j] = [Math.floor(random() * nodes), Math.floor(random() * nodes)];
    if (i === j) continue;
    const w = 0.5 + random();
    dense.set(i, i, dense.get(i, i) + w);
    dense.set(j, j, dense.get(j, j) + w);
    dense.set(i, j, dense.get(i, j) - w);
    dense.set(j, i, dense.get(i, j));
  }
  const sparse = {
    diagonal: Float64Array.from(dense.diagonal()),
    rows: Array.from(
      { length: nodes },
      (_, i) => new Map(dense.getRow(i).flatMap((v, j) => (v !== 0 && j !== i ? [[j, v] as const] : []))),
    ),
  };
  return { sparse, dense };
}

describe("the inverse where a sparse matrix has entries", () => {
  for (const [what, edges] of [
    ["hardly linked", 90],
    ["a tree and more", 160],
    ["half dense", 900],
    ["dense", 6000],
  ] as const)
    it(`is that of the whole matrix: ${what}`, () => {
      const { sparse, dense } = laplacian(80, edges, 0.3, edges);
      const whole = inverse(dense);
      const at = selectedInverse(sparse)!;
      for (let i = 0; i < 80; i++)
        for (let j = 0; j < 80; j++)
          // Condition below 1e4: twelve digits are left.
          if (dense.get(i, j) !== 0) assert.ok(Math.abs(at(i, j) - whole.get(i, j)) < 1e-12, `${i}, ${j}`);
    });

  it("of a singular matrix is one of its generalised inverses: differences over links are the same", () => {
    const { sparse, dense } = laplacian(60, 100, 0, 4);
    const links = sparse.rows.map((row) => [...row.keys()]);
    const at = selectedInverse(sparse)!;
    let trace = 0;
    for (let i = 0; i < 60; i++)
      for (const j of links[i]) if (j < i) trace += -dense.get(i, j) * (at(i, i) + at(j, j) - 2 * at(i, j));
    // Foster's theorem: effective resistances over links, times weights, sum to the rank.
    assert.ok(Math.abs(trace - rankOf(dense)) < 1e-10, String(trace));
  });

  it("is refused when it would cost too much", () => {
    assert.equal(selectedInverse(laplacian(200, 5000, 0.1, 2).sparse, 1000), null);
  });
});

/** Nodes less connected components. */
function rankOf(dense: Dense): number {
  const seen = new Set<number>();
  let components = 0;
  const visit = (i: number): void => {
    if (seen.has(i)) return;
    seen.add(i);
    dense.getRow(i).forEach((v, j) => v !== 0 && visit(j));
  };
  for (let i = 0; i < dense.rows; i++)
    if (!seen.has(i)) {
      components++;
      visit(i);
    }
  return dense.rows - components;
}
