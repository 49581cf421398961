import type { LinearSolver } from "../../numeric/simplex/program.ts";
import { solveElsewhere } from "../../numeric/simplex/second-solver.ts";
import { workspace } from "../../numeric/simplex/workspace.ts";
import type { Executor, RunOptions } from "../../tasks/executor.ts";
import { assemble } from "./assemble.ts";
import { checkEfficiency } from "./check-data.ts";
import { modelsFor } from "./choose-model.ts";
import { efficiencyChunk, superOf, unitsPerChunk, type EfficiencyChunk } from "./efficiency-chunk.ts";
import type { EfficiencyData, EfficiencyOptions, EfficiencyResult } from "./efficiency-data.ts";
import { evaluation, type Evaluation } from "./evaluate-unit.ts";
import { unitProgram } from "./model.ts";
import { technology, type Technology } from "./technology.ts";

export interface EfficiencyRun extends RunOptions {
  /** A second solver, loaded only when a program of ours could not be certified. */
  readonly secondSolver?: () => Promise<LinearSolver>;
}

/**
 * Efficiency scores of n units: SBM, super-SBM, radial and super-radial, against the frontier of the same period or of
 * all periods. Every score comes from a certified solution (primal feasible, dual feasible against every unit of the
 * frontier, equal objectives, at 1e-9); a unit without one is "infeasible" or "uncertified" and has no number.
 * The result is the same to the last digit for any executor.
 *
 * @throws Problem where the data do not allow the formulas (see checkEfficiency)
 * @source see sbmModel, superSbmModel, radialModel
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
  const technologies = frontiers(data, options).map((members) => technology(data, members, options.rts === "vrs"));
  const chunks = technologies.flatMap(({ shared }, index) => chunksOf(index, shared.count));
  const done = await executor.map(efficiencyChunk, { technologies, options }, chunks, run);

  const units: (readonly Evaluation[])[] = Array.from({ length: data.inputs[0].values.length });
  const waiting: { readonly place: Technology; readonly k: number }[] = [];
  let pivots = 0;
  let programs = 0;
  done.forEach((result, index) => {
    const place = technologies[chunks[index].technology];
    pivots += result.pivots;
    programs += result.programs;
    result.units.forEach((evaluations, offset) => {
      const k = chunks[index].from + offset;
      units[place.members[k]] = evaluations;
      if (evaluations.some(({ status }) => status === "uncertified")) waiting.push({ place, k });
    });
  });

  let fallbacks = 0;
  if (waiting.length > 0 && run.secondSolver) {
    const solver = await run.secondSolver();
    for (const { place, k } of waiting) {
      run.signal?.throwIfAborted();
      const again = evaluateElsewhere(place, k, units[place.members[k]], options, solver);
      units[place.members[k]] = again.evaluations;
      fallbacks += again.asked;
      programs += again.added;
      await new Promise((resume) => setTimeout(resume, 0));
    }
  }
  return assemble(data, options, technologies, units, { programs, pivots, fallbacks });
}

/** The units of each frontier, in the order of the data. */
function frontiers({ inputs, period }: EfficiencyData, { frontier }: EfficiencyOptions): Int32Array[] {
  const all = Int32Array.from(inputs[0].values, (_, row) => row);
  if (frontier === "global" || !period) return [all];
  return period.levels
    .map((_, level) => all.filter((row) => period.codes[row] === level))
    .filter(({ length }) => length > 0);
}

function chunksOf(index: number, count: number): EfficiencyChunk[] {
  return Array.from({ length: Math.ceil(count / unitsPerChunk) }, (_, chunk) => ({
    technology: index,
    from: chunk * unitsPerChunk,
    to: Math.min(count, (chunk + 1) * unitsPerChunk),
  }));
}

/** Solves by the second solver what is uncertified of one unit; what is certified stays. */
function evaluateElsewhere(
  place: Technology,
  k: number,
  before: readonly Evaluation[],
  options: EfficiencyOptions,
  solver: LinearSolver,
): { readonly evaluations: readonly Evaluation[]; readonly asked: number; readonly added: number } {
  let asked = 0;
  const solvers = modelsFor(place, options).map((model) => (unit: number) => {
    asked++;
    const program = unitProgram(place, model);
    model.write(program, unit);
    const solution = solveElsewhere(program, workspace(model.rows, model.extras, place.shared), solver);
    return evaluation(place, model, unit, program, solution, options.uniqueness ?? false);
  });
  const first = before[0].status === "uncertified" ? solvers[0](k) : before[0];
  const evaluations = solvers.length === 1 ? [first] : [first, superOf(place, k, first, options, solvers[1])];
  // A super program whose SBM had failed was never tried by us: it counts as one more program.
  const added = before[0].status === "uncertified" ? Math.max(0, asked - 1) : 0;
  return { evaluations, asked, added };
}
