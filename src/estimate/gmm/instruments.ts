import { matrix, type Matrix } from "../../numeric/matrix.ts";
import { combine, type EquationRow } from "./equations.ts";
import type { PanelGrid } from "./panel-grid.ts";
import { dummyIn, type Regressors } from "./regressors.ts";
import type { DynamicSpec, GmmInstrument } from "./spec.ts";

/** One column of instruments: its value in each row it is not 0 in. */
type InstrumentColumn = Map<number, number>;

/** Instruments that are judged together: those of the levels, each variable's lags, the exogenous ones, the time dummies. */
export interface InstrumentGroup {
  /** "levels", "gmm(log(emp))", "iv", "time": as it stands in the names of tests. */
  readonly name: string;
  readonly columns: readonly number[];
}

export interface Instruments {
  /** Rows of the stacked equations x columns. */
  readonly z: Matrix;
  readonly groups: readonly InstrumentGroup[];
}

/**
 * The instruments of the stacked equations. Lags of a variable stand in a column for each period and lag
 * (each lag when collapsed), 0 where they are missing; exogenous regressors in one column over all equations (or those asked
 * for); time dummies and the constant in levels where there are levels. Columns without a value are left out.
 *
 * @source Holtz-Eakin, Newey & Rosen (1988), Econometrica 56; Roodman (2009), Stata Journal 9(1), 3.2
 */
export function instrumentsOf(
  grid: PanelGrid,
  rows: readonly EquationRow[],
  regressors: Regressors,
  spec: DynamicSpec,
): Instruments {
  const columns: InstrumentColumn[] = [];
  const members = new Map<string, number[]>();
  const add = (column: InstrumentColumn, ...groups: readonly string[]) => {
    if (column.size === 0) return;
    for (const group of groups) members.set(group, [...(members.get(group) ?? []), columns.length]);
    columns.push(column);
  };
  const levels = spec.gmm.some(({ equation }) => equation === "diff") ? ["levels"] : [];
  for (const instrument of spec.gmm)
    for (const column of lagColumns(grid, rows, instrument, spec.collapse))
      add(column, ...(instrument.equation === "level" ? levels : []), `gmm(${instrument.var})`);
  for (const name of spec.iv) {
    const values = grid.variable(name);
    const stands = ({ equation }: EquationRow) => spec.ivEquation === "both" || spec.ivEquation === equation;
    add(
      columnOver(rows, (row) => (stands(row) ? combine(grid, values, row) : 0)),
      "iv",
    );
  }
  const ownLevel = (row: EquationRow) => spec.system && row.equation === "diff";
  for (const t of regressors.dummies)
    add(
      columnOver(rows, (row) => (ownLevel(row) ? 0 : dummyIn(row, t, spec))),
      "time",
    );
  if (regressors.kinds.includes("constant")) add(columnOver(rows, (row) => (row.equation === "level" ? 1 : 0)));

  const z = matrix(rows.length, columns.length);
  columns.forEach((column, j) => column.forEach((value, i) => (z.data[j * rows.length + i] = value)));
  const order = (name: string) => (name === "levels" ? 0 : 1);
  return {
    z,
    groups: [...members]
      .map(([name, own]) => ({ name, columns: own }))
      .sort((left, right) => order(left.name) - order(right.name)),
  };
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
