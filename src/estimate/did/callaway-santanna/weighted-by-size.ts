import type { Effect } from "./two-by-two.ts";

/**
 * sum_j w_j ATT_j, w_j = p_j / sum p, with the influence of each unit on the shares p.
 *
 * @param p share of units in the cohort of each effect
 * @param cohorts the cohort of each effect
 * @param start first treated period of each unit
 * @source Callaway & Sant'Anna (2021), section 4.2
 */
export function weightedBySize(
  effects: readonly Effect[],
  p: readonly number[],
  cohorts: readonly number[],
  start: Float64Array,
): Effect {
  const total = p.reduce((sum, value) => sum + value, 0);
  const att = effects.reduce((sum, effect, j) => sum + (effect.att * p[j]) / total, 0);
  const influence = new Float64Array(start.length);
  effects.forEach((effect, j) => {
    for (let i = 0; i < start.length; i++)
      influence[i] +=
        (effect.influence[i] * p[j] + (Number(start[i] === cohorts[j]) - p[j]) * (effect.att - att)) / total;
  });
  return { att, influence };
}
