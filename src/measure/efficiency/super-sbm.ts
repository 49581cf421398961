import { dataRows, isInput, measureByOwnValues, ownLevel, put, signOf, type EfficiencyModel } from "./model.ts";
import type { EfficiencyOptions } from "./efficiency-data.ts";
import type { Technology } from "./technology.ts";

/**
 * Super-efficiency SBM with undesirable outputs; the evaluated unit is left out of the reference set, if it is in it.
 *
 *   delta = min [1 + (1/m) sum sx/x_k] / [1 - (1/(s1+s2)) (sum sg/g_k + sum sb/b_k)]
 *   s.t. X lam - sx <= x_k, G lam + sg >= g_k, B lam - sb <= b_k, lam, s >= 0, denominator > 0
 *        (sum lam = 1 under variable returns),
 *
 * made linear with t = 1/denominator. Input-oriented: sg = sb = 0. Output-oriented: sx = 0. The super-slack of a bad
 * output is subtracted in the denominator with those of the goods (the printed form with b + sb over b there has no
 * lower bound); that of a zero bad output is fixed at zero. No feasible point: infeasible, never a number.
 *
 * Columns: slack of the inequality and super-slack for each data row, then t unless input-oriented. A super-slack that
 * must be zero is an empty column with a cost, which can never enter.
 *
 * @param shares of the slacks, in the place of 1/m and of 1/(s1+s2)
 * @source Tone (2002), European Journal of Operational Research 143, 32-41
 * @reference test/reference/dea/super_sbm_undesirable_cities30.json
 */
export function superSbmModel(
  technology: Technology,
  orientation: EfficiencyOptions["orientation"],
  shares: readonly number[],
): EfficiencyModel {
  const data = dataRows(technology);
  const { variableReturns } = technology;
  const fractional = orientation !== "in";
  const t = 2 * data;
  const norm = data + (variableReturns ? 1 : 0);
  const moves = (row: number): boolean => orientation === "non" || isInput(technology, row) === (orientation === "in");
  return {
    rows: norm + (fractional ? 1 : 0),
    extras: 2 * data + (fractional ? 1 : 0),
    write(program, k) {
      measureByOwnValues(program, technology, k);
      for (let i = 0; i < data; i++) {
        const own = ownLevel(technology, k, i) * signOf(technology, i);
        put(program, i, i, 1);
        if (fractional) put(program, i, t, -own);
        else program.rhs[i] = own;
        const slack = data + i;
        if (!moves(i) || own === 0) program.extraCost[slack] = 1;
        else {
          put(program, i, slack, -1);
          if (isInput(technology, i)) program.extraCost[slack] = shares[i];
          else put(program, norm, slack, -shares[i]);
        }
      }
      if (fractional) {
        put(program, norm, t, 1);
        program.rhs[norm] = 1;
        program.extraCost[t] = 1;
      }
      if (variableReturns && fractional) put(program, data, t, -1);
      else if (variableReturns) program.rhs[data] = 1;
      program.omit = technology.evaluated.column[k];
    },
    start: () => [...(fractional ? [t] : []), ...Array.from({ length: data }, (_, row) => row)],
    score: (objective) => (fractional ? objective : 1 + objective),
    best: 1,
    slackColumn: (row) => (moves(row) ? data + row : -1),
    divisor: fractional ? t : -1,
    target: (k, row, slack) => ownLevel(technology, k, row) + signOf(technology, row) * slack,
    maximiseSlacks: false,
  };
}
