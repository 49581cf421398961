import { install, ownValues } from "./basis.ts";
import { certifyOptimal, certifyRay, type Certificate } from "./certify.ts";
import { type LinearProgram, type LinearSolution, type LinearSolver } from "./program.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Solves a program with another solver and certifies its answer as strictly as our own: only its basis (or its Farkas
 * ray) is taken, every number is computed anew from the program's data.
 */
export function solveElsewhere(program: LinearProgram, work: Workspace, solver: LinearSolver): LinearSolution {
  const answer = solver.solve(program);
  const found: Certificate = { violations: 0, added: 0, strict: false, objective: NaN };
  let status: LinearSolution["status"] = "uncertified";
  if (answer.status === "optimal") {
    // Installing completes a basis in which rows or dependent columns left a gap.
    install(program, work, answer.basis);
    if (certifyOptimal(program, work, found) === "certified") status = "optimal";
  } else if (answer.status === "infeasible") {
    install(program, work, []);
    work.y.set(answer.ray);
    if (certifyRay(program, work, found) === "certified") status = "infeasible";
  }
  return {
    status,
    objective: status === "optimal" ? found.objective : NaN,
    basis: work.basis.slice(),
    values: ownValues(program, work),
    prices: work.y.slice(),
    entering: -1,
    unique: status === "optimal" && found.strict,
    iterations: 0,
  };
}
