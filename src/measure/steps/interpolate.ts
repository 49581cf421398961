import type { PanelIndex } from "../../frame/panel-index.ts";
import { problem } from "../../messages/problem.ts";
import { refuseEmpty, type NamedValues } from "./named-values.ts";

/** How values outside an entity's first and last observed ones are filled. */
export type Outside = "none" | "line" | "trend";

export interface Interpolated {
  /** n values: the observed ones as they were. */
  readonly values: Float64Array;
  /** Values filled between two observed ones. */
  readonly inside: number;
  /** Values filled before the first or after the last. */
  readonly outside: number;
  /** Values still missing. */
  readonly missing: number;
}

/**
 * Fills missing values inside each entity, by the value of time t and not by the row. Between the nearest observed
 * (t0, x0) and (t1, x1):
 *
 *   x = x0 + (x1 - x0) (t - t0) / (t1 - t0)
 *
 * Outside: `line` goes on along the two nearest observed points, `trend` follows the entity's least-squares line
 * x = a + b t over its observed points; both need two of them. No rows are added.
 *
 * @param panel order of the rows; each pair of entity and time once
 * @throws Problem steps.allMissing, steps.timeWords
 * @source Stata ipolate, with and without `epolate`
 * @reference test/reference/measurement/interpolate_lag_a.json
 */
export function interpolate(column: NamedValues, panel: PanelIndex, outside: Outside = "none"): Interpolated {
  refuseEmpty(column);
  const { order, starts, time, timeNumbers } = panel;
  if (!timeNumbers)
    throw problem("steps.timeWords", { time: time.name, example: String(time.levels[0]) }, { column: time.name });
  const values = column.values.slice();
  const counts = { inside: 0, outside: 0 };
  for (let g = 0; g + 1 < starts.length; g++) {
    const own = order.subarray(starts[g], starts[g + 1]);
    const times = Float64Array.from(own, (row) => timeNumbers[time.codes[row]]);
    const known = Array.from(own.keys()).filter((k) => Number.isFinite(column.values[own[k]]));
    if (known.length === 0) continue;
    const [t, x] = [Float64Array.from(known, (k) => times[k]), Float64Array.from(known, (k) => column.values[own[k]])];
    const beyond = outside === "trend" ? trendLine(t, x) : outside === "line" ? nearestLine(t, x) : null;
    let after = 0;
    own.forEach((row, k) => {
      while (after < t.length && t[after] < times[k]) after++;
      if (Number.isFinite(column.values[row])) return;
      if (after > 0 && after < t.length) {
        values[row] = between(t, x, after - 1, times[k]);
        counts.inside++;
      } else if (beyond) {
        values[row] = beyond(times[k]);
        counts.outside++;
      }
    });
  }
  const missing = values.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0);
  return { values, ...counts, missing };
}

const between = (t: Float64Array, x: Float64Array, at: number, when: number): number =>
  x[at] + ((x[at + 1] - x[at]) * (when - t[at])) / (t[at + 1] - t[at]);

type Line = ((when: number) => number) | null;

function nearestLine(t: Float64Array, x: Float64Array): Line {
  if (t.length < 2) return null;
  return (when) => between(t, x, when < t[0] ? 0 : t.length - 2, when);
}

function trendLine(t: Float64Array, x: Float64Array): Line {
  if (t.length < 2) return null;
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(t), mean(x)];
  let [across, square] = [0, 0];
  t.forEach((when, k) => {
    across += (when - middle) * (x[k] - level);
    square += (when - middle) ** 2;
  });
  return (when) => level + (across / square) * (when - middle);
}
