import { exchange, install, ownValues, recompute, transform } from "./basis.ts";
import { certifyInfeasible, certifyOptimal, certifyUnbounded, type Certificate } from "./certify.ts";
import { price } from "./price.ts";
import { columnsOf, costOf, readColumn, type LinearProgram, type LinearSolution } from "./program.ts";
import { feasible, ratio, type Leaving } from "./ratio.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Solves min c'x, A x = b, x >= 0 by the revised primal simplex method with an explicit basis inverse, for few rows
 * (up to about fifteen) and many columns.
 *
 * 1. From `start` (any columns; missing or dependent ones are made up for), infeasibility and then cost is lowered by
 *    pivots among the program's own columns and the candidates (Harris' ratio test; when it stalls, the basic
 *    variables are perturbed, and after that Bland's rule).
 * 2. The result is certified against all columns; those that contradict it become candidates, and 1 goes on.
 * 3. A claim that cannot be certified is tried again in other ways (`attempts`), then given up.
 *
 * @param limit pivots allowed; 50 (rows + 10) unless given
 * @source Bixby (2002), Solving real-world linear programs, Operations Research 50; Harris (1973), Mathematical
 *   Programming 5; Bland (1977), Mathematics of Operations Research 2
 */
export function simplex(
  program: LinearProgram,
  work: Workspace,
  start: ArrayLike<number>,
  limit = 50 * (program.rows + 10),
): LinearSolution {
  const path: Path = { iterations: 0, limit, entering: -1, tolerance: 0, bland: false };
  const found: Certificate = { violations: 0, added: 0, strict: false, objective: NaN };
  for (const { from, tolerance, bland } of attempts) {
    path.tolerance = tolerance;
    path.bland = bland;
    if (from === "basis") work.wanted.set(work.basis);
    install(program, work, from === "start" ? start : from === "basis" ? work.wanted : []);
    for (;;) {
      const claim = walk(program, work, path);
      if (claim === "lost") break;
      const verdict =
        claim === "optimal"
          ? certifyOptimal(program, work, found)
          : claim === "infeasible"
            ? certifyInfeasible(program, work, found)
            : certifyUnbounded(program, work, path.entering);
      if (verdict === "certified") return report(program, work, claim, found, path);
      if (verdict === "unsound") break;
      recompute(program, work);
    }
    if (path.iterations >= limit) break;
  }
  return report(program, work, "uncertified", found, path);
}

/**
 * The ways a program is tried, until one ends with a certificate. A reduced cost is negative beyond `tolerance`, at first
 * well inside what the certificate asks; then as finely as rounding allows, then just inside the certificate: nearly
 * equal columns may need the one or the other.
 */
const attempts = [
  { from: "start", tolerance: 1e-10, bland: false },
  { from: "basis", tolerance: 1e-13, bland: false },
  { from: "nothing", tolerance: 5e-10, bland: false },
  { from: "nothing", tolerance: 9e-10, bland: true },
] as const;

interface Path {
  iterations: number;
  readonly limit: number;
  entering: number;
  tolerance: number;
  bland: boolean;
}

/** Pivots after which the inverse is built anew. */
const refresh = 40;
const leaving: Leaving = { row: -1, step: 0 };

function walk(program: LinearProgram, work: Workspace, path: Path): "optimal" | "infeasible" | "unbounded" | "lost" {
  const { rows, basis, xB, cB, y, alpha, inverse, column } = work;
  const artificial = columnsOf(program);
  let stalled = 0;
  let age = 0;
  let perturbed = false;
  let bland = path.bland;
  for (;;) {
    // 1. Prices: of the infeasibility while there is any, then of the cost.
    let infeasible = false;
    for (let r = 0; r < rows; r++) {
      cB[r] = xB[r] < -feasible ? -1 : basis[r] >= artificial && xB[r] > feasible ? 1 : 0;
      if (cB[r] !== 0) infeasible = true;
    }
    if (!infeasible) for (let r = 0; r < rows; r++) cB[r] = costOf(program, basis[r]);
    y.fill(0);
    for (let r = 0; r < rows; r++) {
      const c = cB[r];
      if (c === 0) continue;
      const base = r * rows;
      for (let i = 0; i < rows; i++) y[i] += c * inverse[base + i];
    }

    // 2. Who enters. When nobody does, a perturbation is taken back before anything is claimed.
    const q = price(program, work, !infeasible, path.tolerance, bland);
    if (q < 0) {
      if (!perturbed) return infeasible ? "infeasible" : "optimal";
      perturbed = false;
      bland = true;
      recompute(program, work);
      continue;
    }
    if (path.iterations >= path.limit) return "lost";
    readColumn(program, q, column);
    transform(work, column);
    let slope = infeasible ? 0 : costOf(program, q);
    for (let r = 0; r < rows; r++) slope -= cB[r] * alpha[r];

    // 3. Who leaves.
    ratio(work, artificial, slope, bland, leaving);
    if (leaving.row < 0) {
      path.entering = q;
      return infeasible || perturbed ? "lost" : "unbounded";
    }

    // 4. The exchange, and remedies against standing still and against rounding.
    const { row, step } = leaving;
    for (let r = 0; r < rows; r++) xB[r] -= step * alpha[r];
    exchange(work, row, q);
    xB[row] = step;
    path.iterations++;
    stalled = step > 1e-12 ? 0 : stalled + 1;
    if (stalled > 2 * rows && !bland) {
      if (perturbed) bland = true;
      else {
        perturbed = true;
        for (let r = 0; r < rows; r++) {
          if (basis[r] < artificial && xB[r] >= -feasible)
            xB[r] = Math.max(0, xB[r]) + 1e-7 * (1 + spread(r + path.iterations));
        }
      }
      stalled = 0;
    }
    if (++age >= refresh) {
      age = 0;
      work.wanted.set(basis);
      if (!perturbed) install(program, work, work.wanted);
    }
  }
}

/** Unequal numbers in [0, 1), the same on every machine. */
const spread = (i: number): number => (i * 0.6180339887498949) % 1;

function report(
  program: LinearProgram,
  work: Workspace,
  status: LinearSolution["status"],
  found: Certificate,
  path: Path,
): LinearSolution {
  const unbounded = status === "unbounded";
  return {
    status,
    objective: status === "optimal" ? found.objective : NaN,
    basis: work.basis.slice(),
    values: ownValues(program, work, unbounded ? 1 / readColumn(program, path.entering, work.column) : 1),
    prices: work.y.slice(),
    entering: unbounded ? path.entering : -1,
    unique: status === "optimal" && found.strict,
    iterations: path.iterations,
  };
}
