import type { LinearProgram } from "../../numeric/simplex/program.ts";
import type { Technology } from "./technology.ts";

/**
 * A model of efficiency as a family of linear programs, one for each evaluated unit, all over the columns of one
 * technology. Rows: those of the data (each divided by the evaluated unit's own value), the sum of the weights under
 * variable returns, then what the model adds. A new model is one more function that returns this.
 */
export interface EfficiencyModel {
  readonly rows: number;
  readonly extras: number;
  /** Writes the program of unit `k` (a column of the technology) into `program`. */
  readonly write: (program: UnitProgram, k: number) => void;
  /** Columns to start from when no better basis is known. */
  readonly start: (k: number) => readonly number[];
  /** The score, from the optimal objective. */
  readonly score: (objective: number) => number;
  /** The program's own column that holds the slack of a data row; -1 where the slack is zero by definition. */
  readonly slackColumn: (row: number) => number;
  /** The column of the variable that values are divided by (Charnes and Cooper); -1 for none. */
  readonly divisor: number;
  /** The unit's target in one data row, per unit of its own value, given the slack in the same measure. */
  readonly target: (row: number, slack: number, score: number) => number;
  /** Chooses, among the optimal solutions, one that maximises the sum of the slacks. */
  readonly maximiseSlacks: boolean;
}

/** A program written anew for each unit. */
export interface UnitProgram extends LinearProgram {
  omit: number;
}

export const unitProgram = ({ shared }: Technology, { rows, extras }: EfficiencyModel): UnitProgram => ({
  rows,
  rhs: new Float64Array(rows),
  extras,
  extra: new Float64Array(rows * extras),
  extraCost: new Float64Array(extras),
  shared,
  scale: new Float64Array(shared.width),
  omit: -1,
});

export const dataRows = ({ inputs, goods, bads }: Technology): number => inputs + goods + bads;
export const isInput = ({ inputs }: Technology, row: number): boolean => row < inputs;
export const isGood = ({ inputs, goods }: Technology, row: number): boolean => row >= inputs && row < inputs + goods;

/** Sign of a row's entries: good outputs enter negatively. */
export const signOf = (technology: Technology, row: number): number => (isGood(technology, row) ? -1 : 1);

/** The evaluated unit's value in a row of the technology; 0 only for a zero bad output. */
export const ownValue = ({ shared }: Technology, k: number, row: number): number =>
  Math.abs(shared.data[k * shared.width + row]);

/** What one unit of a row's slack is in the user's units: the unit's own value, or one where that is zero. */
export function unitOfSlack(technology: Technology, k: number, row: number): number {
  const own = ownValue(technology, k, row);
  return (own > 0 ? own / technology.columnScale[k] : 1) / technology.rowScale[row];
}

/** Clears the program and divides every row by the evaluated unit's own value. */
export function measureByOwnValues(program: UnitProgram, technology: Technology, k: number): void {
  const { scale } = program;
  program.extra.fill(0);
  program.extraCost.fill(0);
  program.rhs.fill(0);
  const rows = dataRows(technology);
  for (let i = 0; i < rows; i++) {
    const own = ownValue(technology, k, i);
    scale[i] = 1 / (own > 0 ? own : technology.columnScale[k]);
  }
  if (technology.variableReturns) scale[rows] = 1 / technology.columnScale[k];
}

/** Sets entry (row, column) of the program's own columns. */
export function put(program: UnitProgram, row: number, column: number, value: number): void {
  program.extra[column * program.rows + row] = value;
}
