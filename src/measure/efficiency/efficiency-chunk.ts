import { simplex } from "../../numeric/simplex/simplex.ts";
import type { LinearSolution } from "../../numeric/simplex/program.ts";
import { workspace } from "../../numeric/simplex/workspace.ts";
import { defineTask } from "../../tasks/task.ts";
import { efficientFrom, modelsFor } from "./choose-model.ts";
import type { EfficiencyOptions } from "./efficiency-data.ts";
import { evaluation, nothingToSpare, noNumbers, type Evaluation } from "./evaluate-unit.ts";
import { unitProgram, type EfficiencyModel } from "./model.ts";
import type { Technology } from "./technology.ts";

/** Units evaluated together. Fixed, because what one program learns helps only the next ones of its chunk. */
export const unitsPerChunk = 128;

export interface EfficiencyJob {
  readonly technologies: readonly Technology[];
  readonly options: EfficiencyOptions;
}

/** Evaluated units from ... to-1 of one technology. */
export interface EfficiencyChunk {
  readonly technology: number;
  readonly from: number;
  readonly to: number;
}

/** For each unit of the chunk, its evaluation under each model. */
export interface ChunkResult {
  readonly units: readonly (readonly Evaluation[])[];
  readonly programs: number;
  readonly pivots: number;
}

export const efficiencyChunk = defineTask<EfficiencyJob, EfficiencyChunk, ChunkResult>(
  "efficiency-chunk",
  ({ technologies, options }, { technology: index, from, to }) => {
    const technology = technologies[index];
    let programs = 0;
    let pivots = 0;
    const solvers = modelsFor(technology, options).map((model) => {
      const solve = unitSolver(technology, model, options.pivots);
      return (k: number): Evaluation => {
        const { program, solution } = solve(k);
        programs++;
        pivots += solution.iterations;
        return evaluation(technology, model, k, program, solution, options.uniqueness ?? false);
      };
    });
    const units: Evaluation[][] = [];
    for (let k = from; k < to; k++) {
      const first = solvers[0](k);
      units.push(solvers.length === 1 ? [first] : [first, superOf(technology, k, first, options, solvers[1])]);
    }
    return { units, programs, pivots };
  },
);

/** The super-efficiency of a unit whose SBM is known: solved for efficient units, and those beyond the frontier. */
export function superOf(
  technology: Technology,
  k: number,
  sbm: Evaluation,
  options: EfficiencyOptions,
  solve: (k: number) => Evaluation,
): Evaluation {
  // No SBM score: a unit that is not part of the frontier lies beyond it.
  if (sbm.status === "infeasible" && technology.evaluated.column[k] < 0) return solve(k);
  if (sbm.status !== "optimal") return noNumbers("uncertified");
  return sbm.score >= efficientFrom ? solve(k) : nothingToSpare(technology, k, options.uniqueness ?? false);
}

/** Solves the programs of one model one after the other, each starting from what the one before has found. */
function unitSolver(technology: Technology, model: EfficiencyModel, limit: number | undefined) {
  const program = unitProgram(technology, model);
  const work = workspace(model.rows, model.extras, technology.shared);
  let last: LinearSolution | null = null;
  return (k: number) => {
    model.write(program, k);
    const solution = simplex(program, work, last ? last.basis : model.start(k), limit);
    if (solution.status === "optimal") last = solution;
    return { program, solution };
  };
}
