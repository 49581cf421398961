import {
  dataRows,
  isInput,
  measureByOwnValues,
  ownColumn,
  ownLevel,
  put,
  signOf,
  type EfficiencyModel,
} from "./model.ts";
import type { EfficiencyOptions } from "./efficiency-data.ts";
import type { Technology } from "./technology.ts";

/**
 * Slacks-based measure with undesirable outputs. With m inputs x, s1 good outputs g and s2 bad outputs b,
 *
 *   rho = min [1 - (1/m) sum sx/x_k] / [1 + (1/(s1+s2)) (sum sg/g_k + sum sb/b_k)]
 *   s.t. X lam + sx = x_k, G lam - sg = g_k, B lam + sb = b_k, lam, s >= 0 (sum lam = 1 under variable returns),
 *
 * made linear by Charnes and Cooper with t = 1/denominator. Input-oriented: denominator 1. Output-oriented: numerator 1.
 * The slack of a zero bad output is zero by its constraint and counts 0; the divisor stays s1+s2. With weights, the
 * shares of the slacks take the place of 1/m and of 1/(s1+s2).
 *
 * Columns: one slack for each data row, then t when non-oriented.
 *
 * @param shares of the inputs, and of the good and bad outputs together; each sums to one
 * @source Tone (2001), European Journal of Operational Research 130, 498-509; Tone (2004), GRIPS Research Report I-2003-5
 * @reference test/reference/dea/sbm_undesirable_cities30.json
 */
export function sbmModel(
  technology: Technology,
  orientation: EfficiencyOptions["orientation"],
  shares: readonly number[],
): EfficiencyModel {
  const data = dataRows(technology);
  const { variableReturns } = technology;
  const fractional = orientation === "non";
  const t = data;
  const norm = data + (variableReturns ? 1 : 0);
  const slacks = Array.from({ length: data }, (_, row) => row);
  return {
    rows: norm + (fractional ? 1 : 0),
    extras: data + (fractional ? 1 : 0),
    write(program, k) {
      measureByOwnValues(program, technology, k);
      for (let i = 0; i < data; i++) {
        const own = ownLevel(technology, k, i) * signOf(technology, i);
        put(program, i, i, 1);
        if (fractional) put(program, i, t, -own);
        else program.rhs[i] = own;
        if (isInput(technology, i)) program.extraCost[i] = orientation === "out" ? 0 : -shares[i];
        else if (own !== 0 && fractional) put(program, norm, i, shares[i]);
        else if (own !== 0 && orientation === "out") program.extraCost[i] = -shares[i];
      }
      if (fractional) {
        put(program, norm, t, 1);
        program.rhs[norm] = 1;
        program.extraCost[t] = 1;
      }
      if (variableReturns && fractional) put(program, data, t, -1);
      else if (variableReturns) program.rhs[data] = 1;
      program.omit = -1;
    },
    // The unit as its own reference, without slack: always feasible.
    start: (k) => [...(fractional ? [t] : []), ...ownColumn(technology, data + (fractional ? 1 : 0), k), ...slacks],
    score: (objective) => (fractional ? objective : orientation === "in" ? 1 + objective : 1 / (1 - objective)),
    best: 1,
    slackColumn: (row) => row,
    divisor: fractional ? t : -1,
    target: (k, row, slack) => ownLevel(technology, k, row) - signOf(technology, row) * slack,
    maximiseSlacks: false,
  };
}
