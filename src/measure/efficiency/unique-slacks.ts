import { minimiseOver, optimalFace } from "../../numeric/simplex/face.ts";
import type { LinearProgram, LinearSolution } from "../../numeric/simplex/program.ts";
import type { EfficiencyModel } from "./model.ts";

/** How much a slack, per unit of the unit's own value, may vary over the optimal solutions and still count as one. */
const same = 1e-7;

/**
 * Which slacks are the same in every optimal solution: over the optimal face, slack - (its value) t is maximised and
 * minimised, and both must be zero. A slack that could not be decided counts as not unique.
 *
 * @param relative the slacks found, per unit of the unit's own value
 */
export function uniqueSlacks(
  { slackColumn, divisor }: EfficiencyModel,
  program: LinearProgram,
  solution: LinearSolution,
  relative: readonly number[],
): boolean[] {
  if (solution.unique) return relative.map(() => true);
  const face = optimalFace(program, solution);
  return relative.map((slack, row) => {
    if (slackColumn(row) < 0) return true;
    return [1, -1].every((direction) => {
      const costs = new Map([[slackColumn(row), direction]]);
      if (divisor >= 0) costs.set(divisor, -direction * slack);
      const extreme = minimiseOver(face, costs);
      if (!extreme) return false;
      const from = divisor < 0 ? direction * slack : 0;
      return Math.abs(extreme.objective - from) <= same * (1 + slack);
    });
  });
}
