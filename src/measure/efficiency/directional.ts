import {
  dataRows,
  directionOf,
  isGood,
  isInput,
  measureByOwnValues,
  ownColumn,
  ownLevel,
  put,
  signOf,
  type EfficiencyModel,
} from "./model.ts";
import type { Technology } from "./technology.ts";

/**
 * Directional distance with direction (dx, dg, db):
 *
 *   D = max beta s.t. X lam <= x_k - beta dx, G lam >= g_k + beta dg, lam >= 0 (sum lam = 1 under variable returns),
 *       B lam = b_k - beta db (weak disposability) or B lam <= b_k - beta db (strong).
 *
 * beta is free: negative for a unit beyond the frontier, 0 on it. Slacks are those left at the point reached; among equal
 * optima the solution with the largest sum of slacks (each per unit of the evaluated unit's own value) is given.
 *
 * Columns: one slack for each data row (that of a weakly disposable bad output is an empty column with a cost, which can
 * never enter), then beta as the difference of two.
 *
 * @source Chung, Fare and Grosskopf (1997), Journal of Environmental Management 51, 229-240
 * @reference test/reference/dea/ddf_panel18x4_crs_weak.json
 */
export function directionalModel(technology: Technology, weak: boolean, maximiseSlacks: boolean): EfficiencyModel {
  const data = dataRows(technology);
  const { variableReturns } = technology;
  const beta = data;
  const equal = (row: number): boolean => weak && !isInput(technology, row) && !isGood(technology, row);
  return {
    rows: data + (variableReturns ? 1 : 0),
    extras: data + 2,
    free: beta,
    write(program, k) {
      measureByOwnValues(program, technology, k);
      for (let i = 0; i < data; i++) {
        const step = directionOf(technology, k, i);
        if (equal(i)) program.extraCost[i] = 1;
        else put(program, i, i, 1);
        put(program, i, beta, step);
        put(program, i, beta + 1, -step);
        program.rhs[i] = signOf(technology, i) * ownLevel(technology, k, i);
      }
      program.extraCost[beta] = -1;
      program.extraCost[beta + 1] = 1;
      if (variableReturns) program.rhs[data] = 1;
      program.omit = -1;
    },
    start: (k) => [
      ...ownColumn(technology, data + 2, k),
      beta,
      ...Array.from({ length: data }, (_, row) => row).filter((row) => !equal(row)),
    ],
    score: (objective) => -objective,
    best: 0,
    slackColumn: (row) => (equal(row) ? -1 : row),
    divisor: -1,
    target: (k, row, slack, score) =>
      ownLevel(technology, k, row) - signOf(technology, row) * (score * directionOf(technology, k, row) + slack),
    maximiseSlacks,
  };
}
