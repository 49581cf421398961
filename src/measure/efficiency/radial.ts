import {
  dataRows,
  isGood,
  isInput,
  measureByOwnValues,
  ownColumn,
  put,
  signOf,
  type EfficiencyModel,
} from "./model.ts";
import type { Technology } from "./technology.ts";

/**
 * Radial efficiency: CCR under constant, BCC under variable returns.
 *
 *   in:  theta = min theta s.t. X lam <= theta x_k, G lam >= g_k
 *   out: phi   = max phi   s.t. X lam <= x_k,       G lam >= phi g_k,   lam >= 0 (sum lam = 1 under variable returns)
 *
 * Super-efficiency leaves the evaluated unit out of the reference set. Slacks are those left at the radial target; among
 * equal optima the solution with the largest sum of slacks (each per unit of the evaluated unit's own value) is given.
 *
 * Columns: one slack for each data row, then theta or phi.
 *
 * @source Charnes, Cooper and Rhodes (1978), European Journal of Operational Research 2, 429-444; Banker, Charnes and
 *   Cooper (1984), Management Science 30, 1078-1092; Andersen and Petersen (1993), Management Science 39, 1261-1264
 * @reference test/reference/dea/radial_power_plants.json
 */
export function radialModel(
  technology: Technology,
  orientation: "in" | "out",
  leaveOut: boolean,
  maximiseSlacks: boolean,
): EfficiencyModel {
  const data = dataRows(technology);
  const { variableReturns } = technology;
  const factor = data;
  const shrinks = orientation === "in";
  const isScaled = (row: number): boolean => (shrinks ? isInput(technology, row) : isGood(technology, row));
  return {
    rows: data + (variableReturns ? 1 : 0),
    extras: data + 1,
    write(program, k) {
      measureByOwnValues(program, technology, k);
      for (let i = 0; i < data; i++) {
        put(program, i, i, 1);
        if (isScaled(i)) put(program, i, factor, -signOf(technology, i));
        else program.rhs[i] = signOf(technology, i);
      }
      program.extraCost[factor] = shrinks ? 1 : -1;
      if (variableReturns) program.rhs[data] = 1;
      program.omit = leaveOut ? technology.evaluated.column[k] : -1;
    },
    start: (k) => [
      factor,
      ...(leaveOut ? [] : ownColumn(technology, data + 1, k)),
      ...Array.from({ length: data }, (_, row) => row),
    ],
    score: (objective) => (shrinks ? objective : -objective),
    best: 1,
    slackColumn: (row) => row,
    divisor: -1,
    target: (_, row, slack, score) => (isScaled(row) ? score : 1) - signOf(technology, row) * slack,
    maximiseSlacks,
  };
}
