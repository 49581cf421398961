import type { PanelGrid } from "./panel-grid.ts";
import type { DynamicSpec } from "./spec.ts";

/** One row of an equation: a combination of the rows of an entity. Errors of two rows covary as their combinations overlap. */
export interface EquationRow {
  readonly entity: number;
  /** The period the row stands for; instruments count their lags from here. */
  readonly period: number;
  readonly equation: "diff" | "level";
  readonly parts: readonly { readonly period: number; readonly weight: number }[];
}

/**
 * The rows of the stacked equations, entity by entity: transformed rows, then (in a system) the complete rows as they are.
 * A deviation from what follows stands for the period after it, so that the same lags are valid as for differences.
 *
 * @source Arellano & Bover (1995), JoE 68; Roodman (2009), Stata Journal 9(1), 3.1
 */
export function equationRows(grid: PanelGrid, spec: Pick<DynamicSpec, "transformation" | "system">): EquationRow[] {
  const rows: EquationRow[] = [];
  for (let g = 0; g < grid.entities; g++) {
    rows.push(...(spec.transformation === "fd" ? differences(grid, g) : deviations(grid, g)));
    if (spec.system)
      for (const t of periodsOf(grid, g))
        rows.push({ entity: g, period: t, equation: "level", parts: [{ period: t, weight: 1 }] });
  }
  return rows;
}

/** First differences of neighbouring periods. */
export function differences(grid: PanelGrid, g: number): EquationRow[] {
  const rows: EquationRow[] = [];
  for (const t of periodsOf(grid, g)) {
    if (t === 0 || !grid.complete[g * grid.periods + t - 1]) continue;
    const parts = [
      { period: t, weight: 1 },
      { period: t - 1, weight: -1 },
    ];
    rows.push({ entity: g, period: t, equation: "diff", parts });
  }
  return rows;
}

function deviations(grid: PanelGrid, g: number): EquationRow[] {
  const periods = periodsOf(grid, g);
  return periods.slice(0, -1).map((t, i) => {
    const later = periods.slice(i + 1);
    const weight = Math.sqrt(later.length / (later.length + 1));
    return {
      entity: g,
      period: t + 1,
      equation: "diff",
      parts: [{ period: t, weight }, ...later.map((period) => ({ period, weight: -weight / later.length }))],
    };
  });
}

const periodsOf = ({ periods, complete }: PanelGrid, g: number): number[] =>
  Array.from({ length: periods }, (_, t) => t).filter((t) => complete[g * periods + t] === 1);

/** A variable in the terms of a row. */
export function combine({ periods }: PanelGrid, values: Float64Array, { entity, parts }: EquationRow): number {
  let sum = 0;
  for (const { period, weight } of parts) sum += weight * values[entity * periods + period];
  return sum;
}
