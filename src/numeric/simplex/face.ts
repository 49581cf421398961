import { certain } from "./certify.ts";
import { floor } from "./price.ts";
import { costOf, readColumn, type LinearProgram, type LinearSolution } from "./program.ts";
import { simplex } from "./simplex.ts";
import { workspace, type Workspace } from "./workspace.ts";

/** All optimal solutions of a program: the feasible points that use these columns only. */
export interface Face {
  readonly program: LinearProgram;
  readonly work: Workspace;
  /** Column of the original program of each column of the face. */
  readonly columns: Int32Array;
  /** What turns a value of a column of the face into one of the original column. */
  readonly factors: Float64Array;
  readonly start: readonly number[];
}

/**
 * The optimal face of a program with a certified solution: by complementary slackness a column with a positive reduced
 * cost is zero in every optimal solution, so the face is what the other columns can do.
 */
export function optimalFace(program: LinearProgram, { prices, basis }: LinearSolution): Face {
  const { rows, rhs, extras, shared, omit } = program;
  const column = new Float64Array(rows);
  const largest = Math.max(...prices.map(Math.abs));
  const total = extras + shared.count;
  const columns: number[] = [];
  const entries: number[] = [];
  const factors: number[] = [];
  for (let id = 0; id < total; id++) {
    if (id === extras + omit && omit >= 0) continue;
    const factor = readColumn(program, id, column);
    let reduced = costOf(program, id);
    let size = Math.abs(reduced);
    for (let i = 0; i < rows; i++) {
      reduced -= prices[i] * column[i];
      size += (Math.abs(prices[i]) + floor * largest) * Math.abs(column[i]);
    }
    if (reduced > certain * size) continue;
    columns.push(id);
    factors.push(factor);
    entries.push(...column);
  }
  const place = new Map(columns.map((id, index) => [id, index]));
  const none = { count: 0, width: 0, data: new Float64Array(0) };
  const face: LinearProgram = {
    rows,
    rhs,
    extras: columns.length,
    extra: Float64Array.from(entries),
    extraCost: new Float64Array(columns.length),
    shared: none,
    scale: new Float64Array(0),
    omit: -1,
  };
  return {
    program: face,
    work: workspace(rows, columns.length, none),
    columns: Int32Array.from(columns),
    factors: Float64Array.from(factors),
    start: Array.from(basis, (id) => (id < total ? place.get(id) : columns.length + id - total)).filter(
      (id) => id !== undefined,
    ),
  };
}

/** The optimal solution that minimises a second objective, given as costs of original columns; null if uncertified. */
export function minimiseOver(face: Face, costs: ReadonlyMap<number, number>): LinearSolution | null {
  const { program, work, columns, factors, start } = face;
  for (let j = 0; j < columns.length; j++) program.extraCost[j] = costs.get(columns[j]) ?? 0;
  const solution = simplex(program, work, start);
  if (solution.status !== "optimal") return null;
  const artificial = columns.length;
  return {
    ...solution,
    basis: solution.basis.map((id) => (id < artificial ? columns[id] : -1)),
    values: solution.values.map((value, r) => value * (factors[solution.basis[r]] ?? 1)),
  };
}
