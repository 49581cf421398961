import { problem } from "../../messages/problem.ts";
import { atCuts } from "./at-cuts.ts";
import { refuseEmpty, type NamedValues } from "./named-values.ts";
import { quantile, type QuantileType } from "./quantile.ts";
import { rowsByGroup, type Groups } from "./rows-by-group.ts";

export interface TailOptions {
  /** Percentiles, 0 ... 100; 0 and 100 leave that side alone. Default 1 and 99. */
  readonly lower?: number;
  readonly upper?: number;
  /** Default 2. */
  readonly type?: QuantileType;
  /** Cuts inside each group (year, say); default: all rows together. */
  readonly group?: Groups;
  /** cap: winsorise, values beyond a cut become the cut. drop: trim, they become missing. Default cap. */
  readonly beyond?: "cap" | "drop";
}

/** What was done to one group of rows. */
export interface TailCut {
  readonly level: string | number | null;
  /** Values looked at. */
  readonly n: number;
  readonly low: number;
  readonly high: number;
  /** Values strictly below the low cut, and above the high one: those that were changed. */
  readonly below: number;
  readonly above: number;
}

export interface Tails {
  /** n values; missing stays missing. */
  readonly values: Float64Array;
  readonly cuts: readonly TailCut[];
  /** Values without a group: missing in the result. */
  readonly ungrouped: number;
}

/**
 * Winsorises or trims both tails of a column: with q_l and q_u the quantiles of its values,
 *
 *   winsorised x = min(max(x, q_l), q_u);   trimmed x = x where q_l <= x <= q_u, else missing
 *
 * @throws Problem steps.percentOrder, steps.allMissing
 * @source Stata winsor2 (cuts by _pctile, definition 2)
 * @reference test/reference/panel/firmpanel-winsor-1-99.json, test/reference/measurement/winsor_a.json
 */
export function cutTails(column: NamedValues, options: TailOptions = {}): Tails {
  const { lower = 1, upper = 99, type = 2, group, beyond = "cap" } = options;
  if (!(lower >= 0 && lower < upper && upper <= 100)) throw problem("steps.percentOrder", { lower, upper });
  refuseEmpty(column);
  const values = new Float64Array(column.values.length).fill(NaN);
  let used = 0;
  const cuts = rowsByGroup(column.values, group).map(({ level, rows }): TailCut => {
    const sorted = Float64Array.from(rows, (row) => column.values[row]).sort();
    const [low, high] = [quantile(sorted, lower, type), quantile(sorted, upper, type)];
    let [below, above] = [0, 0];
    for (const row of rows) {
      const own = column.values[row];
      if (own < low) below++;
      if (own > high) above++;
      values[row] = atCuts(own, low, high, beyond);
    }
    used += rows.length;
    return { level, n: rows.length, low, high, below, above };
  });
  const filled = column.values.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0);
  return { values, cuts, ungrouped: filled - used };
}
