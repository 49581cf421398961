import { problem } from "../../messages/problem.ts";
import { refuseEmpty, type NamedValues } from "./named-values.ts";
import { rowsByGroup, type Groups } from "./rows-by-group.ts";

export interface StandardizedGroup {
  readonly level: string | number | null;
  readonly n: number;
  readonly mean: number;
  /** Divisor n - 1; null where the values do not vary. */
  readonly sd: number | null;
}

export interface Standardized {
  readonly values: Float64Array;
  readonly groups: readonly StandardizedGroup[];
}

/**
 * Takes out the mean, and divides by the standard deviation unless only centring is asked for:
 *
 *   z = (x - mean) / sd,  sd with divisor n - 1;   centred x = x - mean
 *
 * In a group whose values do not vary, z is missing.
 *
 * @throws Problem steps.allMissing, steps.constant when no group varies
 * @source Stata egen std(), R scale()
 */
export function standardize(column: NamedValues, centreOnly = false, group?: Groups): Standardized {
  refuseEmpty(column);
  const values = new Float64Array(column.values.length).fill(NaN);
  const groups = rowsByGroup(column.values, group).map(({ level, rows }): StandardizedGroup => {
    const own = Float64Array.from(rows, (row) => column.values[row]);
    const mean = meanOf(own);
    const varies = own.some((value) => value !== own[0]);
    const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const sd = varies ? Math.sqrt(squares / (own.length - 1)) : null;
    if (centreOnly || sd !== null)
      rows.forEach((row, k) => (values[row] = centreOnly ? own[k] - mean : (own[k] - mean) / (sd ?? NaN)));
    return { level, n: own.length, mean, sd };
  });
  if (!centreOnly && groups.every(({ sd }) => sd === null))
    throw problem("steps.constant", { name: column.name }, { column: column.name });
  return { values, groups };
}

/** In two passes, so that a large mean costs no digits. */
function meanOf(values: Float64Array): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
