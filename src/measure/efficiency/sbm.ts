import { dataRows, isInput, measureByOwnValues, ownValue, put, signOf, type EfficiencyModel } from "./model.ts";
import type { EfficiencyOptions } from "./efficiency-data.ts";
import type { Technology } from "./technology.ts";

/**
 * Slacks-based measure with undesirable outputs. With m inputs x, s1 good outputs g and s2 bad outputs b,
 *
 *   rho = min [1 - (1/m) sum sx/x_k] / [1 + (1/(s1+s2)) (sum sg/g_k + sum sb/b_k)]
 *   s.t. X lam + sx = x_k, G lam - sg = g_k, B lam + sb = b_k, lam, s >= 0 (sum lam = 1 under variable returns),
 *
 * made linear by Charnes and Cooper with t = 1/denominator. Input-oriented: denominator 1. Output-oriented: numerator 1.
 * The slack of a zero bad output is zero by its constraint and counts 0; the divisor stays s1+s2.
 *
 * Columns: one slack for each data row, then t when non-oriented.
 *
 * @source Tone (2001), European Journal of Operational Research 130, 498-509; Tone (2004), GRIPS Research Report I-2003-5
 * @reference test/reference/dea/sbm_undesirable_cities30.json
 */
export function sbmModel(technology: Technology, orientation: EfficiencyOptions["orientation"]): EfficiencyModel {
  const data = dataRows(technology);
  const { inputs, goods, bads, variableReturns } = technology;
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
        const own = ownValue(technology, k, i) > 0 ? signOf(technology, i) : 0;
        put(program, i, i, 1);
        if (fractional) put(program, i, t, -own);
        else program.rhs[i] = own;
        if (isInput(technology, i)) program.extraCost[i] = orientation === "out" ? 0 : -1 / inputs;
        else if (own !== 0 && fractional) put(program, norm, i, 1 / (goods + bads));
        else if (own !== 0 && orientation === "out") program.extraCost[i] = -1 / (goods + bads);
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
    start: (k) => [...(fractional ? [t] : []), data + (fractional ? 1 : 0) + k, ...slacks],
    score: (objective) => (fractional ? objective : orientation === "in" ? 1 + objective : 1 / (1 - objective)),
    slackColumn: (row) => row,
    divisor: fractional ? t : -1,
    target: (row, slack) => 1 - signOf(technology, row) * slack,
    maximiseSlacks: false,
  };
}
