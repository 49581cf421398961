import { columnOf, matrix, type Matrix } from "../../numeric/matrix.ts";
import { linearFit, type LinearFit } from "../linear-fit.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import { refuseEmpty } from "../regression.ts";

/** The rows of a panel model in order of entity and time, collinear regressors left out. */
export interface PanelStack {
  /** `_cons` first when there is one, as in the fit. */
  readonly names: readonly string[];
  readonly y: Float64Array;
  /** n x k, a column for each of `names`. */
  readonly x: Matrix;
  /** Entities in order; the rows of entity i are start[i] ... start[i+1] - 1. */
  readonly entities: readonly (string | number)[];
  readonly start: Int32Array;
  /** Period of each row, 0 ... periods-1; without a time the number of the row within its entity. */
  readonly period: Int32Array;
  readonly periods: number;
  /** Whether every entity has every period. */
  readonly balanced: boolean;
  /** Rows that a transformation cost. */
  readonly lost?: number;
}

/** The stack with the least-squares fit that says which regressors are collinear (rows of the fit are in the sample's order). */
export interface StackedFit {
  readonly stack: PanelStack;
  readonly fit: LinearFit;
}

/** @throws Problem estimate.noRegressors, estimate.nothingLeft */
export function panelStack({ sample, entity, timing }: PanelSample): StackedFit {
  const fit = linearFit(sample.model);
  refuseEmpty(sample, fit);
  const { codes, levels } = entity;
  const when = timing?.period;
  const order = Int32Array.from(codes.keys()).sort((a, b) => codes[a] - codes[b] || (when ? when[a] - when[b] : a - b));
  const n = order.length;
  const start = new Int32Array(levels.length + 1);
  for (const code of codes) start[code + 1]++;
  for (let i = 0; i < levels.length; i++) start[i + 1] += start[i];

  const x = matrix(n, fit.names.length);
  fit.names.forEach((name, c) => {
    const target = columnOf(x, c);
    if (fit.hasConstant && c === 0) return void target.fill(1);
    const source = columnOf(sample.model.x, sample.model.names.indexOf(name));
    for (let k = 0; k < n; k++) target[k] = source[order[k]];
  });
  const period = when
    ? Int32Array.from(order, (row) => when[row])
    : Int32Array.from(order, (row, k) => k - start[codes[row]]);
  const { dense, periods } = renumbered(period);
  return {
    fit,
    stack: {
      names: fit.names,
      y: Float64Array.from(order, (row) => sample.model.y[row]),
      x,
      entities: levels,
      start,
      period: when ? period : dense,
      periods: when ? timing!.periods : periods,
      balanced: n === levels.length * periods,
    },
  };
}

/** Only the periods that some row has. */
function renumbered(period: Int32Array): { dense: Int32Array; periods: number } {
  const seen = [...new Set(period)].sort((a, b) => a - b);
  const at = new Map(seen.map((value, k) => [value, k]));
  return { dense: period.map((value) => at.get(value)!), periods: seen.length };
}

/** Rows of entity i. */
export const sizeOf = ({ start }: Pick<PanelStack, "start">, i: number): number => start[i + 1] - start[i];
