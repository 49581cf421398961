import { problem } from "../../messages/problem.ts";
import { refuseEmpty, type NamedValues } from "./named-values.ts";
import { quantile, type QuantileType } from "./quantile.ts";
import { rowsByGroup, type Groups } from "./rows-by-group.ts";

export interface CutOptions {
  /** k - 1 cuts in rising order: percentiles of the column, or values of it. */
  readonly cuts: readonly number[];
  readonly of: "percentiles" | "values";
  /** Default 2. */
  readonly type?: QuantileType;
  /** Percentiles inside each group (year, say); default: of all rows together. */
  readonly group?: Groups;
}

export interface CutGroup {
  readonly level: string | number | null;
  readonly n: number;
  /** The values at which the column was cut. */
  readonly cuts: readonly number[];
  /** Rows in each of the k groups. */
  readonly sizes: readonly number[];
}

/**
 * Puts each value into one of k groups: 1 + the number of cuts below it, so that a value equal to a cut belongs to the
 * lower group (x <= median is group 1). Missing stays missing.
 *
 * @throws Problem steps.allMissing, steps.cutsOrder
 * @source Stata xtile
 */
export function cutGroups(
  column: NamedValues,
  { cuts, of, type = 2, group }: CutOptions,
): { readonly values: Float64Array; readonly groups: readonly CutGroup[] } {
  const rising = cuts.length > 0 && cuts.every((cut, k) => Number.isFinite(cut) && (k === 0 || cut > cuts[k - 1]));
  const within = of === "values" || (cuts[0] > 0 && cuts[cuts.length - 1] < 100);
  if (!rising || !within)
    throw problem(of === "values" ? "steps.cutsOrder" : "steps.cutsPercent", { cuts: cuts.join(", ") });
  refuseEmpty(column);
  const values = new Float64Array(column.values.length).fill(NaN);
  const groups = rowsByGroup(column.values, group).map(({ level, rows }): CutGroup => {
    const sorted = Float64Array.from(rows, (row) => column.values[row]).sort();
    const at = of === "values" ? cuts : cuts.map((cut) => quantile(sorted, cut, type));
    const sizes = new Array<number>(at.length + 1).fill(0);
    for (const row of rows) {
      const below = at.filter((cut) => cut < column.values[row]).length;
      values[row] = below + 1;
      sizes[below]++;
    }
    return { level, n: rows.length, cuts: at, sizes };
  });
  return { values, groups };
}
