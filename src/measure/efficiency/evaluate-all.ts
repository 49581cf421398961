import type { LinearSolver } from "../../numeric/simplex/program.ts";
import { solveElsewhere } from "../../numeric/simplex/second-solver.ts";
import { workspace } from "../../numeric/simplex/workspace.ts";
import type { Executor, RunOptions } from "../../tasks/executor.ts";
import { modelsFor } from "./choose-model.ts";
import { efficiencyChunk, superOf, unitsPerChunk, type EfficiencyChunk } from "./efficiency-chunk.ts";
import type { EfficiencyOptions, SolverAccount } from "./efficiency-data.ts";
import { evaluation, type Evaluation } from "./evaluate-unit.ts";
import { unitProgram } from "./model.ts";
import type { Technology } from "./technology.ts";

export interface EfficiencyRun extends RunOptions {
  /** A second solver, loaded only when a program of ours could not be certified. */
  readonly secondSolver?: () => Promise<LinearSolver>;
}

export interface Evaluated {
  /** For each technology, for each of its evaluated units, the evaluation under each model. */
  readonly units: readonly (readonly (readonly Evaluation[])[])[];
  readonly solver: SolverAccount;
}

/** Evaluates the units of every technology in chunks, then asks the second solver for what is uncertified. */
export async function evaluateAll(
  technologies: readonly Technology[],
  options: EfficiencyOptions,
  executor: Executor,
  run: EfficiencyRun,
): Promise<Evaluated> {
  const chunks = technologies.flatMap(({ evaluated }, index) => chunksOf(index, evaluated.count));
  const done = await executor.map(efficiencyChunk, { technologies, options }, chunks, run);

  const units: (readonly Evaluation[])[][] = technologies.map(({ evaluated }) =>
    Array.from({ length: evaluated.count }),
  );
  const waiting: { readonly technology: number; readonly k: number }[] = [];
  let pivots = 0;
  let programs = 0;
  done.forEach((result, index) => {
    const { technology, from } = chunks[index];
    pivots += result.pivots;
    programs += result.programs;
    result.units.forEach((evaluations, offset) => {
      const k = from + offset;
      units[technology][k] = evaluations;
      if (isUncertified(evaluations)) waiting.push({ technology, k });
    });
  });

  let fallbacks = 0;
  if (waiting.length > 0 && run.secondSolver) {
    const solver = await run.secondSolver();
    for (const { technology, k } of waiting) {
      run.signal?.throwIfAborted();
      const again = evaluateElsewhere(technologies[technology], k, units[technology][k], options, solver);
      units[technology][k] = again.evaluations;
      fallbacks += again.asked;
      programs += again.added;
      await new Promise((resume) => setTimeout(resume, 0));
    }
  }
  const uncertified = waiting.filter(({ technology, k }) => isUncertified(units[technology][k])).length;
  return { units, solver: { programs, pivots, fallbacks, uncertified } };
}

const isUncertified = (evaluations: readonly Evaluation[]): boolean =>
  evaluations.some(({ status }) => status === "uncertified");

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
