import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { combine, type EquationRow } from "./equations.ts";
import type { PanelGrid } from "./panel-grid.ts";
import type { DynamicSpec } from "./spec.ts";

/** The columns of a dynamic model, and how each stands in a row. */
export interface Regressors {
  readonly names: readonly string[];
  readonly kinds: readonly ("slope" | "constant" | "time")[];
  /** Periods with a dummy of their own, in the order of the time columns. */
  readonly dummies: readonly number[];
  outcomeOn(rows: readonly EquationRow[]): Float64Array;
  on(rows: readonly EquationRow[]): Matrix;
}

/** Regressors of a dynamic model: lags of y, x, the constant (levels only), a dummy for each complete period but the first. */
export function regressorsOf(grid: PanelGrid, spec: DynamicSpec): Regressors {
  const { periods, complete } = grid;
  const seen = Array.from({ length: periods }, (_, t) => t).filter((t) =>
    complete.some((is, at) => is === 1 && at % periods === t),
  );
  const dummies = spec.timeDummies ? seen.slice(1) : [];
  const constant = spec.system && spec.constant;
  const names = [
    ...grid.names,
    ...(constant ? ["_cons"] : []),
    ...dummies.map((t) => `${spec.time}::${grid.labels[t]}`),
  ];
  const kinds = [
    ...grid.names.map(() => "slope" as const),
    ...(constant ? ["constant" as const] : []),
    ...dummies.map(() => "time" as const),
  ];
  return {
    names,
    kinds,
    dummies,
    outcomeOn: (rows) => Float64Array.from(rows, (row) => combine(grid, grid.y, row)),
    on: (rows) => {
      const x = matrix(rows.length, names.length);
      rows.forEach((row, i) => {
        let j = 0;
        for (const values of grid.x) x.data[j++ * rows.length + i] = combine(grid, values, row);
        if (constant) x.data[j++ * rows.length + i] = row.equation === "level" ? 1 : 0;
        for (const t of dummies) x.data[j++ * rows.length + i] = dummyIn(row, t, spec);
      });
      return x;
    },
  };
}

/** A dummy of period t in the terms of a row; Ox/DPD leaves dummies as they are when there are no levels beside. */
export function dummyIn(
  { period, parts }: EquationRow,
  t: number,
  { style, system }: Pick<DynamicSpec, "style" | "system">,
): number {
  if (style === "dpd" && !system) return period === t ? 1 : 0;
  return parts.find((part) => part.period === t)?.weight ?? 0;
}
