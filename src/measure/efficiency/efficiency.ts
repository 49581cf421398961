import type { Executor } from "../../tasks/executor.ts";
import { assemble } from "./assemble.ts";
import { checkEfficiency } from "./check-data.ts";
import { directionValues } from "./direction.ts";
import type { EfficiencyData, EfficiencyOptions, EfficiencyResult } from "./efficiency-data.ts";
import { evaluateAll, type EfficiencyRun } from "./evaluate-all.ts";
import { comparisons } from "./frontiers.ts";
import { technology } from "./technology.ts";

/**
 * Efficiency scores of n units: SBM, super-SBM, radial, super-radial, and directional distances (radial, non-radial,
 * slacks-based), against the frontier of the same period, of all periods, of all periods so far or of a window. Every
 * score comes from a certified solution (primal feasible, dual feasible against every unit of the frontier, equal
 * objectives, at 1e-9); a unit without one is "infeasible" or "uncertified" and has no number. No unit is ever left out
 * of a frontier beforehand, so the scores hold under weak disposability as under strong. The result is the same to the
 * last digit for any executor.
 *
 * @throws Problem where the data do not allow the formulas (see checkEfficiency)
 * @source see sbmModel, superSbmModel, radialModel, directionalModel, weightedSlacksModel
 * @reference test/reference/dea/
 */
export async function efficiencyScores(
  data: EfficiencyData,
  options: EfficiencyOptions,
  executor: Executor,
  run: EfficiencyRun = {},
): Promise<EfficiencyResult> {
  run.signal?.throwIfAborted();
  checkEfficiency(data, options);
  const direction = directionValues(data, options);
  const technologies = comparisons(data, options).map((comparison) =>
    technology(data, comparison, options.rts === "vrs", direction),
  );
  const { units, solver } = await evaluateAll(technologies, options, executor, run);
  return assemble(data, options, technologies, units, solver);
}
