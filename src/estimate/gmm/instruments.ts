import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { combine, type EquationRow } from "./equations.ts";
import type { PanelGrid } from "./panel-grid.ts";
import { dummyIn, type Regressors } from "./regressors.ts";
import type { DynamicSpec, GmmInstrument } from "./spec.ts";

/** One column of instruments: its value in each row it is not 0 in. */
type InstrumentColumn = Map<number, number>;

/**
 * The instruments of the stacked equations, rows x columns. Lags of a variable stand in a column for each period and lag
 * (each lag when collapsed), 0 where they are missing; exogenous regressors in one column over all equations; time dummies
 * and the constant in levels where there are levels. Columns without a value are left out.
 *
 * @source Holtz-Eakin, Newey & Rosen (1988), Econometrica 56; Roodman (2009), Stata Journal 9(1), 3.2
 */
export function instrumentsOf(
  grid: PanelGrid,
  rows: readonly EquationRow[],
  regressors: Regressors,
  spec: DynamicSpec,
): Matrix {
  const columns: InstrumentColumn[] = [];
  for (const instrument of spec.gmm) columns.push(...lagColumns(grid, rows, instrument, spec.collapse));
  for (const name of spec.iv) {
    const values = grid.variable(name);
    columns.push(columnOver(rows, (row) => combine(grid, values, row)));
  }
  const ownLevel = (row: EquationRow) => spec.system && row.equation === "diff";
  for (const t of regressors.dummies)
    columns.push(columnOver(rows, (row) => (ownLevel(row) ? 0 : dummyIn(row, t, spec))));
  if (regressors.kinds.includes("constant"))
    columns.push(columnOver(rows, (row) => (row.equation === "level" ? 1 : 0)));

  const filled = columns.filter(({ size }) => size > 0);
  const z = matrix(rows.length, filled.length);
  filled.forEach((column, j) => column.forEach((value, i) => (z.data[j * rows.length + i] = value)));
  return z;
}

function lagColumns(
  grid: PanelGrid,
  rows: readonly EquationRow[],
  { var: name, lagMin, lagMax, equation }: GmmInstrument,
  collapse: boolean,
): InstrumentColumn[] {
  const values = grid.variable(name);
  const { periods } = grid;
  const columns = new Map<number, InstrumentColumn>();
  rows.forEach((row, i) => {
    if (row.equation !== equation) return;
    for (let lag = lagMin; lag <= Math.min(lagMax, row.period); lag++) {
      const at = row.entity * periods + row.period - lag;
      const before = equation === "diff" ? 0 : row.period === lag ? NaN : values[at - 1];
      const value = values[at] - before;
      if (!Number.isFinite(value) || value === 0) continue;
      const key = collapse ? lag : row.period * periods + lag;
      if (!columns.has(key)) columns.set(key, new Map());
      columns.get(key)!.set(i, value);
    }
  });
  return [...columns].sort(([a], [b]) => a - b).map(([, column]) => column);
}

function columnOver(rows: readonly EquationRow[], valueOf: (row: EquationRow) => number): InstrumentColumn {
  const column: InstrumentColumn = new Map();
  rows.forEach((row, i) => {
    const value = valueOf(row);
    if (Number.isFinite(value) && value !== 0) column.set(i, value);
  });
  return column;
}
