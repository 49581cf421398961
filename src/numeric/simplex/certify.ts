import { factorise, solve, solveTransposed } from "./lu.ts";
import { priceAll, type FullPrice } from "./price.ts";
import { costOf, readColumn, type LinearProgram } from "./program.ts";
import type { Workspace } from "./workspace.ts";

/** Relative tolerance of every certificate. */
export const certain = 1e-9;

/** What a certificate says of a claim; "more" = some column outside the candidates contradicts it. */
export type Verdict = "certified" | "more" | "unsound";

export interface Certificate extends FullPrice {
  objective: number;
}

/**
 * Shows that work.basis is an optimal basis, from the program's data alone: the basis matrix is read and factorised
 * anew, x and y are solved for and refined, and then
 * 1. A x = b in every row, relative to the size of its terms, and x >= 0 (artificial columns = 0);
 * 2. c - A'y >= 0 for EVERY column, relative to the size of its terms;
 * 3. c'x = b'y.
 * Leaves x (clipped at zero) in work.xB and y in work.y.
 */
export function certifyOptimal(program: LinearProgram, work: Workspace, found: Certificate): Verdict {
  const { rows, rhs } = program;
  const { basis, factors, xB, y, cB, scratch } = work;
  const artificial = program.extras + program.shared.count;
  if (!readBasis(program, work)) return "unsound";
  solve(factors, rhs, xB, scratch);
  for (let r = 0; r < rows; r++) cB[r] = costOf(program, basis[r]);
  solveTransposed(factors, cB, y, scratch);

  let largest = 1;
  for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(xB[r]));
  if (!(largest < Infinity)) return "unsound";
  for (let r = 0; r < rows; r++) {
    if (basis[r] >= artificial ? Math.abs(xB[r]) > certain * largest : xB[r] < -certain * largest) return "unsound";
    if (xB[r] < 0 || basis[r] >= artificial) xB[r] = 0;
  }
  if (!balanced(work, rhs, 1)) return "unsound";

  priceAll(program, work, true, certain, found);
  if (found.violations > 0) return found.added > 0 ? "more" : "unsound";

  let primal = 0;
  let dual = 0;
  for (let r = 0; r < rows; r++) {
    primal += cB[r] * xB[r];
    dual += rhs[r] * y[r];
  }
  if (!(Math.abs(primal - dual) <= certain * (1 + Math.abs(primal)))) return "unsound";
  found.objective = primal;
  return "certified";
}

/**
 * Shows that no x >= 0 has A x = b: a ray y with y'A <= 0 for EVERY column, relative to the size of its terms, and
 * y'b > 0, far above that tolerance. The ray belongs to work.basis, whose infeasible variables are marked in work.cB by -1 (below zero) and +1.
 */
export function certifyInfeasible(program: LinearProgram, work: Workspace, found: Certificate): Verdict {
  if (!readBasis(program, work)) return "unsound";
  solveTransposed(work.factors, work.cB, work.y, work.scratch);
  return certifyRay(program, work, found);
}

/** The same for a ray already in work.y. */
export function certifyRay(program: LinearProgram, work: Workspace, found: Certificate): Verdict {
  const { rows, rhs } = program;
  let product = 0;
  let size = 0;
  for (let r = 0; r < rows; r++) {
    product += rhs[r] * work.y[r];
    size += Math.abs(rhs[r] * work.y[r]);
  }
  // The less the product stands out from its terms, the less the columns may violate: a hundredth of it at most.
  const tolerance = Math.min(certain, product / (100 * size));
  if (!(tolerance > 1e-13)) return "unsound";
  priceAll(program, work, false, tolerance, found);
  if (found.violations > 0) return found.added > 0 ? "more" : "unsound";
  return "certified";
}

/**
 * Shows that the objective has no lower bound: raising column `id` while the basis keeps A x = 0 lowers it, and no
 * basic variable falls. Leaves the ray's basic part in work.xB.
 */
export function certifyUnbounded(program: LinearProgram, work: Workspace, id: number): Verdict {
  const { rows } = program;
  const { basis, factors, column, xB, scratch } = work;
  const artificial = program.extras + program.shared.count;
  if (!readBasis(program, work)) return "unsound";
  readColumn(program, id, column);
  solve(factors, column, xB, scratch);
  let change = costOf(program, id);
  let size = Math.abs(change);
  for (let r = 0; r < rows; r++) {
    if (basis[r] >= artificial ? Math.abs(xB[r]) > certain : xB[r] > certain) return "unsound";
    xB[r] = basis[r] >= artificial ? 0 : Math.max(0, -xB[r]);
    change += costOf(program, basis[r]) * xB[r];
    size += Math.abs(costOf(program, basis[r]) * xB[r]);
  }
  if (!balanced(work, column, -1)) return "unsound";
  return change < -certain * size ? "certified" : "unsound";
}

function readBasis(program: LinearProgram, { rows, basis, factors, column }: Workspace): boolean {
  for (let r = 0; r < rows; r++) {
    readColumn(program, basis[r], column);
    for (let i = 0; i < rows; i++) factors.matrix[r * rows + i] = column[i];
  }
  return factorise(factors);
}

/** B x = sign * target in every row, relative to the size of the row's terms. */
function balanced({ rows, factors, xB }: Workspace, target: Float64Array, sign: number): boolean {
  for (let i = 0; i < rows; i++) {
    let sum = -sign * target[i];
    let size = Math.abs(target[i]);
    for (let r = 0; r < rows; r++) {
      const term = factors.matrix[r * rows + i] * xB[r];
      sum += term;
      size += Math.abs(term);
    }
    if (!(Math.abs(sum) <= certain * Math.max(size, 1e-3))) return false;
  }
  return true;
}
