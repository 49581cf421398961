import type { EfficiencyData, EfficiencyOptions } from "./efficiency-data.ts";
import type { Comparison } from "./technology.ts";

/** Periods in a window unless said otherwise. */
export const standardWindow = 3;

/** Who is compared with whom: one frontier for all units, or one for each period. Rows in the order of the data. */
export function comparisons(
  data: EfficiencyData,
  options: Pick<EfficiencyOptions, "frontier" | "window">,
): Comparison[] {
  const { inputs, period } = data;
  const all = Int32Array.from(inputs[0].values, (_, row) => row);
  if (options.frontier === "global" || !period) return [{ frontier: all, evaluated: all }];
  return period.levels
    .map((_, level) => {
      const evaluated = all.filter((row) => period.codes[row] === level);
      const frontier = frontierRows(period.codes, level, options);
      // The very same set twice lets the technology keep one copy of it.
      return { evaluated, frontier: frontier.length === evaluated.length ? evaluated : frontier };
    })
    .filter(({ evaluated }) => evaluated.length > 0);
}

/**
 * The rows whose units make up the frontier of a period: its own units; with "sequential" those of every period up to it,
 * with "window" those of the last `window` periods, with "global" all. Periods are levels of the data, in their order.
 */
export function frontierRows(
  codes: Int32Array,
  level: number,
  { frontier, window = standardWindow }: Pick<EfficiencyOptions, "frontier" | "window">,
): Int32Array {
  const first = { period: level, global: 0, sequential: 0, window: level - window + 1 }[frontier];
  const last = frontier === "global" ? Infinity : level;
  const rows: number[] = [];
  codes.forEach((code, row) => {
    if (code >= first && code <= last) rows.push(row);
  });
  return Int32Array.from(rows);
}
