import type { Executor } from "../../tasks/executor.ts";
import { efficientFrom } from "./choose-model.ts";
import { directionValues } from "./direction.ts";
import type { EfficiencyOptions, SolverAccount } from "./efficiency-data.ts";
import { evaluateAll, type EfficiencyRun } from "./evaluate-all.ts";
import type { Evaluation } from "./evaluate-unit.ts";
import { frontierRows } from "./frontiers.ts";
import type { Distances, Measured, ProductivityData, ProductivityOptions } from "./productivity-data.ts";
import { technology } from "./technology.ts";

/** Which frontiers a row is compared with, besides that of its own period. */
export interface Wanted {
  readonly neighbours: boolean;
  readonly global: boolean;
}

/**
 * The scores an index is made of. The frontier of a period meets its own units, and where asked the units that have it
 * as the period before or after their own. A Malmquist score is an efficiency: theta, 1/phi, or SBM; a unit that lies
 * beyond the frontier of another period has no SBM score, and its super-efficiency stands in.
 *
 * @param previous the row of the same unit one period earlier; -1 for none
 */
export async function distances(
  data: ProductivityData,
  options: ProductivityOptions,
  previous: Int32Array,
  wanted: Wanted,
  executor: Executor,
  run: EfficiencyRun,
): Promise<{ readonly distances: Distances; readonly solver: SolverAccount }> {
  const model = modelOf(options);
  const direction = directionValues(data, model);
  const { codes, levels } = data.period;
  const count = codes.length;
  const found: Distances = {
    own: nothing(count),
    before: nothing(count),
    after: nothing(count),
    global: nothing(count),
  };
  const rows = Array.from({ length: count }, (_, row) => row);
  const withPrevious = rows.filter((row) => previous[row] >= 0);
  const pairs = wanted.neighbours ? withPrevious : [];
  const places: { readonly comparison: Parameters<typeof technology>[1]; readonly level: number }[] = levels.map(
    (_, level) => {
      const evaluated = new Set(rows.filter((row) => codes[row] === level));
      for (const row of pairs) {
        if (codes[row] - 1 === level) evaluated.add(row);
        if (codes[row] === level) evaluated.add(previous[row]);
      }
      const frontier = frontierRows(codes, level, { frontier: options.frontier ?? "period", window: options.window });
      return { comparison: { frontier, evaluated: Int32Array.from(evaluated).sort() }, level };
    },
  );
  if (wanted.global) {
    const all = Int32Array.from(rows);
    places.push({ comparison: { frontier: all, evaluated: all }, level: -1 });
  }
  const used = places.filter(({ comparison }) => comparison.evaluated.length > 0 && comparison.frontier.length > 0);
  const technologies = used.map(({ comparison }) => technology(data, comparison, options.rts === "vrs", direction));
  const { units, solver } = await evaluateAll(technologies, model, executor, run);
  used.forEach(({ level }, place) =>
    technologies[place].evaluated.rows.forEach((row, k) => {
      const own = codes[row] === level;
      const into = level < 0 ? found.global : own ? found.own : codes[row] > level ? found.before : found.after;
      const { status, score } = scoreOf(units[place][k], options, level < 0 || own);
      into.status[row] = status;
      into.value[row] = status === "optimal" ? score : NaN;
    }),
  );
  return { distances: found, solver };
}

const nothing = (count: number): Measured => ({
  value: new Float64Array(count).fill(NaN),
  status: Array.from({ length: count }, () => null),
});

/** The model of efficiency behind a distance. Beyond a frontier the SBM goes on as super-SBM. */
export function modelOf({ distance, ...options }: ProductivityOptions): EfficiencyOptions {
  const model = distance === "sbm" ? "super-sbm" : distance;
  return { ...options, model, frontier: "period", scoresOnly: true };
}

function scoreOf(
  evaluations: readonly Evaluation[],
  { distance, orientation }: ProductivityOptions,
  member: boolean,
): Pick<Evaluation, "status" | "score"> {
  const [first, second] = evaluations;
  if (distance === "radial" && orientation === "out") return { status: first.status, score: 1 / first.score };
  if (!second || (distance === "sbm" && member) || first.score < efficientFrom) return first;
  return second;
}
