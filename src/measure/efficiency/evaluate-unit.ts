import { minimiseOver, optimalFace } from "../../numeric/simplex/face.ts";
import type { LinearProgram, LinearSolution } from "../../numeric/simplex/program.ts";
import { dataRows, ownLevel, unitOfSlack, type EfficiencyModel } from "./model.ts";
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
  const { score, best, slackColumn, divisor, target, maximiseSlacks, extras } = model;
  if (solution.status !== "optimal") {
    return noNumbers(solution.status === "infeasible" ? "infeasible" : "uncertified");
  }
  const largest = maximiseSlacks && !solution.unique ? withLargestSlacks(model, technology, program, solution) : null;
  const chosen = largest ?? solution;
  const t = divisor < 0 ? 1 : valueOf(chosen, divisor);
  const reached = withoutRounding(score(solution.objective), best);
  const rows = dataRows(technology);
  const relative: number[] = [];
  const slacks: number[] = [];
  const targets: number[] = [];
  for (let row = 0; row < rows; row++) {
    const column = slackColumn(row);
    const slack = column < 0 ? 0 : valueOf(chosen, column) / t;
    relative.push(slack);
    slacks.push(slack * unitOfSlack(technology, k, row));
    targets.push(target(k, row, slack, reached) * unitOfSlack(technology, k, row));
  }
  return {
    status: "optimal",
    score: reached,
    slacks,
    targets,
    peers: peersOf(technology, k, extras, chosen, t),
    unique: uniqueness ? uniqueSlacks(model, program, solution, relative) : null,
  };
}

/** A unit on the frontier is on it whatever the last digits of its program say: no "-0.0000000000000002" in a sheet. */
const withoutRounding = (score: number, best: number): number => (Math.abs(score - best) < rounding ? best : score);

/** A few units in the last place of scores near 1; what separates units is seen from 1e-9, where programs are certified. */
const rounding = 1e-14;

/** Weights in terms of the units themselves, by column of the technology. */
function peersOf(
  { shared, columnScale, evaluated }: Technology,
  k: number,
  extras: number,
  { basis, values }: LinearSolution,
  t: number,
): Evaluation["peers"] {
  const isUnit = (id: number): boolean => id >= extras && id < extras + shared.count;
  let heaviest = 0;
  for (let r = 0; r < basis.length; r++) if (isUnit(basis[r])) heaviest = Math.max(heaviest, values[r]);
  const peers: { unit: number; weight: number }[] = [];
  for (let r = 0; r < basis.length; r++) {
    if (!isUnit(basis[r]) || !(values[r] > negligible * heaviest)) continue;
    const unit = basis[r] - extras;
    peers.push({ unit, weight: ((values[r] / t) * columnScale[unit]) / evaluated.scale[k] });
  }
  return peers.sort((a, b) => a.unit - b.unit);
}

/** A super-efficiency of exactly 1 without solving: the unit is inefficient, so its own values need no super-slack. */
export function nothingToSpare(technology: Technology, k: number, uniqueness: boolean): Evaluation {
  const rows = Array.from({ length: dataRows(technology) }, (_, row) => row);
  return {
    status: "optimal",
    score: 1,
    slacks: rows.map(() => 0),
    targets: rows.map((row) => ownLevel(technology, k, row) * unitOfSlack(technology, k, row)),
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

/** Value of a column: zero unless basic. */
function valueOf({ basis, values }: LinearSolution, column: number): number {
  const place = basis.indexOf(column);
  return place < 0 ? 0 : values[place];
}

function withLargestSlacks(
  { slackColumn }: EfficiencyModel,
  technology: Technology,
  program: LinearProgram,
  solution: LinearSolution,
): LinearSolution | null {
  const costs = new Map(Array.from({ length: dataRows(technology) }, (_, row) => [slackColumn(row), -1]));
  return minimiseOver(optimalFace(program, solution), costs);
}
