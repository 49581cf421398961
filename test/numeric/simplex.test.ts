import assert from "node:assert/strict";
import fc from "fast-check";
import { highsSolver } from "../../src/compute/highs.ts";
import type { LinearProgram, LinearSolution, LinearSolver } from "../../src/numeric/simplex/program.ts";
import { columnsOf, costOf, readColumn } from "../../src/numeric/simplex/program.ts";
import { solveElsewhere } from "../../src/numeric/simplex/second-solver.ts";
import { simplex } from "../../src/numeric/simplex/simplex.ts";
import { workspace } from "../../src/numeric/simplex/workspace.ts";

/** A program with all its columns its own: `columns[j]` is column j, its cost last. */
function program(columns: readonly (readonly number[])[], rhs: readonly number[]): LinearProgram {
  const rows = rhs.length;
  return {
    rows,
    rhs: Float64Array.from(rhs),
    extras: columns.length,
    extra: Float64Array.from(columns.flatMap((column) => column.slice(0, rows))),
    extraCost: Float64Array.from(columns, (column) => column[rows]),
    shared: { count: 0, width: 0, data: new Float64Array(0) },
    scale: new Float64Array(0),
    omit: -1,
  };
}

const memory = (lp: LinearProgram) => workspace(lp.rows, lp.extras, lp.shared);
const ours = (lp: LinearProgram): LinearSolution => simplex(lp, memory(lp), []);

/** Small whole numbers, so that ties and degenerate vertices abound. */
const ragged = (rows: number, count: number) =>
  fc.record({
    columns: fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: rows + 1, maxLength: rows + 1 }), {
      minLength: count,
      maxLength: count,
    }),
    rhs: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: rows, maxLength: rows }),
  });

describe("the simplex method", () => {
  let highs: LinearSolver;
  before(async () => {
    highs = await highsSolver();
  });

  it("solves a small program to the vertex known on paper", () => {
    // max 3a + 5b, a <= 4, 2b <= 12, 3a + 2b <= 18: a = 2, b = 6, 36 (Hillier and Lieberman, Wyndor Glass).
    const solution = ours(
      program(
        [
          [1, 0, 3, -3],
          [0, 2, 2, -5],
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0, 1, 0],
        ],
        [4, 12, 18],
      ),
    );
    assert.equal(solution.status, "optimal");
    assert.ok(Math.abs(solution.objective + 36) < 1e-12);
    assert.equal(solution.unique, true);
  });

  it("does not cycle on Beale's example", () => {
    const solution = ours(
      program(
        [
          [0.25, 0.5, 0, -0.75],
          [-60, -90, 0, 150],
          [-0.04, -0.02, 1, -0.02],
          [9, 3, 0, 6],
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0, 1, 0],
        ],
        [0, 0, 1],
      ),
    );
    assert.equal(solution.status, "optimal");
    assert.ok(Math.abs(solution.objective + 0.05) < 1e-12);
  });

  it("says that the optimum is not unique when it is not", () => {
    assert.equal(
      ours(
        program(
          [
            [1, 1],
            [1, 1],
          ],
          [1],
        ),
      ).unique,
      false,
    );
    assert.equal(
      ours(
        program(
          [
            [1, 1],
            [1, 2],
          ],
          [1],
        ),
      ).unique,
      true,
    );
  });

  it("proves infeasibility by a ray", () => {
    // a + b = -1 with a, b >= 0.
    const lp = program(
      [
        [1, 0],
        [1, 0],
      ],
      [-1],
    );
    const { status, prices } = ours(lp);
    assert.equal(status, "infeasible");
    assert.ok(prices[0] * lp.rhs[0] > 0 && prices[0] * lp.extra[0] <= 0);
  });

  it("proves unboundedness by a direction", () => {
    // min -a, a - b = 1.
    const { status, entering, values, basis } = ours(
      program(
        [
          [1, -1],
          [-1, 0],
        ],
        [1],
      ),
    );
    assert.equal(status, "unbounded");
    assert.deepEqual([entering, [...basis], [...values]], [1, [0], [1]]);
  });

  it("takes redundant rows as they are", () => {
    const solution = ours(
      program(
        [
          [1, 2, 1],
          [1, 2, 3],
        ],
        [2, 4],
      ),
    );
    assert.equal(solution.status, "optimal");
    assert.equal(solution.objective, 2);
  });

  it("never gives a number without pivots enough to earn it", () => {
    const lp = program(
      [
        [1, 0, 3, -3],
        [0, 2, 2, -5],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
      ],
      [4, 12, 18],
    );
    const solution = simplex(lp, memory(lp), [], 0);
    assert.equal(solution.status, "uncertified");
    assert.ok(Number.isNaN(solution.objective));
    const elsewhere = solveElsewhere(lp, memory(lp), highs);
    assert.equal(elsewhere.status, "optimal");
    assert.ok(Math.abs(elsewhere.objective + 36) < 1e-12);
  });

  it("does not believe another solver's wrong basis or ray", () => {
    const lp = program(
      [
        [1, 0, 3, -3],
        [0, 2, 2, -5],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
      ],
      [4, 12, 18],
    );
    const liar = (answer: ReturnType<LinearSolver["solve"]>): LinearSolver => ({ name: "liar", solve: () => answer });
    const told = (answer: ReturnType<LinearSolver["solve"]>) => solveElsewhere(lp, memory(lp), liar(answer)).status;
    assert.equal(told({ status: "optimal", basis: Int32Array.of(2, 3, 4) }), "uncertified");
    assert.equal(told({ status: "optimal", basis: Int32Array.of(0, 1, 2) }), "optimal");
    assert.equal(told({ status: "infeasible", ray: Float64Array.of(1, 0, 0) }), "uncertified");
  });

  it("agrees with HiGHS on random programs full of ties", () => {
    const seen = { optimal: 0, infeasible: 0, unbounded: 0, uncertified: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((rows) => ragged(rows, rows + 6)),
        ({ columns, rhs }) => {
          const lp = program(columns, rhs);
          const mine = ours(lp);
          seen[mine.status]++;
          const theirs = solveElsewhere(lp, memory(lp), highs);
          if (mine.status === "optimal") {
            assert.equal(theirs.status, "optimal");
            // Both are certified at 1e-9 relative.
            assert.ok(Math.abs(mine.objective - theirs.objective) <= 1e-9 * (1 + Math.abs(theirs.objective)));
            checkByHand(lp, mine);
          } else if (mine.status === "infeasible") assert.equal(theirs.status, "infeasible");
          else {
            assert.equal(mine.status, "unbounded");
            assert.notEqual(theirs.status, "optimal");
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    );
    assert.ok(seen.optimal > 50 && seen.infeasible > 50 && seen.unbounded > 50, JSON.stringify(seen));
  });

  it("agrees with HiGHS on random programs over many shared columns, whatever their scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 7 }), (seed, rows) => {
        const lp = sharedProgram(seed, rows, 200);
        const mine = simplex(lp, memory(lp), []);
        const theirs = solveElsewhere(lp, memory(lp), highs);
        assert.equal(mine.status, "optimal");
        assert.equal(theirs.status, "optimal");
        assert.ok(Math.abs(mine.objective - theirs.objective) <= 1e-9 * (1 + Math.abs(theirs.objective)));
        checkByHand(lp, mine);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

/** min sum of artificial-like costly columns and cover costs: always feasible and bounded; columns over nine decades. */
function sharedProgram(seed: number, rows: number, count: number): LinearProgram {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const data = new Float64Array(count * rows);
  for (let j = 0; j < count; j++) {
    const size = 10 ** (9 * random() - 4.5);
    for (let i = 0; i < rows; i++) data[j * rows + i] = size * (random() + 0.05) * (i % 2 === 0 ? 1 : -1);
  }
  const extra = new Float64Array(rows * rows * 2);
  for (let i = 0; i < rows; i++) {
    extra[i * rows + i] = 1;
    extra[(rows + i) * rows + i] = -1;
  }
  return {
    rows,
    rhs: Float64Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? 1 : -1) * (1 + random())),
    extras: 2 * rows,
    extra,
    extraCost: Float64Array.from({ length: 2 * rows }, () => 0.1 + random()),
    shared: { count, width: rows, data },
    scale: Float64Array.from({ length: rows }, () => 10 ** (2 * random() - 1)),
    omit: 3,
  };
}

/** Feasible, priced out and without a gap, recomputed here in the plainest way. */
function checkByHand(lp: LinearProgram, { basis, values, prices, objective }: LinearSolution): void {
  const total = columnsOf(lp);
  const column = new Float64Array(lp.rows);
  const left = lp.rhs.slice();
  let cost = 0;
  basis.forEach((id, r) => {
    assert.ok(values[r] >= 0);
    const factor = readColumn(lp, id, column);
    column.forEach((entry, i) => (left[i] -= (entry / factor) * values[r]));
    if (id < total) cost += costOf(lp, id) * values[r];
    else assert.equal(values[r], 0);
  });
  const largest = Math.max(1, ...values);
  assert.ok(left.every((gap) => Math.abs(gap) <= 1e-8 * largest));
  assert.ok(Math.abs(cost - objective) <= 1e-9 * (1 + Math.abs(objective)));
  for (let id = 0; id < total; id++) {
    if (id === lp.extras + lp.omit) continue;
    readColumn(lp, id, column);
    const reduced = column.reduce((sum, entry, i) => sum - entry * prices[i], costOf(lp, id));
    const size = column.reduce((sum, entry, i) => sum + Math.abs(entry * prices[i]), 1);
    assert.ok(reduced >= -1e-8 * size, `column ${id}: ${reduced}`);
  }
}
