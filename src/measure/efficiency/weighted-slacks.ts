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
 * Non-radial directional distance: every input and output moves at its own pace,
 *
 *   D = max w'beta s.t. X lam <= x_k - diag(beta_x) dx, G lam >= g_k + diag(beta_g) dg, B lam = b_k - diag(beta_b) db,
 *       beta, lam >= 0 (sum lam = 1 under variable returns).
 *
 * With s = diag(beta) d these are slacks, and the same program with other weights is the slacks-based inefficiency of
 * Fukuyama and Weber. So weak and strong disposability differ only for a bad output whose direction is zero: its slack is
 * free of charge when strong, and none when weak. Infeasible for a unit beyond the frontier.
 *
 * Columns: one slack for each data row; that of a bad output held at its level is an empty column with a cost.
 *
 * @param shares weight of each beta, adding up to one
 * @source Zhou, Ang and Wang (2012), European Journal of Operational Research 221, 625-635; Fukuyama and Weber (2009),
 *   Socio-Economic Planning Sciences 43, 274-287
 * @reference test/reference/dea/gml_sbmddf_panel18x4_crs.json
 */
export function weightedSlacksModel(
  technology: Technology,
  shares: readonly number[],
  weak: boolean,
  maximiseSlacks: boolean,
): EfficiencyModel {
  const data = dataRows(technology);
  const { variableReturns } = technology;
  const isBad = (row: number): boolean => !isInput(technology, row) && !isGood(technology, row);
  return {
    rows: data + (variableReturns ? 1 : 0),
    extras: data,
    write(program, k) {
      measureByOwnValues(program, technology, k);
      for (let i = 0; i < data; i++) {
        const step = directionOf(technology, k, i);
        if (step === 0 && weak && isBad(i)) program.extraCost[i] = 1;
        else {
          put(program, i, i, 1);
          program.extraCost[i] = step > 0 ? -shares[i] / step : 0;
        }
        program.rhs[i] = signOf(technology, i) * ownLevel(technology, k, i);
      }
      if (variableReturns) program.rhs[data] = 1;
      program.omit = -1;
    },
    start: (k) => [...ownColumn(technology, data, k), ...Array.from({ length: data }, (_, row) => row)],
    score: (objective) => -objective,
    best: 0,
    slackColumn: (row) => row,
    divisor: -1,
    target: (k, row, slack) => ownLevel(technology, k, row) - signOf(technology, row) * slack,
    maximiseSlacks,
  };
}
