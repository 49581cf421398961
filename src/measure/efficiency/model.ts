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
  /** The first of the two opposite columns of a free variable, if there is one. */
  readonly free?: number;
  /** Writes the program of evaluated unit `k` of the technology into `program`. */
  readonly write: (program: UnitProgram, k: number) => void;
  /** Columns to start from when no better basis is known. */
  readonly start: (k: number) => readonly number[];
  /** The score, from the optimal objective. */
  readonly score: (objective: number) => number;
  /** The score of a unit on the frontier. */
  readonly best: 0 | 1;
  /** The program's own column that holds the slack of a data row; -1 where the slack is zero by definition. */
  readonly slackColumn: (row: number) => number;
  /** The column of the variable that values are divided by (Charnes and Cooper); -1 for none. */
  readonly divisor: number;
  /** The unit's target in one data row, in the measure in which its own value is 1, given the slack in that measure. */
  readonly target: (k: number, row: number, slack: number, score: number) => number;
  /** Chooses, among the optimal solutions, one that maximises the sum of the slacks. */
  readonly maximiseSlacks: boolean;
}

/** A program written anew for each unit. */
export interface UnitProgram extends LinearProgram {
  omit: number;
}

export const unitProgram = ({ shared }: Technology, { rows, extras, free = -1 }: EfficiencyModel): UnitProgram => ({
  rows,
  rhs: new Float64Array(rows),
  extras,
  extra: new Float64Array(rows * extras),
  extraCost: new Float64Array(extras),
  free,
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
export const ownValue = ({ shared, evaluated }: Technology, k: number, row: number): number =>
  Math.abs(evaluated.values[k * shared.width + row]);

/** The evaluated unit's value in the measure of its program: 1, or 0 for a zero bad output. */
export const ownLevel = (technology: Technology, k: number, row: number): number =>
  ownValue(technology, k, row) > 0 ? 1 : 0;

/** What a row of unit k's program is measured by: its own value, or one where that is zero. */
const measureOf = (technology: Technology, k: number, row: number): number =>
  ownValue(technology, k, row) || technology.evaluated.scale[k];

/** The same in the user's units: what one unit of a row's slack is. */
export const unitOfSlack = (technology: Technology, k: number, row: number): number =>
  measureOf(technology, k, row) / technology.evaluated.scale[k] / technology.rowScale[row];

/** The direction of unit k in a data row, in the measure of its program: 1 where it is the unit's own value. */
export function directionOf(technology: Technology, k: number, row: number): number {
  const { direction } = technology.evaluated;
  return direction === null ? 0 : direction[k * dataRows(technology) + row] / measureOf(technology, k, row);
}

/** The program's column of the evaluated unit itself, to start from; none when it is not part of the frontier. */
export function ownColumn({ evaluated }: Technology, extras: number, k: number): readonly number[] {
  const column = evaluated.column[k];
  return column < 0 ? [] : [extras + column];
}

/** Clears the program and divides every row by the evaluated unit's own value. */
export function measureByOwnValues(program: UnitProgram, technology: Technology, k: number): void {
  const { scale } = program;
  program.extra.fill(0);
  program.extraCost.fill(0);
  program.rhs.fill(0);
  const rows = dataRows(technology);
  for (let i = 0; i < rows; i++) scale[i] = 1 / measureOf(technology, k, i);
  if (technology.variableReturns) scale[rows] = 1 / technology.evaluated.scale[k];
}

/** Sets entry (row, column) of the program's own columns. */
export function put(program: UnitProgram, row: number, column: number, value: number): void {
  program.extra[column * program.rows + row] = value;
}
