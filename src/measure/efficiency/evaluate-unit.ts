import { minimiseOver, optimalFace } from "../../numeric/simplex/face.ts";
import type { LinearProgram, LinearSolution } from "../../numeric/simplex/program.ts";
import { dataRows, unitOfSlack, type EfficiencyModel } from "./model.ts";
import type { UnitStatus } from "./efficiency-data.ts";
import type { Technology } from "./technology.ts";
import { uniqueSlacks } from "./unique-slacks.ts";

/** One unit under one model. Slacks and targets by data row, in the user's units; peers as columns of the technology. */
export interface Evaluation {
  readonly status: UnitStatus;
  readonly score: number;
  readonly slacks: readonly number[];
  readonly targets: readonly number[];
  readonly peers: readonly { readonly unit: number; readonly weight: number }[];
  readonly unique: readonly boolean[] | null;
}

/** Peers lighter than this share of the heaviest are rounding. */
const negligible = 1e-11;

/** Reads a solved program as scores, slacks, targets and peers of unit k. */
export function evaluation(
  technology: Technology,
  model: EfficiencyModel,
  k: number,
  program: LinearProgram,
  solution: LinearSolution,
  uniqueness: boolean,
): Evaluation {
  const { score, slackColumn, divisor, target, maximiseSlacks, extras } = model;
  if (solution.status !== "optimal") {
    return noNumbers(solution.status === "infeasible" ? "infeasible" : "uncertified");
  }
  const rows = Array.from({ length: dataRows(technology) }, (_, row) => row);
  const chosen = maximiseSlacks && !solution.unique ? withLargestSlacks(model, rows, program, solution) : solution;
  if (!chosen) return noNumbers("uncertified");
  const value = valuesByColumn(chosen);
  const t = divisor < 0 ? 1 : value(divisor);
  const size = technology.columnScale;
  const reached = score(solution.objective);
  const relative = rows.map((row) => (slackColumn(row) < 0 ? 0 : value(slackColumn(row)) / t));
  const peers = [...chosen.basis]
    .map((id, r) => ({ unit: id - extras, weight: chosen.values[r] }))
    .filter(({ unit, weight }) => unit >= 0 && unit < technology.shared.count && weight > 0)
    .map(({ unit, weight }) => ({ unit, weight: ((weight / t) * size[unit]) / size[k] }))
    .sort((a, b) => a.unit - b.unit);
  const heaviest = Math.max(0, ...peers.map(({ unit, weight }) => weight / size[unit]));
  return {
    status: "optimal",
    score: reached,
    slacks: rows.map((row) => relative[row] * unitOfSlack(technology, k, row)),
    targets: rows.map((row) => projected(technology, k, row, target(row, relative[row], reached))),
    peers: peers.filter(({ unit, weight }) => weight / size[unit] > negligible * heaviest),
    unique: uniqueness ? uniqueSlacks(model, rows, program, solution, relative) : null,
  };
}

/** A super-efficiency of exactly 1 without solving: the unit is inefficient, so its own values need no super-slack. */
export function nothingToSpare(technology: Technology, k: number, uniqueness: boolean): Evaluation {
  const rows = Array.from({ length: dataRows(technology) }, (_, row) => row);
  return {
    status: "optimal",
    score: 1,
    slacks: rows.map(() => 0),
    targets: rows.map((row) => projected(technology, k, row, 1)),
    peers: [],
    unique: uniqueness ? rows.map(() => true) : null,
  };
}

export const noNumbers = (status: UnitStatus): Evaluation => ({
  status,
  score: NaN,
  slacks: [],
  targets: [],
  peers: [],
  unique: null,
});

/** The unit's own value times the target per unit of it; a zero bad output stays at zero. */
function projected({ shared, rowScale, columnScale }: Technology, k: number, row: number, multiple: number): number {
  return (Math.abs(shared.data[k * shared.width + row]) / columnScale[k] / rowScale[row]) * multiple;
}

function valuesByColumn({ basis, values }: LinearSolution): (column: number) => number {
  return (column) => {
    const place = basis.indexOf(column);
    return place < 0 ? 0 : values[place];
  };
}

function withLargestSlacks(
  { slackColumn }: EfficiencyModel,
  rows: readonly number[],
  program: LinearProgram,
  solution: LinearSolution,
): LinearSolution | null {
  return minimiseOver(optimalFace(program, solution), new Map(rows.map((row) => [slackColumn(row), -1])));
}
